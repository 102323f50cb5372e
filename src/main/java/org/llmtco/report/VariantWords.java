package org.llmtco.report;

import org.llmtco.model.Scenario;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.ScenarioDifference.OtherChange;
import org.llmtco.whatif.SideBySide.Change;
import org.llmtco.whatif.SideBySide.InputValue;

import java.util.Locale;

/** What differs between scenarios, in words. */
public final class VariantWords {
    private static final String OPTIONS = "options.";
    private static final String OF_OPTION = ": ";

    /** From here on cents do not matter beside a percentage. */
    private static final double LARGE = 1_000;

    private VariantWords() {}

    public static String name(CostMeasure measure, Scenario scenario) {
        return switch (measure) {
            case MONTHLY_COST -> "USD per month";
            case HORIZON_TOTAL ->
                    "USD over %s months".formatted(scenario.finance().horizonMonths());
            case NET_PRESENT_VALUE -> "NPV, USD";
        };
    }

    /** A driver's name with its unit. */
    public static String name(Driver driver) {
        return driver.unit().isEmpty() ? driver.label() : driver.label() + ", " + driver.unit();
    }

    /** A driver's name with its unit; of an option without the option's name. */
    public static String shortName(Driver driver) {
        return driver.unit().isEmpty() ? label(driver) : label(driver) + ", " + driver.unit();
    }

    /** A driver's name without the option's. */
    public static String label(Driver driver) {
        return capitalized(driver.label().substring(endOfOption(driver)));
    }

    /** The name of the option that a driver belongs to; empty for one that all share. */
    public static String option(Driver driver) {
        int end = endOfOption(driver);
        return end == 0 ? "" : driver.label().substring(0, end - OF_OPTION.length());
    }

    private static int endOfOption(Driver driver) {
        int at = driver.label().lastIndexOf(OF_OPTION);
        return at < 0 ? 0 : at + OF_OPTION.length();
    }

    private static String capitalized(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public static String value(Driver driver, InputValue value) {
        return switch (value) {
            case InputValue.Stated(double number) -> number(driver, number);
            case InputValue.OfTables _ -> "from tables";
            case InputValue.Missing _ -> "no such option";
        };
    }

    /** A value of a driver: ratios in percent, others with as many decimals as they need. */
    public static String number(Driver driver, double value) {
        if (driver.isShare()) {
            return trimmed(Digits.fixed(value * 100, 2)) + " %";
        }
        int decimals = Math.abs(value) >= 1_000 || value == Math.rint(value) ? 0 : 4;
        return trimmed(Digits.fixed(value, decimals));
    }

    private static String trimmed(String number) {
        return number.contains(".")
                ? number.replaceFirst("0+$", "").replaceFirst("\\.$", "")
                : number;
    }

    /** How much more: {@code +4,791 (+200.0 %)}; "no change" for nothing. */
    public static String change(Change change) {
        if (isNothing(change)) {
            return "no change";
        }
        double size = Math.abs(change.usd());
        String usd = signed(change.usd(), size < LARGE ? Digits.usd(size) : Digits.whole(size));
        return change.ratio().isPresent() ? usd + " (" + ratio(change) + ")" : usd;
    }

    /** How much more in percent of what it was: {@code +200.0 %}; in USD where it was nothing. */
    public static String ratio(Change change) {
        if (isNothing(change)) {
            return "=";
        }
        return change.ratio().isPresent()
                ? signed(change.usd(), Digits.percent(Math.abs(change.ratio().getAsDouble())))
                : signed(change.usd(), Digits.usd(Math.abs(change.usd())));
    }

    /** Less than half a cent shows as nothing. */
    public static boolean isNothing(Change change) {
        return Math.abs(change.usd()) < 0.005;
    }

    private static String signed(double value, String size) {
        return (value < 0 ? "-" : "+") + size;
    }

    /**
     * Where something differs that no driver holds.
     *
     * @param labels the scenario whose options name theirs
     */
    public static String place(OtherChange change, Scenario labels) {
        String place = change.place();
        if (!place.startsWith(OPTIONS)) {
            return capitalized(words(place));
        }
        String rest = place.substring(OPTIONS.length());
        return labels.options().stream()
                .filter(option -> rest.equals(option.id()) || rest.startsWith(option.id() + "."))
                .findFirst()
                .map(
                        option ->
                                rest.equals(option.id())
                                        ? "Option " + option.label()
                                        : option.label()
                                                + ": "
                                                + words(rest.substring(option.id().length() + 1)))
                .orElse("Option " + change.to().or(change::from).orElse(rest));
    }

    /** {@code rent.weightFormat} as "rent, weight format". */
    private static String words(String place) {
        return place.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replace(".", ", ")
                .toLowerCase(Locale.ROOT);
    }
}
