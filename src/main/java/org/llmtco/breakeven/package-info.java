/** Where one option becomes cheaper than another: exact, with all intervals. */
@NullMarked
package org.llmtco.breakeven;

import org.jspecify.annotations.NullMarked;
