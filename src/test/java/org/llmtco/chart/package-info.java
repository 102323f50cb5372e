@NullMarked
package org.llmtco.chart;

import org.jspecify.annotations.NullMarked;
