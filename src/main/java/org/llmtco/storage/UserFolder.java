package org.llmtco.storage;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder of the user's own that the program keeps things in, by the system's convention. */
public final class UserFolder {
    private UserFolder() {}

    /** Names another folder, for programs that run this one. */
    public static final String PROPERTY = "llm-tco.home";

    public static Path find() {
        String set = System.getProperty(PROPERTY, "");
        if (!set.isEmpty()) {
            return Path.of(set);
        }
        return find(
                System.getProperty("os.name", ""),
                Path.of(System.getProperty("user.home", ".")),
                System.getenv());
    }

    /** {@code LLM_TCO_HOME} where it is set, else what the system expects. */
    static Path find(String system, Path home, Map<String, String> environment) {
        String own = environment.getOrDefault("LLM_TCO_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own);
        }
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            String appData = environment.getOrDefault("APPDATA", "");
            return (appData.isEmpty() ? home : Path.of(appData)).resolve("LLM TCO");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("LLM TCO");
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        return (data.isEmpty() ? home.resolve(".local").resolve("share") : Path.of(data))
                .resolve("llm-tco");
    }
}
