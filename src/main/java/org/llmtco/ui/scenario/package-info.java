/** The panel at the left: everything the user decides. */
@NullMarked
package org.llmtco.ui.scenario;

import org.jspecify.annotations.NullMarked;
