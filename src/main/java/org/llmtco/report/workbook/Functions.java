package org.llmtco.report.workbook;

import org.jspecify.annotations.Nullable;
import org.llmtco.report.workbook.Cells.Entry;
import org.llmtco.report.workbook.Formula.Area;
import org.llmtco.report.workbook.Formula.Call;
import org.llmtco.report.workbook.Formula.Failure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** The spreadsheet functions that formulas of this package use. */
final class Functions {
    /** Day 0 of spreadsheets, for days after February 1900. */
    static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    private final Results results;
    private final Entry here;

    /**
     * Functions of a formula.
     *
     * @param here the cell that the formula stands in
     */
    Functions(Results results, Entry here) {
        this.results = results;
        this.here = here;
    }

    @Nullable Object of(Call call) {
        List<Formula> arguments = call.arguments();
        return switch (call.function()) {
            case "IF" -> condition(arguments);
            case "ABS" -> one(arguments, Math::abs);
            case "INT" -> one(arguments, Math::floor);
            case "SIGN" -> one(arguments, Math::signum);
            case "NOT" ->
                    truth(results.value(arguments.getFirst())) instanceof Boolean b
                            ? (Object) !b
                            : Failure.VALUE;
            case "ISNUMBER" -> results.value(arguments.getFirst()) instanceof Double;
            case "SUM" -> sum(arguments);
            case "MAX" -> extreme(arguments, true);
            case "MIN" -> extreme(arguments, false);
            case "ROUND" -> rounded(arguments, RoundingMode.HALF_UP);
            case "ROUNDUP" -> rounded(arguments, RoundingMode.UP);
            case "ROW" ->
                    (arguments.isEmpty() ? here.row : ((Area) arguments.getFirst()).row()) + 1.0;
            case "COUNTIF" -> countIf(arguments);
            case "SUMIF" -> sumIf(arguments);
            case "INDEX" -> index(arguments);
            case "MATCH" -> match(arguments);
            case "RANK" -> rank(arguments);
            case "NPV" -> presentValue(arguments);
            case "EDATE" -> laterDay(arguments);
            default -> throw new IllegalArgumentException("no function " + call.function());
        };
    }

    private @Nullable Object condition(List<Formula> arguments) {
        Object condition = truth(results.value(arguments.getFirst()));
        if (!(condition instanceof Boolean holds)) {
            return condition;
        }
        if (holds) {
            return results.value(arguments.get(1));
        }
        return arguments.size() > 2 ? results.value(arguments.get(2)) : (Object) false;
    }

