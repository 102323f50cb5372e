package org.llmtco.report.workbook;

import java.util.Optional;

/** How many units a term is paid for, as a formula of the volume. */
sealed interface Units {
    /** Units at a volume before growth, or of a month. */
    String at(String tokens);

    /**
     * Once a month.
     *
     * @param used 0 if no request comes this way
     */
    record PerMonth(Optional<String> used) implements Units {
        @Override
        public String at(String tokens) {
            return used.orElse("1");
        }
    }

    /** By 10^6 tokens of the traffic. */
    record PerMTok(Optional<String> tokensPerToken) implements Units {
        @Override
        public String at(String tokens) {
            return tokens + tokensPerToken.map(ratio -> "*" + ratio).orElse("") + "/1000000";
        }
    }

    /**
     * In whole steps, some of which are paid for in lots. All are cells or numbers.
     *
     * @param label what the units are
     * @param tokensPerStep volume that one step serves
     * @param minimum kept even without traffic
     * @param spare added to what the volume needs
     * @param perStep units in a step
     * @param lot units are paid for in multiples of this
     */
    record Steps(
            String label,
            String tokensPerStep,
            String minimum,
            String spare,
            String perStep,
            String lot,
            Optional<String> tokensPerToken,
            Optional<String> used)
            implements Units {
        /** The steps without units and lots. */
        Steps single(String name) {
            return new Steps(name, tokensPerStep, minimum, spare, "1", "1", tokensPerToken, used);
        }

        @Override
        public String at(String tokens) {
            String traffic = tokens + tokensPerToken.map(ratio -> "*" + ratio).orElse("");
            // a volume that fills its steps exactly needs no further one for its last digit's sake
            String needed =
                    "MAX(%s,ROUNDUP(%s/%s*(1-1E-12),0))".formatted(minimum, traffic, tokensPerStep);
            String units = "MAX(0,%s+%s)".formatted(needed, spare);
            if (!perStep.equals("1")) {
                units += "*" + perStep;
            }
            String paid =
                    lot.equals("1") ? units : "ROUNDUP(%s/%s,0)*%s".formatted(units, lot, lot);
            return used.map(flag -> "IF(%s=1,%s,0)".formatted(flag, paid)).orElse(paid);
        }
    }
}
