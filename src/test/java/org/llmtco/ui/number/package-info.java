@NullMarked
package org.llmtco.ui.number;

import org.jspecify.annotations.NullMarked;
