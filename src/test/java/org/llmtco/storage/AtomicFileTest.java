package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whatever goes wrong, the old file stays as it is and nothing is left beside it. */
class AtomicFileTest {
    @TempDir Path folder;

    @Test
    void whatCannotBeReplacedStaysAndNothingIsLeftBesideIt() throws IOException {
        Path target = Files.createDirectory(folder.resolve("report.html"));
        Files.writeString(target.resolve("kept.txt"), "old");

        assertThatThrownBy(() -> AtomicFile.write(target, "new"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "the old file cannot be replaced: close it where it is open, or name"
                                + " another");
        assertThat(target.resolve("kept.txt")).hasContent("old");
        assertThat(names()).containsExactly("report.html");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNeverReplacedByAFile() {
        assertThatThrownBy(() -> AtomicFile.write(Path.of("/dev/null"), "new"))
                .hasMessage("it is a device or a pipe, not a file");
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkStaysALinkAndItsFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        AtomicFile.write(link, "new");

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkToNothingIsSaidToBeOne() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nothing"));

        assertThatThrownBy(() -> AtomicFile.write(link, "new"))
                .hasMessage("it is a link to a file that is not there");
        assertThat(names()).containsExactly("link");
    }

    private Stream<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
