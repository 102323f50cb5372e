package org.llmtco.storage.claims;

import org.llmtco.catalog.Benchmark;
import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.catalog.Sourced;
import org.llmtco.catalog.TokenPrice;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.claims.Claim.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Finds what several folders, lists and sources say of the same thing on a day. */
public final class ClaimFinder {
    private static final String BENCHMARKS = "benchmarks";

    private final CatalogReading tables;
    private final LocalDate day;

    /** Entries that are about the same goods, by what they are about. */
    private final Map<Thing, List<Entry>> byThing = new HashMap<>();

    private final List<Entry> all = new ArrayList<>();

    /**
     * What an entry is about.
     *
     * @param table its table
     * @param facts that entries about the same have in common
     */
    private record Thing(String table, List<Object> facts) {}

    private record Entry(TableEntry place, Record record, Optional<Thing> about) {}

    /**
     * A finder over tables.
     *
     * @param day whose prices are held against each other
     */
    public ClaimFinder(CatalogReading tables, LocalDate day) {
        this.tables = tables;
        this.day = day;
        Catalog catalog = tables.catalog();
        catalog.priceLists()
                .forEach((list, of) -> of.models().forEach(m -> add("prices", list, m.id(), m)));
        catalog.rentalLists()
                .forEach((list, of) -> of.offers().forEach(o -> add("rentals", list, o.id(), o)));
        catalog.gpus().forEach((id, entry) -> add("gpus", "", id, entry));
        catalog.servers().forEach((id, entry) -> add("servers", "", id, entry));
        catalog.models().forEach((id, entry) -> add("models", "", id, entry));
        catalog.weightFormats().forEach((id, entry) -> add("formats", "", id, entry));
        catalog.licenses().forEach((id, entry) -> add("licenses", "", id, entry));
        catalog.purchasePrices().forEach((id, entry) -> add("purchase-prices", "", id, entry));
        catalog.staffing().forEach((id, entry) -> add("staffing", "", id, entry));
        catalog.energy().forEach((id, entry) -> add("energy", "", id, entry));
        catalog.operations().forEach((id, entry) -> add("operations", "", id, entry));
        catalog.ownership().forEach((id, entry) -> add("ownership", "", id, entry));
    }

    private void add(String table, String list, String id, Record record) {
        Entry entry = new Entry(new TableEntry(table, list, id), record, about(table, record));
        all.add(entry);
        entry.about()
                .ifPresent(
                        thing -> byThing.computeIfAbsent(thing, _ -> new ArrayList<>()).add(entry));
    }

    private static Optional<Thing> about(String table, Record record) {
        return Optional.ofNullable(
                switch (record) {
                    case PricedModel model ->
                            new Thing(table, List.of(model.openModel().orElse(model.id())));
                    case RentalOffer offer -> new Thing(table, List.of(offer.gpu(), offer.term()));
                    case PurchasePrice price ->
                            new Thing(
                                    table,
                                    List.of(price.item(), price.condition(), price.region()));
                    case RegionalFigure figure ->
                            new Thing(
                                    table,
                                    List.of(
                                            figure.measure(),
                                            figure.name(),
                                            figure.region(),
                                            figure.unit()));
                    default -> null;
                });
    }

    /** All that is said of an entry; empty where there is one figure only. */
    public Optional<Claims> of(TableEntry place) {
        return entry(place).flatMap(this::of);
    }

    private Optional<Entry> entry(TableEntry place) {
        return tables.entry(place)
                .map(record -> new Entry(place, record, about(place.table(), record)));
    }

    /** How far what is said of an entry lies apart; empty where nothing contradicts it. */
    public OptionalDouble conflict(TableEntry place) {
        return entry(place).map(this::conflict).orElse(OptionalDouble.empty());
    }

    private OptionalDouble conflict(Entry entry) {
        return of(entry, true)
                .filter(Claims::isConflict)
                .map(claims -> OptionalDouble.of(claims.spread()))
                .orElse(OptionalDouble.empty());
    }

    private List<CatalogReading.Layer> below(Entry entry) {
        return tables.layers().getOrDefault(entry.place().origin(), List.of());
    }

    /**
     * All that is said of an entry: of a benchmark a part for each point at which sources disagree,
     * of every other entry at most one.
     */
    public List<Claims> parts(TableEntry place) {
        return place.table().equals(BENCHMARKS)
                ? measured(place)
                : of(place).map(List::of).orElse(List.of());
    }

