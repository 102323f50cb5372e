package org.llmtco.ui.option;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Engine;
import org.llmtco.model.Identified;
import org.llmtco.model.OwnedServers;
import org.llmtco.model.PeakRent;
import org.llmtco.model.Rent;
import org.llmtco.model.RentedGpus;
import org.llmtco.model.ReplicaDesign;
import org.llmtco.model.Scenario;
import org.llmtco.report.Digits;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceInput;
import org.llmtco.ui.choice.ChoiceSource;
import org.llmtco.ui.choice.ChoiceTable;
import org.llmtco.ui.number.Amount;
import org.llmtco.ui.session.Session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** What the replicas of one option are made of, each part chosen from its table. */
final class DesignChoices {
    private static final String NONE = "none";

    private final Session session;
    private final Catalog catalog;
    private final DeploymentOption option;
    private final DesignEdits edits;
    private final List<ChoiceInput> inputs = new ArrayList<>();

    private DesignChoices(Session session, DeploymentOption option) {
        this.session = session;
        this.option = option;
        catalog = session.catalog();
        edits = new DesignEdits(catalog, option);
    }

    static List<ChoiceInput> of(Session session, DeploymentOption option) {
        DesignChoices choices = new DesignChoices(session, option);
        choices.replica();
        if (option instanceof OwnedServers) {
            choices.servers();
        } else {
            choices.rent();
        }
        return choices.inputs;
    }

    private void replica() {
        part(
                "model",
                "Model",
                design -> name(catalog.models(), design.model(), m -> m.name()),
                ReplicaDesign::model,
                (scenario, _) -> tables(scenario).models(),
                id -> id);
        part(
                "weightFormat",
                "Weights in",
                design -> name(catalog.weightFormats(), design.weightFormat(), f -> f.name()),
                ReplicaDesign::weightFormat,
                (scenario, design) -> tables(scenario).formats(design),
                id -> id);
        part(
                "keyValueBits",
                "KV cache",
                design -> design.keyValueBits() + " bits",
                design -> String.valueOf(design.keyValueBits()),
                (_, _) -> HardwareTables.keyValueBits(),
                Integer::valueOf);
        part(
                "engine",
                "Engine",
                design -> EngineProfile.of(design.engine()).name(),
                design -> design.engine().name(),
                (_, _) -> HardwareTables.engines(),
                Engine::valueOf);
    }

    private HardwareTables tables(Scenario scenario) {
        return new HardwareTables(scenario, catalog);
    }

    private static <T extends Identified> String name(
            Map<String, T> table, String id, Function<T, String> name) {
        return Optional.ofNullable(table.get(id)).map(name).orElse(id);
    }

    /** What a part can be, given the design that it belongs to. */
    private interface Offered {
        ChoiceTable table(Scenario scenario, ReplicaDesign design);
    }

    private void part(
            String component,
            String label,
            Function<ReplicaDesign, String> text,
            Function<ReplicaDesign, String> chosen,
            Offered offered,
            Function<String, Object> value) {
        add(
                component,
                label,
                new ChoiceSource(
                        scenario -> text.apply(edits.design(scenario)),
                        scenario -> chosen.apply(edits.design(scenario)),
                        scenario -> offered.table(scenario, edits.design(scenario)),
                        (scenario, id) -> edits.withPart(scenario, component, value.apply(id))));
    }

    private void add(String component, String label, ChoiceSource source) {
        inputs.add(new ChoiceInput(session, option.id() + "." + component, label, source));
    }

    private void servers() {
        add(
                "server",
                "Server",
                new ChoiceSource(
                        scenario -> name(catalog.servers(), server(scenario), s -> s.name()),
                        this::server,
                        scenario -> prices(scenario).servers(),
                        (scenario, id) ->
                                edits.withServer(
                                        scenario,
                                        Objects.requireNonNull(catalog.servers().get(id)))));
        inputs.addAll(EnergyChoices.of(session, option.id()));
    }

    private String server(Scenario scenario) {
        return ((OwnedServers) edits.design(scenario)).server();
    }

    private PriceTables prices(Scenario scenario) {
        return new PriceTables(catalog, scenario.pricedOn());
    }

    private void rent() {
        add(
                "gpu",
                "GPU",
                new ChoiceSource(
                        scenario ->
                                name(catalog.gpus(), edits.design(scenario).gpu(), g -> g.name()),
                        scenario -> edits.design(scenario).gpu(),
                        scenario -> tables(scenario).gpus(edits.design(scenario)),
                        edits::withGpu));
        add(
                "offer",
                "Rented from",
                new ChoiceSource(
                        scenario -> text(edits.rent(scenario).orElseThrow(), scenario),
                        scenario -> id(edits.rent(scenario).orElseThrow()),
                        this::offers,
                        (scenario, id) ->
                                edits.withOffer(
                                        scenario, PriceTables.provider(id), PriceTables.item(id))));
        if (option instanceof RentedGpus) {
            add(
                    "peak",
                    "Peak from",
                    new ChoiceSource(
                            scenario ->
                                    peak(scenario)
                                            .map(peak -> text(peak.rent(), scenario))
                                            .orElse("the same"),
                            scenario -> peak(scenario).map(peak -> id(peak.rent())).orElse(NONE),
                            this::peakOffers,
                            (scenario, id) ->
                                    id.equals(NONE)
                                            ? edits.withoutPeak(scenario)
                                            : edits.withPeakOffer(
                                                    scenario,
                                                    PriceTables.provider(id),
                                                    PriceTables.item(id))));
        }
    }

    private Optional<PeakRent> peak(Scenario scenario) {
        return ((RentedGpus) edits.design(scenario)).peak();
    }

    private ChoiceTable offers(Scenario scenario) {
        return prices(scenario).offers(edits.design(scenario).gpu());
    }

    /** The offers, behind the choice to have no other terms for the peak. */
    private ChoiceTable peakOffers(Scenario scenario) {
        ChoiceTable offers = offers(scenario);
        List<Choice> choices = new ArrayList<>(offers.choices());
        choices.addFirst(
                new Choice(
                        NONE,
                        "The same as the rest",
                        Collections.nCopies(offers.columns().size(), Amount.NONE)));
        return new ChoiceTable(offers.kind(), offers.columns(), choices);
    }

    private static String id(Rent rent) {
        return rent.offer()
                .map(offer -> PriceTables.id(rent.provider().orElseThrow(), offer))
                .orElse("");
    }

    private String text(Rent rent, Scenario scenario) {
        if (rent.offer().isEmpty()) {
            return "a typed price";
        }
        String provider = rent.provider().orElseThrow();
        String name = name(catalog.rentalLists(), provider, RentalList::name);
        Optional<RentalOffer> offer = edits.offer(rent);
        return offer.isEmpty()
                ? name + ", " + rent.offer().get()
                : "%s, %s $/h, %s"
                        .formatted(
                                name,
                                Digits.price(
                                        offer.get().priceOn(scenario.pricedOn()).usdPerGpuHour()),
                                PriceTables.word(offer.get().term()));
    }
}
