package org.llmtco.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The folders that tables are read from, the one that counts most last. */
public final class TableFolders {
    private TableFolders() {}

    /** The shipped tables and over them those of the user's own folder, if there are any. */
    public static List<Path> all() {
        return over(List.of());
    }

    /**
     * The shipped tables, over them the given ones, and over all the user's own.
     *
     * @param shared folders of a team, the one that counts most last
     */
    public static List<Path> over(List<Path> shared) {
        return over(shared, UserFolder.find());
    }

    /** The same, with a folder of the user's own in place of the usual one. */
    public static List<Path> over(List<Path> shared, Path own) {
        List<Path> roots = new ArrayList<>(List.of(ShippedTables.root()));
        roots.addAll(shared);
        if (holdsTables(own) && !shared.contains(own)) {
            roots.add(own);
        }
        return roots;
    }

    /** Whether there are tables in a folder. */
    public static boolean holdsTables(Path folder) {
        return Files.isDirectory(folder.resolve("pricing-data"))
                || Files.isDirectory(folder.resolve("hardware-profiles"));
    }
}
