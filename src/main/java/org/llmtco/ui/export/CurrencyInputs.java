package org.llmtco.ui.export;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.llmtco.model.InvalidFieldException;
import org.llmtco.report.ReportCurrency;
import org.llmtco.ui.number.NumberText;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;

/** The currency of a report, and where its rate comes from. */
final class CurrencyInputs {
    private static final NumberText NUMBERS = new NumberText(Locale.ROOT);

    private final ObservableList<CurrencyChoice> choices =
            FXCollections.observableArrayList(CurrencyChoice.all());
    private final ReadOnlyObjectWrapper<@Nullable CurrencyChoice> choice =
            new ReadOnlyObjectWrapper<>(CurrencyChoice.USD);
    private final StringProperty rate = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty day = new SimpleStringProperty("");

    CurrencyInputs(Runnable onChange) {
        choice.subscribe((_, _) -> onChange.run());
        for (StringProperty text : List.of(rate, source, day)) {
            text.subscribe((_, _) -> onChange.run());
        }
    }

    ObservableList<CurrencyChoice> choices() {
        return choices;
    }

    ReadOnlyObjectProperty<@Nullable CurrencyChoice> choiceProperty() {
        return choice.getReadOnlyProperty();
    }

    void choose(CurrencyChoice chosen) {
        choice.set(chosen);
    }

    String code() {
        CurrencyChoice chosen = choice.get();
        return chosen == null ? CurrencyChoice.USD.code() : chosen.code();
    }

    boolean isUsd() {
        return code().equals(CurrencyChoice.USD.code());
    }

    /** Units of the currency for one USD, as they are typed. */
    StringProperty rateProperty() {
        return rate;
    }

    /** Where the rate was read. */
    StringProperty sourceProperty() {
        return source;
    }

    /** The day for which the rate holds, as it is typed. */
    StringProperty dayProperty() {
        return day;
    }

    /**
     * The currency.
     *
     * @throws InvalidFieldException if something of the rate is missing or wrong
     */
    ReportCurrency read() {
        if (isUsd()) {
            return ReportCurrency.USD;
        }
        double perUsd =
                NUMBERS.parse(rate.get())
                        .orElseThrow(
                                () ->
                                        new InvalidFieldException(
                                                "rate",
                                                rate.get(),
                                                "say how many %s one USD is, like 151.2"
                                                        .formatted(code())));
        return ReportCurrency.of(code(), perUsd, source.get(), date());
    }

    private LocalDate date() {
        try {
            return LocalDate.parse(day.get().strip());
        } catch (DateTimeParseException e) {
            throw new InvalidFieldException(
                    "day", day.get(), "say for which day the rate holds, like 2026-11-20");
        }
    }
}
