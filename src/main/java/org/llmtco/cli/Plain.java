package org.llmtco.cli;

import java.math.BigDecimal;

/** Numbers as {@code --set} takes them: no thousands, no exponent. */
final class Plain {
    private Plain() {}

    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
