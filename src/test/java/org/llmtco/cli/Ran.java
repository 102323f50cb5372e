package org.llmtco.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What came of a command. */
public record Ran(int code, String out, String err) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Commands run on 1 December 2026, whenever the test does. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T12:00:00Z"), ZoneOffset.UTC);

    public static Ran of(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = CommandLineTool.run(new Output(out), new PrintWriter(err), CLOCK, args);
        return new Ran(code, out.toString(), err.toString());
    }

    public JsonNode json() {
        return JSON.readTree(out);
    }

    /** The records of a CSV without quoted line breaks, its head included. */
    List<String> records() {
        return List.of(out.split("\r\n", 0));
    }

    /** The item of a list in the JSON whose field has a value. */
    JsonNode item(String list, String field, String value) {
        for (JsonNode item : json().path(list)) {
            if (item.path(field).asString("").equals(value)) {
                return item;
            }
        }
        throw new AssertionError("no " + field + " " + value + " in " + list + ": " + out);
    }
}
