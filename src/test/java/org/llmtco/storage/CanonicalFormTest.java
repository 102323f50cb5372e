package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.BenchmarkScore;
import org.llmtco.catalog.CapacityConstants;
import org.llmtco.catalog.CapacityError;
import org.llmtco.catalog.WeightFormat;
import org.llmtco.model.Adjustment;
import org.llmtco.model.DeploymentOption;
import org.llmtco.model.Identified;
import org.llmtco.model.Variant;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shipped tables and scenarios look as the program writes them: two-space indent, a fact a line,
 * keys in the order of the record, entries sorted by id.
 */
class CanonicalFormTest {
    @Test
    void everyShippedFileIsInCanonicalForm() throws IOException {
        boolean write = Boolean.getBoolean("write");
        List<String> others = new ArrayList<>();
        for (Map.Entry<Path, ShippedFiles.Kind> entry : ShippedFiles.all().entrySet()) {
            Path file = entry.getKey();
            String text = ShippedFiles.text(file);
            String canonical = canonical(file, entry.getValue());
            if (!canonical.equals(text)) {
                others.add(file + firstDifference(text, canonical));
                if (write) {
                    Files.writeString(file, canonical);
                }
            }
        }
        assertThat(others)
                .as(
                        write
                                ? "these were rewritten now; run the tests again"
                                : "rewrite these with: mvn -q test -Dtest=CanonicalFormTest"
                                        + " -Dwrite=true")
                .isEmpty();
    }

    private static String canonical(Path file, ShippedFiles.Kind kind) {
        String name = file.toString();
        Json json = JsonReader.read(file, name).orThrow();
        Object value = Binder.bind(json, name, kind.type()).orThrow();
        Shape shape = Shape.of(kind.type());
        return JsonWriter.toJson((Record) sorted(value, shape), schema(json));
    }

    private static Optional<String> schema(Json json) {
        return ((Json.Obj) json)
                .member("$schema")
                .map(member -> ((Json.Text) member.value()).value());
    }

    /** The same value with its entries sorted by id. */
    private static Object sorted(Object value, Shape shape) {
        return switch (shape) {
            case Shape.OfRecord record -> {
                Object[] parts =
                        record.components().stream()
                                .map(part -> sorted(part.of(value), part.shape()))
                                .toArray();
                try {
                    yield record.create(parts);
                } catch (InvocationTargetException e) {
                    throw new AssertionError(e);
                }
            }
            case Shape.ListOf list -> {
                List<Object> items = new ArrayList<>();
                ((List<?>) value).forEach(item -> items.add(sorted(item, list.element())));
                items.sort(Comparator.comparing(CanonicalFormTest::sortKey));
                yield items;
            }
            default -> value;
        };
    }

    /** Equal keys keep their order. */
    private static String sortKey(Object item) {
        return switch (item) {
            case DeploymentOption _ -> ""; // the user's order is the order on the screen
            case Variant _, Adjustment _ -> "";
            case CapacityError _ -> ""; // the first case that fits counts
            case WeightFormat _ -> ""; // from most bits to fewest
            case CapacityConstants _ -> "";
            case BenchmarkScore score -> score.benchmark();
            case Identified identified -> identified.id();
            default -> "";
        };
    }

    private static String firstDifference(String text, String canonical) {
        List<String> lines = text.lines().toList();
        List<String> wanted = canonical.lines().toList();
        for (int i = 0; i < Math.min(lines.size(), wanted.size()); i++) {
            if (!lines.get(i).equals(wanted.get(i))) {
                return ":" + (i + 1) + ": should be " + wanted.get(i).strip();
            }
        }
        return ": differs at its end";
    }
}
