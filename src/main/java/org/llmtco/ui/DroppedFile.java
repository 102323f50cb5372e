package org.llmtco.ui;

import org.llmtco.storage.FrozenScenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells scenarios from files to import. */
final class DroppedFile {
    private static final int LOOKED_AT = 64 * 1024;

    /** What every scenario has, and no file to import. */
    private static final List<String> OF_A_SCENARIO = List.of("\"workload\"", "\"options\"");

    private DroppedFile() {}

    /** Whether a file is to be opened: a scenario, or one that opening says more about. */
    static boolean isScenario(Path file) {
        if (FrozenScenario.isFrozen(file.toString())) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return OF_A_SCENARIO.stream().allMatch(start::contains);
        } catch (IOException e) {
            return true;
        }
    }
}
