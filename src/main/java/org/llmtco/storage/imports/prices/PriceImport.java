package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.TokenLimits;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.Json;
import org.llmtco.storage.JsonReader;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.Reading;
import org.llmtco.storage.imports.FeedDates;
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

/**
 * What a price file of another project would change in the tables.
 *
 * @param asOf the day of the file's figures
 * @param rows in the order of the file
 */
public record PriceImport(PriceFeed feed, LocalDate asOf, List<ImportRow<Change>> rows)
        implements TableImport {
    public PriceImport {
        rows = List.copyOf(rows);
    }

    @Override
    public String title() {
        return feed.title() + ", as of " + asOf;
    }

    @Override
    public List<FileChange> changes(OwnTables own, CatalogReading reading) {
        return PriceListWriter.changes(own, this, reading);
    }

    /** A model as it is to stand in a list. */
    public record Change(String listName, PricedModel model) {}

    /**
     * Reads a file and holds it against the tables.
     *
     * @param given the day of the figures; else the file's own, or the one in its name
     * @param today no file is of a later day
     */
    public static Reading<PriceImport> of(
            Path path, Catalog tables, Optional<LocalDate> given, LocalDate today) {
        String file = path.toString();
        Reading<byte[]> bytes = ForeignFile.read(path);
        if (bytes.value().isEmpty()) {
            return new Reading<>(Optional.empty(), bytes.problems());
        }
        Reading<Json> reading = JsonReader.read(bytes.value().get(), file);
        if (reading.value().isEmpty()) {
            return new Reading<>(Optional.empty(), reading.problems());
        }
        Json json = reading.value().get();
        Optional<PriceFeed> feed = PriceFeed.of(json);
        if (feed.isEmpty()) {
            return ForeignFile.refused(
                    file, "is no price file that is known: known are " + PriceFeed.known());
        }
        try {
            return of(path, json, feed.get(), tables, given, today);
        } catch (RefusedRow e) {
            // what is wrong is no row but the file around them, such as a key that stands twice
            return ForeignFile.refused(file, e.detail());
        }
    }

    private static Reading<PriceImport> of(
            Path path,
            Json json,
            PriceFeed feed,
            Catalog tables,
            Optional<LocalDate> given,
            LocalDate today) {
        String name = String.valueOf(path.getFileName());
        Optional<LocalDate> asOf =
                given.or(() -> PriceFeed.date(json)).or(() -> FeedDates.in(Optional.of(name)));
        if (asOf.isEmpty()) {
            return ForeignFile.refused(
                    path.toString(),
                    "does not say of which day its prices are: add --as-of with the day on which"
                            + " it was fetched, such as --as-of 2026-11-20");
        }
        if (asOf.get().isAfter(today)) {
            return ForeignFile.refused(
                    path.toString(),
                    "says of itself that it is of %s, and today is %s: correct the day, or add"
                                    .formatted(asOf.get(), today)
                            + " --as-of with the one on which it was fetched");
        }
        String source = feed.title() + ", " + SafeName.shown(name);
        return new Reading<>(
                Optional.of(new Comparison(tables, source, asOf.get()).of(feed, feed.rows(json))),
                List.of());
    }

    /** Holds the rows against the tables, one after the other. */
    private static final class Comparison {
        private final Catalog tables;
        private final ListIds ids;
        private final String source;
        private final LocalDate asOf;
        private final Map<String, Integer> lines = new HashMap<>();

        Comparison(Catalog tables, String source, LocalDate asOf) {
            this.tables = tables;
            this.ids = new ListIds(tables);
            this.source = source;
            this.asOf = asOf;
        }

        PriceImport of(PriceFeed feed, List<FeedRow> read) {
            List<ImportRow<Change>> rows = new ArrayList<>();
            for (FeedRow row : read) {
                rows.add(row(row));
            }
            return new PriceImport(feed, asOf, rows);
        }

        private ImportRow<Change> row(FeedRow row) {
            try {
                return switch (row.content()) {
                    case FeedRow.Content.Stated stated -> row(row, stated.model());
                    case FeedRow.Content.Refused refused ->
                            refused(row, refused.refusal(), refused.detail());
                };
            } catch (RefusedRow e) {
                return refused(row, e.refusal(), e.detail());
            } catch (InvalidFieldException e) {
                return refused(row, Refusal.INVALID, e.getMessage());
            }
        }

        private static ImportRow<Change> refused(FeedRow row, Refusal refusal, String detail) {
            return ImportRow.refused(row.at(), row.provider(), row.model(), refusal, detail);
        }

        private ImportRow<Change> row(FeedRow row, StatedModel stated) {
            String list = ListIds.list(row.provider());
            Optional<PricedModel> existing = ids.existing(list, row.model());
            String id = ListIds.model(row.model());
            String model = existing.map(PricedModel::id).orElse(id);
            SafeName.fault(stated.name())
                    .ifPresent(
                            fault -> {
                                throw new RefusedRow(Refusal.BAD_NAME, fault);
                            });
            Integer first = lines.putIfAbsent(list + "/" + model, row.at().line());
            if (first != null) {
                throw new RefusedRow(
                        Refusal.TWICE, "%s of %s, as line %s".formatted(model, list, first));
            }
            PriceChange change = new PriceChange(source, asOf);
            change.add(existing, stated.prices());
            if (change.isEmpty()) {
                return ImportRow.equal(row.at(), list, model);
            }
            return new ImportRow<>(
                    existing.isPresent() ? Outcome.CHANGED : Outcome.NEW,
                    row.at().line(),
                    list,
                    model,
                    Optional.empty(),
                    change.words(),
                    Optional.of(
                            new Change(
                                    listName(list, row.providerName()),
                                    model(model, row.model(), existing, stated, change))));
        }

        private String listName(String list, String stated) {
            PriceList known = tables.priceLists().get(list);
            return known == null ? SafeName.fault(stated).isEmpty() ? stated : list : known.name();
        }

        private PricedModel model(
                String id,
                String stated,
                Optional<PricedModel> existing,
                StatedModel model,
                PriceChange change) {
            if (existing.isPresent()) {
                PricedModel known = existing.get();
                return known.withPrices(change.prices());
            }
            Optional<OpenModel> open = ids.openModel(stated);
            return new PricedModel(
                    id,
                    model.name(),
                    model.open().orElse(open.isPresent())
                            ? PricedModel.Weights.OPEN
                            : PricedModel.Weights.CLOSED,
                    open.map(OpenModel::id),
                    new TokenLimits(
                            model.contextTokens(),
                            model.maxOutputTokens(),
                            source,
                            asOf,
                            FigureKind.PUBLISHED),
                    change.prices());
        }
    }
}
