package org.llmtco.export;

import org.llmtco.report.Paper;
import org.llmtco.report.ReportCurrency;

/**
 * What a report's file is to be.
 *
 * @param paper of a document, and of a workbook that is printed
 * @param currency of amounts; not of the lines of the bills, which are for programs
 */
public record ReportOrder(ReportFormat format, Paper paper, ReportCurrency currency) {
    /** On A4, in USD. */
    public static ReportOrder of(ReportFormat format) {
        return new ReportOrder(format, Paper.A4, ReportCurrency.USD);
    }
}
