/** The page that holds what is paid month by month. */
@NullMarked
package org.llmtco.ui.cashflow;

import org.jspecify.annotations.NullMarked;
