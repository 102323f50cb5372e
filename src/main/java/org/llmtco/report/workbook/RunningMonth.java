package org.llmtco.report.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What an option costs in a running month as a formula of the volume: a line plus stairs. */
final class RunningMonth {
    private static final Pattern CELL = Pattern.compile("(?<!!)\\$[A-Z]{1,3}\\$[0-9]+");

    private final String sheet;
    private final String fixed;
    private final String perMTok;
    private final Map<Units.Steps, String> stairs;

    private RunningMonth(
            String sheet, String fixed, String perMTok, Map<Units.Steps, String> stairs) {
        this.sheet = sheet;
        this.fixed = fixed;
        this.perMTok = perMTok;
        this.stairs = stairs;
    }

    /** Writes what is fixed, what a token costs and what a step of each stair costs. */
    static RunningMonth write(OptionPage page, List<Term> terms) {
        List<String> fixed = new ArrayList<>();
        List<String> perMTok = new ArrayList<>();
        Map<Units.Steps, List<String>> steps = new LinkedHashMap<>();
        for (Term term : terms) {
            switch (term.units()) {
                case Units.PerMonth once -> fixed.add(times(term.usdPerUnit(), once.used()));
                case Units.PerMTok token ->
                        perMTok.add(times(term.usdPerUnit(), token.tokensPerToken()));
                case Units.Steps s ->
                        steps.computeIfAbsent(s, _ -> new ArrayList<>()).add(term.usdPerUnit());
            }
        }
        Map<Units.Steps, String> stairs = new LinkedHashMap<>();
        String fixedCell =
                sum(page, "Fixed in a running month", fixed, "USD/month", "whatever the volume");
        String perMTokCell =
                sum(page, "By the token", perMTok, "USD/MTok", "every token of the workload");
        steps.forEach(
                (s, usd) ->
                        stairs.put(
                                s,
                                sum(
                                        page,
                                        s.label() + ", together",
                                        usd,
                                        "USD/unit-month",
                                        "all that is paid by this unit")));
        return new RunningMonth(
                "'" + page.page().sheet().getSheetName() + "'!", fixedCell, perMTokCell, stairs);
    }

    private static String times(String usd, java.util.Optional<String> factor) {
        return factor.map(f -> usd + "*" + f).orElse(usd);
    }

    private static String sum(
            OptionPage page, String label, List<String> parts, String unit, String words) {
        return parts.isEmpty()
                ? page.fixed(label, 0, unit, "there is none")
                : page.usd(label, String.join("+", parts), unit, words);
    }

    /**
     * The cost at a volume, for formulas of any sheet.
     *
     * @param volume cell with tokens per month
     */
    String at(String volume) {
        StringBuilder formula = new StringBuilder();
        formula.append(here(fixed)).append("+").append(volume).append("/1000000*");
        formula.append(here(perMTok));
        stairs.forEach(
                (steps, usd) ->
                        formula.append("+(")
                                .append(here(steps.at("§")).replace("§", volume))
                                .append(")*")
                                .append(here(usd)));
        return formula.toString();
    }

    /** USD per MTok between two steps, for formulas of any sheet. */
    String usdPerMTok() {
        return here(perMTok);
    }

    private String here(String formula) {
        return CELL.matcher(formula)
                .replaceAll(
                        found -> java.util.regex.Matcher.quoteReplacement(sheet + found.group()));
    }
}
