package org.llmtco.report.workbook;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.report.Origin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The comparison of a scenario as a workbook (.xlsx) whose formulas compute it again. */
public final class WorkbookReport {
    private static final int ACROSS = 3;

    private final Scenario scenario;
    private final Catalog catalog;
    private final Origin origin;
    private final Comparison comparison;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Styles styles = new Styles(book);
    private final Texts texts = new Texts(book);
    private final NamedInputs inputs;
    private final List<OptionSheet> options = new ArrayList<>();

    private WorkbookReport(Scenario scenario, Catalog catalog, Origin origin) {
        this.scenario = scenario;
        this.catalog = catalog;
        this.origin = origin;
        comparison = CostEngine.compare(scenario, catalog);
        inputs = new NamedInputs(scenario, catalog);
        // what is written here is known to be well-formed
        book.setCellFormulaValidation(false);
    }

    /** The file of the workbook. The same scenario, tables and program give the same bytes. */
    public static byte[] of(Scenario scenario, Catalog catalog, Origin origin) {
        Written written = write(scenario, catalog, origin);
        try (XSSFWorkbook _ = written.book()) {
            return written.file();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A workbook before it becomes a file.
     *
     * @param inputs by the key of the driver or the place in the tables
     * @param pricedOn day that the file is dated by
     */
    record Written(XSSFWorkbook book, Map<String, NamedInput> inputs, LocalDate pricedOn) {
        byte[] file() {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                book.write(out);
                return SteadyZip.of(out.toByteArray(), pricedOn);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Written write(Scenario scenario, Catalog catalog, Origin origin) {
        WorkbookReport report = new WorkbookReport(scenario, catalog, origin);
        report.write();
        return new Written(report.book, report.inputs.byKey(), scenario.pricedOn());
    }

    private Page page(String name) {
        XSSFSheet sheet = book.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(PrintSetup.A4_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        return new Page(sheet, styles, texts);
    }

    private void write() {
        Page summary = page("Summary");
        Page inputsPage = page("Inputs");
        PricesSheet prices = new PricesSheet(page("Token prices"));
        Timeline timeline =
                Timeline.write(
                        page("Months"),
                        scenario.finance().horizonMonths(),
                        scenario.pricedOn(),
                        volume(),
                        inputs);
        for (OptionCost.Priced cost : comparison.priced()) {
            Page page = page(SafeText.sheet(options.size() + 1, cost.option().label()));
            OptionPage sheet = new OptionPage(page, timeline.months());
            options.add(
                    OptionSheet.write(
                            cost,
                            new OptionContext(scenario, catalog, inputs, prices, sheet),
                            timeline));
        }
        baseline()
                .ifPresent(
                        base ->
                                options.stream()
                                        .filter(option -> option != base)
                                        .forEach(option -> option.against(base)));
        AnnualSheet.write(page("By year"), timeline, options);
        BreakevenSheet.write(page("Breakeven"), options);
        Page overVolume = page("Volumes");
        VolumeTable volumes = VolumeTable.write(overVolume, options, timeline);
        String changed = InputsSheet.write(inputsPage, inputs);
        String failed = ChecksSheet.write(page("Checks"), options, changed);
        SummarySheet.write(summary, comparison, options, timeline, changed, failed);
        ChangeLogSheet.write(page("Change log"), scenario, catalog, origin);
        cashChart(summary, timeline.months());
        volumeChart(overVolume, volumes);
        properties();
    }

    private String volume() {
        String days = "/24*" + inputs.driver("hoursPerMonth");
        return switch (scenario.workload().volume().unit()) {
            case TOKENS_PER_MONTH -> inputs.driver("tokensPerMonth");
            case TOKENS_PER_DAY -> inputs.driver("tokensPerDay") + days;
            case REQUESTS_PER_DAY ->
                    "%s*(%s+%s)%s"
                            .formatted(
                                    inputs.driver("requestsPerDay"),
                                    inputs.driver("inputSequenceLength"),
                                    inputs.driver("outputSequenceLength"),
                                    days);
        };
    }

    private Optional<OptionSheet> baseline() {
        return comparison
                .pricedBaseline()
                .flatMap(base -> options.stream().filter(o -> o.cost().equals(base)).findFirst());
    }

    private void cashChart(Page page, int horizon) {
        if (options.isEmpty()) {
            return;
        }
        Charts chart =
                new Charts(
                        page.sheet(),
                        page.next() + 1,
                        0,
                        "Cash paid since the start",
                        "Month",
                        "USD",
                        false);
        List<Double> months = IntStream.rangeClosed(0, horizon).mapToObj(m -> (double) m).toList();
        XSSFSheet timeline = book.getSheet("Months");
        for (OptionSheet option : options) {
            Ledger ledger = option.cost().ledger();
            List<Double> usd = new ArrayList<>();
            double sum = 0;
            for (int m = 0; m <= horizon; m++) {
                sum += ledger.cash(m);
                usd.add(sum);
            }
            chart.line(
                    option.cost().option().label(),
                    new Charts.Cells(timeline, Timeline.numbers(horizon), months),
                    new Charts.Cells(
                            option.page().page().sheet(),
                            across(option.cumulative().row(), horizon),
                            usd));
        }
        chart.plot();
    }

    private static CellRangeAddress across(int row, int horizon) {
        return new CellRangeAddress(row, row, ACROSS, ACROSS + horizon);
    }

    private void volumeChart(Page page, VolumeTable table) {
        if (options.isEmpty()) {
            return;
        }
        Charts chart =
                new Charts(
                        page.sheet(),
                        table.last() + 2,
                        0,
                        "Cost of a running month over volume",
                        "Tokens per month",
                        "USD per month",
                        true);
        List<Double> volumes = VolumeTable.volumes(scenario.tokensPerMonth());
        for (int i = 0; i < options.size(); i++) {
            OptionCost.Priced cost = options.get(i).cost();
            List<Double> usd = volumes.stream().map(cost.schedule()::usdPerMonth).toList();
            chart.line(
                    cost.option().label(),
                    new Charts.Cells(page.sheet(), down(table, 0), volumes),
                    new Charts.Cells(page.sheet(), down(table, i + 1), usd));
        }
        chart.plot();
    }

    private static CellRangeAddress down(VolumeTable table, int column) {
        return new CellRangeAddress(table.first(), table.last(), column, column);
    }

    /** The workbook is as old as the prices that count: no clock is read. */
    private void properties() {
        CoreProperties core = book.getProperties().getCoreProperties();
        try {
            String day = scenario.pricedOn() + "T00:00:00Z";
            core.setCreated(day);
            core.setModified(day);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
        core.setCreator("LLM TCO");
        core.setTitle(SafeText.line(scenario.title(), 200));
        book.setForceFormulaRecalculation(true);
    }
}
