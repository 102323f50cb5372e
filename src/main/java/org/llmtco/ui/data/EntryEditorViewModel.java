package org.llmtco.ui.data;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.llmtco.report.tables.FieldName;
import org.llmtco.storage.EntryForm;
import org.llmtco.storage.Problem;
import org.llmtco.storage.Reading;
import org.llmtco.storage.TableEntry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * An entry of the tables while it is edited: its fields by parts, and what is wrong with them. A
 * change is checked as files are, and goes to the user's own tables.
 */
public final class EntryEditorViewModel {
    private final TableEntry place;
    private final boolean isNew;
    private final LocalDate today;
    private final TableEdits edits;
    private final Set<String> taken;
    private final Consumer<TableEntry> whenSaved;
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private EntryForm form;
    private List<Part> parts;

    /**
     * Fields with a common source.
     *
     * @param path in the entry; empty for the entry itself
     * @param sourced whether it has a source of its own
     */
    public record Part(String path, String title, List<EditField> fields, boolean sourced) {
        public Part {
            fields = List.copyOf(fields);
        }
    }

    /**
     * An editor of an entry.
     *
     * @param isNew whether the entry is a copy that needs an id of its own
     * @param taken ids that a new entry cannot have
     * @param whenSaved is told where the entry is once it is written
     */
    EntryEditorViewModel(
            TableEntry place,
            Record entry,
            boolean isNew,
            Set<String> taken,
            LocalDate today,
            TableEdits edits,
            Consumer<TableEntry> whenSaved) {
        this.place = place;
        this.isNew = isNew;
        this.taken = Set.copyOf(taken);
        this.today = today;
        this.edits = edits;
        this.whenSaved = whenSaved;
        form = EntryForm.of(entry);
        parts = parts(form);
    }

    private List<Part> parts(EntryForm of) {
        Map<String, List<EditField>> byPart = new LinkedHashMap<>();
        for (EntryForm.Field field : of.fields()) {
            byPart.computeIfAbsent(field.part(), _ -> new ArrayList<>())
                    .add(new EditField(field, field.key().equals("id") && !isNew));
        }
        List<Part> all = new ArrayList<>();
        byPart.forEach(
                (path, fields) ->
                        all.add(
                                new Part(
                                        path,
                                        title(path, fields),
                                        fields,
                                        fields.stream().anyMatch(f -> f.name().equals("source")))));
        return all;
    }

    /** A price goes by its first day. */
    private static String title(String path, List<EditField> fields) {
        return fields.stream()
                .filter(field -> path.startsWith("prices[") && field.name().equals("from"))
                .findFirst()
                .map(field -> "Price from " + field.textProperty().get())
                .orElseGet(() -> title(path));
    }

    private String refusals() {
        return parts.stream()
                .flatMap(
                        part ->
                                part.fields().stream()
                                        .filter(f -> !f.messageProperty().get().isEmpty())
                                        .map(
                                                f ->
                                                        "%s, %s %s"
                                                                .formatted(
                                                                        part.title(),
                                                                        f.label(),
                                                                        f.messageProperty().get())))
                .collect(Collectors.joining("\n"));
    }

