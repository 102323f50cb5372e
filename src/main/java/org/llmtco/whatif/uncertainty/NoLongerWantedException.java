package org.llmtco.whatif.uncertainty;

import java.io.Serial;

/** Nobody waits for what was computed any more, so that it was ended before there was a result. */
public final class NoLongerWantedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    NoLongerWantedException() {
        super("nobody waits for the simulation any more");
    }
}
