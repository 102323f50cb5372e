/** Bytes and tokens per second: what a model takes on a GPU and how much it serves there. */
@NullMarked
package org.llmtco.sizing;

import org.jspecify.annotations.NullMarked;
