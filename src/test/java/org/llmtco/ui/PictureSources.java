package org.llmtco.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

import org.llmtco.ui.export.DesktopOpener;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From what the pictures of the documentation were drawn: a fingerprint of the texts in each.
 * Pixels differ between machines; when a text changes, the picture is stale everywhere.
 */
final class PictureSources {
    private static final Path FILE = DocumentedPictures.FOLDER.resolve("sources.txt");

    /** How many rows of a table are in sight depends on the fonts of the machine. */
    private static final int ROWS_IN_SIGHT = 3;

    /** Why no file can be opened, where none can. */
    private static final String OF_THIS_MACHINE = DesktopOpener.ofSystem().obstacle().orElse("");

    private PictureSources() {}

    /** The texts that a picture shows, in order. */
    static String texts(Parent root) {
        List<String> texts = new ArrayList<>();
        collect(root, texts);
        return String.join("\n", texts);
    }

    private static void collect(Parent root, List<String> texts) {
        for (Node node : root.getChildrenUnmodifiable()) {
            boolean hidden =
                    !node.isVisible()
                            || (node instanceof IndexedCell<?> cell
                                    && cell.getIndex() >= ROWS_IN_SIGHT);
            if (hidden) {
                continue;
            }
            if (node instanceof Labeled labeled
                    && labeled.getText() != null
                    && !labeled.getText().equals(OF_THIS_MACHINE)) {
                texts.add(labeled.getText());
            } else if (node instanceof TextInputControl input) {
                texts.add(input.getText());
            }
            if (node instanceof Parent parent) {
                collect(parent, texts);
            }
        }
    }

    /** Fails if the picture in the folder was drawn from something else. */
    static void check(String picture, String source) throws IOException {
        Map<String, String> known = read();
        String fingerprint = fingerprint(source);
        if (Boolean.getBoolean("write")) {
            known.put(picture, fingerprint);
            Files.writeString(
                    FILE,
                    known.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue() + "\n")
                            .collect(Collectors.joining()));
        }
        assertThat(known.get(picture))
                .as(
                        "%s is stale; draw the pictures with: mvn -q test"
                                + " -Dtest='*PicturesTest' -Dwrite=true",
                        picture)
                .isEqualTo(fingerprint);
    }

    private static Map<String, String> read() throws IOException {
        Map<String, String> known = new TreeMap<>();
        if (Files.exists(FILE)) {
            for (String line : Files.readAllLines(FILE)) {
                String[] parts = line.split(" ", -1);
                known.put(parts[0], parts[1]);
            }
        }
        return known;
    }

    private static String fingerprint(String source) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(source.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
