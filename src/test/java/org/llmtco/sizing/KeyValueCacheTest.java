package org.llmtco.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.FeedForward;
import org.llmtco.catalog.Architecture.StateSpace;
import org.llmtco.catalog.Attention;
import org.llmtco.catalog.OpenModel;
import org.llmtco.sizing.Fixtures.Row;
import org.llmtco.sizing.measured.Shipped;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

class KeyValueCacheTest {
    /** Bytes per token of models.csv, computed outside the program from the makers' files. */
    @TestFactory
    List<DynamicTest> everyShippedModelCachesWhatItsPublishedArchitectureNeeds() {
        return Fixtures.rows("models.csv").stream()
                .filter(row -> model(row).isPresent())
                .map(row -> DynamicTest.dynamicTest(row.text("model"), () -> check(row)))
                .toList();
    }

    private static Optional<OpenModel> model(Row row) {
        return Optional.ofNullable(
                Shipped.CATALOG.models().get(row.text("model").toLowerCase(Locale.ROOT)));
    }

    private static void check(Row row) {
        Architecture a = model(row).orElseThrow().architecture();
        KeyValueCache kv = KeyValueCache.of(a);
        // engines keep the whole context of Llama 4's chunked layers
        boolean chunks = row.text("model").startsWith("Llama-4");
        double windowed = row.number("kv_elems_per_token_windowed") * 2;
        assertThat(kv.bytesPerToken(16))
                .isEqualTo(row.number("kv_bytes_per_token_16bit") + (chunks ? windowed : 0));
        assertThat(kv.windowedBytesPerToken(16)).isEqualTo(chunks ? 0 : windowed);
        assertThat(ModelSize.of(a).total() / 1e9)
                .isBetween(
                        row.number("params_total_b_published") * 0.985,
                        row.number("params_total_b_published") * 1.015);
    }

    @Test
    void linearAttentionKeepsAStatePerRequestInsteadOfTokens() {
        KeyValueCache kv =
                KeyValueCache.of(
                        Objects.requireNonNull(Shipped.CATALOG.models().get("qwen3.5-35b-a3b"))
                                .architecture());

        // 30 layers of 32 heads of 128 x 128 numbers in 32 bit, and 3 inputs of a convolution over
        // 2 x 16 x 128 + 32 x 128 channels in 16 bit
        assertThat(kv.stateBytes()).isEqualTo(30 * (32 * 128 * 128 * 4.0 + 8192 * 3 * 2.0));
    }

    @Test
    void stateSpaceLayersKeepAStatePerRequestInsteadOfTokens() {
        Architecture a =
                new Architecture(
                        28,
                        4096,
                        131_072,
                        false,
                        new Attention.GroupedQuery(32, 8, 128, false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new FeedForward(24, 21_504, false)),
                        Optional.empty(),
                        Optional.of(new StateSpace(24, 128, 64, 128, 8, 4)));
        KeyValueCache kv = KeyValueCache.of(a);

        assertThat(kv.bytesPerToken(16)).isEqualTo(4 * 2 * 8 * 128 * 2.0);
        assertThat(kv.stateBytes())
                .isEqualTo(24 * (128 * 64 * 128 * 4.0 + (8192 + 2 * 8 * 128) * 3 * 2.0));
    }

    @Test
    void tensorParallelismBeyondTheHeadsCopiesTheCache() {
        KeyValueCache two =
                KeyValueCache.of(
                        Objects.requireNonNull(Shipped.CATALOG.models().get("qwen3.5-122b-a10b"))
                                .architecture());
        KeyValueCache latent =
                KeyValueCache.of(
                        Objects.requireNonNull(Shipped.CATALOG.models().get("deepseek-v3"))
                                .architecture());

        assertThat(two.copies(2)).isEqualTo(1);
        assertThat(two.copies(8)).isEqualTo(4);
        assertThat(latent.copies(8)).isEqualTo(8);
    }
}
