/** Money: what an option costs per month, line by line, as a function of the volume. */
@NullMarked
package org.llmtco.cost;

import org.jspecify.annotations.NullMarked;
