package org.llmtco.storage;

import org.llmtco.catalog.Catalog;
import org.llmtco.model.Scenario;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether something is still what it was: a SHA-256 of its canonical form, hexadecimal. */
public final class Fingerprint {
    private static final int SHORT = 16;

    private Fingerprint() {}

    /** All digits, of a scenario's file in canonical form. */
    public static String scenario(Scenario scenario) {
        return whole(ScenarioFiles.toJson(scenario));
    }

    /** All digits, of all tables together, wherever their files are. */
    public static String tables(Catalog catalog) {
        StringBuilder all = new StringBuilder();
        FrozenScenario.texts(catalog)
                .forEach((name, text) -> all.append(name).append('\n').append(text).append('\n'));
        return whole(all.toString());
    }

    /**
     * The first 16 digits, of a record in canonical form: white space and the order of keys do not
     * matter.
     */
    static String of(Record entry) {
        return of(JsonWriter.toJson(entry));
    }

    /** The first 16 digits. */
    static String of(String text) {
        return whole(text).substring(0, SHORT);
    }

    private static String whole(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
