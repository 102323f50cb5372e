/** Figures on the screen: drawn on a canvas, read with the pointer and the keyboard. */
@NullMarked
package org.llmtco.ui.figure;

import org.jspecify.annotations.NullMarked;
