package org.llmtco.ui.whatif;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.llmtco.ui.Nodes;
import org.llmtco.ui.Palette;
import org.llmtco.ui.Pills;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Variants, goal seek and the cheapest option over two inputs. */
public final class WhatIfView extends VBox {
    private final WhatIfViewModel model;

    /**
     * The page.
     *
     * @param askForFile asks the user for another scenario's file
     */
    public WhatIfView(WhatIfViewModel model, Palette palette, Supplier<Optional<Path>> askForFile) {
        this.model = model;
        getStyleClass().addAll("page", "what-if");
        StackPane modes =
                new StackPane(
                        in(WhatIfMode.VARIANTS, new VariantsView(model, palette, askForFile)),
                        in(WhatIfMode.GOAL_SEEK, new GoalSeekView(model.goalSeek())),
                        in(WhatIfMode.TWO_DRIVERS, new WinnerMapView(model.winnerMap(), palette)));
        VBox.setVgrow(modes, Priority.ALWAYS);
        Pills pills =
                new Pills(
                        "whatif-",
                        List.of(WhatIfMode.values()),
                        WhatIfMode::label,
                        model.modeProperty(),
                        model::setMode);
        getChildren().addAll(pills, modes);
    }

    private Node in(WhatIfMode mode, Node node) {
        Nodes.showWhen(node, model.modeProperty().isEqualTo(mode));
        return node;
    }
}
