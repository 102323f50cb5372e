package org.llmtco.ui.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.Routed;
import org.llmtco.model.Routing;
import org.llmtco.model.Scenario;
import org.llmtco.model.TokenPriced;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.number.NumberInput;
import org.llmtco.ui.session.Session;

import java.util.List;

class OptionEditorViewModelTest {
    private final Session session = Sessions.immediate("llama-70b-every-way");

    private OptionEditorViewModel editor(String id) {
        return new OptionEditorViewModel(session, id);
    }

    private static ChoiceInput choice(OptionEditorViewModel editor, String component) {
        return editor.contentProperty().get().choices().stream()
                .filter(input -> input.key().equals(editor.id() + "." + component))
                .findFirst()
                .orElseThrow();
    }

    private static NumberInput number(OptionEditorViewModel editor, String component) {
        return editor.contentProperty().get().numbers().stream()
                .filter(input -> input.key().equals(editor.id() + "." + component))
                .findFirst()
                .orElseThrow();
    }

    private RentedGpus rented(String id) {
        return (RentedGpus) session.scenario().option(id).orElseThrow();
    }

    @Test
    void aNewNameLeavesTheIdAlone() {
        OptionEditorViewModel editor = editor("groq");
        editor.nameProperty().set(" Groq, negotiated ");
        editor.commitName();
        assertThat(session.scenario().option("groq").orElseThrow().label())
                .isEqualTo("Groq, negotiated");
        editor.nameProperty().set(" ");
        editor.commitName();
        assertThat(editor.messageProperty().get()).isEqualTo("An option needs a name");
        assertThat(session.scenario().option("groq").orElseThrow().label())
                .isEqualTo("Groq, negotiated");
        session.undo();
        assertThat(editor.nameProperty().get()).isEqualTo("Groq");
        assertThat(editor.messageProperty().get()).isEmpty();
    }

    @Test
    void anotherModelOfAnotherPriceListIsOneChoiceAndOneUndo() {
        OptionEditorViewModel editor = editor("groq");
        assertThat(choice(editor, "model").textProperty().get()).isEqualTo("Llama 3.3 70B, Groq");
        choice(editor, "model").choose("openai/gpt-4.1-nano");
        TokenPriced changed = (TokenPriced) session.scenario().option("groq").orElseThrow();
        assertThat(changed.provider()).isEqualTo("openai");
        assertThat(changed.model()).isEqualTo("gpt-4.1-nano");
        assertThat(changed.discountShare()).isEqualTo(0.05);
        session.undo();
        assertThat(choice(editor, "model").textProperty().get()).isEqualTo("Llama 3.3 70B, Groq");
    }

    /** 70.6 B parameters × 2 bytes are 141 GB, more than the 2 × 80 GB leave beside the cache. */
    @Test
    void aLargerFormatTakesMoreGpusWhereItWouldNotFit() {
        OptionEditorViewModel editor = editor("on-demand");
        choice(editor, "weightFormat").choose("bf16");
        assertThat(rented("on-demand").weightFormat()).isEqualTo("bf16");
        assertThat(rented("on-demand").tensorParallelism()).isGreaterThanOrEqualTo(2);
        assertThat(choice(editor, "weightFormat").messageProperty().get()).isEmpty();
    }

    @Test
    void aFormatThatFitsOnNoServerIsRefusedAtTheFieldAndTheScenarioStays() {
        OptionEditorViewModel editor = editor("on-demand");
        Scenario before = session.scenario();
        // 2 TB of weights
        choice(editor, "model").choose("kimi-k2");
        assertThat(session.scenario()).isEqualTo(before);
        assertThat(choice(editor, "model").messageProperty().get())
                .startsWith("Kimi-K2 in ")
                .contains("does not fit");
    }

