package org.llmtco.storage.imports.usage;

import org.llmtco.storage.CsvRows;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A usage log as CSV with a head; columns that mean nothing here are passed over. */
final class CsvUsage implements UsageRows {
    private static final int MOST_COLUMNS = 30;
    private static final int LONGEST_TITLE = 40;

    private final CsvRows rows;
    private final Times times = new Times();
    private UsageField[] fields = new UsageField[0];
    private int[] places = new int[0];
    private int width;

    CsvUsage(BufferedReader reader) {
        rows = new CsvRows(reader);
    }

    @Override
    public Optional<String> readHead() throws IOException {
        if (!rows.next()) {
            return Optional.of("the file is empty: fetch it again");
        }
        if (rows.fault().isPresent()) {
            return rows.fault();
        }
        List<String> titles = rows.texts();
        width = titles.size();
        Map<UsageField, Integer> found = new EnumMap<>(UsageField.class);
        for (int place = 0; place < titles.size(); place++) {
            Optional<UsageField> field = UsageField.named(titles.get(place));
            if (field.isPresent() && found.putIfAbsent(field.get(), place) != null) {
                return Optional.of(
                        "two columns mean %s: take one away".formatted(field.get().title()));
            }
        }
        List<String> missing = new ArrayList<>();
        for (UsageField field : UsageRows.REQUIRED) {
            if (!found.containsKey(field)) {
                missing.add(field.title());
            }
        }
        fields = found.keySet().toArray(UsageField[]::new);
        places = found.values().stream().mapToInt(Integer::intValue).toArray();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "the head has no column for %s; it has %s"
                                .formatted(String.join(", ", missing), shown(titles)));
    }

    private static String shown(List<String> titles) {
        return String.join(
                ", ",
                titles.stream()
                        .limit(MOST_COLUMNS)
                        .map(t -> t.length() > LONGEST_TITLE ? t.substring(0, LONGEST_TITLE) : t)
                        .toList());
    }

    @Override
    public boolean next(UsageRow row) throws IOException {
        if (!rows.next()) {
            return false;
        }
        row.clear();
        if (rows.fault().isPresent()) {
            row.fail("quotes that do not match");
        } else if (rows.size() != width) {
            row.fail("another number of cells than the head has");
        } else {
            for (int i = 0; i < fields.length; i++) {
                take(row, fields[i], places[i]);
            }
        }
        row.finish();
        return true;
    }

    private void take(UsageRow row, UsageField field, int place) {
        switch (field) {
            case MODEL -> row.model = rows.text(place);
            case TIME -> row.time(times.parse(rows.text(place)));
            case BATCH -> row.batch = rows.is(place, "true") || rows.is(place, "1");
            default -> {
                if (!rows.is(place, "")) {
                    row.count(field, rows.digits(place));
                }
            }
        }
    }

    @Override
    public int line() {
        return rows.line();
    }
}
