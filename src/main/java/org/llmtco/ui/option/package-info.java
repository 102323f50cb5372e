/** The options of the scenario: adding them, putting them in order, and what each is made of. */
@NullMarked
package org.llmtco.ui.option;

import org.jspecify.annotations.NullMarked;
