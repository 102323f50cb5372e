package org.llmtco.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The pictures of the documentation, in both themes. {@code WindowPicturesTest} and {@code
 * CapacityPicturesTest} draw them.
 */
public final class DocumentedPictures {
    public static final Path FOLDER = Path.of("docs/pictures");

    /** Those of the window, without theme. */
    private static final List<String> NAMES =
            List.of(
                    "add-option",
                    "breakeven",
                    "breakeven-over-driver",
                    "breakeven-over-horizon",
                    "breakeven-over-time",
                    "cash-flow",
                    "compare",
                    "compare-quality-view",
                    "data",
                    "data-conflict",
                    "data-edit",
                    "export",
                    "hardware",
                    "import",
                    "option-inputs",
                    "uncertainty",
                    "uncertainty-convergence",
                    "uncertainty-evidence-drivers",
                    "uncertainty-picture-tornado",
                    "what-if",
                    "what-if-goal-seek",
                    "what-if-two-drivers");

    private DocumentedPictures() {}

    /** All files, sorted. */
    public static List<String> files() {
        return Stream.concat(ofTheWindow().stream(), inBothThemes(Stream.of("capacity-accuracy")))
                .sorted()
                .toList();
    }

    static List<String> ofTheWindow() {
        return inBothThemes(NAMES.stream()).toList();
    }

    private static Stream<String> inBothThemes(Stream<String> names) {
        return names.flatMap(name -> Stream.of(name + "-dark.png", name + "-light.png"));
    }
}
