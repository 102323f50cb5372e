package org.llmtco.ui.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Locale;

class NumberTextTest {
    private final NumberText english = new NumberText(Locale.US);
    private final NumberText german = new NumberText(Locale.GERMANY);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10,000,000|1e7",
                "1.5 M|1.5e6",
                "2b|2e9",
                "3 k|3000",
                "2e9|2e9",
                "50 %|50",
                "0.02|0.02",
                "-1|-1",
                "10 000|10000",
                "1T|1e12"
            })
    void readsWhatAPersonTypes(String text, double value) {
        assertThat(english.parse(text)).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "NaN", "Infinity", "0x10", "1.2.3", "1 MB", "1e999", "5d"})
    void refusesWhatIsNoNumber(String text) {
        assertThat(english.parse(text)).isEmpty();
    }

    @Test
    void writesThousandsAndAsManyDecimalsAsANumberNeeds() {
        assertThat(english.format(10_000_000)).isEqualTo("10,000,000");
        assertThat(english.format(2.5)).isEqualTo("2.5");
        assertThat(english.format(0.125)).isEqualTo("0.125");
        assertThat(english.format(0)).isEqualTo("0");
    }

    @Test
    void followsTheLocale() {
        assertThat(german.format(1234.5)).isEqualTo("1.235");
        assertThat(german.format(12.5)).isEqualTo("12,5");
        assertThat(german.parse("1.234,5")).hasValue(1234.5);
    }
}
