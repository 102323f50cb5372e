package org.llmtco.cost;

import org.llmtco.catalog.TokenPrice;

import java.util.List;

/** What one request costs, in USD, part by part. */
public record TokenBill(
        double uncachedInput,
        double cachedInput,
        double cacheWrites5m,
        double cacheWrites1h,
        double output,
        TokenRates rates) {

    /**
     * The bill of a request: tokens ÷ 10^6 × rate for each kind of token, less the batch discount.
     *
     * @throws org.llmtco.model.InvalidFieldException if a request's parts contradict each other
     */
    public static TokenBill of(TokenRequest request, TokenPrice price) {
        TokenRates rates = TokenRates.of(price, request.inputTokens());
        double perToken = (request.batch() ? 1 - rates.batchDiscount() : 1) / 1e6;
        return new TokenBill(
                request.uncachedInputTokens() * rates.input() * perToken,
                request.cachedInputTokens() * rates.cachedInput() * perToken,
                request.cacheWrite5mTokens() * rates.cacheWrite5m() * perToken,
                request.cacheWrite1hTokens() * rates.cacheWrite1h() * perToken,
                request.outputTokens() * rates.output() * perToken,
                rates);
    }

    /** What the price list does not state of this request's parts, and what is assumed instead. */
    public static List<TokenRates.Part> assumptions(TokenRequest request, TokenPrice price) {
        return TokenRates.assumed(price).stream().filter(part -> part.isOf(request)).toList();
    }

    public double total() {
        return uncachedInput + cachedInput + cacheWrites5m + cacheWrites1h + output;
    }
}
