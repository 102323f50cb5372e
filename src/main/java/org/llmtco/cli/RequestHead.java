package org.llmtco.cli;

import org.llmtco.storage.CsvRows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The head of a file of requests: at which place each column stands. */
final class RequestHead {
    private final List<String> titles;

    private final Map<RequestColumn, Integer> places = new EnumMap<>(RequestColumn.class);

    private RequestHead(List<String> titles) {
        this.titles = titles;
        for (RequestColumn column : RequestColumn.values()) {
            places.put(column, titles.indexOf(column.title()));
        }
    }

    /**
     * The head in the row that was read last.
     *
     * @param file its name in messages
     * @throws InputProblemException with all problems, if there are any
     */
    static RequestHead of(CsvRows row, String file) {
        List<String> titles = row.texts().stream().map(String::strip).toList();
        List<String> problems = problems(row, titles);
        if (!problems.isEmpty()) {
            throw new InputProblemException(
                    String.join(
                            "\n",
                            problems.stream()
                                    .map(problem -> file + ":" + row.line() + ": " + problem)
                                    .toList()));
        }
        return new RequestHead(titles);
    }

    private static List<String> problems(CsvRows row, List<String> titles) {
        if (row.fault().isPresent()) {
            return List.of(row.fault().get());
        }
        List<String> problems = new ArrayList<>();
        for (int place = 0; place < titles.size(); place++) {
            String title = titles.get(place);
            if (RequestColumn.titled(title).isEmpty()) {
                problems.add(
                        "the column \"%s\" is not known: known are %s"
                                .formatted(title, String.join(", ", RequestColumn.titles())));
            } else if (titles.indexOf(title) < place) {
                problems.add("the column \"%s\" stands twice: take one away".formatted(title));
            }
        }
        for (RequestColumn column : RequestColumn.values()) {
            if (column.required() && !titles.contains(column.title())) {
                problems.add("the column \"%s\" is missing: add it".formatted(column.title()));
            }
        }
        return problems;
    }

    /** How many cells a row has. */
    int size() {
        return titles.size();
    }

    /** The titles from a place on. */
    List<String> from(int place) {
        return titles.subList(place, titles.size());
    }

    /** From 0; -1 where the file does not have the column. */
    int place(RequestColumn column) {
        return places.getOrDefault(column, -1);
    }

    /** A column as messages call it, with its place counted from 1. */
    String name(RequestColumn column) {
        int place = place(column);
        return place < 0 ? column.title() : "%s (column %s)".formatted(column.title(), place + 1);
    }
}
