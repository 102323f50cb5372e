package org.llmtco.docs;

import org.llmtco.cli.Ran;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values of the JSON of commands, written as a sentence writes them. */
final class QuotedFigures {
    private static final Pattern NUMBER =
            Pattern.compile("-?\\d[\\d,]*(?:\\.(?<decimals>\\d+))?(?<unit>\\s\\S+)?");
    private static final List<String> NAMES =
            List.of("id", "option", "driver", "key", "constraint", "part");

    private final Map<String, JsonNode> answers = new HashMap<>();

    /**
     * The value, with as many decimals and in the same unit as it is shown now.
     *
     * @param path names and numbers with slashes between them; several may have signs of arithmetic
     *     between them: {@code ÷ × − +}
     */
    String like(String shown, String command, String path) {
        String[] parts = path.split(" ", -1);
        if (parts.length == 1 && find(command, path).isString()) {
            return find(command, path).asString();
        }
        Matcher number = NUMBER.matcher(shown);
        if (!number.matches()) {
            throw new IllegalArgumentException("no number: " + shown);
        }
        String unit = number.group("unit") == null ? "" : number.group("unit");
        int decimals = number.group("decimals") == null ? 0 : number.group("decimals").length();
        double value = calculated(command, parts) / size(unit.strip());
        return String.format(Locale.ROOT, "%,." + decimals + "f", value) + unit;
    }

    /** From left to right. */
    private double calculated(String command, String[] parts) {
        double value = number(command, parts[0]);
        for (int i = 1; i + 1 < parts.length; i += 2) {
            double next = number(command, parts[i + 1]);
            value =
                    switch (parts[i]) {
                        case "÷" -> value / next;
                        case "×" -> value * next;
                        case "−" -> value - next;
                        case "+" -> value + next;
                        default -> throw new IllegalArgumentException("no sign: " + parts[i]);
                    };
        }
        return value;
    }

    private double number(String command, String path) {
        return path.matches("[\\d.]+") ? Double.parseDouble(path) : find(command, path).asDouble();
    }

    private static double size(String unit) {
        return switch (unit) {
            case "" -> 1;
            case "%" -> 0.01;
            case "thousand" -> 1e3;
            case "million" -> 1e6;
            case "billion" -> 1e9;
            default -> throw new IllegalArgumentException("no unit: " + unit);
        };
    }

    private JsonNode find(String command, String path) {
        JsonNode node = answers.computeIfAbsent(command, QuotedFigures::run);
        for (String step : path.split("/", -1)) {
            node = step(node, step);
            if (node.isMissingNode()) {
                throw new AssertionError("nothing at " + step + " of " + path + ": " + command);
            }
        }
        return node;
    }

    private static JsonNode step(JsonNode node, String step) {
        if (!node.isArray()) {
            return node.path(step);
        }
        for (JsonNode item : node) {
            if (NAMES.stream().anyMatch(name -> item.path(name).asString("").equals(step))) {
                return item;
            }
        }
        return step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path("none");
    }

    private static JsonNode run(String command) {
        Ran ran = Ran.of((command + " --format json").split(" ", -1));
        if (ran.code() != 0) {
            throw new AssertionError(command + ": " + ran.err());
        }
        return ran.json();
    }
}
