/** The tables: searched, sorted, each figure with source, age and history. */
@NullMarked
package org.llmtco.ui.data;

import org.jspecify.annotations.NullMarked;
