package org.llmtco.storage.imports.prices;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.OpenModel;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.PricedModel;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;
import org.llmtco.storage.imports.SafeName;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Under which ids the rows of a price file stand in the tables. */
final class ListIds {
    /** What other projects call the providers of the shipped lists. */
    private static final Map<String, String> PROVIDERS =
            Map.ofEntries(
                    Map.entry("text-completion-openai", "openai"),
                    Map.entry("gemini", "google"),
                    Map.entry("azure_ai", "azure"),
                    Map.entry("azure_text", "azure"),
                    Map.entry("aws", "bedrock"),
                    Map.entry("amazon-bedrock", "bedrock"),
                    Map.entry("bedrock_converse", "bedrock"),
                    Map.entry("dashscope", "alibaba"),
                    Map.entry("fireworks_ai", "fireworks"),
                    Map.entry("fireworks-ai", "fireworks"),
                    Map.entry("together_ai", "together"),
                    Map.entry("togetherai", "together"),
                    Map.entry("moonshotai", "moonshot"),
                    Map.entry("x-ai", "xai"));

    private static final Pattern OTHER = Pattern.compile("[^a-z0-9.]+");
    private static final Pattern EDGE = Pattern.compile("^[.-]+|[.-]+$");

    private final Catalog catalog;

    /** Models of each list, by their squeezed id. */
    private final Map<String, Map<String, PricedModel>> known = new HashMap<>();

    private final Map<String, OpenModel> openModels = new HashMap<>();
    private final Set<String> makers = new HashSet<>();

    ListIds(Catalog catalog) {
        this.catalog = catalog;
        for (OpenModel model : catalog.models().values()) {
            openModels.put(squeezed(model.id()), model);
            model.huggingFaceId()
                    .ifPresent(
                            id -> {
                                openModels.put(squeezed(tail(id)), model);
                                makers.add(id.substring(0, Math.max(id.indexOf('/'), 0)));
                            });
        }
        makers.remove("");
    }

    /** The id of a provider's list. */
    static String list(String provider) {
        String name = safe(provider, "the provider's");
        String id = id(PROVIDERS.getOrDefault(name.toLowerCase(Locale.ROOT), name));
        refuse(SafeName.faultOfFile(id), name, "the provider's");
        return id;
    }

    private static String safe(String name, String whose) {
        refuse(SafeName.faultOfId(name), name, whose);
        return name;
    }

    private static void refuse(Optional<String> fault, String name, String whose) {
        if (fault.isPresent()) {
            throw new RefusedRow(
                    Refusal.BAD_NAME,
                    "%s id %s: %s".formatted(whose, SafeName.shown(name), fault.get()));
        }
    }

    private static String id(String name) {
        String id =
                EDGE.matcher(OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-"))
                        .replaceAll("");
        if (id.isEmpty()) {
            throw new RefusedRow(
                    Refusal.BAD_NAME,
                    SafeName.shown(name) + " has neither Latin letters nor digits");
        }
        return id;
    }

    /** The id of a model in a list. */
    static String model(String model) {
        return id(safe(model, "the model's"));
    }

    /**
     * The model of the tables that a row means. Dots and hyphens are the same; the maker in front
     * of an open model's name does not count.
     */
    Optional<PricedModel> existing(String list, String model) {
        Map<String, PricedModel> models =
                known.computeIfAbsent(
                        list,
                        _ -> {
                            Map<String, PricedModel> byId = new HashMap<>();
                            PriceList tables = catalog.priceLists().get(list);
                            if (tables != null) {
                                tables.models().forEach(m -> byId.put(squeezed(m.id()), m));
                            }
                            return byId;
                        });
        PricedModel found = models.get(squeezed(model));
        if (found == null && isMadeBySomebody(model)) {
            String name = squeezed(tail(model));
            found = models.get(name);
            if (found == null && name.endsWith("-instruct")) {
                found = models.get(name.substring(0, name.length() - "-instruct".length()));
            }
        }
        return Optional.ofNullable(found);
    }

    /** The open model that a row sells. */
    Optional<OpenModel> openModel(String model) {
        return Optional.ofNullable(openModels.get(squeezed(tail(model))));
    }

    private boolean isMadeBySomebody(String model) {
        return makers.contains(model.substring(0, Math.max(model.lastIndexOf('/'), 0)));
    }

    private static String tail(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String squeezed(String name) {
        return OTHER.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-").replace('.', '-');
    }
}
