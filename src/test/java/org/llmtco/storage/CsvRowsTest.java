package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** The expected cells follow from RFC 4180. */
class CsvRowsTest {
    @Test
    void quotesHoldCommasLineBreaksAndDoubledQuotes() throws IOException {
        assertThat(rows("a,\"b, \"\"c\"\"\nd\" ,\r\n\n e , \"\",f\"g\n"))
                .containsExactly("1: [a, b, \"c\"\nd, ]", "4: [e, , f\"g]");
    }

    @Test
    void aFaultOfQuotesIsToldAndTheNextRowIsRead() throws IOException {
        assertThat(rows("\"a\"b,c\nd\n\"e"))
                .containsExactly(
                        "1: cell 1 goes on behind its closing quote: write a quote within a cell"
                                + " twice",
                        "2: [d]",
                        "3: a quote opens cell 1 and is never closed: close it or take it away");
    }

    @Test
    void onlyDigitsAreDigits() throws IOException {
        CsvRows rows = of("12, 007 ,-1,1e3,,999999999999999,1000000000000000\n");

        assertThat(rows.next()).isTrue();
        assertThat(
                        List.of(
                                rows.digits(0),
                                rows.digits(1),
                                rows.digits(2),
                                rows.digits(3),
                                rows.digits(4),
                                rows.digits(5),
                                rows.digits(6),
                                rows.digits(7)))
                .containsExactly(12L, 7L, -1L, -1L, -1L, 999_999_999_999_999L, -1L, -1L);
    }

    private static List<String> rows(String text) throws IOException {
        CsvRows rows = of(text);
        List<String> read = new ArrayList<>();
        while (rows.next()) {
            read.add(rows.line() + ": " + rows.fault().orElse(rows.texts().toString()));
        }
        return read;
    }

    private static CsvRows of(String text) {
        return new CsvRows(new BufferedReader(new StringReader(text)));
    }
}
