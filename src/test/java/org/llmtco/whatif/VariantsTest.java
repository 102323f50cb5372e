package org.llmtco.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.llmtco.model.Adjustment;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.model.Variant;
import org.llmtco.storage.ScenarioFiles;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

class VariantsTest {
    private static final String GPU_PRICE = "llama-3.3-70b-2x-h100.usdPerGpuHour";

    private final Scenario base =
            ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow().withVariants(List.of());

    private static Scenario with(Scenario scenario, String driver, double value) {
        return Drivers.find(scenario, driver).orElseThrow().write(scenario, value);
    }

    private static Variant variant(Adjustment... adjustments) {
        return new Variant("v", "V", List.of(adjustments));
    }

    @Test
    void theAdjustmentsAreMadeOneAfterTheOther() {
        Variant variant =
                variant(new Adjustment("tokensPerDay", 3e7), new Adjustment(GPU_PRICE, 1.883));
        assertThat(Variants.applied(base, variant))
                .isEqualTo(with(with(base, "tokensPerDay", 3e7), GPU_PRICE, 1.883));
    }

    @Test
    void whatTheScenarioRefusesIsRefusedWithItsName() {
        assertThatThrownBy(
                        () -> Variants.applied(base, variant(new Adjustment("gone.peakFactor", 2))))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessage("driver is gone.peakFactor: the scenario has no such driver");
        Scenario cached = with(base, "cachedInputShare", 0.8);
        assertThatThrownBy(
                        () ->
                                Variants.applied(
                                        cached, variant(new Adjustment("cacheWrite5mShare", 0.5))))
                .hasMessageContaining("may not exceed 1");
    }

    @Test
    void anAdjustmentReadsAndWritesLikeADriver() {
        Scenario scenario = base.withVariants(List.of(variant(new Adjustment("peakFactor", 4))));
        Driver peak = Variants.adjustment("v", Drivers.find(scenario, "peakFactor").orElseThrow());
        Driver volume =
                Variants.adjustment("v", Drivers.find(scenario, "tokensPerDay").orElseThrow());
        assertThat(peak.read(scenario)).hasValue(4);
        assertThat(volume.read(scenario)).isEmpty();
        Scenario changed = volume.write(peak.write(scenario, 5), 2e7);
        assertThat(changed.variants())
                .containsExactly(
                        variant(
                                new Adjustment("peakFactor", 5),
                                new Adjustment("tokensPerDay", 2e7)));
        assertThat(changed.workload()).isEqualTo(base.workload());
    }

    @Test
    void whatWasAdjustedOfAnOptionGoesWithTheOption() {
        Scenario scenario =
                base.withVariants(
                        List.of(
                                variant(
                                        new Adjustment(GPU_PRICE, 1),
                                        new Adjustment("peakFactor", 4))));
        Scenario without = scenario.withOptions(scenario.options().subList(0, 4));
        assertThat(Variants.withoutLostDrivers(without).variants())
                .containsExactly(variant(new Adjustment("peakFactor", 4)));
        assertThat(Variants.withoutLostDrivers(scenario)).isEqualTo(scenario);
    }

    @Test
    void idsAreMadeOfNamesAndNeverStandTwice() {
        assertThat(Variants.freeId(base, "GPU price −30 % (spot)")).isEqualTo("gpu-price-30-spot");
        assertThat(Variants.freeId(base, "雲")).isEqualTo("variant");
        Scenario scenario = base.withVariants(List.of(new Variant("a-b", "A b", List.of())));
        assertThat(Variants.freeId(scenario, "A B")).isEqualTo("a-b-2");
    }

    @Test
    void changesSinceTheFileWasOpenedBecomeAVariantOfWhatItWas() {
        Scenario present = with(with(base, "tokensPerDay", 2e7), GPU_PRICE, 2);
        Variants.Capture capture = Variants.captured(base, present, "Twice").orElseThrow();
        assertThat(capture.others()).isEmpty();
        assertThat(capture.variant().adjustments())
                .containsExactly(new Adjustment("tokensPerDay", 2e7), new Adjustment(GPU_PRICE, 2));
        assertThat(capture.scenario().withVariants(List.of())).isEqualTo(base);
        assertThat(Variants.applied(capture.scenario(), capture.variant()).withVariants(List.of()))
                .isEqualTo(present);
    }

    @Test
    void aChangedSplitOfTokensIsCapturedAsTheTwoLengths() {
        Scenario present = with(base, "outputShare", 0.2);
        Variants.Capture capture = Variants.captured(base, present, "Less").orElseThrow();
        assertThat(capture.variant().adjustments())
                .extracting(Adjustment::driver)
                .containsExactly("inputSequenceLength", "outputSequenceLength");
    }

    @Test
    void optionsSwitchedOffStayOffAndAreNotPartOfTheVariant() {
        Scenario off =
                base.withOptions(
                        base.options().stream().map(option -> option.withEnabled(false)).toList());
        Variants.Capture capture =
                Variants.captured(base, with(off, "peakFactor", 4), "Peak").orElseThrow();
        assertThat(capture.others()).isEmpty();
        assertThat(capture.scenario().withVariants(List.of())).isEqualTo(off);
        assertThat(Variants.captured(base, off, "Nothing")).isEmpty();
    }

    @Test
    void aScenarioDiffersFromAnotherInDriversAndInWhatNoDriverHolds() {
        Scenario other =
                with(base, GPU_PRICE, 2)
                        .withBaseline(Optional.of("gemini-3.1-pro"))
                        .withVariants(List.of(variant()));
        other = with(other, "horizonMonths", 24);
        other =
                other.withOptions(
                        other.options().stream()
                                .filter(option -> !option.id().equals("gpt-5.2"))
                                .toList());
        ScenarioDifference difference = ScenarioDifference.between(base, other);
        assertThat(difference.inputs())
                .extracting(change -> change.driver().key())
                .containsExactly("horizonMonths", GPU_PRICE);
        assertThat(difference.inputs().getLast().from()).isEmpty();
        assertThat(difference.inputs().getLast().to()).isEqualTo(OptionalDouble.of(2));
        assertThat(difference.others())
                .containsExactly(
                        new ScenarioDifference.OtherChange(
                                "baseline", Optional.of("gpt-5.2"), Optional.of("gemini-3.1-pro")),
                        new ScenarioDifference.OtherChange(
                                "options.gpt-5.2", Optional.of("GPT-5.2"), Optional.empty()));
        assertThat(ScenarioDifference.between(base, base).isEmpty()).isTrue();
    }

    @Test
    void theSameVolumeInAnotherUnitIsNoDifference() {
        Scenario other = with(base, "tokensPerMonth", base.tokensPerMonth());
        assertThat(ScenarioDifference.between(base, other).isEmpty()).isTrue();
    }

    @Test
    void valuesThatAreOnlyPossibleTogetherAreNotTakenForSomethingElse() {
        Scenario cached = with(base, "cacheWrite1hShare", 0.9);
        Scenario other = with(with(cached, "cacheWrite1hShare", 0), "cachedInputShare", 0.9);
        assertThat(ScenarioDifference.between(cached, other).others()).isEmpty();
        assertThat(ScenarioDifference.between(other, cached).others()).isEmpty();
    }
}
