@NullMarked
package org.llmtco.ui.breakeven;

import org.jspecify.annotations.NullMarked;
