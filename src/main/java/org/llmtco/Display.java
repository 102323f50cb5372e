package org.llmtco;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen that a window could open on. */
final class Display {
    private Display() {}

    static boolean isThere() {
        return isThere(
                System.getProperty("os.name", ""),
                System.getProperty("glass.platform", ""),
                System.getenv());
    }

    /**
     * A Unix desktop announces itself in the environment; other systems always have a screen.
     *
     * @param glassPlatform JavaFX's own choice of platform; "Headless" draws in memory
     */
    static boolean isThere(String system, String glassPlatform, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        boolean unixDesktop = !name.contains("windows") && !name.contains("mac");
        return !unixDesktop
                || glassPlatform.equalsIgnoreCase("Headless")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
