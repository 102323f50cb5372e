package org.llmtco.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The values of a number that make sense, ends included: what a file, {@code --set} and a slider
 * take. Within the engine a number may be outside, such as the length of a request that a router
 * makes longer; there the record's own checks hold.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Range {
    double min();

    double max();
}
