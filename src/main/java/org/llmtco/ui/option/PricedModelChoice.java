package org.llmtco.ui.option;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.ChoiceSource;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.RecordPath;

import java.util.Optional;
import java.util.stream.Stream;

/** The model of an option and the price list that it is bought from. */
final class PricedModelChoice {
    private final Catalog catalog;
    private final String option;
    private final RecordPath provider;
    private final RecordPath model;

    private PricedModelChoice(Catalog catalog, String option, String... within) {
        this.catalog = catalog;
        this.option = option;
        RecordPath place =
                RecordPath.of(
                        Stream.concat(Stream.of("options", option), Stream.of(within))
                                .toArray(String[]::new));
        provider = place.to("provider");
        model = place.to("model");
    }

    /**
     * The input of an option.
     *
     * @param within records of the option that lead to the model
     */
    static ChoiceInput of(Session session, String option, String... within) {
        PricedModelChoice choice = new PricedModelChoice(session.catalog(), option, within);
        return new ChoiceInput(
                session,
                option + ".model",
                "Model",
                new ChoiceSource(
                        choice::text,
                        choice::id,
                        scenario ->
                                new PriceTables(session.catalog(), scenario.pricedOn())
                                        .pricedModels(_ -> true),
                        choice::choose));
    }

    private String text(Scenario scenario) {
        String list = (String) provider.value(scenario);
        String id = (String) model.value(scenario);
        return "%s, %s"
                .formatted(
                        catalog.pricedModel(list, id).map(PricedModel::name).orElse(id),
                        Optional.ofNullable(catalog.priceLists().get(list))
                                .map(PriceList::name)
                                .orElse(list));
    }

    private String id(Scenario scenario) {
        return PriceTables.id((String) provider.value(scenario), (String) model.value(scenario));
    }

    private Scenario choose(Scenario scenario, String id) {
        Scenario changed =
                model.withValue(
                        provider.withValue(scenario, PriceTables.provider(id)),
                        PriceTables.item(id));
        Optional<String> problem = problem(changed);
        if (problem.isPresent() && problem(scenario).isEmpty()) {
            throw new InvalidFieldException("model", id, problem.get());
        }
        return changed;
    }

    private Optional<String> problem(Scenario scenario) {
        return new Fitting(scenario, catalog).problem(scenario.option(option).orElseThrow());
    }
}
