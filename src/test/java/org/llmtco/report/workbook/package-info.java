@NullMarked
package org.llmtco.report.workbook;

import org.jspecify.annotations.NullMarked;
