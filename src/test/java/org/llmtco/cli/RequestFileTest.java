package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class RequestFileTest {
    @TempDir Path folder;

    /** 50,000 and 15,000 tokens of Opus 4.6 at 5 and 25 USD/MTok: 0.625; 40,000 cached: 0.445. */
    @Test
    void everyLineIsPricedToTheCent() throws IOException {
        Path file =
                file(
                        """
                        model,provider,input,cached,output,on
                        claude-opus-4.6,anthropic,50000,,15000,2026-03-15
                        "claude-opus-4.6", anthropic ,50000,40000,15000,2026-03-15
                        """);
        Ran json = Ran.of("price", file.toString(), "--format", "json");
        Ran csv = Ran.of("price", file.toString(), "--format", "csv");

        assertThat(json.json().path("requests").asInt()).isEqualTo(2);
        assertThat(json.json().path("totalUsd").asDouble()).isCloseTo(1.07, within(1e-12));
        assertThat(csv.records()).hasSize(3);
        assertThat(csv.records().get(1)).startsWith("2,anthropic,claude-opus-4.6,0.25,");
    }

    @Test
    void allProblemsAreToldAtOnceAndNothingIsPriced() throws IOException {
        Path file =
                file(
                        """
                        model,input,output
                        foo,1,2
                        gpt-5.2,x,3
                        llama-3.3-70b,1,1
                        """);
        Ran ran = Ran.of("price", file.toString(), "--format", "csv");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(file + ":2: no price list has a model \"foo\"")
                .contains(file + ":3: input is \"x\": must be a number")
                .contains(file + ":4: several sell \"llama-3.3-70b\": add a column provider");
    }

    @Test
    void aColumnThatIsNotKnownIsRefused() throws IOException {
        Ran ran = Ran.of("price", file("model,inputs,output\n").toString());

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("the column \"inputs\" is not known");
    }

    @Test
    void breakevenOverTimeSaysPaybackAndMonths() {
        Ran ran = Ran.of("breakeven", "llama-70b-every-way", "--over", "time", "--format", "json");

        assertThat(ran.code()).isZero();
        assertThat(ran.item("breakevens", "option", "owned").path("simplePayback").asString())
                .isEqualTo("never");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("requests.csv"), text);
    }
}
