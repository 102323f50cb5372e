package org.llmtco.ui;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

import org.llmtco.model.Scenario;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * From an input to the painted frame that answers it: the real window on the largest shipped
 * scenario, whose volume slider a robot drags a pixel at a time.
 *
 * <p>Two times are taken. The whole one runs from just before the robot moves the pointer until the
 * renderer has painted the frame with the answer and the window has taken its pixels. The program's
 * own leaves out the wait for the next tick of the screen's clock (60 Hz), which comes at any
 * phase: input to the answer on the screen's thread, and from the tick to the pixels.
 */
public final class FrameBenchmark {
    private FrameBenchmark() {}

    public static void main(String... args) {
        DesktopApplication.prepare();
        // not the application itself: on the class path Java refuses to start one
        Application.launch(Window.class, args);
    }

    /** The window that is measured. */
    public static final class Window extends Application {
        private static final String SCENARIO = "llama-70b-every-way";
        private static final int WARM_UP = 150;
        private static final int MEASURED = 400;
        private static final long GIVE_UP_NANOS = 300_000_000L;

        private final Session session = Sessions.live(SCENARIO);
        private final RandomGenerator random =
                RandomGeneratorFactory.of("L64X128MixRandom").create(20261124);
        private final List<Double> whole = new ArrayList<>();
        private final List<Double> own = new ArrayList<>();
        private final List<Double> answering = new ArrayList<>();
        private final List<Double> layout = new ArrayList<>();
        private final List<Double> paint = new ArrayList<>();
        private final Map<String, Long> processorBefore = new HashMap<>();
        private final List<String> pages = new ArrayList<>(List.of("Compare", "Breakeven"));
        private Scene scene;
        private Robot robot;
        private double from;
        private double to;
        private double y;
        private double x;
        private double direction = 1;
        private long tick;
        private long input;
        private long answered;
        private long laidOut;
        private Scenario before = session.scenario();
        private boolean waiting;
        private boolean painting;
        private int steps;
        private int unchanged;

