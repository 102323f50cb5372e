@NullMarked
package org.llmtco.model;

import org.jspecify.annotations.NullMarked;
