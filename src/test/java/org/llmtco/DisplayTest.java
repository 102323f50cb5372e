package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

class DisplayTest {
    @Test
    void aLinuxWithoutDisplayVariablesHasNoScreen() {
        assertThat(Display.isThere("Linux", "", Map.of())).isFalse();
        assertThat(Display.isThere("Linux", "", Map.of("DISPLAY", ""))).isFalse();
    }

    @Test
    void xAndWaylandAnnounceAScreen() {
        assertThat(Display.isThere("Linux", "", Map.of("DISPLAY", ":0"))).isTrue();
        assertThat(Display.isThere("Linux", "", Map.of("WAYLAND_DISPLAY", "wayland-0"))).isTrue();
    }

    @Test
    void windowsAndMacAlwaysHaveAScreen() {
        assertThat(Display.isThere("Windows 11", "", Map.of())).isTrue();
        assertThat(Display.isThere("Mac OS X", "", Map.of())).isTrue();
    }

    @Test
    void theHeadlessPlatformNeedsNoScreen() {
        assertThat(Display.isThere("Linux", "Headless", Map.of())).isTrue();
    }
}
