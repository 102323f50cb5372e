package org.llmtco.storage.imports.usage;

import org.llmtco.storage.Reading;
import org.llmtco.storage.imports.ForeignFile;
import org.llmtco.storage.imports.SafeName;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a log of requests adds up to.
 *
 * @param hours tokens of each hour with requests, by the hour since 1970 (UTC)
 * @param models by the name in the log
 * @param refused rows that do not count, by the reason
 */
public record UsageLog(
        Sums total,
        TreeMap<Long, Long> hours,
        Map<String, Sums> models,
        Map<String, Refused> refused) {
    private static final int SECONDS_PER_HOUR = 3600;
    private static final int MOST_MODELS = 10_000;
    private static final int BUFFER = 1 << 16;
    private static final int START = 512;

    /**
     * Counts of tokens and requests.
     *
     * @param input cached and written tokens included
     */
    public record Sums(
            long requests, long input, long cached, long cacheWrite, long output, long batched) {}

    /** Rows that do not count for one reason. */
    public record Refused(long rows, int firstLine) {}

    /** Sums while they grow. */
    private static final class Growing {
        private long requests;
        private long input;
        private long cached;
        private long cacheWrite;
        private long output;
        private long batched;

        void add(UsageRow row) {
            requests = Math.addExact(requests, row.requests);
            input = Math.addExact(input, row.input);
            cached += row.cached;
            cacheWrite += row.cacheWrite;
            output = Math.addExact(output, row.output);
            batched += row.batch ? row.requests : 0;
        }

        Sums sums() {
            return new Sums(requests, input, cached, cacheWrite, output, batched);
        }
    }

    /** The tokens of an hour while they grow. */
    private static final class Hour {
        private long tokens;
    }

    /** Reads a log: CSV with a head, or JSON lines. Rows that cannot be read are counted. */
    public static Reading<UsageLog> read(Path path) {
        String file = path.toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            in.mark(START);
            byte[] start = in.readNBytes(START);
            in.reset();
            Optional<String> fault = ForeignFile.fault(start);
            if (fault.isPresent()) {
                return ForeignFile.refused(file, fault.get());
            }
            BufferedReader reader =
                    new BufferedReader(
                            new ShortLines(
                                    new InputStreamReader(
                                            in,
                                            ForeignFile.charset(start)
                                                    .newDecoder()
                                                    .onMalformedInput(CodingErrorAction.REPORT))),
                            BUFFER);
            return read(reader, file);
        } catch (CharacterCodingException e) {
            return ForeignFile.refused(file, "the file is not UTF-8: save it as UTF-8");
        } catch (ArithmeticException e) {
            return ForeignFile.refused(file, "the tokens add up to more than can be counted");
        } catch (IOException e) {
            return ForeignFile.refused(file, ForeignFile.reason(path, e));
        }
    }

    private static Reading<UsageLog> read(BufferedReader reader, String file) throws IOException {
        reader.mark(BUFFER);
        int first = reader.read();
        while (first == '\uFEFF' || (first >= 0 && Character.isWhitespace(first))) {
            reader.mark(BUFFER);
            first = reader.read();
        }
        reader.reset();
        if (first == '[') {
            return ForeignFile.refused(
                    file, "the file is one JSON list: write one object a line (jq -c '.[]')");
        }
        UsageRows rows = first == '{' ? new JsonUsage(reader) : new CsvUsage(reader);
        Optional<String> fault = rows.readHead();
        return fault.isPresent() ? ForeignFile.refused(file, fault.get()) : read(rows, file);
    }

    private static Reading<UsageLog> read(UsageRows rows, String file) throws IOException {
        Growing total = new Growing();
        Map<Long, Hour> hours = new HashMap<>();
        Map<String, Growing> models = new HashMap<>();
        Map<String, Refused> refused = new LinkedHashMap<>();
        UsageRow row = new UsageRow();
        long lastHour = Long.MIN_VALUE;
        Hour hour = new Hour();
        while (rows.next(row)) {
            if (!row.fault.isEmpty()) {
                refused.merge(
                        row.fault,
                        new Refused(1, rows.line()),
                        (known, _) -> new Refused(known.rows() + 1, known.firstLine()));
                continue;
            }
            total.add(row);
            long at = row.epochSecond / SECONDS_PER_HOUR;
            if (at != lastHour) {
                hour = hours.computeIfAbsent(at, _ -> new Hour());
                lastHour = at;
            }
            hour.tokens += row.input + row.output;
            Growing model = models.get(row.model);
            if (model == null) {
                String name = models.size() < MOST_MODELS ? row.model : "";
                model = models.computeIfAbsent(name, _ -> new Growing());
            }
            model.add(row);
        }
        if (total.requests == 0) {
            return ForeignFile.refused(file, "no row counts" + reasons(refused));
        }
        TreeMap<Long, Long> tokens = new TreeMap<>();
        hours.forEach((at, sum) -> tokens.put(at, sum.tokens));
        Map<String, Sums> sums = new TreeMap<>();
        models.forEach((name, growing) -> sums.put(SafeName.shown(name), growing.sums()));
        return new Reading<>(
                Optional.of(
                        new UsageLog(
                                total.sums(),
                                tokens,
                                Collections.unmodifiableMap(sums),
                                Collections.unmodifiableMap(refused))),
                List.of());
    }

    private static String reasons(Map<String, Refused> refused) {
        StringBuilder reasons = new StringBuilder();
        refused.forEach(
                (reason, rows) ->
                        reasons.append(
                                (rows.rows() == 1
                                                ? "; 1 row, in line %2$s: %3$s"
                                                : "; %1$s rows, the first in line %2$s: %3$s")
                                        .formatted(rows.rows(), rows.firstLine(), reason)));
        return reasons.toString();
    }
}
