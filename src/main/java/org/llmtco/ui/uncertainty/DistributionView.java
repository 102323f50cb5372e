package org.llmtco.ui.uncertainty;

import atlantafx.base.theme.Styles;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.llmtco.ui.Choices;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Tip;
import org.llmtco.ui.Zoom;
import org.llmtco.ui.figure.FigureView;
import org.llmtco.ui.number.NumberField;
import org.llmtco.ui.session.DriverChoice;

import java.util.Locale;

/** What is believed about an input: shape, numbers, curve, source, and what it moves with. */
final class DistributionView extends VBox {
    private static final double WIDTH = 440;
    private static final double CURVE_HEIGHT = 190;

    private final DistributionEditor editor;

    DistributionView(DistributionEditor editor, Palette palette) {
        this.editor = editor;
        getStyleClass().addAll("explanation", "distribution");
        setPrefWidth(WIDTH);
        getChildren()
                .addAll(
                        text(editor.title(), "title"),
                        shape(),
                        parameters(),
                        message(),
                        curve(palette),
                        basis(),
                        text("Moves together with", "title"),
                        correlations(),
                        partner());
    }

    /** Opens the pop-over; it closes when the user goes on elsewhere. */
    static PopOver show(DistributionEditor editor, Palette palette, Node beside) {
        PopOver popOver = new PopOver(Zoom.like(beside, new DistributionView(editor, palette)));
        // a pop-over is a window of its own, which knows nothing of its owner's stylesheets
        popOver.getRoot().getStylesheets().setAll(beside.getScene().getStylesheets());
        popOver.setArrowLocation(ArrowLocation.BOTTOM_CENTER);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setOnHidden(_ -> editor.close());
        popOver.show(beside);
        return popOver;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private Node shape() {
        ComboBox<FormChoice> shape =
                Choices.box(
                        "distribution-form",
                        editor.forms(),
                        editor.formProperty(),
                        editor::setForm);
        shape.setAccessibleText("Shape of the distribution");
        Button reset = new Button("Default");
        reset.setId("distribution-reset");
        Tip.on(reset, "Back to the distribution of the tables");
        reset.disableProperty().bind(editor.statedProperty().not());
        reset.setOnAction(_ -> editor.reset());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(8, shape, gap, reset);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node parameters() {
        FlowPane fields = new FlowPane(12, 8);
        editor.parameters()
                .subscribe(
                        () ->
                                fields.getChildren()
                                        .setAll(
                                                editor.parameters().stream()
                                                        .map(DistributionView::field)
                                                        .toList()));
        fields.getChildren()
                .setAll(editor.parameters().stream().map(DistributionView::field).toList());
        return fields;
    }

    private static Node field(ParameterInput input) {
        TextField field = new NumberField();
        field.setId("distribution-" + input.parameter().name().toLowerCase(Locale.ROOT));
        field.setAccessibleText(input.parameter().label());
        field.setPrefWidth(104);
        field.textProperty().bindBidirectional(input.text());
        Label label = new Label(input.parameter().label());
        label.setLabelFor(field);
        return new VBox(2, label, field);
    }

    private Node message() {
        Label message = text("", "message");
        message.setId("distribution-message");
        message.textProperty().bind(editor.messageProperty());
        message.visibleProperty().bind(editor.messageProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private Node curve(Palette palette) {
        FigureView figure = new FigureView();
        figure.setId("distribution-curve");
        figure.themeProperty().bind(palette.themeProperty());
        figure.figureProperty().bind(editor.curveProperty());
        figure.setPrefSize(WIDTH, CURVE_HEIGHT);
        figure.setMinHeight(CURVE_HEIGHT);
        figure.visibleProperty().bind(editor.curveProperty().isNotNull());
        figure.managedProperty().bind(figure.visibleProperty());
        return figure;
    }

    private Node basis() {
        Label basis = text("", "formula");
        basis.textProperty().bind(editor.basisProperty());
        return basis;
    }

    private Node correlations() {
        VBox rows = new VBox(4);
        Runnable fill =
                () ->
                        rows.getChildren()
                                .setAll(
                                        editor.correlations().rows().stream()
                                                .map(this::correlation)
                                                .toList());
        editor.correlations().rows().subscribe(fill);
        fill.run();
        return rows;
    }

    private Node correlation(CorrelationRow row) {
        Label label = new Label(row.label() + ": " + row.rank());
        label.setWrapText(true);
        Button remove = new Button("", new FontIcon(Feather.X));
        remove.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, Styles.BUTTON_ICON);
        remove.setAccessibleText("Independent of " + row.label() + " again");
        Tip.on(remove, "Independent again");
        remove.setOnAction(_ -> editor.correlations().separate(row));
        HBox box = new HBox(8, label, remove);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node partner() {
        ComboBox<DriverChoice> other = new ComboBox<>(editor.correlations().partners());
        other.setId("distribution-partner");
        other.setPromptText("Another uncertain input");
        other.setAccessibleText("Input that this one moves together with");
        other.setPrefWidth(240);
        TextField rank = new TextField("0.5");
        rank.setId("distribution-rank");
        rank.setAccessibleText("Rank correlation, above -1 and below 1");
        Tip.on(rank, "Rank correlation, above -1 and below 1");
        rank.setPrefWidth(64);
        Button add = new Button("Add");
        add.setId("distribution-correlate");
        add.setMinWidth(USE_PREF_SIZE);
        add.disableProperty().bind(other.valueProperty().isNull());
        add.setOnAction(_ -> editor.correlations().correlate(other.getValue(), rank.getText()));
        HBox row = new HBox(8, other, rank, add);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
