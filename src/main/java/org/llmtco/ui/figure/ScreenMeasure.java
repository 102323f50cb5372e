package org.llmtco.ui.figure;

import javafx.scene.text.Text;

import org.llmtco.chart.Pen.Lettering;
import org.llmtco.chart.TextMeasure;

import java.util.HashMap;
import java.util.Map;

/** Measures texts in the screen's typeface; a text is measured once. */
final class ScreenMeasure implements TextMeasure {
    /** Labels change with every frame of a drag: forget them before they pile up. */
    private static final int MOST = 2_000;

    private final Map<Key, Double> widths = new HashMap<>();
    private final Text text = new Text();

    private record Key(String text, Lettering lettering) {}

    @Override
    public double width(String string, Lettering lettering) {
        if (widths.size() > MOST) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Key(string, lettering), this::measured);
    }

    private double measured(Key key) {
        text.setFont(CanvasPen.font(key.lettering()));
        text.setText(key.text());
        return text.getLayoutBounds().getWidth();
    }
}
