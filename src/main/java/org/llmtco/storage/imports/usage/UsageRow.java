package org.llmtco.storage.imports.usage;

/** The values of the row that was read last; a log may have millions, so there is one of these. */
final class UsageRow {
    static final long ABSENT = -1;

    /** More tokens than any request, or any hour's bucket of them, has. */
    private static final long MOST = 10_000_000_000L;

    String model = "";
    long epochSecond;
    long input;
    long output;
    long cached;
    long cacheRead;
    long cacheWrite;
    long cacheCreation;
    long requests;
    boolean batch;

    /** Why the row does not count; empty if it does. */
    String fault = "";

    void clear() {
        model = "";
        epochSecond = Times.NONE;
        input = ABSENT;
        output = ABSENT;
        cached = 0;
        cacheRead = 0;
        cacheWrite = 0;
        cacheCreation = 0;
        requests = 1;
        batch = false;
        fault = "";
    }

    void fail(String reason) {
        if (fault.isEmpty()) {
            fault = reason;
        }
    }

    /** Takes a count of tokens or requests. */
    void count(UsageField field, long value) {
        if (value < 0 || value > MOST) {
            fail(field.title() + " is no whole number from 0 to 10,000,000,000");
            return;
        }
        switch (field) {
            case INPUT -> input = value;
            case OUTPUT -> output = value;
            case CACHED -> cached = value;
            case CACHE_READ -> cacheRead = value;
            case CACHE_WRITE -> cacheWrite = value;
            case CACHE_CREATION -> cacheCreation = value;
            case REQUESTS -> requests = value;
            case MODEL, TIME, BATCH -> throw new IllegalArgumentException(field.title());
        }
    }

    void time(long value) {
        if (value == Times.NONE) {
            fail("time is none: write it like 2026-11-20T14:05:00Z or as seconds since 1970");
        }
        epochSecond = value;
    }

    /** Puts caches that are counted beside the input into it, and looks at the whole. */
    void finish() {
        if (!fault.isEmpty()) {
            return;
        }
        if (epochSecond == Times.NONE) {
            fail("time is missing");
        } else if (input == ABSENT) {
            fail("input is missing");
        } else if (output == ABSENT) {
            fail("output is missing");
        } else if (requests == 0) {
            fail("requests is 0");
        } else if (cached + cacheWrite > input) {
            fail("more cached tokens than input: they are part of it");
        } else {
            input += cacheRead + cacheCreation;
            cached += cacheRead;
            cacheWrite += cacheCreation;
        }
    }
}
