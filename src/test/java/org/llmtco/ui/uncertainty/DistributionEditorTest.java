package org.llmtco.ui.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.chart.Figure;
import org.llmtco.model.DriverDistribution;
import org.llmtco.model.Uncertainty;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.uncertainty.UncertainInputs;

import java.nio.file.Path;
import java.util.Objects;

class DistributionEditorTest {
    private static final String RENT = "gpuPriceLevel.h100-sxm";

    private final Session session = Sessions.immediate("article-breakeven");
    private final DistributionEditor editor = new DistributionEditor(session, RENT);

    private void type(int place, String text) {
        editor.parameters().get(place).text().set(text);
    }

    private Uncertainty uncertainty() {
        return session.scenario().uncertainty();
    }

    private double quantile(double share) {
        return UncertainInputs.of(session.scenario(), session.catalog())
                .find(RENT)
                .orElseThrow()
                .quantile(share);
    }

    @Test
    void theDefaultShowsItsPercentilesItsCurveAndItsSource() {
        assertThat(editor.formProperty().get()).isEqualTo(FormChoice.PERCENTILES);
        assertThat(editor.statedProperty().get()).isFalse();
        assertThat(editor.basisProperty().get()).startsWith("On-demand rents of h100-sxm at ");
        Figure.Lines curve = Objects.requireNonNull(editor.curveProperty().get());
        assertThat(curve.markers()).hasSize(3);
        assertThat(curve.markers().getFirst().x()).isEqualTo(quantile(0.1));
    }

    /** The median of a triangle from 1 to 5 with its peak at 2: 5 − √(0.5 × 4 × 3). */
    @Test
    void anotherShapeGoesIntoTheScenarioWithItsNumbers() {
        editor.setForm(FormChoice.TRIANGULAR);
        type(2, "5");
        type(1, "2");
        type(0, "1");
        assertThat(uncertainty().distributions()).hasSize(1);
        assertThat(uncertainty().distributions().getFirst().distribution())
                .isEqualTo(DriverDistribution.Form.TRIANGULAR);
        assertThat(quantile(0.5)).isCloseTo(5 - Math.sqrt(0.5 * 4 * 3), within(1e-12));
        assertThat(editor.basisProperty().get())
                .isEqualTo(
                        "Stated in the scenario, whose own value, 1, is not between P10 and P90");
    }

    @Test
    void aNewShapeBeginsWithWhatWasBelieved() {
        double low = quantile(0.1);
        double high = quantile(0.9);
        editor.setForm(FormChoice.LOGNORMAL);
        assertThat(quantile(0.1)).isCloseTo(low, within(1e-12));
        assertThat(quantile(0.9)).isCloseTo(high, within(1e-12));
    }

    @Test
    void theDefaultComesBackAndEveryStepCanBeUndone() {
        double before = quantile(0.9);
        type(2, "4");
        assertThat(quantile(0.9)).isCloseTo(4, within(1e-12));
        editor.reset();
        assertThat(uncertainty().distributions()).isEmpty();
        assertThat(quantile(0.9)).isCloseTo(before, within(1e-12));
        session.undo();
        assertThat(quantile(0.9)).isCloseTo(4, within(1e-12));
        assertThat(editor.parameters().get(2).text().get()).isEqualTo("4");
        session.undo();
        assertThat(session.scenario().uncertainty().distributions()).isEmpty();
        assertThat(editor.statedProperty().get()).isFalse();
    }

    @Test
    void numbersInTheWrongOrderAreSaidAndTheLastValidOnesStay() {
        type(2, "4");
        type(2, "0.1");
        assertThat(editor.messageProperty().get()).startsWith("Must be above low");
        assertThat(quantile(0.9)).isCloseTo(4, within(1e-12));
        type(2, "many");
        assertThat(editor.messageProperty().get()).startsWith("P90 is not a number");
    }

    @Test
    void whatIsStatedIsSavedWithTheScenario(@TempDir Path folder) {
        editor.setForm(FormChoice.LOGNORMAL);
        editor.correlations().correlate(editor.correlations().partners().getFirst(), "0.4");
        Path file = folder.resolve("scenario.json");
        ScenarioFiles.write(file, session.scenario());
        assertThat(ScenarioFiles.read(file.toString()).orThrow().uncertainty())
                .isEqualTo(uncertainty());
        assertThat(uncertainty().distributions()).hasSize(1);
        assertThat(uncertainty().correlations()).hasSize(1);
    }

    @Test
    void aKnownInputIsNoLongerDrawn() {
        editor.setForm(FormChoice.FIXED);
        assertThat(UncertainInputs.of(session.scenario(), session.catalog()).find(RENT)).isEmpty();
        assertThat(editor.curveProperty().get()).isNull();
    }

    @Test
    void anInputThatIsTakenAsKnownCanBecomeUncertain() {
        DistributionEditor cached = new DistributionEditor(session, "cachedInputShare");
        assertThat(cached.formProperty().get()).isEqualTo(FormChoice.FIXED);
        cached.setForm(FormChoice.UNIFORM);
        assertThat(uncertainty().distributions()).isEmpty();
        cached.parameters().get(0).text().set("0");
        cached.parameters().get(1).text().set("50");
        assertThat(
                        UncertainInputs.of(session.scenario(), session.catalog())
                                .find("cachedInputShare")
                                .orElseThrow()
                                .quantile(0.9))
                .isCloseTo(0.45, within(1e-12));
    }

    @Test
    void inputsCanBeMadeToMoveTogetherAndApartAgain() {
        DriverChoice growth =
                editor.correlations().partners().stream()
                        .filter(choice -> choice.key().equals("growthPerMonth"))
                        .findFirst()
                        .orElseThrow();
        editor.correlations().correlate(growth, "0.6");
        assertThat(uncertainty().correlations()).hasSize(1);
        assertThat(editor.correlations().rows().getFirst().rank()).isEqualTo("0.60");
        editor.correlations().correlate(growth, "1.5");
        assertThat(editor.messageProperty().get()).startsWith("Must be above -1 and below 1");
        editor.correlations().correlate(growth, "-0.2");
        assertThat(uncertainty().correlations()).hasSize(1);
        editor.correlations().separate(editor.correlations().rows().getFirst());
        assertThat(uncertainty().correlations()).isEmpty();
    }

    @Test
    void whatIsStatedOfAnOptionGoesWithTheOption() {
        String option = session.scenario().options().getLast().id();
        String key = "peakFactor";
        new DistributionEditor(session, key).setForm(FormChoice.UNIFORM);
        DriverChoice own =
                Drivers.of(session.scenario().options().getLast()).stream()
                        .map(DriverChoice::of)
                        .findFirst()
                        .orElseThrow();
        DistributionEditor ofOption = new DistributionEditor(session, own.key());
        ofOption.setForm(FormChoice.UNIFORM);
        ofOption.parameters().get(1).text().set("1");
        ofOption.parameters().get(0).text().set("0.5");
        assertThat(uncertainty().distributions()).hasSize(2);
        session.edit(
                session.scenario()
                        .withOptions(
                                session.scenario().options().stream()
                                        .filter(o -> !o.id().equals(option))
                                        .toList()));
        assertThat(uncertainty().distributions()).hasSize(1);
        assertThat(uncertainty().distributions().getFirst().driver()).isEqualTo(key);
    }
}
