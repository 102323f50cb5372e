package org.llmtco.sizing.measured;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Identified;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds entries of the tables by the names that people write: ids, names and Hugging Face ids,
 * where case, blanks, hyphens and underscores do not count.
 */
public final class NamesInTables {
    private final Map<String, OpenModel> models;
    private final Map<String, GpuProfile> gpus;
    private final Map<String, WeightFormat> formats;

    public NamesInTables(Catalog catalog) {
        models = index(catalog.models(), OpenModel::name);
        for (OpenModel model : catalog.models().values()) {
            model.huggingFaceId().ifPresent(id -> models.putIfAbsent(bare(id), model));
        }
        gpus = index(catalog.gpus(), GpuProfile::name);
        formats = index(catalog.weightFormats(), WeightFormat::name);
    }

    private static <T extends Identified> Map<String, T> index(
            Map<String, T> table, Function<T, String> name) {
        Map<String, T> index = new HashMap<>();
        table.values().forEach(entry -> index.putIfAbsent(bare(entry.id()), entry));
        table.values().forEach(entry -> index.putIfAbsent(bare(name.apply(entry)), entry));
        return index;
    }

    private static String bare(String name) {
        StringBuilder bare = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != ' ' && c != '_' && c != '-') {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    /** The open model that a name means. */
    public Optional<OpenModel> model(String name) {
        return Optional.ofNullable(models.get(bare(name)));
    }

    Optional<GpuProfile> gpu(String name) {
        return Optional.ofNullable(gpus.get(bare(name)));
    }

    /** The usual names of precisions are shorter than those of formats. */
    Optional<WeightFormat> format(String precision) {
        String id =
                switch (bare(precision)) {
                    case "f16" -> "fp16";
                    case "f32" -> "fp32";
                    case "fp4" -> "nvfp4";
                    case "int4", "awq", "w4a16" -> "int4-awq";
                    case "gptq" -> "int4-gptq";
                    case String other -> other;
                };
        return Optional.ofNullable(formats.get(bare(id)))
                .or(() -> Optional.ofNullable(formats.get(bare("gguf" + id))));
    }
}
