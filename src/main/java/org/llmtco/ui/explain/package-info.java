/** Where a number comes from: formula, inputs, sources. */
@NullMarked
package org.llmtco.ui.explain;

import org.jspecify.annotations.NullMarked;
