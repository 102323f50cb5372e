package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.junit.jupiter.api.Test;
import org.llmtco.model.Default;
import org.llmtco.model.Range;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The schemas that editors read say the same as the records that the program reads: same keys, same
 * values, same ranges. Every difference is reported with the text that mends it.
 */
class SchemaTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** On both sides of every limit that a single number has. */
    private static final List<Double> PROBES = List.of(-1.0, 0.0, 0.5, 1.0, 1.5);

    /** Records that no shipped file has, because no source states one: they cannot be probed. */
    private static final Set<String> NOT_SHIPPED =
            Set.of(
                    "StateSpace",
                    "Level",
                    "DriverDistribution",
                    "RankCorrelation",
                    "ThroughputUnit",
                    "OwnInfrastructure",
                    "MinimumQuality",
                    "MaximumLatency",
                    "NoMlopsStaff");

    @Test
    void everyShippedFileFollowsItsSchema() {
        List<String> errors = new ArrayList<>();
        for (Map.Entry<Path, ShippedFiles.Kind> entry : ShippedFiles.all().entrySet()) {
            Schema schema = schema(entry.getValue());
            for (Error error : schema.validate(JSON.readTree(ShippedFiles.text(entry.getKey())))) {
                errors.add(entry.getKey() + ": " + error);
            }
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void everyShippedFileNamesItsSchema() {
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<Path, ShippedFiles.Kind> entry : ShippedFiles.all().entrySet()) {
            Path file = entry.getKey();
            Path folder = Objects.requireNonNull(file.getParent());
            Path schema = Path.of(entry.getValue().schema());
            String expected = ShippedFiles.nameOf(folder.relativize(schema));
            JsonNode named = JSON.readTree(ShippedFiles.text(file)).path("$schema");
            if (!named.asString("").equals(expected)) {
                wrong.add("%s: begin with \"$schema\": \"%s\"".formatted(file, expected));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everySchemaDescribesSomething() {
        assertThat(ShippedFiles.schemas())
                .containsExactlyInAnyOrderElementsOf(
                        ShippedFiles.KINDS.stream().map(ShippedFiles.Kind::schema).toList());
        assertThat(ShippedFiles.KINDS)
                .allSatisfy(kind -> assertThat(ShippedFiles.of(kind)).isNotEmpty());
    }

    @Test
    void keysAndValuesAreThoseOfTheRecords() {
        List<String> differences = new ArrayList<>();
        for (ShippedFiles.Kind kind : ShippedFiles.KINDS) {
            JsonNode schema = schemaNode(kind);
            Map<String, Shape.OfRecord> records = new LinkedHashMap<>();
            collect(Shape.of(kind.type()), records);
            for (Map.Entry<String, Shape.OfRecord> record : records.entrySet()) {
                boolean root = record.getValue().type() == kind.type();
                JsonNode found = root ? schema : schema.path("$defs").path(record.getKey());
                compare(
                        kind.schema() + (root ? "" : "#" + record.getKey()),
                        found,
                        expected(record.getValue(), root, found),
                        differences);
            }
            schema.path("$defs")
                    .propertyNames()
                    .forEach(
                            name -> {
                                if (!records.containsKey(name)) {
                                    differences.add(kind.schema() + "#" + name + ": remove it");
                                }
                            });
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void everyKeyIsDescribedInMoreThanItsOwnWords() {
        List<String> bare = new ArrayList<>();
        for (ShippedFiles.Kind kind : ShippedFiles.KINDS) {
            JsonNode schema = schemaNode(kind);
            bare(kind.schema(), "", schema, bare);
            schema.path("$defs")
                    .properties()
                    .forEach(d -> bare(kind.schema(), d.getKey(), d.getValue(), bare));
        }
        assertThat(bare).as("these need a description").isEmpty();
    }

    @Test
    void rangesOfNumbersAreThoseOfTheRecords() {
        List<String> differences = new ArrayList<>();
        for (ShippedFiles.Kind kind : ShippedFiles.KINDS) {
            Map<String, Shape.OfRecord> probed = new LinkedHashMap<>();
            Map<String, Shape.OfRecord> all = new LinkedHashMap<>();
            collect(Shape.of(kind.type()), all);
            for (Path file : ShippedFiles.of(kind)) {
                JsonNode tree = JSON.readTree(ShippedFiles.text(file));
                probe(new Probe(kind, tree, differences), tree, Shape.of(kind.type()), probed);
            }
            all.keySet().removeAll(NOT_SHIPPED);
            assertThat(probed.keySet())
                    .as("records of %s that a shipped file has", kind.schema())
                    .containsExactlyInAnyOrderElementsOf(all.keySet());
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void aPriceWithoutSourceDateOrKindIsRefused() {
        ShippedFiles.Kind prices = ShippedFiles.KINDS.getFirst();
        Path file = Path.of("pricing-data/api/openai.json");
        for (String key : List.of("source", "asOf", "kind")) {
            JsonNode tree = JSON.readTree(ShippedFiles.text(file));
            ((ObjectNode) tree.at("/models/0/prices/0")).remove(key);
            assertThat(schema(prices).validate(tree))
                    .singleElement()
                    .satisfies(
                            error -> {
                                assertThat(error.getKeyword()).isEqualTo("required");
                                assertThat(error.getProperty()).isEqualTo(key);
                            });
        }
    }

    private static JsonNode schemaNode(ShippedFiles.Kind kind) {
        return JSON.readTree(ShippedFiles.text(Path.of(kind.schema())));
    }

    private static Schema schema(ShippedFiles.Kind kind) {
        return REGISTRY.getSchema(schemaNode(kind));
    }

    /** The records that a file is made of, by name. */
    private static void collect(Shape shape, Map<String, Shape.OfRecord> records) {
        switch (shape) {
            case Shape.OfRecord record -> {
                if (records.putIfAbsent(record.type().getSimpleName(), record) == null) {
                    record.components().forEach(part -> collect(part.shape(), records));
                }
            }
            case Shape.ListOf list -> collect(list.element(), records);
            case Shape.Maybe maybe -> collect(maybe.value(), records);
            case Shape.OneOf oneOf ->
                    oneOf.variants().values().forEach(variant -> collect(variant, records));
            default -> {}
        }
    }

    /** What a schema has to say of a record, without descriptions and ranges. */
    private static ObjectNode expected(Shape.OfRecord record, boolean root, JsonNode found) {
        ObjectNode properties = NODES.objectNode();
        ArrayNode required = NODES.arrayNode();
        if (root) {
            properties.set("$schema", NODES.objectNode().put("type", "string"));
        }
        variantName(record)
                .ifPresent(
                        name -> {
                            properties.set("type", NODES.objectNode().put("const", name));
                            required.add("type");
                        });
        for (Shape.Component part : record.components()) {
            ObjectNode property = expected(part.shape());
            defaultOf(record, part.name()).ifPresent(value -> property.set("default", value));
            properties.set(part.name(), property);
            if (part.whenAbsent().isEmpty()) {
                required.add(part.name());
            }
        }
        ObjectNode object = NODES.objectNode().put("type", "object");
        object.set("properties", properties);
        // an empty list of required keys may as well be absent
        if (!required.isEmpty() || found.has("required")) {
            object.set("required", required);
        }
        return object.put("additionalProperties", false);
    }

    private static Optional<String> variantName(Shape.OfRecord record) {
        for (Class<?> above : record.type().getInterfaces()) {
            if (above.isSealed()) {
                return Optional.of(Shape.hyphenated(record.type().getSimpleName()));
            }
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> defaultOf(Shape.OfRecord record, String component) {
        for (RecordComponent declared : record.type().getRecordComponents()) {
            Default given = declared.getAnnotation(Default.class);
            if (declared.getName().equals(component) && given != null) {
                return Optional.of(JSON.readTree(given.value()));
            }
        }
        return Optional.empty();
    }

    private static ObjectNode expected(Shape shape) {
        ObjectNode node = NODES.objectNode();
        switch (shape) {
            case Shape.Decimal decimal -> within(decimal.range(), node.put("type", "number"));
            case Shape.Whole whole -> within(whole.range(), node.put("type", "integer"));
            case Shape.Truth _ -> node.put("type", "boolean");
            case Shape.Text _ -> node.put("type", "string");
            case Shape.Date _ -> node.put("type", "string").put("format", "date");
            case Shape.Choice choice -> {
                ArrayNode names = node.putArray("enum");
                choice.constants().keySet().forEach(names::add);
            }
            case Shape.ListOf list -> {
                node.put("type", "array");
                node.set("items", expected(list.element()));
            }
            case Shape.MapOf _ -> node.put("type", "object");
            case Shape.Maybe maybe -> node.setAll(expected(maybe.value()));
            case Shape.OfRecord record -> node.put("$ref", reference(record));
            case Shape.OneOf oneOf -> {
                ArrayNode variants = node.putArray("oneOf");
                oneOf.variants()
                        .values()
                        .forEach(variant -> variants.addObject().put("$ref", reference(variant)));
            }
        }
        return node;
    }

    private static void within(Optional<Range> range, ObjectNode node) {
        range.ifPresent(r -> node.put("minimum", r.min()).put("maximum", r.max()));
    }

    private static String reference(Shape.OfRecord record) {
        return "#/$defs/" + record.type().getSimpleName();
    }

    private static void compare(
            String place, JsonNode found, ObjectNode expected, List<String> differences) {
        if (found.isMissingNode()) {
            differences.add(place + ": add\n" + expected.toPrettyString());
            return;
        }
        for (String key : List.of("type", "required", "additionalProperties")) {
            if (!same(found.path(key), expected.path(key))) {
                differences.add(
                        "%s: should be \"%s\": %s".formatted(place, key, expected.path(key)));
            }
        }
        JsonNode properties = found.path("properties");
        List<String> names = List.copyOf(expected.get("properties").propertyNames());
        if (!List.copyOf(properties.propertyNames()).equals(names)) {
            differences.add(place + ": should have, in this order, " + names);
        }
        expected.get("properties")
                .properties()
                .forEach(
                        property -> {
                            if (!says(
                                    properties.path(property.getKey()),
                                    (ObjectNode) property.getValue())) {
                                differences.add(
                                        "%s: should have \"%s\": %s"
                                                .formatted(
                                                        place,
                                                        property.getKey(),
                                                        property.getValue().toPrettyString()));
                            }
                        });
    }

    /** Whether a property says what it has to; a description and a range may come on top. */
    private static boolean says(JsonNode found, ObjectNode expected) {
        for (String key : List.of("type", "format", "oneOf", "$ref", "default")) {
            if (!same(found.path(key), expected.path(key))) {
                return false;
            }
        }
        for (String key : List.of("minimum", "maximum")) {
            if (expected.has(key)
                    && found.path(key).asDouble(Double.NaN) != expected.get(key).asDouble()) {
                return false;
            }
        }
        if (expected.has("items")) {
            return says(found.path("items"), (ObjectNode) expected.get("items"));
        }
        if (expected.has("enum") || expected.has("const")) {
            return same(found.path("enum"), expected.path("enum"))
                    && same(found.path("const"), expected.path("const"));
        }
        return true;
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.toString().equals(other.toString());
    }

    private static void bare(String file, String record, JsonNode node, List<String> bare) {
        if (node.path("description").asString("").isBlank()) {
            bare.add(file + "#" + record);
        }
        node.path("properties")
                .properties()
                .forEach(
                        property -> {
                            String said = property.getValue().path("description").asString("");
                            if (letters(said).equals(letters(property.getKey()))) {
                                bare.add(file + "#" + record + "." + property.getKey());
                            }
                            if (said.isBlank()) {
                                bare.add(file + "#" + record + "." + property.getKey());
                            }
                        });
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Where a number is probed: a whole shipped file in which one value is exchanged. */
    private record Probe(ShippedFiles.Kind kind, JsonNode file, List<String> differences) {
        void number(ObjectNode object, Shape.OfRecord record, Shape.Component part) {
            JsonNode before = object.get(part.name());
            for (double value : PROBES) {
                if (part.shape() instanceof Shape.Whole && value != Math.rint(value)) {
                    continue;
                }
                object.set(
                        part.name(),
                        value == Math.rint(value)
                                ? NODES.numberNode((int) value)
                                : NODES.numberNode(value));
                boolean byRecord = refusedByRecord(part.name());
                boolean bySchema =
                        schema(kind).validate(file).stream()
                                .anyMatch(
                                        error ->
                                                error.getInstanceLocation()
                                                        .toString()
                                                        .endsWith("/" + part.name()));
                if (byRecord != bySchema) {
                    differences.add(
                            "%s#%s.%s: %s is %s by the record, %s by the schema"
                                    .formatted(
                                            kind.schema(),
                                            record.type().getSimpleName(),
                                            part.name(),
                                            value,
                                            byRecord ? "refused" : "accepted",
                                            bySchema ? "refused" : "accepted"));
                }
            }
            if (before == null) {
                object.remove(part.name());
            } else {
                object.set(part.name(), before);
            }
        }

        /** For the number's own sake, not for its relation to another field. */
        private boolean refusedByRecord(String component) {
            byte[] text = file.toString().getBytes(StandardCharsets.UTF_8);
            Json json = JsonReader.read(text, "probe").orThrow();
            return Binder.bindWhatIsGood(json, "probe", kind.type()).problems().stream()
                    .anyMatch(
                            problem ->
                                    problem.key().endsWith(component)
                                            && !problem.message().contains("must be in order")
                                            && !problem.message().contains("must divide")
                                            && !problem.message().contains("may not exceed")
                                            && !problem.message().contains("must add up")
                                            && !problem.message().contains("first tier")
                                            && !problem.message().contains("tier before"));
        }
    }

    /** Probes the numbers of each record once, in the first place where a file has it. */
    private static void probe(
            Probe probe, JsonNode node, Shape shape, Map<String, Shape.OfRecord> probed) {
        switch (shape) {
            case Shape.OfRecord record -> {
                if (probed.putIfAbsent(record.type().getSimpleName(), record) == null) {
                    for (Shape.Component part : record.components()) {
                        Shape inner =
                                part.shape() instanceof Shape.Maybe maybe
                                        ? maybe.value()
                                        : part.shape();
                        if (inner instanceof Shape.Decimal || inner instanceof Shape.Whole) {
                            probe.number(
                                    (ObjectNode) node,
                                    record,
                                    new Shape.Component(
                                            part.name(), inner, Optional.empty(), part.accessor()));
                        }
                    }
                }
                for (Shape.Component part : record.components()) {
                    JsonNode child = node.path(part.name());
                    if (!child.isMissingNode()) {
                        probe(probe, child, part.shape(), probed);
                    }
                }
            }
            case Shape.ListOf list ->
                    node.forEach(item -> probe(probe, item, list.element(), probed));
            case Shape.Maybe maybe -> probe(probe, node, maybe.value(), probed);
            case Shape.OneOf oneOf ->
                    probe(
                            probe,
                            node,
                            Objects.requireNonNull(
                                    oneOf.variants().get(node.path("type").asString())),
                            probed);
            default -> {}
        }
    }
}
