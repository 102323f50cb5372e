/** The page that shows where one option becomes cheaper than another. */
@NullMarked
package org.llmtco.ui.breakeven;

import org.jspecify.annotations.NullMarked;
