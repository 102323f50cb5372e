package org.llmtco.cli;

/** What happens where no window can be opened: the default comparison as text and as a page. */
public final class WindowlessStart {
    private static final String REPORT = "llm-tco-report.html";

    private WindowlessStart() {}

    /**
     * Prints the default comparison, writes it as a page to the current folder and says so.
     *
     * @param reason why there is no window, as a sentence
     * @return the exit code
     */
    public static int run(String reason) {
        System.err.print(reason + " The default comparison follows.\n");
        int compared = CommandLineTool.run("compare");
        return compared == CommandLineTool.DONE
                ? CommandLineTool.run("report", "-o", REPORT)
                : compared;
    }
}
