package org.llmtco.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The tables that come with the program. */
public final class ShippedTables {
    private static final String FOLDER = "/tables";

    private ShippedTables() {}

    /** Looked for once. */
    private static final class Root {
        static final Path PATH = find();
    }

    /** Read once: nothing changes them while the program runs. */
    private static final class Content {
        static final FolderTables TABLES = FolderReader.read(root());
    }

    /** Begins to read them, beside what else there is to do at the start of the program. */
    public static void readAhead() {
        Thread.ofPlatform()
                .daemon()
                .name("shipped tables")
                // whoever needs them is told
                .uncaughtExceptionHandler((_, _) -> {})
                .start(ShippedTables::read);
    }

    /** What they hold. */
    static FolderTables read() {
        return Content.TABLES;
    }

    /** The folder that holds them, in the program's jar or beside its classes. */
    public static Path root() {
        return Root.PATH;
    }

    private static Path find() {
        URL url = ShippedTables.class.getResource(FOLDER);
        if (url == null) {
            throw new IllegalStateException("the program was built without its tables");
        }
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("jar") ? jar(uri).getPath(FOLDER) : Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileSystem jar(URI uri) throws IOException {
        try {
            return FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            return FileSystems.getFileSystem(uri);
        }
    }
}
