package org.llmtco.report.workbook;

import org.jspecify.annotations.Nullable;
import org.llmtco.report.workbook.Cells.Entry;
import org.llmtco.report.workbook.Formula.Area;
import org.llmtco.report.workbook.Formula.Binary;
import org.llmtco.report.workbook.Formula.Call;
import org.llmtco.report.workbook.Formula.Constant;
import org.llmtco.report.workbook.Formula.Failure;
import org.llmtco.report.workbook.Formula.Negative;
import org.llmtco.report.workbook.Formula.Percent;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * The results of a workbook's formulas at export, which are stored in its file for programs that
 * show workbooks without computing them. They are those of a spreadsheet: an empty cell counts 0, a
 * failure passes through, conditions are computed on the side that is taken only.
 */
final class Results {
    private static final int DIGITS = 15;

    private final Map<String, Cells> sheets = new HashMap<>();
    private final FormulaReader reader;
    private Entry here;

    private Results(Collection<Cells> all, Map<String, Area> names, Entry first) {
        all.forEach(cells -> sheets.put(cells.name(), cells));
        reader = new FormulaReader(sheets, names, all.iterator().next());
        here = first;
    }

    /**
     * Computes every formula and keeps its result with it.
     *
     * @param all in the order in which they are best computed, earlier ones first
     */
    static void store(Collection<Cells> all, Map<String, Area> names) {
        Results results = new Results(all, names, new Entry(0, 0));
        for (Cells cells : all) {
            for (Entry entry : cells.formulas()) {
                results.result(cells, entry);
            }
        }
    }

    private @Nullable Object result(Cells cells, Entry entry) {
        String formula = entry.formula;
        if (formula == null || entry.value != null) {
            return entry.value;
        }
        Entry before = here;
        here = entry;
        Object result = value(reader.read(formula, cells));
        here = before;
        // a formula that leads to an empty cell shows 0
        Object shown = result == null ? (Object) 0.0 : result;
        entry.value = shown;
        return shown;
    }

    /** The value of one cell; null where it is empty. */
    @Nullable Object cell(Cells cells, int row, int column) {
        Entry entry = cells.find(row, column);
        return entry == null ? null : result(cells, entry);
    }

    /** What a part of a formula amounts to: a number, text, truth or failure; null if empty. */
    @Nullable Object value(Formula formula) {
        return switch (formula) {
            case Constant constant -> constant.value();
            case Area area ->
                    area.single() ? cell(area.sheet(), area.row(), area.column()) : Failure.VALUE;
            case Negative negative ->
                    number(value(negative.value())) instanceof Double d
                            ? (Object) (0 - d)
                            : number(value(negative.value()));
            case Percent percent ->
                    number(value(percent.value())) instanceof Double d
                            ? (Object) (d / 100)
                            : number(value(percent.value()));
            case Binary binary -> binary(binary);
            case Call call -> new Functions(this, here).of(call);
        };
    }

    private Object binary(Binary binary) {
        Object left = value(binary.left());
        Object right = value(binary.right());
        if (left instanceof Failure) {
            return left;
        }
        if (right instanceof Failure) {
            return right;
        }
        return switch (binary.operator()) {
            case "&" -> text(left) + text(right);
            case "=", "<>", "<", "<=", ">", ">=" -> holds(binary.operator(), compare(left, right));
            default -> arithmetic(binary.operator(), number(left), number(right));
        };
    }

    private static Object arithmetic(String operator, Object left, Object right) {
        if (!(left instanceof Double a)) {
            return left;
        }
        if (!(right instanceof Double b)) {
            return right;
        }
        return switch (operator) {
            case "+" -> finite(a + b);
            case "-" -> finite(a - b);
            case "*" -> finite(a * b);
            case "/" -> b == 0 ? Failure.DIVISION : finite(a / b);
            default -> finite(Math.pow(a, b));
        };
    }

    static Object finite(double number) {
        return Double.isFinite(number) ? (Object) number : Failure.NUMBER;
    }

    static boolean holds(String operator, int order) {
        return switch (operator) {
            case "=" -> order == 0;
            case "<>" -> order != 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    /** Numbers come before texts, and these before truths; an empty cell is like the other side. */
    static int compare(@Nullable Object left, @Nullable Object right) {
        Object a = left == null ? empty(right) : left;
        Object b = right == null ? empty(left) : right;
        if (a instanceof Double x && b instanceof Double y) {
            // 0 is not less than -0
            return x.doubleValue() == y.doubleValue() ? 0 : Double.compare(x, y);
        }
        if (a instanceof String x && b instanceof String y) {
            return x.compareToIgnoreCase(y);
        }
        if (a instanceof Boolean x && b instanceof Boolean y) {
            return Boolean.compare(x, y);
        }
        return Integer.compare(kind(a), kind(b));
    }

    private static Object empty(@Nullable Object other) {
        return switch (other) {
            case String _ -> "";
            case Boolean _ -> false;
            case null, default -> 0.0;
        };
    }

    private static int kind(Object value) {
        return value instanceof Double ? 0 : value instanceof String ? 1 : 2;
    }

    /** A value where a number is needed: a number or a failure. */
    static Object number(@Nullable Object value) {
        return switch (value) {
            case null -> 0.0;
            case Boolean truth -> truth ? 1.0 : 0.0;
            case Double number -> number;
            case Failure failure -> failure;
            default -> Failure.VALUE;
        };
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number ->
                    new BigDecimal(number)
                            .round(new MathContext(DIGITS))
                            .stripTrailingZeros()
                            .toPlainString();
            case Boolean truth -> truth ? "TRUE" : "FALSE";
            default -> value.toString();
        };
    }
}
