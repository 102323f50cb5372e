/** How sure an answer is: distributions of drivers, draws from them, and what would change it. */
@NullMarked
package org.llmtco.whatif.uncertainty;

import org.jspecify.annotations.NullMarked;
