@NullMarked
package org.llmtco.ui.compare;

import org.jspecify.annotations.NullMarked;
