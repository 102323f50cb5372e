package org.llmtco.ui.option;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Engine;
import org.llmtco.model.Scenario;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.Placement;
import org.llmtco.sizing.PlacementSearch;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.SizingQuestion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which replicas serve a scenario's workload, and which of several options costs least. */
final class Fitting {
    private static final String CONSTANTS = "public";

    private final Scenario scenario;
    private final Catalog catalog;

    Fitting(Scenario scenario, Catalog catalog) {
        this.scenario = scenario;
        this.catalog = catalog;
    }

    /** The replicas that fit, the smallest first; none where the tables lack a part. */
    List<Placement> placements(
            String modelId, String formatId, int keyValueBits, Engine engine, String gpuId) {
        OpenModel model = catalog.models().get(modelId);
        WeightFormat format = catalog.weightFormats().get(formatId);
        GpuProfile gpu = catalog.gpus().get(gpuId);
        CapacityConstants constants = catalog.constants().get(CONSTANTS);
        if (model == null || format == null || gpu == null || constants == null) {
            return List.of();
        }
        return PlacementSearch.tensorParallel(
                SizingQuestion.of(
                        constants,
                        model.architecture(),
                        format,
                        keyValueBits,
                        gpu,
                        EngineProfile.of(engine),
                        new RequestShape(
                                scenario.workload().inputSequenceLength(),
                                scenario.workload().outputSequenceLength())));
    }

    /** The option that costs least in a running month; empty where none can serve. */
    <T extends DeploymentOption> Optional<T> cheapest(List<T> options) {
        return options.stream()
                .filter(option -> usdPerMonth(option) < Double.POSITIVE_INFINITY)
                .min(Comparator.comparingDouble(this::usdPerMonth));
    }

    private double usdPerMonth(DeploymentOption option) {
        return CostEngine.cost(option, scenario, catalog) instanceof OptionCost.Priced priced
                ? priced.usdPerMonth()
                : Double.POSITIVE_INFINITY;
    }

    /** Why an option of the scenario cannot serve; empty if it can. */
    Optional<String> problem(DeploymentOption option) {
        return CostEngine.cost(option, scenario, catalog) instanceof OptionCost.Unavailable no
                ? Optional.of(no.reason())
                : Optional.empty();
    }
}
