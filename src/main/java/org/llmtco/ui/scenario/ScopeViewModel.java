package org.llmtco.ui.scenario;

import org.llmtco.model.OperationsCost;
import org.llmtco.model.Scenario;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.ChoiceSource;
import org.llmtco.ui.choice.SwitchInput;
import org.llmtco.ui.option.PriceTables;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.RecordPath;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which costs of operation count for which kind of option, and whose salaries. */
public final class ScopeViewModel {
    private static final List<Kind> KINDS =
            List.of(
                    new Kind("tokenPriced", "API", "options by the token"),
                    new Kind("provisionedEndpoint", "Endp.", "dedicated endpoints"),
                    new Kind("rentedGpus", "Rent", "rented GPUs"),
                    new Kind("ownedServers", "Own", "owned servers"));

    private final Session session;
    private final ChoiceInput region;
    private final List<Row> rows;

    /**
     * A kind of option.
     *
     * @param component of the scope
     * @param heading a short name
     * @param name a full one
     */
    public record Kind(String component, String heading, String name) {}

    /**
     * A cost.
     *
     * @param switches one for each kind of option
     */
    public record Row(String label, List<SwitchInput> switches) {
        public Row {
            switches = List.copyOf(switches);
        }
    }

    public ScopeViewModel(Session session) {
        this.session = session;
        region = regionInput();
        rows = Arrays.stream(OperationsCost.values()).map(this::row).toList();
        session.scenarioProperty()
                .subscribe(
                        _ -> {
                            region.show();
                            rows.forEach(row -> row.switches().forEach(SwitchInput::show));
                        });
    }

    public List<Kind> kinds() {
        return KINDS;
    }

    public List<Row> rows() {
        return rows;
    }

    /** Whose salaries count. */
    public ChoiceInput region() {
        return region;
    }

    private ChoiceInput regionInput() {
        RecordPath place = RecordPath.of("operations", "region");
        return new ChoiceInput(
                session,
                "operations.region",
                "Salaries of",
                new ChoiceSource(
                        scenario -> regionName((String) place.value(scenario)),
                        scenario -> (String) place.value(scenario),
                        _ ->
                                PriceTables.regional(
                                        session.catalog().staffing(),
                                        "loaded-annual-cost",
                                        "USD/year"),
                        place::withValue));
    }

    private String regionName(String id) {
        var figure = session.catalog().staffing().get(id);
        return figure == null ? id : figure.region();
    }

    private Row row(OperationsCost cost) {
        return new Row(label(cost), KINDS.stream().map(kind -> input(cost, kind)).toList());
    }

    private static String label(OperationsCost cost) {
        return switch (cost) {
            case MLOPS_STAFF -> "MLOps staff";
            case SET_UP -> "Set-up";
            case SERVING_OPTIMIZATION -> "Serving work";
            case MODEL_UPDATES -> "Model updates";
            case ON_CALL -> "Standby pay";
            case MONITORING -> "Monitoring";
            case SOFTWARE_LICENSES -> "Licences";
            case STORAGE -> "Storage";
            case EGRESS -> "Egress";
            case FINE_TUNING -> "Fine-tuning";
            case COMPLIANCE_AUDIT -> "Audit";
        };
    }

    private SwitchInput input(OperationsCost cost, Kind kind) {
        RecordPath place = RecordPath.of("operations", "applies", kind.component());
        return new SwitchInput(
                session,
                "%s for %s".formatted(label(cost), kind.name()),
                scenario -> costs(place, scenario).contains(cost),
                (scenario, on) -> {
                    List<OperationsCost> costs = new ArrayList<>(costs(place, scenario));
                    costs.remove(cost);
                    if (on) {
                        costs.add(cost);
                        costs.sort(null);
                    }
                    return place.withValue(scenario, costs);
                });
    }

    @SuppressWarnings("unchecked") // the component has this type
    private static List<OperationsCost> costs(RecordPath place, Scenario scenario) {
        return (List<OperationsCost>) place.value(scenario);
    }
}