    @Test
    void anotherGpuComesWithItsCheapestOfferAndEnoughOfThem() {
        OptionEditorViewModel editor = editor("reserved");
        choice(editor, "gpu").choose("l40s");
        RentedGpus changed = rented("reserved");
        assertThat(changed.gpu()).isEqualTo("l40s");
        assertThat(changed.rent().usdPerGpuHour()).isEmpty();
        String provider = changed.rent().provider().orElseThrow();
        String offer = changed.rent().offer().orElseThrow();
        assertThat(session.catalog().rentalOffer(provider, offer).orElseThrow().gpu())
                .isEqualTo("l40s");
        // 70 GB of weights need two of 48 GB
        assertThat(changed.tensorParallelism()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void otherTermsForThePeakBringTheirInputsAndGoWithThem() {
        OptionEditorViewModel editor = editor("on-demand");
        ChoiceInput peak = choice(editor, "peak");
        assertThat(peak.textProperty().get()).isEqualTo("the same");
        peak.choose("runpod/h100-sxm-secure-on-demand");
        assertThat(rented("on-demand").peak()).isPresent();
        number(editor, "peak.baseReplicas").textProperty().set("2");
        assertThat(rented("on-demand").peak().orElseThrow().baseReplicas()).isEqualTo(2);
        choice(editor, "peak").choose("none");
        assertThat(rented("on-demand").peak()).isEmpty();
    }

    @Test
    void anotherServerBringsItsGpu() {
        OptionEditorViewModel editor = editor("owned");
        Choice other =
                choice(editor, "server").choices().found().stream()
                        .filter(server -> server.name().contains("A100"))
                        .findFirst()
                        .orElseThrow();
        choice(editor, "server").choose(other.id());
        assertThat(choice(editor, "server").messageProperty().get()).isEmpty();
        OwnedServers owned = (OwnedServers) session.scenario().option("owned").orElseThrow();
        assertThat(owned.server()).isEqualTo(other.id());
        assertThat(owned.gpu()).startsWith("a100");
    }

    @Test
    void aRouterGainsLosesAndReordersItsOptions() {
        OptionEditorViewModel editor = editor("routed");
        RouterViewModel router = editor.contentProperty().get().router().orElseThrow();
        router.more().choose("groq");
        // a third each; the two before keep their proportions of 0.8 and 0.2
        assertThat(shares().get(0)).isCloseTo(0.8 * 2 / 3, within(1e-12));
        assertThat(shares().get(1)).isCloseTo(0.2 * 2 / 3, within(1e-12));
        assertThat(shares().get(2)).isCloseTo(1.0 / 3, within(1e-12));
        router = editor.contentProperty().get().router().orElseThrow();
        router.moveUp("groq");
        assertThat(router.parts())
                .extracting(RouterViewModel.RouterPart::option)
                .containsExactly("reserved", "groq", "gpt-4.1-nano");
        router.remove("groq");
        assertThat(shares().getFirst()).isCloseTo(0.8, within(1e-12));
    }

    @Test
    void aSplitBecomesACascadeWithTheSameAnswers() {
        OptionEditorViewModel editor = editor("routed");
        editor.contentProperty().get().router().orElseThrow().kind().choose("cascade");
        // everything tries the first, and what it does not answer goes on
        assertThat(shares()).containsExactly(1.0, 0.2);
        Routed routed = (Routed) session.scenario().option("routed").orElseThrow();
        assertThat(routed.routing().answeringShares()).containsExactly(0.8, 0.2);
    }

    private List<Double> shares() {
        Routed routed = (Routed) session.scenario().option("routed").orElseThrow();
        return routed.routing().parts().stream().map(Routing.Part::share).toList();
    }

    @Test
    void theLastOptionOfARouterStays() {
        OptionEditorViewModel editor = editor("routed");
        RouterViewModel router = editor.contentProperty().get().router().orElseThrow();
        router.remove("gpt-4.1-nano");
        router = editor.contentProperty().get().router().orElseThrow();
        router.remove("reserved");
        assertThat(router.parts()).hasSize(1);
        assertThat(router.messageProperty().get())
                .isEqualTo("A router leads to at least one option");
    }
}
