package org.llmtco.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
                .contains(file + ":2: model (column 1): no price list has a model \"foo\"")
                .contains(file + ":3: input (column 2) is \"x\": must be a whole number of tokens")
                .contains(
                        file + ":4: model (column 1): several sell \"llama-3.3-70b\": name one of");
    }

    @Test
    void aRowIsRefusedWithAllThatIsWrongInItByTheNamesOfTheHead() throws IOException {
        assertThat(problems("model,cached,input,output\n,x,5.5,720d\n"))
                .containsExactly(
                        ":2: model (column 1) is empty: write the id of a model",
                        ":2: input (column 3) is \"5.5\": must be a whole number of tokens, from 0"
                                + " to 1e15",
                        ":2: cached (column 2) is \"x\": must be a whole number of tokens, from 0"
                                + " to 1e15",
                        ":2: output (column 4) is \"720d\": must be a whole number of tokens, from"
                                + " 0 to 1e15");
    }

    @Test
    void aCellThatIsMissingIsNotNought() throws IOException {
        assertThat(problems("model,input,output\ngpt-5.2,5\ngpt-5.2,5,\ngpt-5.2\n"))
                .containsExactly(
                        ":2: the row has 2 cells, the head has 3: output is missing; write every"
                                + " comma, also beside an empty cell",
                        ":3: output (column 3) is empty: write how many tokens there are, 0 if"
                                + " none",
                        ":4: the row has 1 cells, the head has 3: input, output are missing; write"
                                + " every comma, also beside an empty cell");
    }

    @Test
    void aCellTooManyIsRefused() throws IOException {
        assertThat(problems("model,input,output\ngpt-5.2,5,000,7\n"))
                .containsExactly(
                        ":2: the row has 4 cells, the head has 3: write numbers without commas, and"
                                + " put quotes around a text that holds one");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() throws IOException {
        assertThat(problems("model,input,output\n\"gpt-5.2\"x,1,1\n\"gpt-5.2,1,1\ngpt-5.2,1,1\n"))
                .containsExactly(
                        ":2: cell 1 goes on behind its closing quote: write a quote within a cell"
                                + " twice",
                        ":3: a quote opens cell 1 and is never closed: close it or take it away");
    }

    @Test
    void partsOfTheInputMayNotExceedIt() throws IOException {
        assertThat(problems("model,input,cached,cache-write,output\ngpt-5.2,5,3,3,1\n"))
                .containsExactly(
                        ":2: input (column 2) holds fewer tokens than cached, cache-write and"
                                + " cache-write-1h together: they are part of it");
    }

    /** Claude Opus 4.6 takes a million tokens and writes 128,000 at most, by its price list. */
    @Test
    void aRequestThatIsLongerThanTheModelTakesIsRefused() throws IOException {
        assertThat(
                        problems(
                                """
                                model,input,output
                                claude-opus-4.6,50000000,5
                                claude-opus-4.6,5,5000000
                                """))
                .containsExactly(
                        ":2: input (column 2): a request of 50000005 tokens is longer than its"
                                + " context of 1000000 tokens",
                        ":3: output (column 3): an output of 5000000 tokens is longer than the"
                                + " 128000 tokens it writes at most",
                        ":3: input (column 2): a request of 5000005 tokens is longer than its"
                                + " context of 1000000 tokens");
    }

    /** Together states neither price for this model. */
    @Test
    void whatAPriceListDoesNotStateIsSaidOnceForEachModel() throws IOException {
        Path file =
                file(
                        """
                        model,provider,input,output,batch,off-peak
                        kimi-k2.5,together,1,1,true,
                        kimi-k2.5,together,1,1,true,true
                        """);

        assertThat(Ran.of("price", file.toString()).err().lines())
                .containsExactly(
                        "together, kimi-k2.5: no batch price is stated: billed in full.",
                        "together, kimi-k2.5: no off-peak price is stated: billed in full.");
        assertThat(
                        Ran.of("price", file.toString(), "--format", "json")
                                .json()
                                .path("models")
                                .path(0)
                                .path("assumptions"))
                .hasSize(2);
    }

    @Test
    void aFileWithoutRequestsIsRefused() throws IOException {
        assertThat(problems("model,input,output\n\n"))
                .containsExactly(": there are no requests below the head: write a row for each");
        assertThat(problems(""))
                .containsExactly(
                        " is empty: write a head such as model,input,output and below it a row for"
                                + " each request");
    }

    @Test
    void allProblemsOfTheHeadAreTold() throws IOException {
        assertThat(problems("model,inputs,output,output\n"))
                .containsExactly(
                        ":1: the column \"inputs\" is not known: known are provider, model, input,"
                            + " cached, cache-write, cache-write-1h, output, batch, off-peak, on",
                        ":1: the column \"output\" stands twice: take one away",
                        ":1: the column \"input\" is missing: add it");
    }

    @Test
    void aDayBeforeTheFirstPriceIsAnsweredWithThatOfTheFirst() throws IOException {
        assertThat(problems("model,input,output,on\ngpt-5.2,1,1,2020-01-01\n"))
                .containsExactly(
                        ":2: on (column 4): gpt-5.2 has no price on 2020-01-01: it is sold from"
                                + " 2025-12-11 on (openai)");
    }

    /** Spreadsheets write a byte order mark, whole numbers with a point, and large ones as 1E+3. */
    @Test
    void numbersAsSpreadsheetsWriteThemCount() throws IOException {
        Path file = file("\uFEFFmodel,input,output\r\ngpt-5.2,1E+3,20.0\r\n");

        assertThat(
                        Ran.of("price", file.toString(), "--format", "json")
                                .item("models", "model", "gpt-5.2")
                                .path("inputTokens")
                                .asDouble())
                .isEqualTo(1_000);
    }

    /** Each line of the refusal without the name of the file. */
    private List<String> problems(String text) throws IOException {
        Path file = file(text);
        Ran ran = Ran.of("price", file.toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        return ran.err().lines().map(line -> line.replace(file.toString(), "")).toList();
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
