package org.llmtco.ui;

import javafx.application.Platform;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Writes down how long the window's thread did not answer during a journey, and what it did
 * meanwhile: {@code target/window-thread.txt}. A busy machine makes everything longer, so that
 * nothing fails by it.
 */
final class ThreadWatch implements BeforeEachCallback, AfterEachCallback {
    private static final Path REPORT = Path.of("target", "window-thread.txt");
    private static final long NOTED_MILLIS = 50;
    private static final int FRAMES = 6;

    private final List<String> noted = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;
    private Thread watch = Thread.currentThread();

    @Override
    public void beforeEach(ExtensionContext context) {
        over = false;
        noted.clear();
        watch = Thread.ofPlatform().daemon().name("window-watch").start(this::watch);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException, InterruptedException {
        over = true;
        watch.join(TimeUnit.SECONDS.toMillis(5));
        Files.createDirectories(REPORT.getParent());
        Files.write(
                REPORT,
                Stream.concat(Stream.of(context.getDisplayName()), noted.stream()).toList(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    private void watch() {
        try {
            while (!over) {
                knock();
                Thread.sleep(5);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the thread for an answer, and looks at what it is doing while there is none. */
    private void knock() throws InterruptedException {
        CountDownLatch answer = new CountDownLatch(1);
        long asked = System.nanoTime();
        Platform.runLater(answer::countDown);
        List<String> doing = List.of();
        while (!answer.await(20, TimeUnit.MILLISECONDS) && !over) {
            doing = windowThread();
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
        if (millis > NOTED_MILLIS && !over) {
            noted.add(String.format(Locale.ROOT, "%6d ms: %s", millis, String.join(" < ", doing)));
        }
    }

    private static List<String> windowThread() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(entry -> entry.getKey().getName().equals("JavaFX Application Thread"))
                .flatMap(entry -> Stream.of(entry.getValue()))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .filter(frame -> frame.startsWith("org.llmtco"))
                .map(frame -> frame.substring("org.llmtco.".length()))
                .limit(FRAMES)
                .toList();
    }
}
