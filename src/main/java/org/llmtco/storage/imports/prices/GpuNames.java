package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.GpuProfile;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the GPU profile that the name in an offer means. */
final class GpuNames {
    private static final Pattern MAKERS =
            Pattern.compile("\\b(nvidia|amd|geforce|tesla|instinct|hgx|quadro)\\b");
    private static final Pattern FORMS =
            Pattern.compile("\\b(sxm\\d?|pcie|nvlink|nvl|\\d+ ?gb?|se|cc)\\b|\\(high freq\\.\\)");
    private static final Pattern BLANKS = Pattern.compile("[\\s-]+");

    /** GPUs of which the tables have one form only. */
    private static final Map<String, String> ONE_FORM =
            Map.ofEntries(
                    Map.entry("b200", "b200"),
                    Map.entry("b300", "b300"),
                    Map.entry("gb200", "gb200"),
                    Map.entry("gb300", "gb300"),
                    Map.entry("gh200", "gh200"),
                    Map.entry("l4", "l4"),
                    Map.entry("l40s", "l40s"),
                    Map.entry("a10g", "a10g"),
                    Map.entry("mi300x", "mi300x"),
                    Map.entry("mi325x", "mi325x"),
                    Map.entry("mi355x", "mi355x"),
                    Map.entry("rtx 3090", "rtx-3090"),
                    Map.entry("rtx 4090", "rtx-4090"),
                    Map.entry("rtx 5090", "rtx-5090"),
                    Map.entry("rtx 6000 ada", "rtx-6000-ada"),
                    Map.entry("rtx pro 6000", "rtx-pro-6000-bw"),
                    Map.entry("rtx pro 6000 blackwell", "rtx-pro-6000-bw"));

    private static final Set<String> SEVERAL_FORMS = Set.of("h100", "h200", "a100");

    /** By how much sellers' memory may differ from that of the tables: units, and what is kept. */
    private static final double MEMORY_TOLERANCE = 0.1;

    private GpuNames() {}

    /**
     * The id of a GPU.
     *
     * @param memoryGb as the offer says
     * @param interconnect as the offer says, such as SXM or PCIe; may be empty
     * @throws RefusedRow if the tables do not have it or it is not clear which it is
     */
    static String find(
            String name, OptionalInt memoryGb, String interconnect, Map<String, GpuProfile> gpus) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain =
                BLANKS.matcher(FORMS.matcher(MAKERS.matcher(lower).replaceAll(" ")).replaceAll(" "))
                        .replaceAll(" ")
                        .strip();
        String id =
                SEVERAL_FORMS.contains(plain)
                        ? form(plain, lower, interconnect.toLowerCase(Locale.ROOT), memoryGb)
                        : ONE_FORM.getOrDefault(plain, "");
        GpuProfile profile = gpus.get(id);
        if (profile == null) {
            throw new RefusedRow(Refusal.UNKNOWN_GPU, name);
        }
        double memory = memoryGb.orElse((int) profile.memoryGb());
        if (Math.abs(memory - profile.memoryGb()) > MEMORY_TOLERANCE * profile.memoryGb()) {
            throw new RefusedRow(
                    Refusal.OTHER_MEMORY, "%s with %s GB".formatted(name, (int) memory));
        }
        return id;
    }

    private static String form(
            String plain, String name, String interconnect, OptionalInt memoryGb) {
        // the name counts before the interconnect: cards of PCIe form are joined by NVLink too
        String form = (name + " ").contains("nvl ") ? "nvl" : "";
        if (form.isEmpty() && name.contains("pcie")) {
            form = "pcie";
        }
        if (form.isEmpty() && name.contains("sxm")) {
            form = "sxm";
        }
        if (form.isEmpty()) {
            form = interconnect.equals("nvlink") ? "sxm" : interconnect;
        }
        if (plain.equals("h200")) {
            return form.equals("nvl") ? "h200-nvl" : "h200";
        }
        if (form.isEmpty()) {
            throw new RefusedRow(Refusal.WHICH_FORM, name);
        }
        String id = plain + "-" + form;
        return plain.equals("a100") ? id + (memoryGb.orElse(80) <= 40 ? "-40" : "-80") : id;
    }
}
