package org.llmtco.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.Architecture;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.sizing.measured.Shipped;

import java.util.Objects;

class FineTuningMemoryTest {
    private static final Architecture LLAMA_8B =
            Objects.requireNonNull(Shipped.CATALOG.models().get("llama-3.1-8b")).architecture();
    private static final double PARAMETERS = 8_029_995_008.0;

    /** ZeRO, section 3: 16 bytes per parameter with Adam in mixed precision. */
    @Test
    void fullFineTuningTakesSixteenBytesPerParameter() {
        FineTuningMemory m =
                FineTuningMemory.of(LLAMA_8B, new FineTuning(FineTuning.Method.FULL, 0, 2048, 1));

        assertThat(m.weights() + m.gradients() + m.optimizer()).isEqualTo(16 * PARAMETERS);
    }

    /** PEFT prints 41,943,040 trainable parameters for rank 16 on all seven matrices. */
    @Test
    void adaptersOfRank16OnEveryMatrixOfLlama8BAre42MillionParameters() {
        FineTuningMemory m =
                FineTuningMemory.of(LLAMA_8B, new FineTuning(FineTuning.Method.LORA, 16, 2048, 1));

        assertThat(m.trainedParameters()).isEqualTo(41_943_040);
        assertThat(m.weights()).isEqualTo(2 * (PARAMETERS + 41_943_040));
        assertThat(m.optimizer()).isEqualTo(12 * 41_943_040.0);
    }

    /** QLoRA, section 3: 4 bits and 0.127 bits of constants; embedding and head in 16 bit. */
    @Test
    void quantizedAdaptersFreezeTheMatricesInFourBits() {
        FineTuningMemory m =
                FineTuningMemory.of(LLAMA_8B, new FineTuning(FineTuning.Method.QLORA, 16, 2048, 1));
        double half = 2 * 128_256 * 4096.0;

        assertThat(m.weights())
                .isCloseTo(
                        (PARAMETERS - half) * 4.127 / 8 + half * 2 + 2 * 41_943_040.0, within(1.0));
    }

    @Test
    void shardingCutsTheStatesAndLeavesTheActivations() {
        FineTuningMemory m =
                FineTuningMemory.of(LLAMA_8B, new FineTuning(FineTuning.Method.FULL, 0, 2048, 1));

        assertThat(m.perGpu(1) - m.perGpu(8)).isCloseTo(16 * PARAMETERS * 7 / 8, within(1.0));
        assertThat(m.gpus(79.1 * (1L << 30))).isEqualTo(2);
    }

    @Test
    void adaptersWithoutARankAreRefused() {
        assertThatThrownBy(() -> new FineTuning(FineTuning.Method.LORA, 0, 2048, 1))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("rank is 0: adapters need a rank above 0");
    }
}