    static String title(String path) {
        if (path.isEmpty()) {
            return "Entry";
        }
        StringBuilder words = new StringBuilder();
        for (String step : path.split("\\.", -1)) {
            String[] named = step.split("\\[", -1);
            words.append(words.isEmpty() ? "" : ", ").append(FieldName.of(named[0]).words());
            if (named.length > 1) {
                words.append(' ').append(Integer.parseInt(named[1].replace("]", "")) + 1);
            }
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What the editor does, in a few words. */
    public String title() {
        return (isNew ? "New entry, a copy of " : "Edit ") + place.id();
    }

    /** Where the change goes. */
    public String destination() {
        return "Saved to your own tables in %s; the shipped ones stay as they are."
                .formatted(edits.folder());
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** The same, prices in front, the latest of them first. */
    public List<Part> partsLatestFirst() {
        List<Part> prices =
                parts.stream().filter(part -> part.path().startsWith("prices[")).toList();
        List<Part> order = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            String latest = "prices[" + (prices.size() - 1 - i) + "]";
            prices.stream()
                    .filter(p -> p.path().equals(latest) || p.path().startsWith(latest + "."))
                    .forEach(order::add);
        }
        parts.stream().filter(part -> !prices.contains(part)).forEach(order::add);
        return order;
    }

    /** What is wrong beside the fields; empty if nothing is. */
    public ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Marks the figures of a part as one's own, of today. */
    public void markAsOwn(Part part) {
        for (EditField field : part.fields()) {
            switch (field.name()) {
                case "source" -> field.textProperty().set("own figure");
                case "asOf" -> field.textProperty().set(today.toString());
                case "kind" -> field.textProperty().set("user");
                default -> {}
            }
        }
    }

    /**
     * Fills this field and the ones behind it in its part with copied cells, as a spreadsheet does.
     *
     * @param copied cells parted by tabs or line ends
     * @return whether there is more than one cell; a single one is left to the field
     */
    public boolean paste(EditField first, String copied) {
        List<String> cells = List.of(copied.strip().split("[\\t\\r\\n]+", -1));
        if (cells.size() < 2) {
            return false;
        }
        List<EditField> fields =
                parts.stream()
                        .filter(part -> part.fields().contains(first))
                        .findFirst()
                        .map(Part::fields)
                        .orElse(List.of());
        int place = fields.indexOf(first);
        for (String cell : cells) {
            while (place < fields.size() && fields.get(place).isFixed()) {
                place++;
            }
            if (place < fields.size()) {
                fields.get(place++).textProperty().set(cell.strip());
            }
        }
        return true;
    }

    /** Whether the entry has prices from days on. */
    public boolean hasPrices() {
        return parts.stream().anyMatch(part -> part.path().startsWith("prices["));
    }

    /** Adds a price from a day on, a copy of the latest, marked as one's own. */
    public boolean addPrice() {
        Optional<Record> read = read();
        if (read.isEmpty()) {
            return false;
        }
        form = EntryForm.of(NewPrices.after(read.get(), today));
        parts = parts(form);
        return true;
    }

    private Optional<Record> read() {
        Map<String, String> texts = new HashMap<>();
        parts.forEach(
                part ->
                        part.fields()
                                .forEach(
                                        field ->
                                                texts.put(
                                                        field.key(), field.textProperty().get())));
        Reading<Record> reading = form.read(texts);
        message.set("");
        reading.problems().forEach(this::tell);
        if (isNew && taken.contains(texts.getOrDefault("id", "").strip())) {
            tell("id", "is taken: choose another one");
            return Optional.empty();
        }
        return reading.value();
    }

    private void tell(Problem problem) {
        tell(problem.key(), problem.message());
    }

    private void tell(String key, String why) {
        Optional<EditField> field =
                parts.stream()
                        .flatMap(part -> part.fields().stream())
                        .filter(f -> f.key().equals(key))
                        .findFirst();
        if (field.isPresent()) {
            field.get().refuse(why);
        } else {
            String line = key.isEmpty() ? why : key + " " + why;
            message.set(message.get().isEmpty() ? line : message.get() + "\n" + line);
        }
    }

    /** Whether anything differs from what the editor began with. */
    public boolean isChanged() {
        return isNew
                || parts.stream()
                        .flatMap(part -> part.fields().stream())
                        .anyMatch(EditField::isChanged);
    }

    /** Writes the entry if nothing is wrong with it; else the fields say what is. */
    public void save() {
        Optional<Record> read = read();
        if (read.isEmpty()) {
            if (message.get().isEmpty()) {
                message.set("Nothing was saved: " + refusals());
            }
            return;
        }
        String id =
                parts.stream()
                        .flatMap(part -> part.fields().stream())
                        .filter(field -> field.key().equals("id"))
                        .map(field -> field.textProperty().get().strip())
                        .findFirst()
                        .orElse(place.id());
        TableEntry to = place.sibling(id);
        edits.put(to, read.get(), () -> whenSaved.accept(to));
    }
}
