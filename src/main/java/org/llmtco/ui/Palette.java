package org.llmtco.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.llmtco.chart.Theme;
import org.llmtco.ui.LiveTable.Row;

import java.util.Comparator;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/** The colours of the options in the theme in force: an option has its colour everywhere. */
public final class Palette {
    private static final double SWATCH = 10;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme;
    }

    public void setTheme(Theme value) {
        theme.set(value);
    }

    /** A small square in an option's colour. */
    public Node swatch(int color) {
        Rectangle square = new Rectangle(SWATCH, SWATCH);
        square.setArcWidth(3);
        square.setArcHeight(3);
        square.fillProperty().bind(theme.map(shown -> Color.web(shown.series(color).hex())));
        return square;
    }

    /** The style of a ticked box in an option's colour. */
    public ObservableValue<String> ticked(int color) {
        return theme.map(
                shown ->
                        "-color-accent-emphasis: %s; -color-fg-emphasis: %s;"
                                .formatted(shown.series(color).hex(), shown.background().hex()));
    }

    /** A named thing in its colour; the same while only its numbers change. */
    private record Name(String label, int color) {}

    /** A column of options, each name behind its colour. */
    public <R> TableColumn<Row<R>, ?> column(
            LiveTable<R> table,
            String title,
            double width,
            Function<R, String> label,
            ToIntFunction<R> color) {
        TableColumn<Row<R>, Name> column =
                table.column(
                        title, width, row -> new Name(label.apply(row), color.applyAsInt(row)));
        column.setMinWidth(width);
        column.setComparator(Comparator.comparing(Name::label, String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(Name name, boolean empty) {
                                super.updateItem(name, empty);
                                boolean blank = empty || name == null;
                                setText(blank ? "" : name.label());
                                setGraphic(blank ? null : swatch(name.color()));
                                // a name that the column is too narrow for
                                Tip.on(this, blank ? "" : name.label());
                            }
                        });
        return column;
    }
}
