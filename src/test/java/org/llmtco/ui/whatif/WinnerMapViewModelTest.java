package org.llmtco.ui.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.llmtco.chart.Figure;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.session.DriverChoice;
import org.llmtco.ui.session.Session;

import java.util.Objects;

class WinnerMapViewModelTest {
    private final Session session = Sessions.immediate("article-breakeven");
    private final WinnerMapViewModel model = new WinnerMapViewModel(session);

    @BeforeEach
    void look() {
        model.setShown(true);
    }

    private Figure.Cells figure() {
        return Objects.requireNonNull(model.figureProperty().get());
    }

    private DriverChoice driver(String key) {
        return model.drivers().stream().filter(d -> d.key().equals(key)).findFirst().orElseThrow();
    }

    @Test
    void theMapHasFortyValuesOfEachInputAndTheScenariosPlace() {
        assertThat(figure().rows()).hasSize(40);
        assertThat(figure().rows().getFirst()).hasSize(40);
        assertThat(figure().positionX()).hasValue(session.scenario().tokensPerMonth());
        assertThat(model.summaryProperty().get()).startsWith("Cheapest over Volume from ");
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void theLowestOfTheExactValuesWins() {
        for (Figure.Cell cell : figure().rows().get(7)) {
            double least =
                    cell.values().stream()
                            .filter(usd -> usd.isPresent())
                            .mapToDouble(usd -> usd.getAsDouble())
                            .min()
                            .orElseThrow();
            assertThat(cell.values().get(cell.least().orElseThrow())).hasValue(least);
        }
    }

    @Test
    void anotherInputMakesAnotherMap() {
        model.setY(driver("cachedInputShare"));
        assertThat(figure().y().title()).isEqualTo("Cached share of input");
    }

    @Test
    void oneInputTwiceIsRefused() {
        model.setY(driver("tokensPerMonth"));
        assertThat(model.figureProperty().get()).isNull();
        assertThat(model.messageProperty().get()).isEqualTo("Choose two different inputs");
    }
}
