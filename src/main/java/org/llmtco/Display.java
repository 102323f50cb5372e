package org.llmtco;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Whether a window can be opened here. */
final class Display {
    /** What JavaFX loads for a window on Linux, with the Debian package that has it. */
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "libgtk-3.so.0", "libgtk-3-0",
                    "libXtst.so.6", "libxtst6",
                    "libXxf86vm.so.1", "libxxf86vm1",
                    "libGL.so.1", "libgl1");

    private Display() {}

    /** Why no window can be opened, in a sentence or two; empty if nothing stands in the way. */
    static Optional<String> obstacle() {
        return obstacle(
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""),
                System.getenv(),
                Display::canBeLoaded);
    }

    /**
     * A Unix desktop announces itself in the environment; other systems always have a screen.
     *
     * @param glassPlatform JavaFX's own choice of platform; "Headless" draws in memory
     */
    static Optional<String> obstacle(
            String system,
            String glassPlatform,
            Map<String, String> environment,
            Predicate<String> canBeLoaded) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")
                || name.contains("mac")
                || glassPlatform.equalsIgnoreCase("Headless")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty()) {
            return Optional.of("There is no display to open a window on.");
        }
        List<String> missing = new ArrayList<>();
        List<String> packages = new ArrayList<>();
        LIBRARIES.keySet().stream()
                .sorted()
                .filter(canBeLoaded.negate())
                .forEach(
                        library -> {
                            missing.add(library);
                            packages.add(LIBRARIES.getOrDefault(library, ""));
                        });
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("The window needs %s, which this system lacks. On Debian or Ubuntu:"
                                        + " apt-get install %s.")
                                .formatted(String.join(", ", missing), String.join(" ", packages)));
    }

    @SuppressWarnings("restricted") // looks a library up as JavaFX will; calls nothing in it
    private static boolean canBeLoaded(String library) {
        try (Arena arena = Arena.ofConfined()) {
            return SymbolLookup.libraryLookup(library, arena) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
