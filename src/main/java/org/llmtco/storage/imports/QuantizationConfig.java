package org.llmtco.storage.imports;

import java.util.Optional;

/** In which weight format of our tables a configuration says that its weights are stored. */
final class QuantizationConfig {
    private QuantizationConfig() {}

    /** The id of the format; empty for a way of quantizing that the tables do not have. */
    static Optional<String> format(ConfigFields outer, ConfigFields inner) {
        Optional<ConfigFields> config =
                outer.nested("quantization_config").or(() -> inner.nested("quantization_config"));
        return config.isPresent() ? quantized(config.get()) : plain(outer, inner);
    }

    static Optional<String> method(ConfigFields outer, ConfigFields inner) {
        return outer.nested("quantization_config")
                .or(() -> inner.nested("quantization_config"))
                .flatMap(config -> config.text("quant_method", "quant_algo"));
    }

    private static Optional<String> plain(ConfigFields outer, ConfigFields inner) {
        String type =
                outer.text("torch_dtype", "dtype")
                        .or(() -> inner.text("torch_dtype", "dtype"))
                        .orElse("bfloat16");
        return switch (type) {
            case "bfloat16" -> Optional.of("bf16");
            case "float16" -> Optional.of("fp16");
            case "float32" -> Optional.of("fp32");
            default -> Optional.empty();
        };
    }

    private static Optional<String> quantized(ConfigFields config) {
        int bits = config.whole("bits", "w_bit").orElse(0);
        return switch (config.text("quant_method").orElse("modelopt")) {
            case "fp8", "fbgemm_fp8" -> Optional.of("fp8");
            case "mxfp4" -> Optional.of("mxfp4");
            case "awq" -> bits == 4 || bits == 0 ? Optional.of("int4-awq") : Optional.empty();
            case "gptq" ->
                    switch (bits) {
                        case 4 -> Optional.of("int4-gptq");
                        case 8 -> Optional.of("int8");
                        default -> Optional.empty();
                    };
            case "bitsandbytes" ->
                    config.truth("load_in_8bit").orElse(false)
                            ? Optional.of("int8")
                            : Optional.empty();
            case "modelopt" ->
                    switch (config.text("quant_algo").orElse("")) {
                        case "FP8" -> Optional.of("fp8");
                        case "NVFP4" -> Optional.of("nvfp4");
                        default -> Optional.empty();
                    };
            case "compressed-tensors" -> compressed(config);
            default -> Optional.empty();
        };
    }

    private static Optional<String> compressed(ConfigFields config) {
        Optional<ConfigFields> weights =
                config.nested("config_groups")
                        .flatMap(groups -> groups.nested("group_0"))
                        .flatMap(group -> group.nested("weights"));
        if (weights.isEmpty()) {
            return Optional.empty();
        }
        String kind = weights.get().text("type").orElse("int");
        return switch (kind + weights.get().whole("num_bits").orElse(0)) {
            case "float8" -> Optional.of("fp8");
            case "float4" -> Optional.of("nvfp4");
            case "int8" -> Optional.of("int8");
            case "int4" -> Optional.of("int4-awq");
            default -> Optional.empty();
        };
    }
}
