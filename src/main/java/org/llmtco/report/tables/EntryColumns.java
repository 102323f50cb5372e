package org.llmtco.report.tables;

import static org.llmtco.report.tables.Column.asDouble;

import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.License;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.QualityRetention;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.catalog.WeightFormat;

import java.util.List;
import java.util.OptionalDouble;

/** Columns of the tables in which an entry is sourced as a whole. */
final class EntryColumns {
    private EntryColumns() {}

    static final List<Column<GpuProfile>> GPUS =
            List.of(
                    Column.text("id", GpuProfile::id),
                    Column.text("name", GpuProfile::name),
                    Column.number("memory", "GB", 0, GpuProfile::memoryGb),
                    Column.number("bandwidth", "GB/s", 0, GpuProfile::memoryBandwidthGbPerSecond),
                    Column.number("BF16", "TFLOPS", 1, GpuProfile::bf16Tflops),
                    Column.optional("FP8", "TFLOPS", 1, GpuProfile::fp8Tflops),
                    Column.text("link", GpuProfile::linkName),
                    Column.number("TDP", "W", 0, GpuProfile::tdpWatts));

    static final List<Column<ServerProfile>> SERVERS =
            List.of(
                    Column.text("id", ServerProfile::id),
                    Column.text("name", ServerProfile::name),
                    Column.text("gpu", ServerProfile::gpu),
                    Column.number("GPUs", "", 0, ServerProfile::gpus),
                    Column.number("host", "W", 0, ServerProfile::hostWatts),
                    Column.optional("height", "U", 0, ServerProfile::rackUnits));

    static final List<Column<OpenModel>> MODELS =
            List.of(
                    Column.text("id", OpenModel::id),
                    Column.text("name", OpenModel::name),
                    Column.number("parameters", "B", 2, OpenModel::totalParametersBillions),
                    Column.number("active", "B", 2, OpenModel::activeParametersBillions),
                    Column.optional(
                            "context", "tokens", 0, model -> asDouble(model.contextTokens())),
                    Column.text("license", OpenModel::license));

    static final List<Column<WeightFormat>> WEIGHT_FORMATS =
            List.of(
                    Column.text("id", WeightFormat::id),
                    Column.text("name", WeightFormat::name),
                    Column.text("family", format -> Words.of(format.family())),
                    Column.number("linear", "bits", 3, WeightFormat::linearBits),
                    Column.number("expert", "bits", 3, WeightFormat::expertBits),
                    Column.number("embedding", "bits", 3, WeightFormat::embeddingBits),
                    Column.percent("quality kept", EntryColumns::qualityKept));

    private static OptionalDouble qualityKept(WeightFormat format) {
        return format.qualityRetention().stream().mapToDouble(QualityRetention::share).findFirst();
    }

    /** The unit differs from row to row, and so has a column of its own. */
    static final List<Column<RegionalFigure>> FIGURES =
            List.of(
                    Column.text("id", RegionalFigure::id),
                    Column.text("name", RegionalFigure::name),
                    Column.text("region", RegionalFigure::region),
                    Column.optional("low", "", 3, RegionalFigure::low),
                    Column.optional("typical", "", 3, RegionalFigure::typical),
                    Column.optional("high", "", 3, RegionalFigure::high),
                    Column.text("unit", RegionalFigure::unit));

    static final List<Column<PurchasePrice>> PURCHASE_PRICES =
            List.of(
                    Column.text("item", PurchasePrice::item),
                    Column.text("condition", PurchasePrice::condition),
                    Column.text("region", PurchasePrice::region),
                    Column.optional("low", "USD", 0, PurchasePrice::lowUsd),
                    Column.optional("typical", "USD", 0, PurchasePrice::typicalUsd),
                    Column.optional("high", "USD", 0, PurchasePrice::highUsd));

    static final List<Column<License>> LICENSES =
            List.of(
                    Column.text("id", License::id),
                    Column.text("name", License::name),
                    Column.text("tier", license -> Words.of(license.tier())),
                    Column.text(
                            "commercial use", license -> license.commercialUse() ? "yes" : "no"),
                    Column.optional("monthly users up to", "", 0, License::monthlyActiveUserLimit),
                    Column.text("attribution", license -> license.attribution().orElse("")));
}
