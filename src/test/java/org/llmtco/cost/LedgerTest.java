package org.llmtco.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Scenario;
import org.llmtco.whatif.Driver;
import org.llmtco.whatif.Drivers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

class LedgerTest {
    private static final int SCENARIOS = 2_000;
    private static final double SHARE = 1e-9;

    /** The second opinion is {@link MonthByMonth}; seeds 1 to 2,000. */
    @Test
    void everyMonthAgreesWithASecondImplementationOnRandomScenarios() {
        int compared = 0;
        for (long seed = 1; seed <= SCENARIOS; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            for (DeploymentOption option : scenario.options()) {
                OptionCost cost = CostEngine.cost(option, scenario, RandomScenarios.CATALOG);
                if (cost instanceof OptionCost.Priced priced) {
                    compare(seed, priced, scenario);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(SCENARIOS * 5);
    }

    private static void compare(long seed, OptionCost.Priced cost, Scenario scenario) {
        Ledger ledger = cost.ledger();
        MonthByMonth loops = MonthByMonth.of(cost.option().id(), scenario, RandomScenarios.CATALOG);
        String name = "seed " + seed + ", " + cost.option().id();
        double size = Arrays.stream(loops.cash).map(Math::abs).sum();
        for (int m = 0; m <= scenario.finance().horizonMonths(); m++) {
            assertThat(ledger.cash(m))
                    .as("%s, cash of month %s", name, m)
                    .isCloseTo(loops.cash[m], within(SHARE * loops.moved(m)));
            assertThat(ledger.booked(m))
                    .as("%s, booked in month %s", name, m)
                    .isCloseTo(loops.booked[m], within(SHARE * loops.moved(m)));
        }
        assertThat(ledger.netPresentValueUsd())
                .as("%s, NPV", name)
                .isCloseTo(loops.netPresentValue(), within(SHARE * size));
        HorizonPlan plan = HorizonPlan.of(cost.schedule(), cost.horizon());
        assertThat(plan.totalUsd(cost.tokensPerMonth()))
                .as("%s, total of the plan", name)
                .isCloseTo(ledger.totalUsd(), within(SHARE * size));
        assertThat(plan.netPresentValueUsd(cost.tokensPerMonth()))
                .as("%s, NPV of the plan", name)
                .isCloseTo(ledger.netPresentValueUsd(), within(SHARE * size));
    }

    @Test
    void linesAndCategoriesAddToTheTotalsOfEveryMonth() {
        for (OptionCost.Priced cost : priced(200)) {
            Ledger ledger = cost.ledger();
            for (int m = 0; m <= cost.horizon().months(); m++) {
                double rows = 0;
                double categories = 0;
                for (Ledger.Row row : ledger.rows()) {
                    rows += row.cash(m);
                }
                for (CostCategory category : CostCategory.values()) {
                    categories += ledger.cash(m, category);
                }
                double size = SHARE * (1 + Math.abs(ledger.cash(m)));
                assertThat(rows).isCloseTo(ledger.cash(m), within(size));
                assertThat(categories).isCloseTo(ledger.cash(m), within(size));
            }
            double lines = cost.lines().stream().mapToDouble(CostLine::usdPerMonth).sum();
            assertThat(lines)
                    .isCloseTo(cost.usdPerMonth(), within(SHARE * (1 + cost.usdPerMonth())));
        }
    }

    /** What is bought is written off or resold: both views end at the same sum. */
    @Test
    void cashAndBooksAgreeOverTheHorizonButForTheCapitalCharge() {
        for (OptionCost.Priced cost : priced(200)) {
            Ledger ledger = cost.ledger();
            double charge = 0;
            for (Ledger.Row row : ledger.rows()) {
                if (row.term().timing() instanceof Timing.CapitalCharge) {
                    for (int m = 0; m <= cost.horizon().months(); m++) {
                        charge += row.booked(m);
                    }
                }
            }
            assertThat(ledger.bookedTotalUsd() - charge)
                    .as(cost.option().id())
                    .isCloseTo(
                            ledger.totalUsd(), within(SHARE * (1 + Math.abs(ledger.totalUsd()))));
        }
    }

    @Test
    void moreVolumeNeverCostsLess() {
        for (OptionCost.Priced cost : priced(300)) {
            HorizonPlan plan = HorizonPlan.of(cost.schedule(), cost.horizon());
            // a contract signed early may save a dearer one later, and resale may exceed the price
            boolean paidAsUsed =
                    cost.schedule().terms().stream()
                            .noneMatch(
                                    t ->
                                            t.timing() instanceof Timing.Purchase
                                                    || t.timing() instanceof Timing.Contract);
            double before = 0;
            double monthBefore = 0;
            for (double factor = 1e-3; factor < 30; factor *= 1.7) {
                double tokens = cost.tokensPerMonth() * factor;
                double total = plan.totalUsd(tokens);
                double month = cost.schedule().usdPerMonth(tokens);
                assertThat(month).isGreaterThanOrEqualTo(monthBefore * (1 - 1e-12));
                if (paidAsUsed) {
                    assertThat(total)
                            .as(cost.option().id())
                            .isGreaterThanOrEqualTo(before * (1 - 1e-9));
                }
                before = total;
                monthBefore = month;
            }
        }
    }

    private static List<OptionCost.Priced> priced(int seeds) {
        List<OptionCost.Priced> costs = new ArrayList<>();
        for (long seed = 1; seed <= seeds; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            costs.addAll(CostEngine.compare(scenario, RandomScenarios.CATALOG).priced());
        }
        return costs;
    }

    @Test
    void aSpareReplicaNeverLowersTheCost() {
        for (long seed = 1; seed <= 300; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            for (String id : List.of("rented.spareReplicas", "owned.spareReplicas")) {
                Driver spares = Drivers.find(scenario, id).orElseThrow();
                Scenario more = spares.write(scenario, spares.read(scenario).orElseThrow() + 1);
                String option = id.substring(0, id.indexOf('.'));
                double usd = usdPerMonth(scenario, option);
                double total = totalUsd(scenario, option);

                assertThat(usdPerMonth(more, option))
                        .as("seed %s, %s", seed, option)
                        .isGreaterThanOrEqualTo(usd * (1 - 1e-12));
                assertThat(totalUsd(more, option))
                        .as("seed %s, %s over the horizon", seed, option)
                        .isGreaterThanOrEqualTo(total * (1 - 1e-12));
            }
        }
    }

    /** Only what is paid by the hour, and volumes stated per day, know how long a month is. */
    @Test
    void theMonthConventionChangesHoursAndNothingElse() {
        for (long seed = 1; seed <= 300; seed++) {
            Scenario scenario = RandomScenarios.of(seed);
            Driver hours = Drivers.find(scenario, "hoursPerMonth").orElseThrow();
            double before = hours.read(scenario).orElseThrow();
            double after = Math.max(before * 0.99, scenario.activeHoursPerMonth());
            if (scenario.workload().activeHoursPerMonth().isEmpty()) {
                // the capacity of a month moves with its hours
                continue;
            }
            Comparison longer = CostEngine.compare(scenario, RandomScenarios.CATALOG);
            Comparison shorter =
                    CostEngine.compare(hours.write(scenario, after), RandomScenarios.CATALOG);
            for (OptionCost.Priced cost : longer.priced()) {
                OptionCost.Priced other =
                        (OptionCost.Priced) shorter.of(cost.option().id()).orElseThrow();
                for (int i = 0; i < cost.lines().size(); i++) {
                    CostLine line = cost.lines().get(i);
                    boolean byTheHour =
                            line.inputs().stream().anyMatch(input -> input.name().equals("hours"));
                    double expected = line.usdPerMonth() * (byTheHour ? after / before : 1);

                    assertThat(other.lines().get(i).usdPerMonth())
                            .as("seed %s, %s", seed, line.label())
                            .isCloseTo(expected, within(1e-9 * (1 + expected)));
                }
            }
        }
    }

    private static double usdPerMonth(Scenario scenario, String option) {
        return priced(scenario, option).map(OptionCost.Priced::usdPerMonth).orElse(0.0);
    }

    private static double totalUsd(Scenario scenario, String option) {
        return priced(scenario, option).map(cost -> cost.ledger().totalUsd()).orElse(0.0);
    }

    private static Optional<OptionCost.Priced> priced(Scenario scenario, String option) {
        OptionCost cost =
                CostEngine.cost(
                        scenario.option(option).orElseThrow(), scenario, RandomScenarios.CATALOG);
        return cost instanceof OptionCost.Priced priced ? Optional.of(priced) : Optional.empty();
    }
}
