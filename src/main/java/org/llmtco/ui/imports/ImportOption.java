package org.llmtco.ui.imports;

import org.llmtco.storage.imports.ImportKind;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something that the user may have to say beside a file: a field here, an option of a command. */
enum ImportOption {
    AS_OF("--as-of", "Day of the figures", "as the file says", ImportKind.PRICES),
    ID("--id", "Id", "by the file's name", ImportKind.MODEL),
    LICENSE("--license", "Licence", "", ImportKind.MODEL),
    MODEL("--model", "Model", "", ImportKind.BENCHMARK),
    GPU("--gpu", "GPU", "", ImportKind.BENCHMARK),
    GPUS("--gpus", "GPUs in all", "", ImportKind.BENCHMARK),
    FORMAT("--quant", "Weight format", "", ImportKind.BENCHMARK),
    ENGINE("--engine", "Engine", "", ImportKind.BENCHMARK),
    ENGINE_VERSION("--engine-version", "Its version", "not stated", ImportKind.BENCHMARK),
    CONCURRENCY("--concurrency", "Requests in flight", "a number, or max", ImportKind.BENCHMARK),
    TENSOR("--tensor", "Tensor parallel", "all of a stage", ImportKind.BENCHMARK),
    PIPELINE("--pipeline", "Pipeline stages", "1", ImportKind.BENCHMARK),
    ATTENTION_DATA("--attention-data", "Attention copies", "1", ImportKind.BENCHMARK),
    EXPERT_PARALLEL("--expert-parallel", "Whole experts", "no", ImportKind.BENCHMARK),
    KEY_VALUE_BITS("--kv-bits", "KV cache, bits", "16", ImportKind.BENCHMARK);

    private static final Pattern EXAMPLE = Pattern.compile(", such as --as-of \\S+");

    private final String option;
    private final String label;
    private final String prompt;
    private final ImportKind kind;

    ImportOption(String option, String label, String prompt, ImportKind kind) {
        this.option = option;
        this.label = label;
        this.prompt = prompt;
        this.kind = kind;
    }

    String label() {
        return label;
    }

    /** What counts while nothing is said. */
    String prompt() {
        return prompt;
    }

    /** Whether a file of a kind may need it; a day all that go into tables. */
    boolean isOf(ImportKind asked) {
        return this == AS_OF ? asked != ImportKind.USAGE : asked == kind;
    }

    /** Whether a message asks for it. */
    private boolean isIn(String message) {
        return Pattern.compile(Pattern.quote(option) + "(?![-a-z])").matcher(message).find();
    }

    /** What a message for the command line asks for. */
    static Set<ImportOption> in(String message) {
        Set<ImportOption> found = EnumSet.noneOf(ImportOption.class);
        Arrays.stream(values()).filter(option -> option.isIn(message)).forEach(found::add);
        return found;
    }

    /** A message for the command line, with fields in place of options. */
    static String inWords(String message) {
        String words = EXAMPLE.matcher(message).replaceAll("");
        List<ImportOption> longestFirst =
                Arrays.stream(values())
                        .sorted(Comparator.comparingInt((ImportOption o) -> -o.option.length()))
                        .toList();
        for (ImportOption option : longestFirst) {
            words =
                    Pattern.compile(Pattern.quote(option.option) + "(?![-a-z])")
                            .matcher(words)
                            .replaceAll(Matcher.quoteReplacement("\"" + option.label + "\""));
        }
        return words;
    }
}
