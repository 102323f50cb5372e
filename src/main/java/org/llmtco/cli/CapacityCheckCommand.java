package org.llmtco.cli;

import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.Catalog;
import org.llmtco.report.CapacityCheckTables;
import org.llmtco.sizing.measured.CapacityCheck;
import org.llmtco.sizing.measured.MeasuredRow;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.imports.MeasuredCsv;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code capacity check}: the capacity model against measured rows. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Predicts every row of a file of measured throughput and tells how far the capacity"
                    + " model is off, by GPU, model, engine and weight format.",
            "",
            "The file has a column each for gpu, gpu_count, model, precision, isl, osl, engine and"
                    + " output_tok_s_deployment (output tokens/s of all GPUs), and may have"
                    + " kv_precision, concurrency_or_max, num_requests, batching, tp, pp, dp_attn,"
                    + " parallel, engine_max_batch, arch_model, used_in_fit and source. Rows whose"
                    + " used_in_fit is 0 are predicted, but left out of the statistics."
        })
final class CapacityCheckCommand implements Callable<Integer> {
    @Mixin Inputs inputs;
    @Mixin Printer printer;

    @Parameters(index = "0", paramLabel = "MEASURED.csv", description = "The measured rows.")
    Path file;

    @Option(
            names = "--constants",
            paramLabel = "public|all",
            description =
                    "The rows that the constants were fitted on. Default: ${DEFAULT-VALUE}, so that"
                            + " rows kept apart are a test.",
            defaultValue = "public")
    String constants;

    @Override
    public Integer call() {
        Catalog catalog = inputs.catalog();
        CapacityConstants chosen = Inputs.constants(catalog, constants);
        Reading<List<MeasuredRow>> reading = MeasuredCsv.read(file);
        List<MeasuredRow> measured =
                reading.value()
                        .orElseThrow(
                                () -> new InputProblemException(Inputs.lines(reading.problems())));
        CapacityCheck check = CapacityCheck.of(measured, catalog, chosen);
        List<Problem> unreadable = reading.problems();
        printer.print(
                CapacityCheckTables.text(check, unreadable.stream().map(Problem::text).toList()),
                CapacityCheckTables.rows(check),
                CapacityCheckJson.of(check, unreadable, chosen.id()));
        return unreadable.isEmpty() ? CommandLineTool.DONE : CommandLineTool.INPUT_PROBLEM;
    }
}
