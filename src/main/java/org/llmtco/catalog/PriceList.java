package org.llmtco.catalog;

import org.llmtco.model.Identified;
import org.llmtco.model.Require;

import java.util.List;
import java.util.Optional;

/** A provider's token prices: one file in {@code pricing-data/api}. */
public record PriceList(String id, String name, String currency, List<PricedModel> models)
        implements Identified {
    public PriceList {
        Require.id("id", id);
        Require.that(currency.equals("USD"), "currency", currency, "prices are kept in USD");
        models = Require.distinct("models", models);
    }

    public Optional<PricedModel> model(String modelId) {
        return models.stream().filter(model -> model.id().equals(modelId)).findFirst();
    }
}
