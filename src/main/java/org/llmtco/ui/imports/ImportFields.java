package org.llmtco.ui.imports;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Engine;
import org.llmtco.storage.imports.ImportKind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a user may have to say beside a file; only what its kind needs is shown. */
public final class ImportFields {
    private final List<OptionField> fields;
    private final ReadOnlyBooleanWrapper anyShown = new ReadOnlyBooleanWrapper(false);
    private boolean clearing;

    /**
     * Empty fields.
     *
     * @param tables what can be chosen in them
     * @param whenChanged is told when a text changes
     */
    ImportFields(Catalog tables, Runnable whenChanged) {
        fields =
                Arrays.stream(ImportOption.values())
                        .map(option -> new OptionField(option, choices(option, tables)))
                        .toList();
        fields.forEach(
                field ->
                        field.textProperty()
                                .subscribe(
                                        (_, _) -> {
                                            if (!clearing) {
                                                whenChanged.run();
                                            }
                                        }));
    }

    private static List<String> choices(ImportOption option, Catalog tables) {
        return switch (option) {
            case LICENSE -> orNone(tables.licenses().keySet());
            case MODEL -> orNone(tables.models().keySet());
            case GPU -> orNone(tables.gpus().keySet());
            case FORMAT -> orNone(tables.weightFormats().keySet());
            case ENGINE ->
                    orNone(
                            Arrays.stream(Engine.values())
                                    .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .toList());
            case EXPERT_PARALLEL -> List.of("", "yes");
            case KEY_VALUE_BITS -> List.of("", "8", "16");
            default -> List.of();
        };
    }

    private static List<String> orNone(Iterable<String> ids) {
        List<String> choices = new ArrayList<>();
        choices.add("");
        ids.forEach(choices::add);
        return choices;
    }

    public List<OptionField> all() {
        return fields;
    }

    public ReadOnlyBooleanProperty anyShownProperty() {
        return anyShown.getReadOnlyProperty();
    }

    Map<ImportOption, String> texts() {
        Map<ImportOption, String> texts = new EnumMap<>(ImportOption.class);
        fields.forEach(field -> texts.put(field.option(), field.textProperty().get()));
        return texts;
    }

    /** Forgets what was said. */
    void clear() {
        clearing = true;
        fields.forEach(
                field -> {
                    field.textProperty().set("");
                    field.setShown(false);
                });
        clearing = false;
        anyShown.set(false);
        mark(Map.of());
    }

    /** Shows what a kind of file may need. */
    void show(ImportKind kind) {
        fields.forEach(field -> field.setShown(field.option().isOf(kind)));
        anyShown.set(fields.stream().anyMatch(field -> field.shownProperty().get()));
    }

    /** Says at the fields what is wrong there, and at the others nothing. */
    void mark(Map<ImportOption, String> refused) {
        fields.forEach(field -> field.setMessage(refused.getOrDefault(field.option(), "")));
    }
}
