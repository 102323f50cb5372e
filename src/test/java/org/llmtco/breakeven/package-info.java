@NullMarked
package org.llmtco.breakeven;

import org.jspecify.annotations.NullMarked;
