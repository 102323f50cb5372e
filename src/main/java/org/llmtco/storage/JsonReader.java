package org.llmtco.storage;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a file of strict JSON; a syntax error ends the reading and is told with advice. */
public final class JsonReader {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What bytes that are not UTF-8 are read as; a text may have it by itself. */
    private static final char REPLACEMENT = '\uFFFD';

    private static final JsonFactory FACTORY = new JsonFactory();

    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private JsonReader(String file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @param name of the file in problems
     */
    public static Reading<Json> read(Path path, String name) {
        try (InputStream in = Files.newInputStream(path)) {
            return read(in.readNBytes(MAX_BYTES + 1), name);
        } catch (NoSuchFileException e) {
            return failed(name, "there is no such file");
        } catch (AccessDeniedException e) {
            return failed(name, "the file may not be read: check its permissions");
        } catch (IOException e) {
            return failed(
                    name,
                    Files.isDirectory(path)
                            ? "is a folder: a file belongs here"
                            : "the file cannot be read: " + e.getMessage());
        }
    }

    private static Reading<Json> failed(String name, String message) {
        Problem problem = Problem.ofFile(Problem.Severity.ERROR, name, message);
        return new Reading<>(Optional.empty(), List.of(problem));
    }

    public static Reading<Json> read(byte[] bytes, String name) {
        JsonReader reader = new JsonReader(name);
        Optional<Json> json = Optional.empty();
        try {
            json = Optional.of(reader.parse(reader.decode(bytes)));
        } catch (SyntaxError e) {
            reader.add(Problem.Severity.ERROR, e.at, e.advice);
        }
        return new Reading<>(json, reader.problems);
    }

    private void add(Problem.Severity severity, Position at, String message) {
        problems.add(new Problem(severity, file, at.line(), at.column(), "", message));
    }

    private String decode(byte[] bytes) throws SyntaxError {
        if (bytes.length > MAX_BYTES) {
            throw new SyntaxError(
                    Position.START, "the file is larger than 16 MiB, the most that is read");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) {
            checkEncoding(bytes);
        }
        if (text.startsWith(BYTE_ORDER_MARK)) {
            add(
                    Problem.Severity.WARNING,
                    Position.START,
                    "the file begins with a byte order mark: save it as UTF-8 without BOM");
            text = text.substring(1);
        }
        int carriageReturn = text.indexOf('\r');
        if (carriageReturn >= 0) {
            add(
                    Problem.Severity.WARNING,
                    Position.of(text, carriageReturn),
                    "the lines end as on Windows (CRLF): save the file with line ends LF");
        }
        return text;
    }

    private static void checkEncoding(byte[] bytes) throws SyntaxError {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        chars.flip();
        if (result.isError()) {
            throw new SyntaxError(
                    Position.of(chars, chars.length()),
                    "the file is not UTF-8 here: save it with the encoding UTF-8");
        }
    }

    private Json parse(String text) throws SyntaxError {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            try {
                JsonToken first = parser.nextToken();
                if (first == null) {
                    throw new SyntaxError(Position.START, "the file is empty: write { … }");
                }
                Json root = value(parser, first, 1);
                if (parser.nextToken() != null) {
                    throw new SyntaxError(
                            position(parser.currentTokenLocation()),
                            "something follows the end of the data: remove it");
                }
                return root;
            } catch (JacksonException e) {
                // Limits of the parser come without a place.
                TokenStreamLocation location = e.getLocation();
                throw SyntaxAdvice.of(
                        e, text, location == null ? parser.currentLocation() : location);
            }
        }
    }

    private static Json value(JsonParser parser, @Nullable JsonToken token, int depth)
            throws SyntaxError {
        Position at = position(parser.currentTokenLocation());
        if (depth > MAX_DEPTH) {
            throw new SyntaxError(at, "the data is nested deeper than " + MAX_DEPTH + " levels");
        }
        return switch (token) {
            case START_OBJECT -> object(parser, at, depth);
            case START_ARRAY -> list(parser, at, depth);
            case VALUE_STRING -> new Json.Text(at, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, at);
            case VALUE_TRUE -> new Json.Truth(at, true);
            case VALUE_FALSE -> new Json.Truth(at, false);
            case VALUE_NULL -> new Json.Null(at);
            case null, default -> throw new IllegalStateException("not a JSON value: " + token);
        };
    }

    private static Json object(JsonParser parser, Position at, int depth) throws SyntaxError {
        List<Json.Member> members = new ArrayList<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            Position keyAt = position(parser.currentTokenLocation());
            members.add(new Json.Member(key, keyAt, value(parser, parser.nextToken(), depth + 1)));
        }
        return new Json.Obj(at, List.copyOf(members));
    }

    private static Json list(JsonParser parser, Position at, int depth) throws SyntaxError {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken();
                token != JsonToken.END_ARRAY;
                token = parser.nextToken()) {
            items.add(value(parser, token, depth + 1));
        }
        return new Json.Arr(at, List.copyOf(items));
    }

    private static Json number(JsonParser parser, Position at) throws SyntaxError {
        String literal = parser.getString();
        if (literal.length() > MAX_NUMBER_LENGTH) {
            throw new SyntaxError(
                    at, "a number has more than " + MAX_NUMBER_LENGTH + " digits: shorten it");
        }
        return new Json.Num(at, literal);
    }

    private static Position position(TokenStreamLocation location) {
        return new Position(location.getLineNr(), location.getColumnNr());
    }
}
