package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void whatWasKeptIsRememberedByTheNextRun() {
        Path file = folder.resolve("a.json");
        new SettingsFile(folder).write(Settings.NONE.withRecent(file).withDark(true));

        Settings read = new SettingsFile(folder).read();
        assertThat(read.recentFiles()).containsExactly(file.toString());
        assertThat(read.dark()).isTrue();
        assertThat(read.tourOffered()).isFalse();
    }

    @Test
    void tenFilesAreRememberedTheLatestFirstAndEachOnce() {
        Settings settings = Settings.NONE;
        for (int i = 0; i < 12; i++) {
            settings = settings.withRecent(folder.resolve(i + ".json"));
        }
        settings = settings.withRecent(folder.resolve("5.json"));
        assertThat(settings.recentFiles())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .startsWith(folder.resolve("5.json").toString())
                .endsWith(folder.resolve("2.json").toString());
        assertThat(settings.withoutRecent(folder.resolve("5.json")).recentFiles())
                .hasSize(9)
                .startsWith(folder.resolve("11.json").toString());
    }

    @Test
    void aFileThatCannotBeUnderstoodIsAsIfThereWereNone() throws IOException {
        Files.writeString(folder.resolve("settings.json"), "{\"dark\": \"perhaps\"}");
        assertThat(new SettingsFile(folder).read()).isEqualTo(Settings.NONE);
    }
}
