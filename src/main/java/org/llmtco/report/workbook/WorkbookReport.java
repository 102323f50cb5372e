package org.llmtco.report.workbook;

import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.Comparison;
import org.llmtco.cost.CostEngine;
import org.llmtco.cost.Ledger;
import org.llmtco.cost.OptionCost;
import org.llmtco.model.Scenario;
import org.llmtco.report.Origin;
import org.llmtco.report.Paper;
import org.llmtco.report.ReportCurrency;
import org.llmtco.whatif.Recommendation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The comparison of a scenario as a workbook (.xlsx) whose formulas compute it again. */
public final class WorkbookReport {
    private static final int ACROSS = 3;
    private static final String BUILT_IN = "_xlnm.";

    private final Scenario scenario;
    private final Catalog catalog;
    private final Origin origin;
    private final Paper paper;
    private final ReportCurrency currency;
    private final Runnable checkpoint;
    private final Comparison comparison;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final Styles styles = new Styles(book);
    private final Texts texts = new Texts();
    private final NamedInputs inputs;
    private final List<Page> pages = new ArrayList<>();
    private final List<OptionSheet> options = new ArrayList<>();

    private WorkbookReport(
            Scenario scenario,
            Catalog catalog,
            Origin origin,
            Paper paper,
            ReportCurrency currency,
            Runnable checkpoint) {
        this.scenario = scenario;
        this.catalog = catalog;
        this.origin = origin;
        this.paper = paper;
        this.currency = currency;
        this.checkpoint = checkpoint;
        comparison = CostEngine.compare(scenario, catalog);
        inputs = new NamedInputs(scenario, catalog);
        // what is written here is known to be well-formed
        book.setCellFormulaValidation(false);
    }

    /**
     * The file of the workbook. The same scenario, tables and program give the same bytes.
     *
     * @param paper that its sheets are printed on, across
     * @param currency in which the summary has its amounts too
     * @param checkpoint runs between sheets; what it throws ends the work
     */
    public static Made of(
            Scenario scenario,
            Catalog catalog,
            Origin origin,
            Paper paper,
            ReportCurrency currency,
            Runnable checkpoint) {
        Written written = write(scenario, catalog, origin, paper, currency, checkpoint);
        try (XSSFWorkbook _ = written.book()) {
            return new Made(
                    written.file(),
                    written.sheets().values().stream()
                            .map(c -> new SheetSize(c.name(), c.rowCount(), c.formulas().size()))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook as a file, and what is in it. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are written and never compared
    public record Made(byte[] file, List<SheetSize> sheets) {}

    /** How much is in a sheet. */
    public record SheetSize(String name, int rows, int formulas) {}

    /**
     * A workbook before it becomes a file.
     *
     * @param sheets cells by the names of their parts of the file, in the order of the workbook
     * @param inputs by the key of the driver or the place in the tables
     * @param pricedOn day that the file is dated by
     */
    record Written(
            XSSFWorkbook book,
            Map<String, Cells> sheets,
            Texts texts,
            Map<String, NamedInput> inputs,
            LocalDate pricedOn) {
        byte[] file() {
            try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                book.write(out);
                return SteadyZip.of(out.toByteArray(), pricedOn, sheets, texts);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Written write(
            Scenario scenario,
            Catalog catalog,
            Origin origin,
            Paper paper,
            ReportCurrency currency,
            Runnable checkpoint) {
        WorkbookReport report =
                new WorkbookReport(scenario, catalog, origin, paper, currency, checkpoint);
        report.write();
        report.pages.forEach(Page::close);
        Map<String, Cells> sheets = new LinkedHashMap<>();
        for (Page page : report.pages) {
            sheets.put(
                    page.sheet().getPackagePart().getPartName().getName().substring(1),
                    page.cells());
        }
        checkpoint.run();
        report.storeResults(sheets);
        return new Written(
                report.book, sheets, report.texts, report.inputs.byKey(), scenario.pricedOn());
    }

    /** The first sheets lead to all others. */
    private void storeResults(Map<String, Cells> sheets) {
        Map<String, Formula.Area> names = new HashMap<>();
        Map<String, Cells> byName = new HashMap<>();
        sheets.values().forEach(cells -> byName.put(cells.name(), cells));
        FormulaReader reader = new FormulaReader(byName, names, pages.getFirst().cells());
        for (XSSFName name : book.getAllNames()) {
            // print titles are names too, of whole rows
            if (!name.getNameName().startsWith(BUILT_IN)
                    && reader.read(name.getRefersToFormula(), pages.getFirst().cells())
                            instanceof Formula.Area area) {
                names.put(name.getNameName().toLowerCase(Locale.ROOT), area);
            }
        }
        List<Cells> order = new ArrayList<>(sheets.values());
        order.add(order.removeFirst());
        Results.store(order, names);
    }

    private Page page(String name) {
        checkpoint.run();
        XSSFSheet sheet = book.createSheet(name);
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        PrintSetup print = sheet.getPrintSetup();
        print.setLandscape(true);
        print.setPaperSize(
                paper == Paper.A4 ? PrintSetup.A4_PAPERSIZE : PrintSetup.LETTER_PAPERSIZE);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        Page page = new Page(sheet, styles, texts);
        pages.add(page);
        return page;
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
        SummarySheet.write(
                summary,
                comparison,
                Recommendation.of(comparison, catalog),
                options,
                timeline,
                changed,
                failed);
        if (!currency.isUsd()) {
            CurrencyTable.write(summary, options, currency);
        }
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
