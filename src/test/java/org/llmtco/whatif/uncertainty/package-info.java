/** Distributions against their textbook forms, simulations against slow ones. */
@NullMarked
package org.llmtco.whatif.uncertainty;

import org.jspecify.annotations.NullMarked;
