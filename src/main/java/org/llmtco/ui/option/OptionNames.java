package org.llmtco.ui.option;

import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.Drivers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Names and ids that no option of a scenario has yet. */
final class OptionNames {
    private OptionNames() {}

    /** The label, with a number behind it if it is taken. */
    static String label(String wanted, Scenario scenario) {
        return free(
                wanted,
                " ",
                label -> scenario.options().stream().anyMatch(o -> o.label().equals(label)));
    }

    /**
     * An id made of a label: {@code Llama 3.3 70B on 2x H100} is {@code llama-3.3-70b-on-2x-h100}.
     */
    static String id(String label, Scenario scenario) {
        String plain =
                Normalizer.normalize(label, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9.]+", "-")
                        .replaceAll("^[.-]+|[.-]+$", "");
        return free(plain.isEmpty() ? "option" : plain, "-", id -> isTaken(id, scenario));
    }

    /** Keys of inputs begin with ids, of options and of constraints. */
    private static boolean isTaken(String id, Scenario scenario) {
        return scenario.options().stream().map(DeploymentOption::id).anyMatch(id::equals)
                || Drivers.of(scenario).stream().anyMatch(d -> d.key().startsWith(id + "."))
                || scenario.constraints().stream().anyMatch(c -> c.id().equals(id));
    }

    private static String free(String wanted, String before, Predicate<String> isTaken) {
        String name = wanted;
        for (int number = 2; isTaken.test(name); number++) {
            name = wanted + before + number;
        }
        return name;
    }
}