        @Override
        public void start(Stage stage) {
            DesktopApplication.show(stage, new WindowViewModel(session));
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(800);
            scene = stage.getScene();
            robot = new Robot();
            session.answerProperty().subscribe(this::answered);
            scene.addPostLayoutPulseListener(this::laidOut);
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    tick = System.nanoTime();
                    if (waiting
                            && tick - input > GIVE_UP_NANOS
                            && session.scenario().equals(before)) {
                        unchanged++;
                        waiting = false;
                        later(Window.this::move);
                    }
                }
            }.start();
            later(this::nextPage);
        }

        /** At any phase between two ticks. */
        private void later(Runnable action) {
            long nanos = random.nextLong(5_000_000, 25_000_000);
            Thread.ofVirtual()
                    .start(
                            () -> {
                                LockSupport.parkNanos(nanos);
                                Platform.runLater(action);
                            });
        }

        private void nextPage() {
            if (pages.isEmpty()) {
                Platform.exit();
                System.exit(0);
            }
            TabPane tabs = (TabPane) scene.lookup("#pages");
            String page = pages.getFirst();
            tabs.getTabs().stream()
                    .filter(tab -> tab.getText().equals(page))
                    .forEach(tab -> tabs.getSelectionModel().select(tab));
            Slider slider = (Slider) scene.lookup("#tokensPerDay-slider");
            bringIntoView(slider);
            Node thumb = slider.lookup(".thumb");
            Bounds track = slider.localToScreen(slider.getLayoutBounds());
            Bounds grip = thumb.localToScreen(thumb.getLayoutBounds());
            Point2D middle = new Point2D(grip.getCenterX(), grip.getCenterY());
            from = track.getMinX() + 40;
            to = track.getMaxX() - 40;
            x = middle.getX();
            y = middle.getY();
            List.of(whole, own, answering, layout, paint).forEach(List::clear);
            steps = 0;
            robot.mouseMove(middle);
            robot.mousePress(MouseButton.PRIMARY);
            later(this::move);
        }

        private void bringIntoView(Node node) {
            ScrollPane panel = (ScrollPane) scene.lookup(".scenario");
            Node content = panel.getContent();
            double top = content.sceneToLocal(node.localToScene(node.getLayoutBounds())).getMinY();
            double hidden =
                    content.getLayoutBounds().getHeight() - panel.getViewportBounds().getHeight();
            panel.setVvalue(Math.clamp((top - 200) / hidden, 0, 1));
            panel.layout();
        }

        private void move() {
            direction = x >= to ? -1 : x <= from ? 1 : direction;
            x += direction;
            before = session.scenario();
            answered = 0;
            painting = false;
            waiting = true;
            input = System.nanoTime();
            robot.mouseMove(x, y);
        }

        private void answered(Answer answer) {
            if (waiting
                    && answered == 0
                    && answer != null
                    && answer.comparison().scenario().equals(session.scenario())) {
                answered = System.nanoTime();
            }
        }

        private void laidOut() {
            if (!waiting || answered == 0 || painting) {
                return;
            }
            painting = true;
            laidOut = System.nanoTime();
            long frame = tick;
            // the scene hands its frame to the renderer when this tick ends
            Platform.runLater(
                    () ->
                            Toolkit.getToolkit()
                                    .addRenderJob(
                                            new RenderJob(
                                                    () ->
                                                            Platform.runLater(
                                                                    () -> painted(frame)))));
        }

        private void painted(long frame) {
            long end = System.nanoTime();
            waiting = false;
            steps++;
            if (steps > WARM_UP) {
                answering.add((answered - input) / 1e6);
                layout.add((laidOut - Math.max(frame, answered)) / 1e6);
                paint.add((end - laidOut) / 1e6);
                whole.add((end - input) / 1e6);
                own.add((answered - input + end - Math.max(frame, answered)) / 1e6);
            }
            if (steps == WARM_UP) {
                for (String thread : List.of("JavaFX Application Thread", "QuantumRenderer")) {
                    processorBefore.put(thread, processorNanos(thread));
                }
            }
            if (steps < WARM_UP + MEASURED) {
                later(this::move);
                return;
            }
            robot.mouseRelease(MouseButton.PRIMARY);
            report(pages.removeFirst());
            later(this::nextPage);
        }

        private void report(String page) {
            System.out.printf(
                    Locale.ROOT,
                    "%s: %d frames, load average %.1f on %d cores, %d moves changed nothing%n",
                    page,
                    own.size(),
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                    Runtime.getRuntime().availableProcessors(),
                    unchanged);
            print("input to painted frame", whole);
            print("the program's own time", own);
            print("  input to answer", answering);
            print("  CSS and layout, drawing orders", layout);
            print("  painting", paint);
            processorTime();
        }

        /** Hardly depends on what else the machine does. */
        private void processorTime() {
            for (String thread : List.of("JavaFX Application Thread", "QuantumRenderer")) {
                System.out.printf(
                        Locale.ROOT,
                        "%-34s %5.1f ms a frame%n",
                        "processor time, " + thread,
                        (processorNanos(thread) - processorBefore.getOrDefault(thread, 0L))
                                / 1e6
                                / MEASURED);
            }
        }

        private static long processorNanos(String thread) {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                    .filter(info -> info != null && info.getThreadName().startsWith(thread))
                    .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                    .sum();
        }

        private static void print(String what, List<Double> millis) {
            System.out.printf(
                    Locale.ROOT,
                    "%-34s median %5.1f ms  p95 %5.1f ms%n",
                    what,
                    percentile(millis, 0.5),
                    percentile(millis, 0.95));
        }

        private static double percentile(List<Double> values, double share) {
            List<Double> sorted = values.stream().sorted().toList();
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }
    }
}
