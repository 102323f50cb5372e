package org.llmtco.report.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Axis;
import org.llmtco.report.Digits;

import java.time.LocalDate;

class CatalogTablesTest {
    @Test
    void namesOfFieldsAreReadAsWordsAndUnits() {
        assertThat(FieldName.of("cachedInputUsdPerMTok"))
                .isEqualTo(new FieldName("cached input", "USD/MTok"));
        assertThat(FieldName.of("cacheWrite5mUsdPerMTok"))
                .isEqualTo(new FieldName("cache write 5m", "USD/MTok"));
        assertThat(FieldName.of("usdPerGpuHour")).isEqualTo(new FieldName("price", "USD/GPU-hour"));
        assertThat(FieldName.of("tdpWatts")).isEqualTo(new FieldName("tdp", "W"));
        assertThat(FieldName.of("region")).isEqualTo(new FieldName("region", ""));
    }

    @Test
    void exactNumbersLoseNothing() {
        assertThat(Digits.exact(0.0028)).isEqualTo("0.0028");
        assertThat(Digits.exact(1_234_567.25)).isEqualTo("1,234,567.25");
        assertThat(Digits.exact(120)).isEqualTo("120");
        assertThat(Digits.exact(0)).isEqualTo("0");
    }

    @Test
    void anAxisOfDaysHasFirstDaysOfMonths() {
        Axis axis = Axis.date("Day", LocalDate.of(2026, 4, 24), LocalDate.of(2026, 11, 24));

        // 7 months apart: every second month, counted from January
        assertThat(axis.ticks(4).stream().map(Axis.Tick::label))
                .containsExactly("2026-05", "2026-07", "2026-09", "2026-11");
        assertThat(axis.text((double) LocalDate.of(2026, 5, 1).toEpochDay()))
                .isEqualTo("2026-05-01");
        assertThat(axis.share(axis.value(0.25))).isEqualTo(0.25);
    }
}
