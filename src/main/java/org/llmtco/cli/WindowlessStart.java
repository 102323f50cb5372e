package org.llmtco.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens where no window can be opened: the comparison as text and as a page. */
public final class WindowlessStart {
    private static final String REPORT = "llm-tco-report.html";

    private WindowlessStart() {}

    /**
     * Prints the comparison, writes it as a page to the current folder and says so.
     *
     * @param reason why there is no window, as a sentence
     * @param scenario the file that should have been opened; the default scenario if empty
     * @return the exit code
     */
    public static int run(String reason, Optional<String> scenario) {
        String which = scenario.isEmpty() ? "default comparison" : "comparison";
        System.err.print(reason + " The " + which + " follows.\n");
        int compared = command(scenario, "compare");
        return compared == CommandLineTool.DONE
                ? command(scenario, "report", "-o", REPORT)
                : compared;
    }

    private static int command(Optional<String> scenario, String... words) {
        List<String> args = new ArrayList<>(List.of(words));
        scenario.ifPresent(args::add);
        return CommandLineTool.run(args.toArray(String[]::new));
    }
}
