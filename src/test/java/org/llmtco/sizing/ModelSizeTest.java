package org.llmtco.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.Architecture;
import org.llmtco.sizing.Fixtures.Row;

import java.util.List;

/** Parameter counts and cache sizes of models.csv, computed outside the program. */
class ModelSizeTest {
    @TestFactory
    List<DynamicTest> parametersOfEveryGroupAgree() {
        return Fixtures.rows("models.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.text("model"), () -> check(row)))
                .toList();
    }

    private static void check(Row row) {
        Architecture architecture = Fixtures.architecture(row);
        ModelSize size = ModelSize.of(architecture);
        assertThat(size.attention()).isEqualTo(row.number("p_attention"));
        assertThat(size.dense()).isEqualTo(row.number("p_dense_ffn"));
        assertThat(size.oneExpert()).isEqualTo(row.number("p_one_expert"));
        assertThat(size.shared()).isEqualTo(row.number("p_shared_experts"));
        assertThat(size.router()).isEqualTo(row.number("p_router"));
        assertThat(size.embedding()).isEqualTo(row.number("p_embedding"));
        assertThat(size.total() / 1e9)
                .isCloseTo(row.number("params_total_b_computed"), within(0.0006));
        assertThat(size.active(architecture) / 1e9)
                .isCloseTo(row.number("params_active_b_computed"), within(0.0006));

        KeyValueCache cache = KeyValueCache.of(architecture);
        double windowed = row.number("kv_elems_per_token_windowed");
        // the rows count Llama 4's chunked layers as windowed; engines keep their whole context
        boolean chunks = row.text("model").startsWith("Llama-4");
        assertThat(cache.elementsPerToken())
                .isEqualTo(row.number("kv_elems_per_token") + (chunks ? windowed : 0));
        assertThat(cache.windowedElementsPerToken()).isEqualTo(chunks ? 0 : windowed);
    }

    /** Worked case R8, NVIDIA: Llama 2 7B, 4,096 tokens, batch 1, FP16 take 2 GiB of KV cache. */
    @Test
    void llama2Of7BTakesTwoGibibytesFor4096Tokens() {
        Architecture llama2 =
                Fixtures.rows("models.csv").stream()
                        .filter(row -> row.text("model").equals("Llama-2-7B"))
                        .map(Fixtures::architecture)
                        .findFirst()
                        .orElseThrow();

        assertThat(KeyValueCache.of(llama2).bytes(4096, 16)).isEqualTo(2.0 * (1L << 30));
    }
}
