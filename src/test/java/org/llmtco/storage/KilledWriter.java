package org.llmtco.storage;

import org.llmtco.model.Scenario;
import org.llmtco.storage.imports.prices.PriceImport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes all that the program writes, round after round, and says after each write which round is
 * on the disk, until it is killed.
 */
public final class KilledWriter {
    static final TableEntry PRICE = TableEntry.of("prices/openai/gpt-5.2");
    static final String IMPORTED = "killed-model";

    /** Rounds for each USD/MTok of the imported price: importers refuse prices above 1,000. */
    static final int ROUNDS_PER_USD = 100;

    private final Path home;
    private final CatalogReading shipped = CatalogReader.read(List.of(ShippedTables.root()));
    private final Scenario scenario = ScenarioFiles.read(ScenarioFiles.DEFAULT_ID).orThrow();

    private KilledWriter(Path home) {
        this.home = home;
    }

    /** The first argument is the folder to write into, the second the round before the first. */
    public static void main(String[] arguments) throws IOException {
        KilledWriter writer = new KilledWriter(Path.of(arguments[0]));
        int round = Integer.parseInt(arguments[1]);
        while (true) {
            writer.write(++round);
        }
    }

    private void write(int round) throws IOException {
        ScenarioFiles.write(home.resolve("work.json"), titled(round));
        done("scenario", round);
        OwnTables own = new OwnTables(home);
        own.make(own.putting(PRICE, priced(round), shipped));
        done("table", round);
        new RecoveryFiles(home)
                .keep(1L << 40, new RecoveryFiles.Work(Optional.empty(), titled(round)));
        done("recovery", round);
        Path feed = home.resolve("feed.json");
        Files.writeString(
                feed,
                """
                {"%s": {"litellm_provider": "killed", "mode": "chat",
                 "input_cost_per_token": %se-8, "output_cost_per_token": 8e-6,
                 "max_input_tokens": 1000}}
                """
                        .formatted(IMPORTED, round));
        PriceImport imported =
                PriceImport.of(
                                feed,
                                shipped.catalog(),
                                Optional.of(LocalDate.of(2026, 1, 1)),
                                LocalDate.of(2026, 1, 1))
                        .orThrow();
        imported.write(own, shipped);
        done("import", round);
    }

    private static void done(String what, int round) {
        System.out.println(what + " " + round);
        System.out.flush();
    }

    /** The number of the round is in what is written. */
    private Scenario titled(int round) {
        String text = ScenarioFiles.toJson(scenario);
        String title = "\"title\": \"" + scenario.title() + "\"";
        return bound(text.replace(title, "\"title\": \"round " + round + "\""));
    }

    private static Scenario bound(String text) {
        Json json = JsonReader.read(text.getBytes(StandardCharsets.UTF_8), "text").orThrow();
        return Binder.bind(json, "text", Scenario.class).orThrow();
    }

    private Record priced(int round) {
        EntryForm form = EntryForm.of(shipped.entry(PRICE).orElseThrow());
        Map<String, String> texts = new HashMap<>();
        form.fields().forEach(field -> texts.put(field.key(), field.value()));
        texts.put("prices[0].inputUsdPerMTok", String.valueOf(round));
        texts.put("prices[0].kind", "user");
        return form.read(texts).orThrow();
    }
}