    private List<Claims> measured(TableEntry place) {
        Benchmark benchmark = tables.catalog().benchmarks().get(place.id());
        return benchmark == null
                ? List.of()
                : MeasuredClaims.of(
                        place,
                        benchmark,
                        file(place),
                        tables.layers().getOrDefault(place.origin(), List.of()));
    }

    /** Every entry of which different things are said, the farthest apart first. */
    public List<Claims> conflicts() {
        Stream<Claims> measured =
                tables.catalog().benchmarks().keySet().stream()
                        .flatMap(id -> measured(new TableEntry(BENCHMARKS, "", id)).stream());
        Stream<Claims> entries =
                all.stream()
                        .filter(entry -> conflict(entry).isPresent())
                        .map(this::of)
                        .flatMap(Optional::stream);
        return Stream.concat(entries, measured)
                .sorted(
                        Comparator.comparingDouble((Claims claims) -> -claims.spread())
                                .thenComparing(claims -> claims.place().origin()))
                .toList();
    }

    private Optional<Claims> of(Entry entry) {
        return of(entry, false);
    }

    private Optional<Claims> of(Entry entry, boolean ofSameThing) {
        TableEntry place = entry.place();
        Optional<Sourced> counting = figure(entry.record());
        if (counting.isEmpty()) {
            return Optional.empty();
        }
        List<Claim> claims = new ArrayList<>();
        claims.add(new Claim(Standing.COUNTS, place, file(place), entry.record(), counting.get()));
        earlier(entry.record(), counting.get())
                .ifPresent(
                        price ->
                                claims.add(
                                        new Claim(
                                                Standing.EARLIER,
                                                place,
                                                file(place),
                                                entry.record(),
                                                price)));
        below(entry)
                .reversed()
                .forEach(
                        layer ->
                                add(claims, Standing.REPLACED, place, layer.file(), layer.entry()));
        entry.about().stream()
                .flatMap(thing -> byThing.getOrDefault(thing, List.of()).stream())
                .filter(other -> !ofSameThing || standing(entry, other) == Standing.RIVAL)
                .filter(other -> !other.place().equals(place))
                .forEach(
                        other ->
                                add(
                                        claims,
                                        standing(entry, other),
                                        other.place(),
                                        file(other.place()),
                                        other.record()));
        return claims.size() < 2 ? Optional.empty() : Optional.of(Claims.of(place, claims));
    }

    private void add(
            List<Claim> claims, Standing standing, TableEntry place, String file, Record record) {
        figure(record).ifPresent(of -> claims.add(new Claim(standing, place, file, record, of)));
    }

    private Optional<Sourced> figure(Record record) {
        return switch (record) {
            case PricedModel model -> model.priceOn(day).map(price -> price);
            case RentalOffer offer -> Optional.of(offer.priceOn(day));
            case Sourced sourced -> Optional.of(sourced);
            default -> Optional.empty();
        };
    }

    /** The price before one that counts from the day on which it was read. */
    private static Optional<Sourced> earlier(Record record, Sourced counting) {
        return switch (record) {
            case PricedModel model when counting instanceof TokenPrice price ->
                    before(model.prices(), price)
                            .filter(_ -> price.from().equals(price.asOf()))
                            .map(before -> before);
            case RentalOffer offer when counting instanceof RentalPrice price ->
                    before(offer.prices(), price)
                            .filter(_ -> price.from().equals(price.asOf()))
                            .map(before -> before);
            default -> Optional.empty();
        };
    }

    private static <P extends Sourced> Optional<P> before(List<P> prices, P price) {
        int place = prices.indexOf(price);
        return place < 1
                ? Optional.empty()
                : Optional.of(prices.get(place - 1))
                        .filter(before -> !before.source().equals(price.source()));
    }

    private Standing standing(Entry entry, Entry other) {
        boolean same =
                switch (entry.record()) {
                    // every list is a seller's
                    case PricedModel _ -> false;
                    // within a folder, two offers are two products
                    case RentalOffer offer ->
                            entry.place().list().equals(other.place().list())
                                    && other.record() instanceof RentalOffer rented
                                    && offer.gpusPerInstance() == rented.gpusPerInstance()
                                    && !file(entry.place()).equals(file(other.place()));
                    default -> true;
                };
        return same ? Standing.RIVAL : Standing.ELSEWHERE;
    }

    private String file(TableEntry place) {
        return tables.origins().getOrDefault(place.origin(), "");
    }
}
