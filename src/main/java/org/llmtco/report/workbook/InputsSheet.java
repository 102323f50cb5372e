package org.llmtco.report.workbook;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.llmtco.catalog.Sourced;
import org.llmtco.report.workbook.Styles.Look;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every input as a named cell, with its value at export, source, date and kind. */
final class InputsSheet {
    private static final int LONGEST_LABEL = 200;
    private static final int VALUE = 1;
    private static final int AT_EXPORT = 3;
    private static final int CHANGED = 4;

    private final Page page;
    private final DataValidationHelper validation;
    private final XSSFDrawing drawing;
    private int first = -1;
    private int last;

    private InputsSheet(Page page) {
        this.page = page;
        validation = page.sheet().getDataValidationHelper();
        drawing = page.sheet().createDrawingPatriarch();
    }

    /** Writes the sheet and says by which formula inputs that were changed are counted. */
    static String write(Page page, NamedInputs inputs) {
        return new InputsSheet(page).write(inputs);
    }

    private String write(NamedInputs inputs) {
        page.title("Inputs");
        page.note(
                "Change the blue cells: every sheet follows. Shares are entered as 8 % or 0.08;"
                        + " comments on the cells name their sources.");
        page.note(
                "What a replica serves is the program's figure at export: it does not follow the"
                        + " lengths of requests or the GPUs of a replica. Constraints and limits"
                        + " of models are checked by the program only.");
        Map<String, List<NamedInput>> sections =
                inputs.all().stream()
                        .sorted(Comparator.comparingInt(InputsSheet::place))
                        .collect(
                                Collectors.groupingBy(
                                        NamedInput::section,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        for (Map.Entry<String, List<NamedInput>> section : sections.entrySet()) {
            page.heading(section.getKey());
            page.heads(
                    List.of(
                            "Input",
                            "Value",
                            "Unit",
                            "At export",
                            "Changed",
                            "Where from",
                            "Source",
                            "As of",
                            "Kind",
                            "Name in formulas"));
            section.getValue().forEach(this::row);
        }
        page.widths(46, 18, 18, 18, 9, 34, 44, 11, 11, 40);
        page.sheet().createFreezePane(2, 3);
        return "SUM(" + page.from(first, CHANGED, last, CHANGED) + ")";
    }

    private void row(NamedInput input) {
        int row = page.take();
        first = first < 0 ? row : first;
        last = row;
        String format = format(input);
        page.text(row, 0, input.label());
        page.text(row, 2, input.unit().isEmpty() ? "ratio" : input.unit(), Look.NOTE);
        if (input.follows().isPresent()) {
            page.formula(row, VALUE, input.follows().get(), Look.INPUT, format);
            page.formula(row, AT_EXPORT, input.follows().get(), Look.FIXED, format);
        } else if (input.value().isPresent()) {
            page.number(row, VALUE, input.value().getAsDouble(), Look.INPUT, format);
            page.number(row, AT_EXPORT, input.value().getAsDouble(), Look.FIXED, format);
        } else {
            page.blank(row, VALUE, Look.INPUT, format);
            page.blank(row, AT_EXPORT, Look.FIXED, format);
        }
        page.formula(
                row,
                CHANGED,
                "IF(%s=%s,0,1)".formatted(Page.at(row, VALUE), Page.at(row, AT_EXPORT)),
                Look.FORMULA,
                "0;0;");
        page.text(row, 5, input.basis(), Look.NOTE);
        input.source().ifPresent(source -> source(row, source));
        page.text(row, 8, input.kind(), Look.NOTE);
        page.text(row, 9, input.name(), Look.NOTE);
        name(input.name(), row);
        comment(row, input);
        validate(row, input);
    }

    /** Shared inputs before those of options. */
    private static int place(NamedInput input) {
        int shared = NamedInputs.SHARED_SECTIONS.indexOf(input.section());
        return shared < 0 ? NamedInputs.SHARED_SECTIONS.size() : shared;
    }

    private void source(int row, Sourced source) {
        page.text(row, 6, source.source(), Look.NOTE);
        page.date(row, 7, source.asOf(), Look.NOTE);
    }

    private static String format(NamedInput input) {
        if (input.isShare() || (input.unit().startsWith("per ") && input.max() <= 10)) {
            return Styles.PERCENT;
        }
        double size = Math.abs(input.value().orElse(0));
        return size >= 1000 && size == Math.rint(size) ? Styles.COUNT : Styles.GENERAL;
    }

    private void name(String text, int row) {
        XSSFName name = page.sheet().getWorkbook().createName();
        name.setNameName(text);
        name.setRefersToFormula(page.from(row, VALUE));
    }

    private void comment(int row, NamedInput input) {
        XSSFClientAnchor anchor =
                new XSSFClientAnchor(0, 0, 0, 0, VALUE + 1, row, VALUE + 5, row + 5);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setAuthor("LLM TCO");
        String source =
                input.source()
                        .map(
                                s ->
                                        "\nSource: %s\nAs of: %s\nKind: %s"
                                                .formatted(s.source(), s.asOf(), input.kind()))
                        .orElse("\nKind: " + input.kind());
        comment.setString(
                SafeText.cell(
                        SafeText.line(input.label(), LONGEST_LABEL)
                                + "\n"
                                + input.basis()
                                + source));
        comment.setAddress(row, VALUE);
    }

    /** Refuses what no scenario may hold. */
    private void validate(int row, NamedInput input) {
        DataValidationConstraint limits =
                validation.createNumericConstraint(
                        input.whole()
                                ? DataValidationConstraint.ValidationType.INTEGER
                                : DataValidationConstraint.ValidationType.DECIMAL,
                        OperatorType.BETWEEN,
                        plain(input.min()),
                        plain(input.max()));
        DataValidation rule =
                validation.createValidation(
                        limits, new CellRangeAddressList(row, row, VALUE, VALUE));
        rule.createErrorBox(
                "Outside the range",
                "From %s to %s%s"
                        .formatted(
                                plain(input.min()),
                                plain(input.max()),
                                input.whole() ? ", whole numbers" : ""));
        rule.setShowErrorBox(true);
        rule.setEmptyCellAllowed(true);
        page.sheet().addValidationData(rule);
    }

    private static String plain(double value) {
        return java.math.BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
