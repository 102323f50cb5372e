package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.RentalPrice;
import org.llmtco.model.Decimals;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.Json;
import org.llmtco.storage.JsonReader;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.Reading;
import org.llmtco.storage.imports.ForeignFile;
import org.llmtco.storage.imports.ImportRow;
import org.llmtco.storage.imports.Outcome;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.SafeName;
import org.llmtco.storage.imports.TableImport;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a file of GPU offers (gpu-pricing {@code offerings.json}) would change in the rental lists.
 *
 * @param given the day of all its figures, where the user says it
 * @param rows in the order of the file
 */
public record RentalImport(Optional<LocalDate> given, List<ImportRow<Change>> rows)
        implements TableImport {
    /** The name of the project that publishes such files. */
    public static final String FEED = "gpu-pricing";

    private static final double HIGHEST_RENT = 1000;

    /** Far below what rents differ by, far above what binary fractions leave behind. */
    private static final double SAME = 1e-9;

    /** Kinds of an offer that are not part of its id. */
    private static final Set<String> PLAIN_TIERS = Set.of("on-demand", "spot", "marketplace");

    private static final Map<String, String> PROVIDERS = Map.of("qubrid", "qubrid-ai");

    public RentalImport {
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return FEED + given.map(day -> ", as of " + day).orElse("");
    }

    @Override
    public List<FileChange> changes(OwnTables own, CatalogReading reading) {
        return RentalListWriter.changes(own, this, reading);
    }

    /** An offer as it is to stand in a list. */
    public record Change(String listName, RentalOffer offer) {}

    /** An offer as the file states it. */
    private record Stated(
            Json at,
            String list,
            String id,
            String gpu,
            RentalTerm term,
            double usdPerGpuHour,
            LocalDate collected,
            String note) {}

    /** Whether a file has the form of gpu-pricing's. */
    static boolean fits(Json json) {
        return json instanceof Json.Arr list
                && list.items().stream()
                        .anyMatch(
                                item ->
                                        item instanceof Json.Obj offer
                                                && offer.member("gpu_model").isPresent()
                                                && offer.member("price_usd_hour").isPresent());
    }

    /**
     * Reads a file and holds it against the tables.
     *
     * @param given the day of the figures; else the one that each offer states
     * @param today no offer was collected on a later day
     */
    public static Reading<RentalImport> of(
            Path path, Catalog tables, Optional<LocalDate> given, LocalDate today) {
        String file = path.toString();
        Reading<byte[]> bytes = ForeignFile.read(path);
        if (bytes.value().isEmpty()) {
            return new Reading<>(Optional.empty(), bytes.problems());
        }
        Reading<Json> json = JsonReader.read(bytes.value().get(), file);
        if (json.value().isEmpty()) {
            return new Reading<>(Optional.empty(), json.problems());
        }
        if (!fits(json.value().get())) {
            return ForeignFile.refused(
                    file,
                    "is no file of GPU offers: known is offerings.json of gpu-pricing, a list with"
                            + " provider_id, gpu_model and price_usd_hour");
        }
        String source = FEED + ", " + SafeName.shown(String.valueOf(path.getFileName()));
        return new Reading<>(
                Optional.of(
                        new Comparison(tables, source, given, today)
                                .of(((Json.Arr) json.value().get()).items())),
                List.of());
    }

    /** Holds the offers against the tables. */
    private static final class Comparison {
        private final Catalog tables;
        private final String source;
        private final Optional<LocalDate> given;
        private final LocalDate today;

        Comparison(Catalog tables, String source, Optional<LocalDate> given, LocalDate today) {
            this.tables = tables;
            this.source = source;
            this.given = given;
            this.today = today;
        }

        RentalImport of(List<Json> items) {
            Map<Integer, ImportRow<Change>> rows = new TreeMap<>();
            Map<Integer, Stated> stated = new TreeMap<>();
            for (int i = 0; i < items.size(); i++) {
                Json item = items.get(i);
                try {
                    stated.put(i, stated(item));
                } catch (RefusedRow e) {
                    rows.put(i, refused(item, e.refusal(), e.detail()));
                }
            }
            Map<String, Integer> lowest = new HashMap<>();
            stated.forEach(
                    (i, offer) ->
                            lowest.merge(
                                    offer.list() + "/" + offer.id(),
                                    i,
                                    (a, b) -> rent(stated, b) < rent(stated, a) ? b : a));
            stated.forEach(
                    (i, offer) -> {
                        Integer first = lowest.get(offer.list() + "/" + offer.id());
                        rows.put(i, first != null && first.equals(i) ? row(offer) : second(offer));
                    });
            return new RentalImport(given, new ArrayList<>(rows.values()));
        }

        private static double rent(Map<Integer, Stated> stated, int i) {
            Stated offer = stated.get(i);
            return offer == null ? Double.POSITIVE_INFINITY : offer.usdPerGpuHour();
        }

        private static ImportRow<Change> second(Stated offer) {
            return ImportRow.refused(
                    offer.at().at(),
                    offer.list(),
                    offer.id(),
                    Refusal.TWICE,
                    "%s USD; the lowest counts".formatted(Decimals.plain(offer.usdPerGpuHour())));
        }

        private static ImportRow<Change> refused(Json item, Refusal refusal, String detail) {
            String provider = "";
            String id = "";
            if (item instanceof Json.Obj object) {
                FeedFields fields = new FeedFields(object);
                provider = fields.firstText("provider_id").orElse("");
                id = fields.firstText("id").orElse("");
            }
            return ImportRow.refused(item.at(), provider, id, refusal, detail);
        }

        private Stated stated(Json item) {
            FeedFields fields = FeedFields.of(item, "an offer");
            String provider = required(fields, "provider_id");
            String model = required(fields, "gpu_model");
            double rent =
                    fields.usdPerHour("price_usd_hour")
                            .orElseThrow(() -> new RefusedRow(Refusal.NO_PRICE, "no rent"));
            if (rent == 0) {
                throw new RefusedRow(Refusal.FREE, "");
            }
            if (rent > HIGHEST_RENT) {
                throw new RefusedRow(Refusal.HIGH_RENT, Decimals.plain(rent));
            }
            String gpu =
                    GpuNames.find(
                            model,
                            fields.count("vram_gb"),
                            fields.text("interconnect").orElse(""),
                            tables.gpus());
            String tier = fields.text("tier").orElse("on-demand");
            RentalTerm term = tier.equals("spot") ? RentalTerm.SPOT : RentalTerm.ON_DEMAND;
            String list = ListIds.list(PROVIDERS.getOrDefault(provider, provider));
            String id =
                    gpu
                            + (PLAIN_TIERS.contains(tier) ? "" : "-" + ListIds.model(tier))
                            + (term == RentalTerm.SPOT ? "-spot" : "-on-demand");
            return new Stated(
                    item,
                    list,
                    id,
                    gpu,
                    term,
                    rent,
                    collected(fields),
                    "tier=" + SafeName.shown(tier));
        }

        private LocalDate collected(FeedFields fields) {
            LocalDate day =
                    given.or(() -> fields.date("collected_at"))
                            .orElseThrow(
                                    () ->
                                            new RefusedRow(
                                                    Refusal.NOT_SAID,
                                                    "collected_at is missing: add --as-of"));
            if (day.isAfter(today)) {
                throw new RefusedRow(
                        Refusal.TO_COME, "collected_at is %s; today is %s".formatted(day, today));
            }
            return day;
        }

        private static String required(FeedFields fields, String key) {
            String text =
                    fields.text(key)
                            .orElseThrow(
                                    () ->
                                            new RefusedRow(
                                                    Refusal.NOT_AN_ENTRY, key + " is missing"));
            SafeName.fault(text)
                    .ifPresent(
                            fault -> {
                                throw new RefusedRow(Refusal.BAD_NAME, fault);
                            });
            return text;
        }

        private ImportRow<Change> row(Stated offer) {
            Optional<RentalOffer> existing = tables.rentalOffer(offer.list(), offer.id());
            RentalPrice price =
                    new RentalPrice(
                            offer.collected(),
                            offer.usdPerGpuHour(),
                            source,
                            offer.collected(),
                            FigureKind.PUBLISHED,
                            Optional.of(offer.note()));
            TreeMap<LocalDate, RentalPrice> prices = new TreeMap<>();
            String words = Decimals.plain(offer.usdPerGpuHour()) + " USD per GPU and hour";
            if (existing.isPresent()) {
                RentalPrice known = existing.get().priceOn(offer.collected());
                double difference = Math.abs(known.usdPerGpuHour() - offer.usdPerGpuHour());
                if (difference <= SAME * offer.usdPerGpuHour()) {
                    return ImportRow.equal(offer.at().at(), offer.list(), offer.id());
                }
                if (known.asOf().isAfter(offer.collected())) {
                    return ImportRow.refused(
                            offer.at().at(),
                            offer.list(),
                            offer.id(),
                            Refusal.OLDER,
                            "%s of %s; the file says %s of %s"
                                    .formatted(
                                            Decimals.plain(known.usdPerGpuHour()),
                                            known.asOf(),
                                            Decimals.plain(offer.usdPerGpuHour()),
                                            offer.collected()));
                }
                existing.get().prices().forEach(p -> prices.put(p.from(), p));
                words = Decimals.plain(known.usdPerGpuHour()) + " -> " + words;
            }
            prices.put(price.from(), price);
            return changed(offer, existing, List.copyOf(prices.values()), words);
        }

        private ImportRow<Change> changed(
                Stated offer,
                Optional<RentalOffer> existing,
                List<RentalPrice> prices,
                String words) {
            RentalList list = tables.rentalLists().get(offer.list());
            try {
                RentalOffer changed =
                        new RentalOffer(
                                offer.id(),
                                offer.gpu(),
                                existing.map(RentalOffer::gpusPerInstance).orElse(1),
                                offer.term(),
                                existing.map(RentalOffer::region).orElse("global"),
                                prices);
                return new ImportRow<>(
                        existing.isPresent() ? Outcome.CHANGED : Outcome.NEW,
                        offer.at().at().line(),
                        offer.list(),
                        offer.id(),
                        Optional.empty(),
                        words + " from " + offer.collected(),
                        Optional.of(
                                new Change(list == null ? offer.list() : list.name(), changed)));
            } catch (InvalidFieldException e) {
                return ImportRow.refused(
                        offer.at().at(),
                        offer.list(),
                        offer.id(),
                        Refusal.INVALID,
                        String.valueOf(e.getMessage()));
            }
        }
    }
}
