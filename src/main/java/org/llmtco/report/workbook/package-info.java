/** The comparison as a workbook whose formulas compute it again. */
@NullMarked
package org.llmtco.report.workbook;

import org.jspecify.annotations.NullMarked;
