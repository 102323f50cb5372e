/** How sure the answer is: odds, ranges, what swings the answer and what to find out first. */
@NullMarked
package org.llmtco.ui.uncertainty;

import org.jspecify.annotations.NullMarked;
