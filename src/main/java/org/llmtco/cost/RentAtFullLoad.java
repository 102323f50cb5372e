package org.llmtco.cost;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.RentalOffer.RentalTerm;
import org.llmtco.catalog.RentalQuote;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What tokens cost on rented GPUs that are always busy, rent alone: the least they can cost there.
 *
 * @param tokensPerSecondPerGpu input and output tokens
 */
public record RentAtFullLoad(RentalQuote quote, double tokensPerSecondPerGpu) {
    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MTOK = 1e6;

    /** By the cheapest on-demand offer; empty where nobody rents the GPU out on demand. */
    public static Optional<RentAtFullLoad> cheapest(
            Catalog catalog, String gpu, LocalDate day, double tokensPerSecondPerGpu) {
        return catalog.cheapestRental(gpu, RentalTerm.ON_DEMAND, day)
                .map(quote -> new RentAtFullLoad(quote, tokensPerSecondPerGpu));
    }

    /** USD per 10⁶ input and output tokens. */
    public double usdPerMTok() {
        return quote.price().usdPerGpuHour() / (tokensPerSecondPerGpu * SECONDS_PER_HOUR) * MTOK;
    }

    public List<Input> inputs() {
        return List.of(
                Input.from(
                        quote.price(),
                        "price of %s (%s)".formatted(quote.provider().name(), quote.offer().id()),
                        quote.price().usdPerGpuHour(),
                        "USD/GPU-hour"),
                Input.of("input and output tokens", tokensPerSecondPerGpu, "per second and GPU"));
    }
}
