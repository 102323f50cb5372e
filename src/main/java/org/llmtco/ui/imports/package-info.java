/** Import into the tables and the scenario: what a file would change, before anything is. */
@NullMarked
package org.llmtco.ui.imports;

import org.jspecify.annotations.NullMarked;
