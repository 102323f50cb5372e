package org.llmtco.export;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Forms of a report; the ending of a file's name decides. */
public enum ReportFormat {
    XLSX("Workbook with formulas", ".xlsx"),
    PDF("Document for print", ".pdf"),
    HTML("Page for a browser", ".html"),
    CSV("Lines of the bills", ".csv"),
    FOCUS("Forecast in FOCUS 1.2 columns", ".focus.csv");

    private final String label;
    private final String ending;

    ReportFormat(String label, String ending) {
        this.label = label;
        this.ending = ending;
    }

    public String label() {
        return label;
    }

    /** With its dot. */
    public String ending() {
        return ending;
    }

    /** Whether it is printed on paper of a size that is to be said. */
    public boolean hasPaper() {
        return this == PDF || this == XLSX;
    }

    /** Whether amounts may be in another currency; the lines of the bills are for programs. */
    public boolean hasCurrency() {
        return this != CSV;
    }

    /** The form that a file's name asks for; the longest ending counts. */
    public static Optional<ReportFormat> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith(format.ending))
                .max(Comparator.comparingInt(format -> format.ending.length()));
    }

    /** All endings, in words. */
    public static String endings() {
        String all =
                Arrays.stream(values()).map(ReportFormat::ending).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
