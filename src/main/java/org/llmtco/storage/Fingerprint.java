package org.llmtco.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether something is still what it was: the first 16 digits of a SHA-256. */
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() {}

    /** Of a record in canonical form: white space and the order of keys do not matter. */
    static String of(Record entry) {
        return of(JsonWriter.toJson(entry));
    }

    static String of(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
