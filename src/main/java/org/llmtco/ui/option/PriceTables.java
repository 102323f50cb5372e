package org.llmtco.ui.option;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.ServerProfile;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.report.Digits;
import org.llmtco.ui.choice.Choice;
import org.llmtco.ui.choice.ChoiceTable;
import org.llmtco.ui.choice.ChoiceTable.Column;
import org.llmtco.ui.number.Amount;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What is sold or rented out on a day, with its price, to choose from. */
public final class PriceTables {
    private static final String BETWEEN = "/";

    private final Catalog catalog;
    private final LocalDate day;

    PriceTables(Catalog catalog, LocalDate day) {
        this.catalog = catalog;
        this.day = day;
    }

    /** Id of something that a provider has: {@code groq/llama-3.3-70b}. */
    static String id(String provider, String item) {
        return provider + BETWEEN + item;
    }

    static String provider(String id) {
        return id.substring(0, id.indexOf(BETWEEN));
    }

    static String item(String id) {
        return id.substring(id.indexOf(BETWEEN) + 1);
    }

    /** The models with a price by the token on the day. */
    ChoiceTable pricedModels(Predicate<PricedModel> wanted) {
        List<Choice> choices = new ArrayList<>();
        for (PriceList list : catalog.priceLists().values()) {
            for (PricedModel model : list.models()) {
                Optional<TokenPrice> price = model.priceOn(day);
                if (price.isPresent() && wanted.test(model)) {
                    choices.add(priced(list, model, price.get()));
                }
            }
        }
        choices.sort(Comparator.comparing(Choice::name, String.CASE_INSENSITIVE_ORDER));
        return new ChoiceTable(
                "Model",
                List.of(
                        Column.word("Price list", 96),
                        Column.number("In, $/MTok", 100),
                        Column.number("Out, $/MTok", 112),
                        Column.number("Cached", 76),
                        Column.number("Context", 80),
                        Column.word("Weights", 80)),
                choices);
    }

    private static Choice priced(PriceList list, PricedModel model, TokenPrice price) {
        return new Choice(
                id(list.id(), model.id()),
                model.name(),
                List.of(
                        Choice.word(list.name()),
                        price(price.inputUsdPerMTok()),
                        price(price.outputUsdPerMTok()),
                        price.cachedInputUsdPerMTok().isPresent()
                                ? price(price.cachedInputUsdPerMTok().getAsDouble())
                                : Amount.NONE,
                        tokens(model.limits().contextTokens()),
                        Choice.word(word(model.weights()))));
    }

    /** The offers of a GPU, the cheapest first. */
    ChoiceTable offers(String gpu) {
        List<Choice> choices = new ArrayList<>();
        for (RentalList list : catalog.rentalLists().values()) {
            for (RentalOffer offer : list.offers()) {
                if (offer.gpu().equals(gpu)) {
                    choices.add(offered(list, offer));
                }
            }
        }
        choices.sort(Comparator.comparing(choice -> choice.facts().getFirst()));
        return new ChoiceTable(
                "Provider",
                List.of(
                        Column.number("$/GPU-hour", 96),
                        Column.word("Term", 120),
                        Column.number("GPUs together", 112),
                        Column.word("Region", 128),
                        Column.word("Price of", 96)),
                choices);
    }

    private Choice offered(RentalList list, RentalOffer offer) {
        return new Choice(
                id(list.id(), offer.id()),
                list.name(),
                List.of(
                        price(offer.priceOn(day).usdPerGpuHour()),
                        Choice.word(word(offer.term())),
                        whole(offer.gpusPerInstance()),
                        Choice.word(offer.region()),
                        Choice.word(offer.priceOn(day).asOf().toString())));
    }

    /** The servers with a price. */
    ChoiceTable servers() {
        List<Choice> choices = new ArrayList<>();
        for (ServerProfile server : catalog.servers().values()) {
            purchasePrice(server).ifPresent(usd -> choices.add(server(server, usd)));
        }
        return new ChoiceTable(
                "Server",
                List.of(
                        Column.number("Price, $", 104),
                        Column.word("GPU", 160),
                        Column.number("GPUs", 64),
                        Column.number("GPU memory, GB", 128),
                        Column.number("Host, W", 80)),
                choices);
    }

    /** The newest price of a new one, USD. */
    private OptionalDouble purchasePrice(ServerProfile server) {
        return catalog.purchasePrices().values().stream()
                .filter(p -> p.item().equals(server.id()))
                .filter(p -> p.condition().equals("new") && p.typicalUsd().isPresent())
                .max(Comparator.comparing(PurchasePrice::asOf))
                .map(PurchasePrice::typicalUsd)
                .orElse(OptionalDouble.empty());
    }

    private Choice server(ServerProfile server, double usd) {
        return new Choice(
                server.id(),
                server.name(),
                List.of(
                        whole(usd),
                        Choice.word(
                                Optional.ofNullable(catalog.gpus().get(server.gpu()))
                                        .map(gpu -> gpu.name())
                                        .orElse(server.gpu())),
                        whole(server.gpus()),
                        Optional.ofNullable(catalog.gpus().get(server.gpu()))
                                .map(gpu -> whole(gpu.memoryGb() * server.gpus()))
                                .orElse(Amount.NONE),
                        whole(server.hostWatts())));
    }

    /** Figures of a table that state one measure in one unit, typical values only. */
    public static ChoiceTable regional(
            Map<String, RegionalFigure> table, String measure, String unit) {
        return new ChoiceTable(
                "Region",
                List.of(
                        Column.number(unit, 120),
                        Column.word("What", 240),
                        Column.word("Stated", 96),
                        Column.word("As of", 96)),
                table.values().stream()
                        .filter(f -> f.measure().equals(measure) && f.unit().equals(unit))
                        .filter(f -> f.typical().isPresent())
                        .map(PriceTables::regional)
                        .toList());
    }

    private static Choice regional(RegionalFigure figure) {
        return new Choice(
                figure.id(),
                figure.region(),
                List.of(
                        price(figure.typical().orElseThrow()),
                        Choice.word(figure.name()),
                        Choice.word(word(figure.kind())),
                        Choice.word(figure.asOf().toString())));
    }

    static Amount price(double usd) {
        return Amount.of(usd, Digits.price(usd));
    }

    static Amount whole(double count) {
        return Amount.of(count, Digits.whole(count));
    }

    static Amount tokens(OptionalInt tokens) {
        return tokens.isPresent()
                ? Amount.of(tokens.getAsInt(), Digits.whole(tokens.getAsInt() / 1000.0) + " k")
                : Amount.NONE;
    }

    /** An enumerated value as a table has it. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
