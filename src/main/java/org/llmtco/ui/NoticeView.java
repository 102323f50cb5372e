package org.llmtco.ui;

import atlantafx.base.controls.Notification;
import atlantafx.base.theme.Styles;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The place above the answer where the latest notice stands. */
final class NoticeView extends VBox {
    private final WindowViewModel model;

    NoticeView(WindowViewModel model) {
        this.model = model;
        setId("notice");
        model.noticeProperty()
                .subscribe(
                        notice -> {
                            getChildren().clear();
                            if (notice != null) {
                                getChildren().add(message(notice));
                            }
                        });
    }

    private Notification message(Notice notice) {
        Notification message = new Notification();
        message.setMessage(notice.title() + "\n" + notice.text());
        message.setGraphic(
                new FontIcon(
                        switch (notice.kind()) {
                            case DONE -> Feather.CHECK_CIRCLE;
                            case QUESTION -> Feather.HELP_CIRCLE;
                            case PROBLEM -> Feather.ALERT_TRIANGLE;
                        }));
        message.getStyleClass()
                .add(
                        switch (notice.kind()) {
                            case DONE -> Styles.SUCCESS;
                            case QUESTION -> Styles.ACCENT;
                            case PROBLEM -> Styles.DANGER;
                        });
        notice.actions()
                .forEach(
                        action -> {
                            Button button = new Button(action.label());
                            button.setOnAction(
                                    _ -> {
                                        model.dismissNotice();
                                        action.run().run();
                                    });
                            message.getPrimaryActions().add(button);
                        });
        message.setMaxWidth(Double.MAX_VALUE);
        message.setOnClose(_ -> model.dismissNotice());
        return message;
    }
}
