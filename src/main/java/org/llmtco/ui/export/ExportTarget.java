package org.llmtco.ui.export;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a file is to go.
 *
 * @param file empty if the name is none
 * @param problem why nothing can be written there, in words; empty if nothing is known to be wrong
 */
record ExportTarget(Optional<Path> file, Optional<String> problem) {
    /**
     * The file of a typed name.
     *
     * @param ending is added unless the name has it
     */
    static ExportTarget of(Path folder, String typed, String ending) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return none("Type a name for the file.");
        }
        if (name.chars().anyMatch(c -> c == '/' || c == '\\' || c < ' ')) {
            return none("The name may have no / and no \\: choose the folder below it.");
        }
        String whole = name.toLowerCase(Locale.ROOT).endsWith(ending) ? name : name + ending;
        try {
            Path file = folder.resolve(whole);
            if (!Files.isDirectory(folder)) {
                return none("There is no folder " + folder + ": choose another.");
            }
            return Files.isDirectory(file)
                    ? none(whole + " is a folder: type another name.")
                    : new ExportTarget(Optional.of(file), Optional.empty());
        } catch (InvalidPathException e) {
            return none("A file cannot have this name: " + e.getReason() + ".");
        }
    }

    private static ExportTarget none(String problem) {
        return new ExportTarget(Optional.empty(), Optional.of(problem));
    }

    /** What will happen to a file of that name, in words; empty if there is none. */
    String warning() {
        return file.filter(Files::exists)
                .map(path -> path.getFileName() + " is there already and will be replaced.")
                .orElse("");
    }
}
