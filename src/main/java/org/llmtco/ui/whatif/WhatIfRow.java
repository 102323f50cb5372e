package org.llmtco.ui.whatif;

import java.util.List;
import java.util.OptionalInt;

/**
 * A row of the What-if page.
 *
 * @param label an input, an option, or what the rows below are about
 * @param tip the whole name
 * @param head whether it is a heading
 * @param color in the palette, of the option that the row belongs to
 * @param cells in the order of the columns
 */
record WhatIfRow(
        String label, String tip, boolean head, OptionalInt color, List<WhatIfCell> cells) {
    WhatIfRow {
        cells = List.copyOf(cells);
    }

    static WhatIfRow head(String label) {
        return new WhatIfRow(label, label, true, OptionalInt.empty(), List.of());
    }

    static WhatIfRow plain(String label, List<WhatIfCell> cells) {
        return new WhatIfRow(label, label, false, OptionalInt.empty(), cells);
    }

    /** A heading has no cells; the rows of another answer may have fewer for a moment. */
    WhatIfCell cell(int column) {
        return column < cells.size() ? cells.get(column) : WhatIfCell.EMPTY;
    }
}
