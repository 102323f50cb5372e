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
     * In whole steps, some of which share a lot. All are cells or numbers.
     *
     * @param label what the units are
     * @param tokensPerStep volume that one step serves
     * @param minimum kept even without traffic
     * @param spare added to what the volume needs
     * @param bundle what steps share
     */
    record Steps(
            String label,
            String tokensPerStep,
            String minimum,
            String spare,
            Bundle bundle,
            Optional<String> tokensPerToken,
            Optional<String> used)
            implements Units {
        /** The steps without units and lots. */
        Steps single(String name) {
            return new Steps(
                    name, tokensPerStep, minimum, spare, Bundle.NONE, tokensPerToken, used);
        }

        @Override
        public String at(String tokens) {
            String traffic = tokens + tokensPerToken.map(ratio -> "*" + ratio).orElse("");
            // a volume that fills its steps exactly needs no further one for its last digit's sake
            String needed =
                    "MAX(%s,ROUNDUP(%s/%s*(1-1E-12),0))".formatted(minimum, traffic, tokensPerStep);
            String paid = bundle.units("MAX(0,%s+%s)".formatted(needed, spare));
            return used.map(flag -> "IF(%s=1,%s,0)".formatted(flag, paid)).orElse(paid);
        }
    }

    /**
     * The lots that steps are paid for in: a step that fits into a lot is not spread over two.
     *
     * @param steps cell with the steps that share a lot, or 1
     * @param units cell with the units of the lots that those steps share, or 1
     */
    record Bundle(String steps, String units) {
        /** Every step is a unit by itself. */
        static final Bundle NONE = new Bundle("1", "1");

        /** Steps of some units each, in lots of so many; all are cells. */
        static Bundle write(
                OptionPage page, Traffic traffic, String of, String perStep, String lot) {
            return new Bundle(
                    page.value(
                            traffic.label("Replicas that share " + of),
                            "MAX(1,INT(%s/%s))".formatted(lot, perStep),
                            "replicas",
                            "as many as fit whole, at least 1"),
                    page.value(
                            traffic.label("GPUs paid for them in " + of),
                            "ROUNDUP(%s/%s,0)*%s".formatted(perStep, lot, lot),
                            "GPUs",
                            "whole instances that they take"));
        }

        /** What is paid for a number of steps. */
        String units(String count) {
            if (steps.equals("1")) {
                return units.equals("1") ? count : count + "*" + units;
            }
            return "ROUNDUP(%s/%s,0)*%s".formatted(count, steps, units);
        }
    }
}
