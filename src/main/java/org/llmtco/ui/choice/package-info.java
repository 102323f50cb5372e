/** Choosing one of many by name and fact: a searchable table, and the field that opens it. */
@NullMarked
package org.llmtco.ui.choice;

import org.jspecify.annotations.NullMarked;
