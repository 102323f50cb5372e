package org.llmtco.ui.option;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.session.Session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class OptionChooserViewModelTest {
    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final OptionChooserViewModel model = new OptionChooserViewModel(session);

    private DeploymentOption add(OptionKind kind, String search) {
        model.kindProperty().set(kind);
        model.choices().searchProperty().set(search);
        assertThat(model.readyProperty().get()).as(model.previewProperty().get()).isTrue();
        List<String> added = new ArrayList<>();
        model.add(added::add);
        return session.scenario().option(added.getFirst()).orElseThrow();
    }

    @Test
    void aModelIsFoundByNameWithItsPriceOfTheDay() {
        model.choices().searchProperty().set("gpt-5.2");
        Choice found = model.choices().found().getFirst();
        assertThat(found.name()).isEqualTo("GPT-5.2");
        // pricing-data/api/openai.json: 1.75 in, 14 out
        assertThat(found.facts().get(1).text()).isEqualTo("1.75");
        assertThat(found.facts().get(2).text()).isEqualTo("14.00");
    }

    @Test
    void anApiOptionTakesItsNameFromTheModelAndAnIdThatNobodyHas() {
        TokenPriced option = (TokenPriced) add(OptionKind.API, "gpt-5.2");
        assertThat(option.provider()).isEqualTo("openai");
        assertThat(option.model()).isEqualTo("gpt-5.2");
        // the scenario has a GPT-5.2 already
        assertThat(option.label()).isEqualTo("GPT-5.2 2");
        assertThat(option.id()).isEqualTo("gpt-5.2-2");
        session.undo();
        assertThat(session.scenario().option("gpt-5.2-2")).isEmpty();
    }

    /** The cheapest of all set-ups, held against every on-demand offer one by one. */
    @Test
    void rentedGpusAreTheCheapestOnWhichTheModelServes() {
        Scenario before = session.scenario();
        RentedGpus option = (RentedGpus) add(OptionKind.RENTED, "llama 3.3 70b");
        double usd = usdPerMonth(option, before);
        assertThat(option.weightFormat()).isEqualTo("fp8");
        for (String gpu : session.catalog().gpus().keySet()) {
            for (int size : new int[] {1, 2, 4, 8}) {
                RentedGpus other = on(option, gpu, size, before);
                assertThat(usd).isLessThanOrEqualTo(usdPerMonth(other, before));
            }
        }
    }

    private RentedGpus on(RentedGpus option, String gpu, int size, Scenario scenario) {
        return session.catalog()
                .cheapestRental(gpu, RentalTerm.ON_DEMAND, scenario.pricedOn())
                .map(
                        quote ->
                                new RentedGpus(
                                        option.id(),
                                        option.label(),
                                        option.model(),
                                        option.weightFormat(),
                                        gpu,
                                        size,
                                        Rent.offer(quote.provider().id(), quote.offer().id())))
                .orElse(option);
    }

    private double usdPerMonth(DeploymentOption option, Scenario scenario) {
        return CostEngine.cost(option, scenario, session.catalog()) instanceof OptionCost.Priced p
                ? p.usdPerMonth()
                : Double.POSITIVE_INFINITY;
    }

    @TestFactory
    List<DynamicTest> everyKindMakesAnOptionThatCanServe() {
        return Arrays.stream(OptionKind.values())
                .map(
                        kind ->
                                DynamicTest.dynamicTest(
                                        kind.title(),
                                        () -> {
                                            String search =
                                                    switch (kind) {
                                                        case API -> "claude";
                                                        case ROUTED -> "cascade";
                                                        default -> "llama 3.3 70b";
                                                    };
                                            DeploymentOption option = add(kind, search);
                                            assertThat(option.enabled()).isTrue();
                                            assertThat(usdPerMonth(option, session.scenario()))
                                                    .isFinite();
                                        }))
                .toList();
    }

    @Test
    void aRouterNeedsTwoOptionsAndSaysSo() {
        session.edit(session.scenario().withOptions(session.scenario().options().subList(0, 1)));
        OptionChooserViewModel alone = new OptionChooserViewModel(session);
        alone.kindProperty().set(OptionKind.ROUTED);
        alone.choices().searchProperty().set("split");
        assertThat(alone.readyProperty().get()).isFalse();
        assertThat(alone.previewProperty().get()).startsWith("A router needs two options");
    }
}
