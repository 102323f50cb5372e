/** The page that holds variants of the scenario beside it. */
@NullMarked
package org.llmtco.ui.whatif;

import org.jspecify.annotations.NullMarked;
