/** Figures described once and drawn through a small pen: on a screen, in a page, on paper. */
@NullMarked
package org.llmtco.chart;

import org.jspecify.annotations.NullMarked;
