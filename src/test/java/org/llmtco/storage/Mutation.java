package org.llmtco.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to spoil a file: those of careless editors, broken disks, and bad will. */
enum Mutation {
    FLIPPED_BYTES {
        @Override
        byte[] of(byte[] bytes, Random random) {
            byte[] spoilt = bytes.clone();
            for (int i = 0; i <= random.nextInt(4) && spoilt.length > 0; i++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            return spoilt;
        }
    },
    CUT_OFF {
        @Override
        byte[] of(byte[] bytes, Random random) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
        }
    },
    LINE_TWICE {
        @Override
        byte[] of(byte[] bytes, Random random) {
            List<String> lines = lines(bytes);
            int place = random.nextInt(lines.size());
            lines.add(random.nextInt(lines.size()), lines.get(place));
            return bytes(lines);
        }
    },
    LINE_LOST {
        @Override
        byte[] of(byte[] bytes, Random random) {
            List<String> lines = lines(bytes);
            lines.remove(random.nextInt(lines.size()));
            return bytes(lines);
        }
    },
    LINES_SWAPPED {
        @Override
        byte[] of(byte[] bytes, Random random) {
            List<String> lines = lines(bytes);
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            return bytes(lines);
        }
    },
    OTHER_NUMBER {
        @Override
        byte[] of(byte[] bytes, Random random) {
            return replaced(bytes, NUMBER, NUMBERS[random.nextInt(NUMBERS.length)], random);
        }
    },
    OTHER_TEXT {
        @Override
        byte[] of(byte[] bytes, Random random) {
            return replaced(bytes, TEXT, TEXTS[random.nextInt(TEXTS.length)], random);
        }
    },
    OTHER_VALUE {
        @Override
        byte[] of(byte[] bytes, Random random) {
            return replaced(bytes, VALUE, VALUES[random.nextInt(VALUES.length)], random);
        }
    },
    NESTED {
        @Override
        byte[] of(byte[] bytes, Random random) {
            String deep = random.nextBoolean() ? "[".repeat(5_000) : "{\"a\":".repeat(5_000);
            return replaced(bytes, VALUE, ": " + deep, random);
        }
    },
    WINDOWS {
        @Override
        byte[] of(byte[] bytes, Random random) {
            String text = new String(bytes, StandardCharsets.UTF_8).replace("\n", "\r\n");
            return (random.nextBoolean() ? "\ufeff" + text : text)
                    .getBytes(
                            random.nextInt(4) == 0
                                    ? StandardCharsets.UTF_16LE
                                    : StandardCharsets.UTF_8);
        }
    };

    private static final Pattern NUMBER = Pattern.compile("(?<=: )-?[0-9][0-9.eE+-]*");
    private static final Pattern TEXT = Pattern.compile("\"[^\"\n]*\"");
    private static final Pattern VALUE = Pattern.compile(": [^,\\n]+");

    private static final String[] NUMBERS = {
        "1e400",
        "-1e400",
        "1e-400",
        "NaN",
        "Infinity",
        "-1",
        "-0",
        "0",
        "0.1e",
        "01",
        "1.",
        ".5",
        "+1",
        "1e308",
        "2147483648",
        "9".repeat(120),
        "1" + "0".repeat(90),
        "\"7\"",
        "null",
        "1,5"
    };

    private static final String[] TEXTS = {
        "\"\"",
        "\" \"",
        "\"\\ud800\"",
        "\"\\u202eabc\"",
        "\"\\u0000\"",
        "\"a/../b\"",
        "\"=1+1\"",
        "\"2026-02-30\"",
        "\"9999999-01-01\"",
        "\"" + "x".repeat(70_000) + "\"",
        "\"\\x\"",
        "'single'",
        "\"id\"",
        "\"type\"",
        "\"../../etc\"",
        "null",
        "7"
    };

    private static final String[] VALUES = {
        ": null",
        ": {}",
        ": []",
        ": [[]]",
        ": true",
        ": \"\"",
        ": [null]",
        ": {\"type\": 1}",
        ":",
        ": {\"type\": \"none\"}",
        ": [1, \"a\", {}]"
    };

    /** The bytes of a file, spoilt. */
    abstract byte[] of(byte[] bytes, Random random);

    private static List<String> lines(byte[] bytes) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.UTF_8).split("\n", -1)));
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** One place of a pattern, chosen at random, with something else in it. */
    private static byte[] replaced(byte[] bytes, Pattern pattern, String by, Random random) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(text);
        int from = text.isEmpty() ? 0 : random.nextInt(text.length());
        if (!matcher.find(from) && !matcher.find(0)) {
            return bytes;
        }
        String spoilt = text.substring(0, matcher.start()) + by + text.substring(matcher.end());
        return spoilt.getBytes(StandardCharsets.UTF_8);
    }
}
