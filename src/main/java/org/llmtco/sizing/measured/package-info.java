/**
 * What was measured: the model held against it, and used in place of the model where it matches.
 */
@NullMarked
package org.llmtco.sizing.measured;

import org.jspecify.annotations.NullMarked;
