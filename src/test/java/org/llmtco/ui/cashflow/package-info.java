@NullMarked
package org.llmtco.ui.cashflow;

import org.jspecify.annotations.NullMarked;