    private static Object truth(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean b -> b;
            case Double d -> d != 0;
            case Failure failure -> failure;
            default -> Failure.VALUE;
        };
    }

    private Object number(Formula formula) {
        return Results.number(results.value(formula));
    }

    private Object one(List<Formula> arguments, DoubleUnaryOperator function) {
        return number(arguments.getFirst()) instanceof Double d
                ? (Object) function.applyAsDouble(d)
                : number(arguments.getFirst());
    }

    /** Numbers of the arguments; of ranges only the numbers count. A failure ends the list. */
    private @Nullable Failure numbers(List<Formula> arguments, List<Double> numbers) {
        for (Formula argument : arguments) {
            if (argument instanceof Area area) {
                for (Object value : values(area)) {
                    if (value instanceof Failure failure) {
                        return failure;
                    }
                    if (value instanceof Double d) {
                        numbers.add(d);
                    }
                }
            } else {
                Object value = number(argument);
                if (value instanceof Failure failure) {
                    return failure;
                }
                numbers.add((Double) value);
            }
        }
        return null;
    }

    private List<@Nullable Object> values(Area area) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int r = area.row(); r <= area.lastRow(); r++) {
            for (int c = area.column(); c <= area.lastColumn(); c++) {
                values.add(results.cell(area.sheet(), r, c));
            }
        }
        return values;
    }

    private Object sum(List<Formula> arguments) {
        List<Double> numbers = new ArrayList<>();
        Failure failure = numbers(arguments, numbers);
        if (failure != null) {
            return failure;
        }
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return Results.finite(sum);
    }

    private Object extreme(List<Formula> arguments, boolean largest) {
        List<Double> numbers = new ArrayList<>();
        Failure failure = numbers(arguments, numbers);
        if (failure != null) {
            return failure;
        }
        return numbers.stream().reduce(largest ? Double::max : Double::min).orElse(0.0);
    }

    private Object rounded(List<Formula> arguments, RoundingMode how) {
        Object value = number(arguments.getFirst());
        Object digits = number(arguments.get(1));
        if (!(value instanceof Double d)) {
            return value;
        }
        if (!(digits instanceof Double n)) {
            return digits;
        }
        return BigDecimal.valueOf(d).setScale(n.intValue(), how).doubleValue();
    }

    /** Whether a value is what a condition such as {@code <0} or a value asks for. */
    private static boolean meets(@Nullable Object value, @Nullable Object condition) {
        if (condition instanceof String text) {
            for (String operator : List.of("<>", "<=", ">=", "=", "<", ">")) {
                if (text.startsWith(operator)) {
                    double bound = Double.parseDouble(text.substring(operator.length()));
                    return value instanceof Double d
                            && Results.holds(operator, Results.compare(d, bound));
                }
            }
            return value instanceof String s && s.equalsIgnoreCase(text);
        }
        return value != null && Results.compare(value, condition) == 0;
    }

    private Object countIf(List<Formula> arguments) {
        Object condition = results.value(arguments.get(1));
        return (double)
                values((Area) arguments.getFirst()).stream()
                        .filter(value -> meets(value, condition))
                        .count();
    }

    private Object sumIf(List<Formula> arguments) {
        Object condition = results.value(arguments.get(1));
        List<@Nullable Object> asked = values((Area) arguments.getFirst());
        List<@Nullable Object> summed = values((Area) arguments.get(2));
        double sum = 0;
        for (int i = 0; i < asked.size(); i++) {
            if (meets(asked.get(i), condition)) {
                Object value = summed.get(i);
                if (value instanceof Failure failure) {
                    return failure;
                }
                sum += value instanceof Double d ? d : 0;
            }
        }
        return Results.finite(sum);
    }

    private @Nullable Object index(List<Formula> arguments) {
        Area area = (Area) arguments.getFirst();
        Object first = number(arguments.get(1));
        Object second = arguments.size() > 2 ? number(arguments.get(2)) : (Object) 1.0;
        if (!(first instanceof Double i)) {
            return first;
        }
        if (!(second instanceof Double j)) {
            return second;
        }
        boolean across = arguments.size() == 2 && area.row() == area.lastRow();
        int row = area.row() + (across ? 0 : i.intValue() - 1);
        int column = area.column() + (across ? i.intValue() : j.intValue()) - 1;
        return row < area.row()
                        || row > area.lastRow()
                        || column < area.column()
                        || column > area.lastColumn()
                ? Failure.VALUE
                : results.cell(area.sheet(), row, column);
    }

    private Object match(List<Formula> arguments) {
        Object sought = results.value(arguments.getFirst());
        if (sought instanceof Failure) {
            return sought;
        }
        List<@Nullable Object> values = values((Area) arguments.get(1));
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value != null && Results.compare(value, sought) == 0) {
                return i + 1.0;
            }
        }
        return Failure.NOT_FOUND;
    }

    /** From the smallest one on. */
    private Object rank(List<Formula> arguments) {
        Object value = number(arguments.getFirst());
        List<Double> numbers = new ArrayList<>();
        Failure failure = numbers(arguments.subList(1, 2), numbers);
        if (failure != null) {
            return failure;
        }
        if (!(value instanceof Double d)) {
            return value;
        }
        return 1.0 + numbers.stream().filter(n -> n < d).count();
    }

    private Object presentValue(List<Formula> arguments) {
        Object rate = number(arguments.getFirst());
        List<Double> numbers = new ArrayList<>();
        Failure failure = numbers(arguments.subList(1, arguments.size()), numbers);
        if (failure != null) {
            return failure;
        }
        if (!(rate instanceof Double r)) {
            return rate;
        }
        double value = 0;
        for (int i = 0; i < numbers.size(); i++) {
            value += numbers.get(i) / Math.pow(1 + r, i + 1);
        }
        return Results.finite(value);
    }

    private Object laterDay(List<Formula> arguments) {
        Object day = number(arguments.getFirst());
        Object months = number(arguments.get(1));
        if (!(day instanceof Double d)) {
            return day;
        }
        if (!(months instanceof Double m)) {
            return months;
        }
        return serial(EPOCH.plusDays(d.longValue()).plusMonths(m.longValue()));
    }

    /** A day as spreadsheets count them. */
    static double serial(LocalDate day) {
        return day.toEpochDay() - EPOCH.toEpochDay();
    }
}
