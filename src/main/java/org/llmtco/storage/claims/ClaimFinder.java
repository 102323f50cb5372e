package org.llmtco.storage.claims;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.PurchasePrice;
import org.llmtco.catalog.RegionalFigure;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.Sourced;
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
import java.util.function.Predicate;

/** Finds what several folders, lists and sources say of the same thing on a day. */
public final class ClaimFinder {
    private final CatalogReading tables;
    private final LocalDate day;

    /** Entries that are about the same goods, by what they are about. */
    private final Map<Thing, List<Entry>> byThing = new HashMap<>();

    private final List<Entry> all = new ArrayList<>();

    /** How far closed models of one name lie apart: the same for all that replace nothing. */
    private final Map<Thing, OptionalDouble> closedModels = new HashMap<>();

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
                .ifPresent(thing -> byThing.computeIfAbsent(thing, _ -> new ArrayList<>()).add(entry));
    }

    private static Optional<Thing> about(String table, Record record) {
        return Optional.ofNullable(
                switch (record) {
                    case PricedModel model ->
                            new Thing(table, List.of(model.openModel().orElse(model.id())));
                    case RentalOffer offer -> new Thing(table, List.of(offer.gpu(), offer.term()));
                    case PurchasePrice price ->
                            new Thing(
                                    table, List.of(price.item(), price.condition(), price.region()));
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
        boolean shared =
                entry.record() instanceof PricedModel model
                        && model.weights() == PricedModel.Weights.CLOSED
                        && below(entry).isEmpty();
        if (!shared) {
            return conflictOf(entry);
        }
        Thing thing = entry.about().orElseThrow();
        OptionalDouble known = closedModels.get(thing);
        if (known == null) {
            known = conflictOf(entry);
            closedModels.put(thing, known);
        }
        return known;
    }

    private OptionalDouble conflictOf(Entry entry) {
        return of(entry, Claim::isOfSameThing)
                .filter(Claims::isConflict)
                .map(claims -> OptionalDouble.of(claims.spread()))
                .orElse(OptionalDouble.empty());
    }

    private List<CatalogReading.Layer> below(Entry entry) {
        return tables.layers().getOrDefault(entry.place().origin(), List.of());
    }

    /** Every entry of which different things are said, the farthest apart first. */
    public List<Claims> conflicts() {
        return all.stream()
                .filter(entry -> conflict(entry).isPresent())
                .map(this::of)
                .flatMap(Optional::stream)
                .sorted(
                        Comparator.comparingDouble((Claims claims) -> -claims.spread())
                                .thenComparing(claims -> claims.place().origin()))
                .toList();
    }

    private Optional<Claims> of(Entry entry) {
        return of(entry, _ -> true);
    }

    private Optional<Claims> of(Entry entry, Predicate<Claim> wanted) {
        List<CatalogReading.Layer> below = below(entry);
        List<Entry> others =
                entry.about().map(thing -> byThing.getOrDefault(thing, List.of())).orElse(List.of());
        if (below.isEmpty() && others.size() < 2) {
            return Optional.empty();
        }
        List<Claim> claims = new ArrayList<>();
        add(claims, Standing.COUNTS, entry.place(), file(entry.place()), entry.record());
        if (claims.isEmpty()) {
            return Optional.empty();
        }
        below.reversed()
                .forEach(
                        layer ->
                                add(
                                        claims,
                                        Standing.REPLACED,
                                        entry.place(),
                                        layer.file(),
                                        layer.entry()));
        others.stream()
                .filter(other -> !other.place().equals(entry.place()))
                .forEach(
                        other ->
                                add(
                                        claims,
                                        standing(entry, other),
                                        other.place(),
                                        file(other.place()),
                                        other.record()));
        claims.removeIf(wanted.negate());
        return claims.size() < 2
                ? Optional.empty()
                : Optional.of(Claims.of(entry.place(), claims));
    }

    private void add(
            List<Claim> claims, Standing standing, TableEntry place, String file, Record record) {
        Optional<? extends Sourced> figure =
                switch (record) {
                    case PricedModel model -> model.priceOn(day);
                    case RentalOffer offer -> Optional.of(offer.priceOn(day));
                    case Sourced sourced -> Optional.of(sourced);
                    default -> Optional.empty();
                };
        figure.ifPresent(of -> claims.add(new Claim(standing, place, file, record, of)));
    }

    private Standing standing(Entry entry, Entry other) {
        boolean same =
                switch (entry.record()) {
                    // who hosts an open model asks what he likes; a closed one is its maker's
                    case PricedModel model ->
                            model.weights() == PricedModel.Weights.CLOSED
                                    && other.record() instanceof PricedModel sold
                                    && sold.weights() == PricedModel.Weights.CLOSED;
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
