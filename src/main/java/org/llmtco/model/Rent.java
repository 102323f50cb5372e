package org.llmtco.model;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a rented GPU costs for an hour: an offer of the tables, a typed price, or both, in which
 * case the typed price counts and the offer says how many GPUs an instance has.
 *
 * @param provider id of the rental list
 * @param offer id of the offer in that list
 * @param usdPerGpuHour typed by the user
 */
public record Rent(
        Optional<String> provider,
        Optional<String> offer,
        @Range(min = 0, max = 1_000) OptionalDouble usdPerGpuHour) {
    public Rent {
        Require.notNegative("usdPerGpuHour", usdPerGpuHour);
        Require.that(
                provider.isPresent() == offer.isPresent(),
                "offer",
                offer.orElse("absent"),
                "provider and offer go together");
        Require.that(
                offer.isPresent() || usdPerGpuHour.isPresent(),
                "usdPerGpuHour",
                "absent",
                "name a provider and an offer, or type a price per GPU-hour");
    }
}
