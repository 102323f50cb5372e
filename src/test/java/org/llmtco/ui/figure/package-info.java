@NullMarked
package org.llmtco.ui.figure;

import org.jspecify.annotations.NullMarked;
