package org.llmtco.ui;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

import org.llmtco.chart.Theme;

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

    /** A column of options, each name behind its colour. */
    public <R> TableColumn<R, R> column(
            String title, double width, Function<R, String> label, ToIntFunction<R> color) {
        TableColumn<R, R> column = Tables.column(title, width, row -> row);
        column.setMinWidth(width);
        column.setComparator(Comparator.comparing(label, String.CASE_INSENSITIVE_ORDER));
        column.setCellFactory(
                _ ->
                        new TableCell<>() {
                            @Override
                            protected void updateItem(R row, boolean empty) {
                                super.updateItem(row, empty);
                                boolean blank = empty || row == null;
                                setText(blank ? "" : label.apply(row));
                                setGraphic(blank ? null : swatch(color.applyAsInt(row)));
                                // a name that the column is too narrow for
                                setTooltip(blank ? null : new Tooltip(label.apply(row)));
                            }
                        });
        return column;
    }
}
