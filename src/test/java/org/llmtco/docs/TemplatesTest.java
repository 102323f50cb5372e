package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.storage.ScenarioFiles;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the guide tells to choose from the menu New is in it, and the cases name all of it. */
class TemplatesTest {
    private static final Pattern CHOICE = Pattern.compile("\\*\\*New\\*\\*, then\\s\\*(.+?)\\*");

    @Test
    void scenariosToChooseAreInTheMenu() {
        List<String> titles =
                ScenarioFiles.TYPICAL.stream()
                        .map(id -> ScenarioFiles.read(id).orThrow().title())
                        .toList();
        List<String> chosen =
                Page.all().stream()
                        .flatMap(page -> CHOICE.matcher(page.text()).results())
                        .map(TemplatesTest::title)
                        .toList();
        assertThat(chosen).hasSizeGreaterThanOrEqualTo(3).isSubsetOf(titles);
    }

    private static String title(MatchResult choice) {
        return choice.group(1).replace('\n', ' ');
    }

    @Test
    void everyShippedScenarioIsAmongTheCases() {
        String cases = Page.read(Path.of("docs/guide/cases.md")).text();
        assertThat(ScenarioFiles.SHIPPED).allMatch(id -> cases.contains("| `" + id + "` |"));
    }
}
