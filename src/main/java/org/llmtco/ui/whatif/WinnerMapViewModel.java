package org.llmtco.ui.whatif;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.chart.Figure;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.report.WinnerMapTables;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.ui.session.SlicedRun;
import org.llmtco.whatif.CostMeasure;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.SweepRange;
import org.llmtco.whatif.WinnerMap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which option is the cheapest over the values of two inputs. */
public final class WinnerMapViewModel {
    private static final int GRID = 40;
    private static final String USUAL_X = "tokensPerMonth";
    private static final String USUAL_Y = "gpuPriceLevel.";
    private static final String ALWAYS_THERE = "cachedInputShare";

    private final Session session;
    private final SlicedRun<Double, WinnerMap.Row> run;
    private final ObservableList<DriverChoice> drivers = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DriverChoice> x = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DriverChoice> y = new ReadOnlyObjectWrapper<>();
    private final ObservableList<MeasureChoice> measures =
            FXCollections.observableList(
                    Arrays.stream(CostMeasure.values()).map(MeasureChoice::of).toList());
    private final ReadOnlyObjectWrapper<@Nullable MeasureChoice> measure =
            new ReadOnlyObjectWrapper<>(measures.getFirst());
    private final ReadOnlyObjectWrapper<Figure.@Nullable Cells> figure =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private boolean shown;
    private WinnerMap.@Nullable Plan plan;

    /** The question that the plan answers; plans are made of it alone. */
    private @Nullable Question asked;

    private record Question(Scenario scenario, String x, String y, CostMeasure measure) {}

    public WinnerMapViewModel(Session session) {
        this.session = session;
        run =
                new SlicedRun<>(
                        session.beside(),
                        session.foreground(),
                        this::progressed,
                        this::show,
                        problem -> message.set("This was not computed: " + problem));
        session.scenarioProperty().subscribe(_ -> ask());
        session.whenTablesChange(
                () -> {
                    asked = null;
                    ask();
                });
    }

    /** Nothing is computed for a page that is not looked at. */
    public void setShown(boolean nowShown) {
        shown = nowShown;
        ask();
    }

    /** The inputs of the scenario. */
    public ObservableList<DriverChoice> drivers() {
        return drivers;
    }

    /** The input from left to right. */
    public ReadOnlyObjectProperty<@Nullable DriverChoice> xProperty() {
        return x.getReadOnlyProperty();
    }

    public void setX(DriverChoice choice) {
        x.set(choice);
        ask();
    }

    /** The input upwards. */
    public ReadOnlyObjectProperty<@Nullable DriverChoice> yProperty() {
        return y.getReadOnlyProperty();
    }

    public void setY(DriverChoice choice) {
        y.set(choice);
        ask();
    }

    public ObservableList<MeasureChoice> measures() {
        return measures;
    }

    public ReadOnlyObjectProperty<@Nullable MeasureChoice> measureProperty() {
        return measure.getReadOnlyProperty();
    }

    public void choose(MeasureChoice choice) {
        measure.set(choice);
        ask();
    }

    public ReadOnlyObjectProperty<Figure.@Nullable Cells> figureProperty() {
        return figure.getReadOnlyProperty();
    }

    /** Who is the cheapest in which share of the map. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How far the map is, or why there is none; empty when it is there. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    private void ask() {
        if (!shown) {
            run.cancel();
            asked = null;
            return;
        }
        Scenario scenario = session.scenario();
        offer(scenario);
        DriverChoice across = x.get();
        DriverChoice up = y.get();
        MeasureChoice compared = measure.get();
        if (across == null || up == null || compared == null) {
            return;
        }
        if (across.equals(up)) {
            fail("Choose two different inputs");
            return;
        }
        if (scenario.options().stream().noneMatch(DeploymentOption::enabled)) {
            fail("Every option is switched off: tick one at the left");
            return;
        }
        Question question = new Question(scenario, across.key(), up.key(), compared.measure());
        if (!question.equals(asked)) {
            asked = question;
            start(question);
        }
    }

    private void fail(String why) {
        run.cancel();
        asked = null;
        figure.set(null);
        summary.set("");
        message.set(why);
    }

    private void start(Question question) {
        Scenario scenario = question.scenario();
        Driver across = Drivers.find(scenario, question.x()).orElseThrow();
        Driver up = Drivers.find(scenario, question.y()).orElseThrow();
        DriverCosts.Measure by =
                switch (question.measure()) {
                    case MONTHLY_COST -> DriverCosts.Measure.MONTH;
                    case HORIZON_TOTAL -> DriverCosts.Measure.TOTAL;
                    case NET_PRESENT_VALUE -> DriverCosts.Measure.NET_PRESENT_VALUE;
                };
        WinnerMap.Plan next =
                new WinnerMap.Plan(
                        scenario,
                        across,
                        up,
                        range(scenario, across, by),
                        range(scenario, up, by),
                        by,
                        GRID);
        plan = next;
        message.set("Calculating …");
        run.start(
                Arrays.stream(next.ys()).boxed().toList(),
                (value, _) -> List.of(next.row(value, session.catalog())));
    }

    private SweepRange range(Scenario scenario, Driver driver, DriverCosts.Measure by) {
        return SweepRange.around(new DriverCosts(scenario, driver, by, session.catalog()));
    }

    private void progressed(int rows) {
        message.set("Calculating … " + Digits.whole(100.0 * rows / GRID) + " %");
    }

    private void show(List<WinnerMap.Row> rows) {
        WinnerMap.Plan made = plan;
        if (made == null) {
            return;
        }
        WinnerMap map = made.of(rows);
        message.set("");
        summary.set(WinnerMapTables.sentence(map));
        figure.set(WinnerMapTables.figure(map, made.scenario()));
    }

    private void offer(Scenario scenario) {
        List<DriverChoice> inputs =
                Drivers.of(scenario).stream().map(DriverChoice::of).distinct().toList();
        if (inputs.equals(drivers)) {
            return;
        }
        DriverChoice across = x.get();
        DriverChoice up = y.get();
        x.set(null);
        y.set(null);
        drivers.setAll(inputs);
        x.set(chosen(inputs, across, USUAL_X));
        y.set(chosen(inputs, up, USUAL_Y));
    }

    private static DriverChoice chosen(
            List<DriverChoice> inputs, @Nullable DriverChoice before, String usual) {
        return Optional.ofNullable(before)
                .filter(inputs::contains)
                .or(() -> inputs.stream().filter(c -> c.key().startsWith(usual)).findFirst())
                .or(() -> inputs.stream().filter(c -> c.key().equals(ALWAYS_THERE)).findFirst())
                .orElse(inputs.getFirst());
    }
}
