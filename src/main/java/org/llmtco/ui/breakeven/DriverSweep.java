package org.llmtco.ui.breakeven;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.cost.Comparison;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.model.Scenario;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.DriverCosts;
import org.llmtco.whatif.Drivers;
import org.llmtco.whatif.SweepRange;

import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The driver that is varied on the page, and the range of its values, which stays while it moves.
 */
final class DriverSweep {
    private static final String PREFERRED = ".usdPerGpuHour";
    private static final String ALWAYS_THERE = "cachedInputShare";

    /** Positions that a pointer can tell apart. */
    private static final double POSITIONS = 500;

    private final Session session;
    private final ObservableList<DriverChoice> choices = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable DriverChoice> chosen =
            new ReadOnlyObjectWrapper<>();

    /** Read and written by the calculation too. */
    private final AtomicReference<@Nullable Ranged> ranged = new AtomicReference<>();

    private record Ranged(String key, SweepRange range) {}

    /**
     * A scenario but for the driver's value.
     *
     * @param fromTables whether the tables give the value
     */
    private record Frame(String key, Scenario scenario, boolean fromTables) {}

    DriverSweep(Session session) {
        this.session = session;
    }

    ObservableList<DriverChoice> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<@Nullable DriverChoice> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(DriverChoice choice) {
        chosen.set(choice);
    }

    /** Offers the drivers of a scenario; one that it does not have is given up. */
    void offer(Scenario scenario) {
        List<DriverChoice> offered =
                Drivers.of(scenario).stream().map(DriverChoice::of).distinct().toList();
        if (offered.equals(choices)) {
            return;
        }
        DriverChoice now = chosen.get();
        chosen.set(null);
        choices.setAll(offered);
        chosen.set(now != null && offered.contains(now) ? now : usual(offered));
    }

    private static DriverChoice usual(List<DriverChoice> offered) {
        return offered.stream()
                .filter(choice -> choice.key().endsWith(PREFERRED))
                .findFirst()
                .or(
                        () ->
                                offered.stream()
                                        .filter(choice -> choice.key().equals(ALWAYS_THERE))
                                        .findFirst())
                .orElse(offered.getFirst());
    }

    /** The chosen driver; one is chosen after the first offer. */
    Driver driver(Scenario scenario) {
        DriverChoice now = chosen.get();
        return Drivers.find(scenario, now == null ? ALWAYS_THERE : now.key()).orElseThrow();
    }

    /** The scenario's own value. */
    OptionalDouble valueIn(Scenario scenario) {
        return driver(scenario).read(scenario);
    }

    /** Equal for scenarios whose figures differ in the position alone. */
    Object frame(Scenario scenario) {
        Driver driver = driver(scenario);
        return new Frame(
                driver.key(), atItsLeast(driver, scenario), driver.read(scenario).isEmpty());
    }

    /** Whether the driver's range does not reach as far as a value. */
    boolean isOutside(OptionalDouble value) {
        Ranged now = ranged.get();
        DriverChoice driver = chosen.get();
        return now != null
                && driver != null
                && now.key().equals(driver.key())
                && value.isPresent()
                && !now.range().contains(value.getAsDouble());
    }

    private static Scenario atItsLeast(Driver driver, Scenario scenario) {
        try {
            return driver.write(scenario, driver.min());
        } catch (InvalidFieldException e) {
            return scenario;
        }
    }

    /** Sweeps; runs in the background. */
    BreakevenContent content(Comparison comparison, Driver driver, CostMeasure measure) {
        DriverCosts costs =
                new DriverCosts(
                        comparison.scenario(),
                        driver,
                        switch (measure) {
                            case MONTH -> DriverCosts.Measure.MONTH;
                            case TOTAL -> DriverCosts.Measure.TOTAL;
                            case TODAY -> DriverCosts.Measure.NET_PRESENT_VALUE;
                        },
                        session.catalog());
        Ranged now = ranged.get();
        OptionalDouble value = costs.present();
        boolean stays =
                now != null
                        && now.key().equals(driver.key())
                        && (value.isEmpty() || now.range().contains(value.getAsDouble()));
        SweepRange range = stays && now != null ? now.range() : SweepRange.around(costs);
        ranged.set(new Ranged(driver.key(), range));
        return DriverContent.of(comparison, costs, range);
    }

    /** The scenario with the driver at a place of the figure. */
    Scenario moved(double to) {
        Scenario scenario = session.scenario();
        Driver driver = driver(scenario);
        Ranged now = ranged.get();
        double value = Math.clamp(to, driver.min(), driver.max());
        return driver.write(
                scenario,
                driver.whole()
                        ? Math.rint(value)
                        : now == null || now.range().logarithmic()
                                ? threeDigits(value)
                                : stepped(value, now.range(), driver));
    }

    private static double stepped(double value, SweepRange range, Driver driver) {
        double step = Math.pow(10, Math.floor(Math.log10((range.to() - range.from()) / POSITIONS)));
        // dividing by a whole number leaves 2.41, where multiplying would leave 2.4100000000000001
        double rounded =
                step < 1
                        ? Math.rint(value / step) / Math.rint(1 / step)
                        : Math.rint(value / step) * step;
        return Math.clamp(rounded, driver.min(), driver.max());
    }

    /** Three digits are as exact as a pointer is. */
    static double threeDigits(double value) {
        if (value == 0) {
            return 0;
        }
        double digit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 2);
        return digit < 1
                ? Math.rint(value / digit) / Math.rint(1 / digit)
                : Math.rint(value / digit) * digit;
    }
}
