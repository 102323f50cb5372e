package org.llmtco.storage;

import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.catalog.RentalList;
import org.llmtco.catalog.RentalOffer;
import org.llmtco.model.Identified;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of tables that a user's changes go to. Each method answers with the changes of files
 * that it would make; {@link #make} makes them, and made in reverse they take the edit back.
 */
public final class OwnTables {
    private final Path root;

    /** A folder of tables, which need not exist yet. */
    public OwnTables(Path root) {
        this.root = root;
    }

    public Path root() {
        return root;
    }

    /** Whether a file of the origins is of this folder. */
    public boolean holds(String file) {
        return file.startsWith(root + "/");
    }

    /** Whether a changed file is one of tables, and not the note of what these replace. */
    public static boolean isTable(Path file) {
        return !file.endsWith(Replacements.NAME);
    }

    /**
     * The changes that put an entry into the folder, in place of one of the same id.
     *
     * @param tables as they are read now, for what the entry replaces
     * @throws UnreadableFileException if the entry's file in the folder has a problem
     */
    public List<FileChange> putting(TableEntry place, Record entry, CatalogReading tables) {
        return changing(place, Optional.of(entry), tables);
    }

    /** The changes that take an entry out of the folder; what it replaced counts again. */
    public List<FileChange> removing(TableEntry place, CatalogReading tables) {
        return changing(place, Optional.empty(), tables);
    }

    /** The changes that say that an entry is known to differ from what it replaces now. */
    public List<FileChange> keeping(TableEntry place, CatalogReading tables) {
        return List.of(noting(place, beneath(place, tables)));
    }

    /**
     * The change that notes what entries replace that were written otherwise, by an import.
     *
     * @param tables as they were read before
     */
    public List<FileChange> noting(List<TableEntry> places, CatalogReading tables) {
        Map<String, Optional<Record>> below = new TreeMap<>();
        places.forEach(place -> below.put(place.origin(), beneath(place, tables)));
        return List.of(Replacements.read(root).orThrow().noting(below));
    }

    private List<FileChange> changing(
            TableEntry place, Optional<Record> entry, CatalogReading tables) {
        Path file = place.in(root);
        Optional<String> before = FileChange.textOf(file);
        Optional<String> after =
                place.isAlone()
                        ? entry.map(JsonWriter::toJson)
                        : withItem(place, before.map(_ -> read(place, file)), entry, tables);
        return List.of(
                new FileChange(file, before, after),
                noting(place, entry.flatMap(_ -> beneath(place, tables))));
    }

    private static Record read(TableEntry place, Path file) {
        return TableFile.read(file, place.fileType()).orThrow();
    }

    /** What the folders below this one say of an entry. */
    private Optional<Record> beneath(TableEntry place, CatalogReading tables) {
        String origin = place.origin();
        String file = tables.origins().get(origin);
        if (file == null) {
            return Optional.empty();
        }
        return holds(file)
                ? tables.below(origin).map(CatalogReading.Layer::entry)
                : tables.entry(place);
    }

    private FileChange noting(TableEntry place, Optional<Record> below) {
        return Replacements.read(root).orThrow().noting(Map.of(place.origin(), below));
    }

    /** The text of a file of many entries with one of them put in or taken out. */
    private static Optional<String> withItem(
            TableEntry place,
            Optional<Record> file,
            Optional<Record> entry,
            CatalogReading tables) {
        Map<String, Record> items = new TreeMap<>();
        file.ifPresent(of -> TableItems.of(of).forEach(item -> items.put(id(item), item)));
        items.remove(place.id());
        entry.ifPresent(item -> items.put(id(item), item));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        JsonWriter.toJson(
                                fileOf(place, file, List.copyOf(items.values()), tables)));
    }

    private static String id(Record item) {
        return ((Identified) item).id();
    }

    private static Record fileOf(
            TableEntry place, Optional<Record> old, List<Record> items, CatalogReading tables) {
        return switch (place.table()) {
            case "prices" -> {
                List<PricedModel> models = items.stream().map(PricedModel.class::cast).toList();
                PriceList list =
                        old.map(PriceList.class::cast)
                                .or(
                                        () ->
                                                Optional.ofNullable(
                                                        tables.catalog()
                                                                .priceLists()
                                                                .get(place.list())))
                                .orElseGet(
                                        () ->
                                                new PriceList(
                                                        place.list(), place.list(), "USD", models));
                yield new PriceList(list.id(), list.name(), list.currency(), models);
            }
            case "rentals" -> {
                List<RentalOffer> offers = items.stream().map(RentalOffer.class::cast).toList();
                RentalList list =
                        old.map(RentalList.class::cast)
                                .or(
                                        () ->
                                                Optional.ofNullable(
                                                        tables.catalog()
                                                                .rentalLists()
                                                                .get(place.list())))
                                .orElseGet(
                                        () ->
                                                new RentalList(
                                                        place.list(), place.list(), "USD", offers));
                yield new RentalList(list.id(), list.name(), list.currency(), offers);
            }
            default -> {
                try {
                    yield (Record) Shape.RECORDS.get(place.fileType()).create(items);
                } catch (InvocationTargetException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /**
     * The problems that the tables would have beyond those they have now, with the changes made:
     * the whole folder is read as the program reads it, beside itself.
     *
     * @param roots all folders that the tables are read from
     */
    public List<Problem> problemsOf(List<FileChange> changes, List<Path> roots) {
        Path beside = temporaryFolder();
        try {
            for (FileChange change : changes) {
                if (change.after().isPresent() && isTable(change.file())) {
                    Path copy = beside.resolve(root.relativize(change.file()).toString());
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, change.after().get());
                }
            }
            List<Path> all = new ArrayList<>(roots);
            all.add(beside);
            return CatalogReader.read(all).problems().stream()
                    .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                    .filter(problem -> problem.file().startsWith(beside.toString()))
                    .map(
                            problem ->
                                    problem.inFile(
                                            root
                                                    + problem.file()
                                                            .substring(beside.toString().length())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the change cannot be tried: the system says \"%s\"".formatted(e.getMessage()),
                    e);
        } finally {
            remove(beside);
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("llm-tco-");
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "no folder can be made to try the change in: " + e.getMessage(), e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(AtomicFile::delete);
        } catch (IOException e) {
            // the system clears its folder for temporary files itself
        }
    }

    /**
     * Makes changes, each file as a whole, keeping backups of what they replace.
     *
     * @throws ChangedMeanwhileException if somebody else has written one of the files; then nothing
     *     is written
     * @throws UncheckedIOException if a file cannot be written, with the reason in words
     */
    public void make(List<FileChange> changes) {
        new SharedFolder(root).make(changes);
    }
}
