package org.llmtco.report.tables;

import org.llmtco.catalog.Catalog;
import org.llmtco.catalog.ModelScore;
import org.llmtco.report.tables.TableRow.Part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What models scored on named tests: a row for each score. */
final class ScoreTable {
    static final List<Column<ModelScore>> COLUMNS =
            List.of(
                    Column.text("benchmark", scored -> scored.score().benchmark()),
                    Column.text("provider", scored -> scored.provider().orElse("")),
                    Column.text("model", ModelScore::model),
                    Column.number("score", "", 1, scored -> scored.score().score()));

    private ScoreTable() {}

    static TableContent content(Catalog catalog) {
        List<Column<ModelScore>> columns = new ArrayList<>(COLUMNS);
        columns.add(Column.text("note", scored -> scored.score().note().orElse("")));
        List<TableRow> rows = new ArrayList<>();
        for (ModelScore scored : catalog.scores()) {
            String origin =
                    scored.provider()
                            .map(provider -> "prices/" + provider + "/" + scored.model())
                            .orElse("models/" + scored.model());
            rows.add(
                    new TableRow(
                            origin + "/" + rows.size(),
                            origin,
                            Column.cells(columns, scored),
                            List.of(scored.score()),
                            List.of(new Part("Score", scored.score())),
                            Optional.empty(),
                            Optional.empty()));
        }
        return new TableContent(CatalogTable.SCORES, Column.heads(columns), rows);
    }
}
