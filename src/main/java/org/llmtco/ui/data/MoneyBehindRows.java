package org.llmtco.ui.data;

import org.llmtco.catalog.Sourced;
import org.llmtco.ui.session.Answer;
import org.llmtco.ui.session.Session;
import org.llmtco.whatif.MoneyBehind;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What of the recommended option rests on rows. */
final class MoneyBehindRows {
    private MoneyBehindRows() {}

    /** The money behind rows; empty where nothing rests on them, or nothing is recommended. */
    static Optional<MoneyBehind> of(Session session, List<DataRow> rows) {
        Answer answer = session.answerProperty().get();
        if (answer == null) {
            return Optional.empty();
        }
        Set<Sourced> figures = Collections.newSetFromMap(new IdentityHashMap<>());
        rows.forEach(row -> figures.addAll(row.row().figures()));
        return answer.recommendation()
                .chosen()
                .map(option -> MoneyBehind.of(option, figures::contains))
                .filter(money -> money.usdPerMonth() != 0);
    }
}
