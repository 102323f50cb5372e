package org.llmtco.whatif;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Scenario;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.whatif.uncertainty.Sample;
import org.llmtco.whatif.uncertainty.Simulation;
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
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 100,000 draws of eight options over 36 months, on all cores. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class SimulationBenchmark {
    private final Catalog catalog = CatalogReader.read(List.of(Path.of("."))).catalog();
    private final Scenario scenario = eight();

    private static Scenario eight() {
        Scenario shipped = ScenarioFiles.read("llama-70b-every-way").orThrow();
        return shipped.withOptions(shipped.options().subList(0, 8))
                .withUncertainty(shipped.uncertainty().withDraws(100_000));
    }

    /** From the scenario and the tables to percentiles and shares. */
    @Benchmark
    public List<Sample.Option> simulation() {
        return Simulation.run(scenario, catalog).all().options();
    }
}
