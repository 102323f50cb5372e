package org.llmtco.ui.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.Drivers;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;

class HardwareViewModelTest {
    private static final Candidate OWN = new Candidate("llama-3.3-70b", "fp8", "h100-sxm");
    private static final Candidate BF16 = new Candidate("llama-3.3-70b", "bf16", "h100-sxm");
    private static final Candidate RTX_4090 = new Candidate("llama-3.3-70b", "bf16", "rtx-4090");

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final HardwareViewModel model = new HardwareViewModel(session);

    private MatrixRow row(Candidate candidate) {
        return model.rows().stream()
                .filter(row -> row.candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    private ComparedRow compared(Candidate candidate) {
        return model.compared().stream()
                .filter(row -> row.row().candidate().equals(candidate))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsComputedBeforeThePageIsShown() {
        assertThat(model.rows()).isEmpty();
        model.setShown(true);
        assertThat(model.rows()).isNotEmpty();
        model.setShown(false);
        int before = model.rows().size();
        model.settings().gpusProperty().set("h100");
        assertThat(model.rows()).hasSize(before);
        model.setShown(true);
        assertThat(model.rows()).hasSizeLessThan(before);
    }

    @Test
    void beginsWithTheModelsOfTheScenarioInThreeFormatsOnEveryGpu() {
        model.setShown(true);
        assertThat(model.settings().modelsProperty().get()).isEqualTo("Llama 3.3 70B");
        assertThat(model.rows()).hasSize(3 * session.catalog().gpus().size());
        assertThat(model.rows()).extracting(MatrixRow::model).containsOnly("Llama 3.3 70B");
        assertThat(model.rows())
                .extracting(row -> row.candidate().format())
                .containsOnly("bf16", "fp8", "int4-awq");
    }

    /** 70.55 × 10⁹ parameters × 2 bytes = 141 GB: more than one H100 of 80 GB, less than two. */
    @Test
    void llama70bInBf16NeedsTwoH100() {
        model.setShown(true);
        assertThat(row(BF16).fits()).isTrue();
        assertThat(row(BF16).placement()).containsAnyOf("2x", "from 2x").doesNotContain("from 1x");
        model.compare(BF16, true);
        double perGpu = weightsGib("BF16");
        int gpus = Integer.parseInt(row(BF16).placement().replaceFirst("x.*", ""));
        assertThat(perGpu * gpus).isCloseTo(141.1e9 / (1L << 30), within(1.0));
    }

    private double weightsGib(String format) {
        return memory().bars().stream()
                .filter(bar -> bar.label().contains(format))
                .findFirst()
                .orElseThrow()
                .values()
                .getFirst();
    }

    private Figure.Bars memory() {
        return Objects.requireNonNull(model.memoryProperty().get());
    }

    /** Eight cards of 24 GB are 192 GB, of which an engine takes nine tenths. */
    @Test
    void whatDoesNotFitSaysHowMuchIsMissingInsteadOfNumbers() {
        model.settings().modelsProperty().set("Llama 3.1 405B");
        model.setShown(true);
        MatrixRow row = row(new Candidate("llama-3.1-405b", "bf16", "rtx-4090"));
        assertThat(row.fits()).isFalse();
        assertThat(row.placement()).matches("does not fit on 8x: needs [0-9.]+ GiB more per GPU");
        assertThat(List.of(row.usdPerMTok(), row.watts(), row.concurrency()))
                .containsOnly(Amount.NONE);
    }

    @Test
    void theBarsOfACardAddUpToItsMemory() {
        model.setShown(true);
        model.compare(BF16, true);
        for (Figure.Bar bar : memory().bars()) {
            assertThat(bar.values()).hasSize(5).allMatch(part -> part >= 0);
        }
        Figure.Bar h100 =
                memory().bars().stream()
                        .filter(bar -> bar.label().contains("H100"))
                        .findFirst()
                        .orElseThrow();
        assertThat(h100.total())
                .isCloseTo(
                        Objects.requireNonNull(session.catalog().gpus().get("h100-sxm"))
                                .usableMemoryGib(),
                        within(1e-9));
    }

    @Test
    void rentPerMTokIsTheCheapestOfferOverTheTokensOfAnHour() {
        model.setShown(true);
        MatrixRow row = row(OWN);
        // 750 tokens in for each 750 out: an hour's tokens are twice the output
        double tokensPerHour = row.tokensPerSecondPerGpu().value().orElseThrow() * 2 * 3600;
        double usdPerHour =
                session.catalog().rentalLists().values().stream()
                        .flatMap(list -> list.offers().stream())
                        .filter(offer -> offer.gpu().equals("h100-sxm"))
                        .filter(offer -> offer.term().name().equals("ON_DEMAND"))
                        .mapToDouble(
                                offer ->
                                        offer.priceOn(session.scenario().pricedOn())
                                                .usdPerGpuHour())
                        .min()
                        .orElseThrow();
        assertThat(row.usdPerMTok().value().orElseThrow())
                .isCloseTo(usdPerHour / tokensPerHour * 1e6, within(1e-9));
        assertThat(row.usdPerMTok().explanation().orElseThrow().parts().getFirst().source())
                .isPresent();
    }

    @Test
    void aGpuThatNobodyRentsOutSaysSo() {
        model.settings().gpusProperty().set("M3 Ultra");
        model.setShown(true);
        assertThat(model.rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.usdPerMTok().text()).isEqualTo("no offer"));
    }

    @Test
    void aLatencyTargetMakesBatchesSmallerAndABadOneIsAnswered() {
        model.setShown(true);
        double before = row(OWN).concurrency().value().orElseThrow();
        model.settings().perTokenMillisProperty().set("40");
        assertThat(row(OWN).concurrency().value().orElseThrow()).isLessThan(before);
        assertThat(compared(OWN).perTokenMillis().value().orElseThrow())
                .isLessThanOrEqualTo(40 + 1e-9);
        model.settings().perTokenMillisProperty().set("fast");
        assertThat(model.settings().messageProperty().get()).startsWith("Not a time");
        model.settings().perTokenMillisProperty().set("");
        assertThat(model.settings().messageProperty().get()).isEmpty();
        assertThat(row(OWN).concurrency().value().orElseThrow()).isEqualTo(before);
    }

    @Test
    void beginsByComparingTheScenariosOwnSetUpWithTheCheapest() {
        model.setShown(true);
        assertThat(model.compared()).hasSize(2);
        // the fifth option of the scenario: it has its colour here too
        assertThat(compared(OWN).color()).isEqualTo(4);
        assertThat(model.compared().getLast().color()).isGreaterThan(4);
        double cheapest =
                model.rows().stream()
                        .flatMapToDouble(row -> row.usdPerMTok().value().stream())
                        .min()
                        .orElseThrow();
        assertThat(model.compared().getLast().row().usdPerMTok().value()).hasValue(cheapest);
    }

    @Test
    void comparesFourAtMostAndNoneIfSoWished() {
        model.setShown(true);
        model.compareNone();
        assertThat(model.compared()).isEmpty();
        model.rows().forEach(row -> model.compare(row.candidate(), true));
        assertThat(model.compared()).hasSize(4);
        assertThat(model.isRoom()).isFalse();
        assertThat(model.compared()).extracting(ComparedRow::color).doesNotHaveDuplicates();
        model.compare(model.compared().getFirst().row().candidate(), false);
        assertThat(model.compared()).hasSize(3);
    }

    @Test
    void theComparisonFollowsTheWorkloadAndStaysWhenFilteredOut() {
        model.setShown(true);
        model.compareNone();
        model.compare(OWN, true);
        model.settings().gpusProperty().set("MI300X");
        double before = compared(OWN).firstTokenMillis().value().orElseThrow();
        Scenario scenario = session.scenario();
        session.edit(
                Drivers.find(scenario, "inputSequenceLength").orElseThrow().write(scenario, 3000));
        assertThat(compared(OWN).firstTokenMillis().value().orElseThrow()).isGreaterThan(before);
    }

    @Test
    void anotherScenarioBringsItsModels() {
        model.setShown(true);
        model.settings().gpusProperty().set("h100");
        session.open(ScenarioFiles.read("article-50m-support").orThrow(), null);
        assertThat(model.settings().modelsProperty().get())
                .isEqualTo("Qwen3.5-122B-A10B, Llama 3.3 70B");
        assertThat(model.settings().gpusProperty().get()).isEmpty();
        assertThat(model.severalModelsProperty().get()).isTrue();
    }

    @Test
    void everyNumberIsExplained() {
        model.setShown(true);
        MatrixRow row = row(OWN);
        assertThat(
                        List.of(
                                row.concurrency(),
                                row.tokensPerSecondPerGpu(),
                                row.range(),
                                row.usdPerMTok(),
                                row.watts(),
                                compared(OWN).firstTokenMillis(),
                                compared(OWN).perTokenMillis()))
                .allSatisfy(amount -> assertThat(amount.explanation()).isPresent());
    }

    @Test
    void aNewerSettingSupersedesAnOlderOneAndCancelKeepsWhatWasShown() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        Session slow =
                new Session(Sessions.tables(), session.scenario(), waiting::add, Runnable::run);
        HardwareViewModel page = new HardwareViewModel(slow);
        page.setShown(true);
        assertThat(page.runningProperty().get()).isTrue();
        page.settings().gpusProperty().set("h100");
        drain(waiting);
        assertThat(page.rows()).isNotEmpty().allMatch(row -> row.gpu().contains("H100"));
        assertThat(page.progressProperty().get()).isEqualTo(1);

        page.settings().gpusProperty().set("");
        Objects.requireNonNull(waiting.poll()).run();
        page.cancel();
        drain(waiting);
        assertThat(page.runningProperty().get()).isFalse();
        assertThat(page.cancelledProperty().get()).isTrue();
        assertThat(page.rows()).allMatch(row -> row.gpu().contains("H100"));

        page.fill();
        drain(waiting);
        assertThat(page.cancelledProperty().get()).isFalse();
        assertThat(page.rows()).hasSize(3 * slow.catalog().gpus().size());
    }

    private static void drain(Queue<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void aCardThatIsTooSmallShowsByHowMuch() {
        model.settings().modelsProperty().set("Llama 3.1 405B");
        model.setShown(true);
        model.compareNone();
        model.compare(new Candidate("llama-3.1-405b", "bf16", "rtx-4090"), true);
        Figure.Bar bar = memory().bars().getFirst();
        // 405 × 10⁹ parameters × 2 bytes on eight cards
        assertThat(bar.values().getFirst()).isCloseTo(812e9 / 8 / (1L << 30), within(1.0));
        assertThat(bar.total())
                .isGreaterThan(
                        Objects.requireNonNull(session.catalog().gpus().get(RTX_4090.gpu()))
                                .usableMemoryGib());
    }
}
