package org.llmtco.ui.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure;
import org.llmtco.model.Scenario;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.OptionChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SimulationRun;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.Variants;
import org.llmtco.whatif.uncertainty.Condition;
import org.llmtco.whatif.uncertainty.Outcome;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Simulation;
import org.llmtco.whatif.uncertainty.UncertainDriver;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

class UncertaintyViewModelTest {
    private static final String RENT = "gpuPriceLevel.h100-sxm";

    private final Session session = Sessions.immediate("article-breakeven");
    private final SimulationRun run = new SimulationRun(session);
    private final UncertaintyViewModel model = new UncertaintyViewModel(session, run);

    @BeforeEach
    void look() {
        model.setShown(true);
    }

    private Figure.Spans figure() {
        return Objects.requireNonNull(model.figureProperty().get());
    }

    private OddsRow row(int place) {
        return model.rows().get(place);
    }

    private Sample drawn() {
        return Simulation.run(session.scenario(), session.catalog()).all();
    }

    @Test
    void oneSentenceSaysWhoIsTheCheapestHowOftenAndWhatDecides() {
        Sample.Option winner =
                drawn().options().stream()
                        .max((a, b) -> Double.compare(a.cheapestShare(), b.cheapestShare()))
                        .orElseThrow();
        assertThat(model.answerProperty().get())
                .startsWith(winner.label() + " is the cheapest in ")
                .contains(
                        "; no single uncertain input decides, and the distance depends most on: ");
    }

    @Test
    void theProbabilitiesOfBeingTheCheapestAddUpToOne() {
        double sum =
                model.rows().stream().mapToDouble(r -> r.cheapest().value().orElseThrow()).sum();
        assertThat(sum).isCloseTo(1, within(1e-9));
    }

    @Test
    void eachOptionHasTheRangeOfItsDraws() {
        List<Sample.Option> options = drawn().options();
        for (int i = 0; i < options.size(); i++) {
            Sample.Range range = options.get(i).totalUsd().orElseThrow();
            assertThat(row(i).p10().value()).hasValue(range.p10());
            assertThat(row(i).p90().value()).hasValue(range.p90());
            assertThat(figure().spans().get(i).middle()).hasValue(range.p50());
        }
    }

    /** The breakeven of a pair is counted in draws that are held against its second option. */
    @Test
    void breakevensAreCountedAgainstTheChosenOption() {
        OptionChoice other =
                model.others().stream()
                        .filter(o -> !session.scenario().baseline().equals(Optional.of(o.id())))
                        .findFirst()
                        .orElseThrow();
        model.setOther(other);
        Scenario against = session.scenario().withBaseline(Optional.of(other.id()));
        List<Sample.Option> expected = Simulation.run(against, session.catalog()).all().options();
        for (int i = 0; i < expected.size(); i++) {
            assertThat(row(i).breakeven().value()).isEqualTo(expected.get(i).breakevenShare());
        }
        assertThat(model.breakevenHeadProperty().get()).contains(other.label());
        assertThat(session.dirtyProperty().get()).isFalse();
    }

    @Test
    void theTornadoSwingsTheDifferenceOfTheChosenPair() {
        model.setPicture(Picture.TORNADO);
        OptionChoice option = Objects.requireNonNull(model.optionProperty().get());
        OptionChoice other = Objects.requireNonNull(model.otherProperty().get());
        double base =
                new Outcome.NetPresentValue(option.id(), Optional.of(other.id()))
                        .of(session.scenario(), session.catalog())
                        .orElseThrow();
        assertThat(figure().reference().orElseThrow().x()).isEqualTo(base);
        assertThat(figure().description()).contains(option.label(), other.label());
        assertThat(model.driverOfBar(0)).isPresent();
    }

    @Test
    void anOptionAloneHasATornadoToo() {
        model.setPicture(Picture.TORNADO);
        model.setOther(model.others().getLast());
        OptionChoice option = Objects.requireNonNull(model.optionProperty().get());
        double own =
                new Outcome.NetPresentValue(option.id(), Optional.empty())
                        .of(session.scenario(), session.catalog())
                        .orElseThrow();
        assertThat(figure().reference().orElseThrow().x()).isEqualTo(own);
    }

    @Test
    void aConditionKeepsTheDrawsInWhichItHolds() {
        model.given().choose(choice(RENT));
        model.given().textProperty().set("0.9");
        Sample kept =
                Simulation.run(session.scenario(), session.catalog())
                        .given(List.of(new Condition(RENT, true, 0.9)));
        assertThat(row(0).cheapest().value()).hasValue(kept.options().get(0).cheapestShare());
        assertThat(model.stateProperty().get()).contains("the condition holds in ");
    }

    @Test
    void aConditionThatIsNoNumberIsSaidAndCountsForNothing() {
        double before = row(0).cheapest().value().orElseThrow();
        model.given().choose(choice(RENT));
        model.given().textProperty().set("cheap");
        assertThat(model.given().messageProperty().get()).startsWith("Not a number");
        assertThat(row(0).cheapest().value()).hasValue(before);
    }

    private DriverChoice choice(String key) {
        return model.given().drivers().stream()
                .filter(driver -> driver.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBarBecomesAVariantWithOneCallAndOneUndo() {
        UncertainDriver rent =
                run.present().orElseThrow().simulation().inputs().drivers().stream()
                        .filter(driver -> driver.key().equals(RENT))
                        .findFirst()
                        .orElseThrow();
        int before = session.scenario().variants().size();
        model.addVariant(RENT, rent.quantile(0.9));
        assertThat(session.scenario().variants()).hasSize(before + 1);
        Scenario applied =
                Variants.applied(session.scenario(), session.scenario().variants().getLast());
        assertThat(Drivers.find(applied, RENT).orElseThrow().read(applied))
                .hasValue(rent.quantile(0.9));
        session.undo();
        assertThat(session.scenario().variants()).hasSize(before);
    }

    @Test
    void errorsShrinkWithTheDraws() {
        assertThat(model.steps()).hasSizeGreaterThan(2);
        double first = model.steps().getFirst().p50Error().value().orElseThrow();
        double last = model.steps().getLast().p50Error().value().orElseThrow();
        assertThat(last).isLessThan(first);
    }

    @Test
    void whatIsMostWorthKnowingComesFirst() {
        assertThat(model.drivers()).isNotEmpty();
        assertThat(model.drivers())
                .extracting(driver -> driver.worth().value().orElseThrow())
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void withoutOptionsThePageSaysWhatToDo() {
        Scenario scenario = session.scenario();
        session.edit(
                scenario.withOptions(
                        scenario.options().stream().map(o -> o.withEnabled(false)).toList()));
        assertThat(model.answerProperty().get())
                .isEqualTo("Every option is switched off: tick one at the left");
        assertThat(model.rows()).isEmpty();
        session.undo();
        assertThat(model.rows()).isNotEmpty();
    }
}
