package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;

class DisplayTest {
    private static final Map<String, String> X = Map.of("DISPLAY", ":0");

    private static Optional<String> obstacle(
            String system, String glassPlatform, Map<String, String> environment) {
        return Display.obstacle(system, glassPlatform, environment, _ -> true);
    }

    @Test
    void aLinuxWithoutDisplayVariablesHasNoScreen() {
        assertThat(obstacle("Linux", "", Map.of())).hasValueSatisfying(DisplayTest::saysNoDisplay);
        assertThat(obstacle("Linux", "", Map.of("DISPLAY", "")))
                .hasValueSatisfying(DisplayTest::saysNoDisplay);
    }

    private static void saysNoDisplay(String words) {
        assertThat(words).isEqualTo("There is no display to open a window on.");
    }

    @Test
    void xAndWaylandAnnounceAScreen() {
        assertThat(obstacle("Linux", "", X)).isEmpty();
        assertThat(obstacle("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isEmpty();
    }

    @Test
    void windowsAndMacAlwaysHaveAScreen() {
        assertThat(obstacle("Windows 11", "", Map.of())).isEmpty();
        assertThat(obstacle("Mac OS X", "", Map.of())).isEmpty();
    }

    @Test
    void theHeadlessPlatformNeedsNoScreen() {
        assertThat(obstacle("Linux", "Headless", Map.of())).isEmpty();
    }

    @Test
    void aMissingLibraryIsNamedWithThePackageThatHasIt() {
        assertThat(Display.obstacle("Linux", "", X, name -> !name.equals("libgtk-3.so.0")))
                .hasValue(
                        "The window needs libgtk-3.so.0, which this system lacks. On Debian or"
                                + " Ubuntu: apt-get install libgtk-3-0.");
    }
}
