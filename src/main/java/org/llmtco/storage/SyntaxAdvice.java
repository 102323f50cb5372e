package org.llmtco.storage;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in plain words why a text is not JSON, and how to mend it. */
final class SyntaxAdvice {
    private SyntaxAdvice() {}

    static SyntaxError of(JacksonException error, String text, TokenStreamLocation location) {
        int offset = (int) Math.min(Math.max(location.getCharOffset(), 0), text.length());
        String reason = error.getOriginalMessage();
        if (reason.startsWith("Non-standard token '")
                || reason.startsWith("Unrecognized token '")) {
            int quote = reason.indexOf('\'');
            String word = reason.substring(quote + 1, reason.indexOf('\'', quote + 1));
            int start = text.lastIndexOf(word, offset);
            return new SyntaxError(Position.of(text, start < 0 ? offset : start), ofWord(word));
        }
        return new SyntaxError(Position.of(text, offset), ofPlace(error, reason, text, offset));
    }

    private static String ofWord(String word) {
        return switch (word) {
            case "NaN", "Infinity", "-Infinity", "INF", "-INF" ->
                    word + " is no number in JSON: write a number, or leave the key out";
            default ->
                    JsonText.shorten(word)
                            + " is no JSON value: put texts in double quotes, write true and false"
                            + " in lower case";
        };
    }

    private static String ofPlace(JacksonException error, String reason, String text, int offset) {
        if (error instanceof StreamConstraintsException) {
            return "a number or a key is far too long: shorten it";
        }
        if (error instanceof UnexpectedEndOfInputException || offset >= text.length()) {
            return "the file ends too early: it was cut off, or a closing quote, ] or } is missing";
        }
        char found = text.charAt(offset);
        boolean afterComma = text.substring(0, offset).stripTrailing().endsWith(",");
        if (afterComma && (found == '}' || found == ']')) {
            return "the comma before " + found + " is one too many: remove it";
        }
        if (found == '/' || found == '#') {
            return "JSON has no comments: remove it";
        }
        if (reason.contains("numeric value") || found == '+' || found == '.') {
            return "this is no number in JSON: write it like 12, 0.5 or 1e6";
        }
        if (reason.contains("was expecting comma")) {
            return "a comma is missing before " + JsonText.quote(String.valueOf(found));
        }
        if (reason.contains("was expecting a colon")) {
            return "a colon is missing between the key and its value";
        }
        if (reason.startsWith("Illegal unquoted character")) {
            return "a text goes over the end of its line: close its quote, or write \\n for a line"
                    + " break";
        }
        if (found == '\'') {
            return "JSON has double quotes only: write \" for '";
        }
        if (reason.contains("double-quote to start property name")) {
            return "a key in double quotes is expected here";
        }
        return JsonText.quote(String.valueOf(found)) + " is not expected here";
    }
}
