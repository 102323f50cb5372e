package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class WindowArgumentsTest {
    private static WindowArguments window(String... args) {
        return WindowArguments.of(args).orElseThrow();
    }

    @Test
    void nothingOpensTheWindow() {
        assertThat(window()).isEqualTo(new WindowArguments(Optional.empty(), List.of()));
    }

    @Test
    void aScenarioFileAloneOpensIt() {
        assertThat(window("/home/me/chat.llmtco.json").scenario())
                .hasValue("/home/me/chat.llmtco.json");
        assertThat(window("CHAT.JSON").scenario()).hasValue("CHAT.JSON");
        assertThat(window("frozen.zip").scenario()).hasValue("frozen.zip");
    }

    @Test
    void foldersOfATeamOpenItWithAScenarioBeforeOrBehind() {
        WindowArguments expected =
                new WindowArguments(
                        Optional.of("chat.json"), List.of(Path.of("team"), Path.of("more")));
        assertThat(window("--data", "team", "--data=more", "chat.json")).isEqualTo(expected);
        assertThat(window("chat.json", "--data", "team", "--data", "more")).isEqualTo(expected);
        assertThat(window("--data", "team").scenario()).isEmpty();
    }

    @Test
    void anythingElseIsACommand() {
        assertThat(WindowArguments.of("compare")).isEmpty();
        assertThat(WindowArguments.of("compare", "chat.json")).isEmpty();
        assertThat(WindowArguments.of("compare", "--data", "team")).isEmpty();
        assertThat(WindowArguments.of("a.json", "b.json")).isEmpty();
        assertThat(WindowArguments.of("--data")).isEmpty();
        assertThat(WindowArguments.of("--data=")).isEmpty();
        assertThat(WindowArguments.of("--help")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(window("--data", "no-such-folder").foldersAreThere()).isFalse();
        assertThat(window("--data", "src").foldersAreThere()).isTrue();
    }
}
