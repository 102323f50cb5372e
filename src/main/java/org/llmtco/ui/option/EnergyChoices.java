package org.llmtco.ui.option;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.model.Scenario;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.ChoiceSource;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.RecordPath;

import java.util.List;
import java.util.Optional;

/** Whose electricity and whose floor space owned servers use. */
final class EnergyChoices {
    private EnergyChoices() {}

    static List<ChoiceInput> of(Session session, String option) {
        return List.of(
                input(session, option, "electricity", "Electricity of", "USD/kWh"),
                input(session, option, "colocation", "Housed in", "USD/kW-month"));
    }

    private static ChoiceInput input(
            Session session, String option, String measure, String label, String unit) {
        Catalog catalog = session.catalog();
        RecordPath place = RecordPath.of("options", option, "ownership", measure);
        return new ChoiceInput(
                session,
                option + "." + measure,
                label,
                new ChoiceSource(
                        scenario -> region(catalog, chosen(place, scenario)),
                        scenario -> chosen(place, scenario),
                        _ -> PriceTables.regional(catalog.energy(), measure, unit),
                        place::withValue));
    }

    private static String chosen(RecordPath place, Scenario scenario) {
        return (String) place.value(scenario);
    }

    private static String region(Catalog catalog, String id) {
        return Optional.ofNullable(catalog.energy().get(id)).map(RegionalFigure::region).orElse(id);
    }
}
