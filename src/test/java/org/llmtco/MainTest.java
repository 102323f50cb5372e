package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void aScenarioFileAloneOpensTheWindow() {
        assertThat(Main.scenarioFile("/home/me/chat.llmtco.json"))
                .hasValue("/home/me/chat.llmtco.json");
        assertThat(Main.scenarioFile("CHAT.JSON")).hasValue("CHAT.JSON");
    }

    @Test
    void anythingElseIsACommand() {
        assertThat(Main.scenarioFile()).isEmpty();
        assertThat(Main.scenarioFile("compare")).isEmpty();
        assertThat(Main.scenarioFile("compare", "chat.json")).isEmpty();
    }
}
