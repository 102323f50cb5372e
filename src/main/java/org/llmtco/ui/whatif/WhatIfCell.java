package org.llmtco.ui.whatif;

import org.llmtco.ui.number.Amount;

/**
 * What a column says in a row.
 *
 * @param change how much it is more than in the scenario, in words; empty where there is no amount
 * @param mark how the cell stands out
 */
record WhatIfCell(Amount amount, String change, Mark mark) {
    static final WhatIfCell EMPTY = new WhatIfCell(Amount.NONE, "", Mark.PLAIN);

    /** How a cell stands out. */
    enum Mark {
        PLAIN,
        /** The same as in the scenario. */
        SAME,
        /** Something else than in the scenario. */
        OTHER,
        /** A cost that is higher than in the scenario. */
        MORE,
        /** A cost that is lower than in the scenario. */
        LESS
    }
}
