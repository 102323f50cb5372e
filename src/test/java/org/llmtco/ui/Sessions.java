package org.llmtco.ui;

import javafx.application.Platform;

import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.storage.ShippedTables;
import org.llmtco.ui.session.LongWork;
import org.llmtco.ui.session.Session;

import java.util.List;
import java.util.concurrent.Executors;

/** Sessions on the shipped tables. */
public final class Sessions {
    private static final CatalogReading TABLES = CatalogReader.read(List.of(ShippedTables.root()));

    private Sessions() {}

    public static CatalogReading tables() {
        return TABLES;
    }

    /** Answers at once and on the same thread, so that no toolkit is needed. */
    public static Session immediate(String scenarioId) {
        return new Session(
                TABLES, ScenarioFiles.read(scenarioId).orThrow(), Runnable::run, Runnable::run);
    }

    /** Answers in the background, as in the program. */
    static Session live(String scenarioId) {
        return new Session(
                TABLES,
                ScenarioFiles.read(scenarioId).orThrow(),
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory()),
                new LongWork(),
                Platform::runLater);
    }
}
