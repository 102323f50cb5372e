package org.llmtco.cost;

import org.llmtco.breakeven.Breakeven;
import org.llmtco.breakeven.BreakevenSolver;
import org.llmtco.breakeven.BreakevenSolver.Worth;
import org.llmtco.catalog.Catalog;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Eight options over 36 months: ledgers, totals, and every breakeven between two of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class CostBenchmark {
    private static final int OPTIONS = 8;
    private static final double LIMIT = 1e13;

    private final Catalog catalog = CatalogReader.read(List.of(Path.of("."))).catalog();
    private final Scenario scenario = eight();
    private final List<OptionCost.Priced> costs = CostEngine.compare(scenario, catalog).priced();
    private final List<HorizonPlan> plans =
            costs.stream().map(cost -> HorizonPlan.of(cost.schedule(), cost.horizon())).toList();

    private static Scenario eight() {
        Scenario shipped = ScenarioFiles.read("llama-70b-every-way").orThrow();
        return shipped.withOptions(shipped.options().subList(0, OPTIONS));
    }

    /** Every line of every month, in both views, with totals and net present values. */
    @Benchmark
    public double ledgers() {
        double sum = 0;
        for (OptionCost.Priced cost : costs) {
            Ledger ledger = cost.ledger();
            sum += ledger.totalUsd() + ledger.netPresentValueUsd();
        }
        return sum;
    }

    /** The net present values alone, from the plans: what a breakeven over the horizon asks for. */
    @Benchmark
    public double netPresentValues() {
        double sum = 0;
        for (HorizonPlan plan : plans) {
            sum += plan.netPresentValueUsd(scenario.tokensPerMonth());
        }
        return sum;
    }

    /** From the scenario and the tables on, capacity model included. */
    @Benchmark
    public Comparison comparison() {
        return CostEngine.compare(scenario, catalog);
    }

    @Benchmark
    public List<Breakeven> breakevensOfAMonth() {
        List<Breakeven> all = new ArrayList<>();
        for (int i = 0; i < OPTIONS; i++) {
            for (int j = i + 1; j < OPTIONS; j++) {
                all.add(
                        BreakevenSolver.solve(
                                costs.get(i).schedule(), costs.get(j).schedule(), LIMIT));
            }
        }
        return all;
    }

    @Benchmark
    public List<Breakeven> breakevensOverTheHorizon() {
        List<Breakeven> all = new ArrayList<>();
        for (int i = 0; i < OPTIONS; i++) {
            for (int j = i + 1; j < OPTIONS; j++) {
                all.add(
                        BreakevenSolver.overHorizon(
                                plans.get(i), plans.get(j), Worth.TOTAL, LIMIT));
            }
        }
        return all;
    }
}
