package org.llmtco.storage.imports.prices;

import org.llmtco.storage.Position;
import org.llmtco.storage.imports.Refusal;
import org.llmtco.storage.imports.RefusedRow;

/**
 * A row of a price file.
 *
 * @param provider as the file calls it
 * @param providerName as people call it
 * @param model as the file calls it
 * @param at where the row stands
 */
record FeedRow(String provider, String providerName, String model, Position at, Content content) {

    /** What the row says, or why it is refused. */
    sealed interface Content {
        record Stated(StatedModel model) implements Content {}

        record Refused(Refusal refusal, String detail) implements Content {}
    }

    /** Reads a row; a refusal becomes its content. */
    static FeedRow of(
            String provider, String providerName, String model, Position at, Reader reader) {
        Content content;
        try {
            content = new Content.Stated(reader.read());
        } catch (RefusedRow e) {
            content = new Content.Refused(e.refusal(), e.detail());
        }
        return new FeedRow(provider, providerName, model, at, content);
    }

    /** Makes a model of a row, or throws a {@link RefusedRow}. */
    @FunctionalInterface
    interface Reader {
        StatedModel read();
    }
}
