package org.llmtco.ui.hardware;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.chart.Figure;
import org.llmtco.report.SizingFigures;
import org.llmtco.report.SizingFigures.Labelled;
import org.llmtco.sizing.HardwareMatrix;
import org.llmtco.sizing.measured.SizingResult;
import org.llmtco.ui.number.Amount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The compared candidates as the page shows them. */
record SideBySide(List<ComparedRow> rows, Figure.Bars memory, Figure.Lines latency) {
    /** A candidate with its entries of the tables. */
    private record Part(Chosen.Entry entry, OpenModel model, WeightFormat format, GpuProfile gpu) {
        static Optional<Part> of(Chosen.Entry entry, Catalog catalog) {
            OpenModel model = catalog.models().get(entry.candidate().model());
            WeightFormat format = catalog.weightFormats().get(entry.candidate().format());
            GpuProfile gpu = catalog.gpus().get(entry.candidate().gpu());
            return model == null || format == null || gpu == null
                    ? Optional.empty()
                    : Optional.of(new Part(entry, model, format, gpu));
        }
    }

    static SideBySide of(List<Chosen.Entry> entries, MatrixRows common) {
        List<Part> parts =
                entries.stream().flatMap(e -> Part.of(e, common.catalog()).stream()).toList();
        List<ComparedRow> rows = new ArrayList<>();
        List<Labelled> labelled = new ArrayList<>();
        for (Part part : parts) {
            SizingResult result = common.result(part.model(), part.format(), part.gpu());
            String label = label(part, parts);
            rows.add(row(part, common, label, result));
            String brief = brief(part, parts, result);
            labelled.add(new Labelled(brief, part.entry().color(), result));
        }
        return new SideBySide(
                rows, SizingFigures.memory(labelled), SizingFigures.latency(labelled));
    }

    /** The GPU, and what else the others do not share. */
    private static String label(Part part, List<Part> all) {
        List<String> words = new ArrayList<>();
        words.add(part.gpu().name());
        if (all.stream().anyMatch(other -> !other.format().equals(part.format()))) {
            words.add(part.format().name());
        }
        if (all.stream().anyMatch(other -> !other.model().equals(part.model()))) {
            words.add(part.model().name());
        }
        return String.join(", ", words);
    }

    /** Of the GPU, the format and the model as few as tell it from the others. */
    private static String brief(Part part, List<Part> all, SizingResult result) {
        String gpu =
                result.best().map(served -> served.placement().gpus() + "x ").orElse("")
                        + part.gpu().name();
        String format = part.format().name() + ", " + gpu;
        List<Part> sameGpu = all.stream().filter(p -> p.gpu().equals(part.gpu())).toList();
        if (sameGpu.size() == 1) {
            return gpu;
        }
        return sameGpu.stream().filter(p -> p.format().equals(part.format())).count() == 1
                ? format
                : part.model().name() + ", " + format;
    }

    private static ComparedRow row(
            Part part, MatrixRows common, String label, SizingResult result) {
        HardwareMatrix.Cell cell =
                new HardwareMatrix.Cell(part.model(), part.format(), part.gpu(), result.answer());
        Optional<HardwareExplanations> why =
                result.best()
                        .map(s -> new HardwareExplanations(cell, s.placement(), s.throughput()));
        MatrixRow row = common.row(cell);
        String evidence = String.join("; ", result.evidence().words());
        return new ComparedRow(
                row,
                label,
                part.entry().color(),
                why.map(HardwareExplanations::firstToken).orElse(Amount.NONE),
                why.map(HardwareExplanations::perToken).orElse(Amount.NONE),
                row.fits() ? evidence : row.placement() + "; " + evidence);
    }
}
