package org.llmtco.ui;

import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;

/** Runs a part of a test on the window's thread, and waits for it. */
final class OnScreen {
    private static final int MOST_MILLIS = 120_000;

    /** What is done there. */
    interface Action {
        void run() throws IOException;
    }

    private OnScreen() {}

    static void run(Action action) {
        WaitForAsyncUtils.waitForAsyncFx(
                MOST_MILLIS,
                () -> {
                    action.run();
                    return true;
                });
    }
}
