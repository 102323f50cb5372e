package org.llmtco.cli;

import org.llmtco.cost.TokenRates;
import org.llmtco.cost.TokenRequest;
import org.llmtco.report.Digits;
import org.llmtco.report.Grid;
import org.llmtco.report.Grid.Column;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the requests of a file come to, by provider and model. */
final class RequestSums {
    private final Map<Seller, Sum> sums = new LinkedHashMap<>();

    private record Seller(String provider, String model) {}

    /** The requests to one model. */
    static final class Sum {
        private double requests;
        private double inputTokens;
        private double outputTokens;
        private double usd;

        private final Set<TokenRates.Part> assumed = EnumSet.noneOf(TokenRates.Part.class);
        private final Set<String> assumptions = new TreeSet<>();

        /** Notes what the price does not state of a request. */
        void assume(List<TokenRates.Part> unstated, TokenRequest request) {
            for (int i = 0; i < unstated.size(); i++) {
                TokenRates.Part part = unstated.get(i);
                if (part.isOf(request)) {
                    assumed.add(part);
                }
            }
        }

        void assume(String words) {
            assumptions.add(words);
        }

        private List<String> assumptions() {
            return Stream.concat(assumed.stream().map(TokenRates.Part::words), assumptions.stream())
                    .toList();
        }

        void add(TokenRequest request, double usdOfRequest) {
            requests++;
            inputTokens += request.inputTokens();
            outputTokens += request.outputTokens();
            usd += usdOfRequest;
        }
    }

    /** The JSON of a file: the sums, without the lines. */
    record Json(double requests, double totalUsd, List<Model> models) {}

    record Model(
            String provider,
            String model,
            double requests,
            double inputTokens,
            double outputTokens,
            double totalUsd,
            List<String> assumptions) {}

    /** The sum of a provider's model, which begins at 0. */
    Sum of(String provider, String model) {
        return sums.computeIfAbsent(new Seller(provider, model), _ -> new Sum());
    }

    private List<Model> models() {
        return sums.entrySet().stream()
                .map(
                        entry ->
                                new Model(
                                        entry.getKey().provider(),
                                        entry.getKey().model(),
                                        entry.getValue().requests,
                                        entry.getValue().inputTokens,
                                        entry.getValue().outputTokens,
                                        entry.getValue().usd,
                                        entry.getValue().assumptions()))
                .toList();
    }

    /** What the price lists do not state of the requests, once for each model. */
    List<String> assumptions() {
        return models().stream()
                .flatMap(
                        model ->
                                model.assumptions().stream()
                                        .map(
                                                words ->
                                                        "%s, %s: %s."
                                                                .formatted(
                                                                        model.provider(),
                                                                        model.model(),
                                                                        words)))
                .toList();
    }

    Grid grid() {
        return new Grid(
                List.of(
                        Column.text("provider"),
                        Column.text("model"),
                        Column.number("requests"),
                        Column.number("input tokens"),
                        Column.number("output tokens"),
                        Column.number("USD")),
                models().stream()
                        .map(
                                model ->
                                        List.of(
                                                model.provider(),
                                                model.model(),
                                                Digits.whole(model.requests()),
                                                Digits.whole(model.inputTokens()),
                                                Digits.whole(model.outputTokens()),
                                                Digits.usd(model.totalUsd())))
                        .toList());
    }

    Json json() {
        List<Model> models = models();
        return new Json(
                models.stream().mapToDouble(Model::requests).sum(),
                models.stream().mapToDouble(Model::totalUsd).sum(),
                models);
    }
}
