package org.llmtco.cli;

import java.util.ArrayList;
import java.util.List;

/** What happens where no window can be opened: the comparison as text and as a page. */
public final class WindowlessStart {
    private static final String REPORT = "llm-tco-report.html";

    private WindowlessStart() {}

    /**
     * Prints the comparison, writes it as a page to the current folder and says so.
     *
     * @param reason why there is no window, as a sentence
     * @param window what should have been opened
     * @return the exit code
     */
    public static int run(String reason, WindowArguments window) {
        String which = window.scenario().isEmpty() ? "default comparison" : "comparison";
        System.err.print(reason + " The " + which + " follows.\n");
        int compared = command(window, "compare");
        return compared == CommandLineTool.DONE
                ? command(window, "report", "-o", REPORT)
                : compared;
    }

    private static int command(WindowArguments window, String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        window.scenario().ifPresent(args::add);
        window.folders().forEach(folder -> args.addAll(List.of("--data", folder.toString())));
        return CommandLineTool.run(args.toArray(String[]::new));
    }
}
