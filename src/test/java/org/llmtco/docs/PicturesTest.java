package org.llmtco.docs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.ui.DocumentedPictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Pictures of the window are those that the window's test draws, each in both themes. */
class PicturesTest {
    @Test
    void everyPictureIsDrawnByTheTestOfTheWindow() throws IOException {
        assertThat(inFolder()).containsExactlyElementsOf(DocumentedPictures.files());
    }

    @Test
    void everyPictureSaysFromWhatItWasDrawn() throws IOException {
        assertThat(
                        Files.readAllLines(DocumentedPictures.FOLDER.resolve("sources.txt"))
                                .stream()
                                .map(line -> line.substring(0, line.indexOf(' ')) + ".png"))
                .containsExactlyElementsOf(DocumentedPictures.files());
    }

    private static List<String> inFolder() throws IOException {
        try (Stream<Path> files = Files.list(DocumentedPictures.FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
