package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.storage.RecoveryFiles.Found;
import org.llmtco.storage.RecoveryFiles.Work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

class RecoveryFilesTest {
    /** Above what systems give to processes. */
    private static final long ENDED = Long.MAX_VALUE;

    private final Work work =
            new Work(
                    Optional.of("mine.json"),
                    ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow());

    @Test
    void findsTheWorkOfAProcessThatHasEnded(@TempDir Path folder) {
        RecoveryFiles files = new RecoveryFiles(folder);
        files.keep(ENDED, work);
        assertThat(files.leftBehind()).extracting(Found::work).containsExactly(work);
        files.forget(files.leftBehind().getFirst());
        assertThat(files.leftBehind()).isEmpty();
    }

    @Test
    void leavesTheWorkOfARunningProcessAlone(@TempDir Path folder) {
        RecoveryFiles files = new RecoveryFiles(folder);
        files.keep(ProcessHandle.current().pid(), work);
        assertThat(files.leftBehind()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsPassedOver(@TempDir Path folder) throws IOException {
        RecoveryFiles files = new RecoveryFiles(folder);
        files.keep(ENDED, work);
        Files.writeString(folder.resolve("recovery").resolve("9223372036854775806.json"), "{");
        assertThat(files.leftBehind()).hasSize(1);
    }

    @Test
    void theUsersFolderFollowsTheSystem() {
        Path home = Path.of("/home/ada");
        assertThat(UserFolder.find("Linux", home, Map.of()))
                .isEqualTo(Path.of("/home/ada/.local/share/llm-tco"));
        assertThat(UserFolder.find("Linux", home, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/llm-tco"));
        assertThat(UserFolder.find("Mac OS X", home, Map.of()))
                .isEqualTo(Path.of("/home/ada/Library/Application Support/LLM TCO"));
        assertThat(UserFolder.find("Linux", home, Map.of("LLM_TCO_HOME", "/mine")))
                .isEqualTo(Path.of("/mine"));
    }
}
