package org.llmtco.sizing.measured;

import org.llmtco.catalog.Catalog;
import org.llmtco.sizing.EngineProfile;
import org.llmtco.sizing.RequestShape;
import org.llmtco.sizing.SizingQuestion;
import org.llmtco.storage.CatalogReader;
import org.llmtco.storage.ShippedTables;

import java.util.List;
import java.util.Objects;

/** The shipped tables, and questions about them. */
public final class Shipped {
    public static final Catalog CATALOG =
            CatalogReader.read(List.of(ShippedTables.root())).catalog();

    private Shipped() {}

    public static SizingQuestion question(
            String model, String format, String gpu, int keyValueBits, EngineProfile engine) {
        return SizingQuestion.of(
                Objects.requireNonNull(CATALOG.constants().get("public")),
                Objects.requireNonNull(CATALOG.models().get(model)).architecture(),
                Objects.requireNonNull(CATALOG.weightFormats().get(format)),
                keyValueBits,
                Objects.requireNonNull(CATALOG.gpus().get(gpu)),
                engine,
                new RequestShape(1000, 1000));
    }
}
