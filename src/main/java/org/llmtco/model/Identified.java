package org.llmtco.model;

/** Something known by an id: lower-case letters, digits, dots and hyphens. */
public interface Identified {
    String id();
}
