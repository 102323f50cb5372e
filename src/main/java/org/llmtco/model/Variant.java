package org.llmtco.model;

import java.util.List;

/**
 * A what-if: the scenario with a few of its numbers at other values.
 *
 * @param label the name that tables and charts show
 * @param adjustments made one after the other; none names a driver twice
 */
public record Variant(String id, String label, @Default("[]") List<Adjustment> adjustments)
        implements Identified {
    public Variant {
        Require.id("id", id);
        Require.that(!label.isBlank(), "label", label, "a variant needs a name");
        adjustments = Require.distinct("adjustments", "driver", adjustments);
    }

    public Variant withId(String changed) {
        return new Variant(changed, label, adjustments);
    }

    public Variant withLabel(String changed) {
        return new Variant(id, changed, adjustments);
    }

    public Variant withAdjustments(List<Adjustment> changed) {
        return new Variant(id, label, changed);
    }
}
