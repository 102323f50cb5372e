package org.llmtco.storage;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts entries of its own into a folder that another process writes too. */
public final class RivalWriter {
    static final TableEntry MODEL = TableEntry.of("prices/openai/gpt-5.2");

    private RivalWriter() {}

    /** The folder, the name in the ids, and how many entries. Says how often it was refused. */
    public static void main(String[] arguments) {
        OwnTables own = new OwnTables(Path.of(arguments[0]));
        CatalogReading shipped = CatalogReader.read(List.of(ShippedTables.root()));
        int refusals = 0;
        int entries = Integer.parseInt(arguments[2]);
        for (int i = 0; i < entries; ) {
            String id = arguments[1] + "-" + i;
            try {
                own.make(own.putting(MODEL.sibling(id), entry(shipped, id), shipped));
                i++;
            } catch (ChangedMeanwhileException e) {
                refusals++;
            }
        }
        System.out.println(refusals);
    }

    private static Record entry(CatalogReading shipped, String id) {
        EntryForm form = EntryForm.of(shipped.entry(MODEL).orElseThrow());
        Map<String, String> texts = new HashMap<>();
        form.fields().forEach(field -> texts.put(field.key(), field.value()));
        texts.put("id", id);
        return form.read(texts).orThrow();
    }
}
