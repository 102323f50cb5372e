package org.llmtco.sizing;

import org.llmtco.catalog.Architecture;
import org.llmtco.catalog.Architecture.Experts;
import org.llmtco.catalog.Architecture.FeedForward;
import org.llmtco.catalog.Architecture.LinearAttention;
import org.llmtco.catalog.Architecture.WindowedLayers;
import org.llmtco.catalog.Attention;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.GpuProfile.Link;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.catalog.WeightFormat.Family;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads the fixtures of this package, whose origin src/test/resources says. */
final class Fixtures {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private Fixtures() {}

    /** Constants fitted on public rows, capacity-model section 10. */
    static final CapacityConstants PUBLIC =
            new CapacityConstants(
                    "public",
                    "fitted on public rows",
                    0.767,
                    0.713,
                    0.470,
                    0.452,
                    0.850,
                    49.7e-6,
                    1.20e-3,
                    8.00e-6,
                    16.5e-6,
                    0.538,
                    0.427,
                    0.587,
                    2.69,
                    0.677,
                    1.62,
                    1.06,
                    1.44,
                    "fit",
                    DAY,
                    FigureKind.ESTIMATE);

    /** The rows of a CSV file by column name. */
    static List<Row> rows(String file) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text(file).lines().toList();
        List<String> head = cells(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < head.size(); i++) {
                row.put(head.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    private static String text(String file) {
        try (InputStream in = Fixtures.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no fixture " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char ch = line.charAt(i);
            if (ch == '"') {
                quoted = !quoted;
            } else if (ch == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(ch);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    static Map<String, Architecture> models() {
        Map<String, Architecture> models = new HashMap<>();
        for (Row row : rows("models.csv")) {
            models.put(row.text("model"), architecture(row));
        }
        return models;
    }

    static Architecture architecture(Row row) {
        int layers = row.whole("num_hidden_layers");
        int expertLayers = row.whole("moe_layers");
        int heads = row.whole("num_attention_heads");
        Attention attention =
                row.whole("kv_lora_rank") > 0
                        ? new Attention.Latent(
                                heads,
                                row.whole("q_lora_rank"),
                                row.whole("kv_lora_rank"),
                                row.whole("qk_nope_head_dim"),
                                row.whole("qk_rope_head_dim"),
                                row.whole("v_head_dim"))
                        : new Attention.GroupedQuery(
                                heads,
                                row.whole("num_key_value_heads"),
                                row.whole("head_dim"),
                                row.truth("gated_attention"));
        int special = layers - row.whole("full_attention_layers");
        boolean windowed = row.whole("sliding_window") > 0;
        // Llama 4 attends in chunks, but engines keep the whole context (capacity model, section 4)
        boolean chunks = row.text("model").startsWith("Llama-4");
        return new Architecture(
                layers,
                row.whole("hidden_size"),
                row.whole("vocab_size"),
                row.truth("tie_word_embeddings"),
                attention,
                windowed
                        ? Optional.of(
                                new WindowedLayers(special, row.whole("sliding_window"), chunks))
                        : Optional.empty(),
                linear(row, special),
                expertLayers < layers
                        ? Optional.of(
                                new FeedForward(
                                        layers - expertLayers,
                                        row.whole("intermediate_size"),
                                        row.whole("ffn_matrices") == 3))
                        : Optional.empty(),
                expertLayers > 0
                        ? Optional.of(
                                new Experts(
                                        expertLayers,
                                        row.whole("num_experts"),
                                        row.whole("num_experts_per_tok"),
                                        row.whole("moe_intermediate_size"),
                                        row.whole("shared_expert_intermediate_size"),
                                        true))
                        : Optional.empty(),
                Optional.empty());
    }

    private static Optional<LinearAttention> linear(Row row, int layers) {
        String text = row.text("linear_attention(nk,nv,dk,dv)");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> n = List.of(text.split(" ")).stream().map(Integer::valueOf).toList();
        return Optional.of(new LinearAttention(layers, n.get(0), n.get(1), n.get(2), n.get(3), 4));
    }

    static Map<String, GpuProfile> gpus() {
        Map<String, GpuProfile> gpus = new HashMap<>();
        for (Row row : rows("gpus.csv")) {
            gpus.put(
                    row.text("gpu_id"),
                    new GpuProfile(
                            "gpu",
                            row.text("name"),
                            row.text("vendor"),
                            row.text("arch"),
                            row.number("vram_gb"),
                            row.number("vram_usable_gib"),
                            row.number("mem_bw_gbs"),
                            row.number("bf16_dense_tflops"),
                            row.optional("fp8_dense_tflops"),
                            row.optional("fp4_dense_tflops"),
                            row.optional("int8_dense_tops"),
                            link(row.text("link")),
                            row.text("link"),
                            row.number("link_gbs_per_dir"),
                            8,
                            row.number("tdp_w"),
                            row.text("source"),
                            DAY,
                            FigureKind.PUBLISHED,
                            Optional.empty()));
        }
        return gpus;
    }

    private static Link link(String name) {
        if (name.startsWith("PCIe")) {
            return Link.PCIE;
        }
        return name.startsWith("NVLink") ? Link.NVLINK : Link.ETHERNET;
    }

    /** Bytes per parameter of capacity-model section 4, in bits. */
    static WeightFormat format(String name) {
        return switch (name) {
            case "BF16", "FP16", "F16" -> format(Family.BF16, 16, 16, 16, OptionalDouble.empty());
            case "FP8" -> format(Family.FP8, 8, 8, 16, OptionalDouble.empty());
            case "FP4" -> format(Family.FP4, 4.5, 4.5, 16, OptionalDouble.of(8));
            case "INT4" -> format(Family.INT4, 4.25, 4.25, 16, OptionalDouble.empty());
            case "MXFP4" -> format(Family.MXFP4, 16, 4.25, 16, OptionalDouble.empty());
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Published bits per weight, on every tensor. */
    static WeightFormat gguf(double bits) {
        return format(Family.GGUF, bits, bits, bits, OptionalDouble.empty());
    }

    private static WeightFormat format(
            Family family,
            double linear,
            double expert,
            double embedding,
            OptionalDouble latentLinear) {
        return new WeightFormat(
                "format",
                family.name(),
                family,
                linear,
                expert,
                embedding,
                latentLinear,
                Optional.empty(),
                "capacity model, section 4",
                DAY,
                FigureKind.PUBLISHED,
                Optional.empty());
    }

    /** A row of a CSV file. */
    record Row(Map<String, String> cells) {
        String text(String column) {
            String text = cells.get(column);
            if (text == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return text;
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        OptionalDouble optional(String column) {
            String text = text(column);
            return text.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(Double.parseDouble(text));
        }

        int whole(String column) {
            return (int) optional(column).orElse(0);
        }

        boolean truth(String column) {
            return text(column).equals("True");
        }
    }
}
