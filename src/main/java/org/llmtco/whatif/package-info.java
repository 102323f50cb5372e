/** What if: the numbers of a scenario that can be varied, and variations of it. */
@NullMarked
package org.llmtco.whatif;

import org.jspecify.annotations.NullMarked;
