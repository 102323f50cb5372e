package org.llmtco.ui.guide;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names by which the headings of a page are linked to, as hosts of Markdown make them. */
public final class Anchors {
    private final Map<String, Integer> seen = new HashMap<>();

    /** The name of the next heading of the page. */
    public String next(String heading) {
        String name =
                heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-');
        int before = seen.merge(name, 1, Integer::sum) - 1;
        return before == 0 ? name : name + "-" + before;
    }
}
