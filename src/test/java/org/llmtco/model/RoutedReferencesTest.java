package org.llmtco.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class RoutedReferencesTest {
    @Test
    void eightLevelsOfRoutersArePossibleAndNineAreNot() {
        assertThatCode(() -> RoutedReferences.check(chain(8, 1))).doesNotThrowAnyException();
        assertThatThrownBy(() -> RoutedReferences.check(chain(9, 1)))
                .isInstanceOf(InvalidFieldException.class)
                .hasMessageContaining("in a chain of more than 8 routers");
        assertThatThrownBy(() -> RoutedReferences.check(chain(9, 1).reversed()))
                .hasMessageContaining("in a chain of more than 8 routers");
    }

    @Test
    void aChainOfAThousandRoutersIsAnsweredInWords() {
        assertThatThrownBy(() -> RoutedReferences.check(chain(1_500, 1)))
                .hasMessageContaining("in a chain of more than 8 routers");
    }

    /** Four parts on each of 5 levels are 4^5 = 1,024 ways, on 4 levels 256. */
    @Test
    void routersThatMultiplyAreAnsweredInWords() {
        assertThatCode(() -> RoutedReferences.check(chain(4, 4))).doesNotThrowAnyException();
        assertThatThrownBy(() -> RoutedReferences.check(chain(5, 4)))
                .hasMessageContaining("in more than 1000 ways");
    }

    @Test
    void aCircleIsNamed() {
        assertThatThrownBy(
                        () ->
                                RoutedReferences.check(
                                        List.of(
                                                router("a", List.of("b")),
                                                router("b", List.of("a")))))
                .hasMessageContaining("a → b → a");
    }

    /** Levels of routers, each of which leads to all of the next level, the last to options. */
    private static List<DeploymentOption> chain(int levels, int width) {
        List<DeploymentOption> options = new ArrayList<>();
        for (int level = 1; level <= levels; level++) {
            for (String id : ids(level, width)) {
                options.add(router(id, ids(level + 1, width)));
            }
        }
        ids(levels + 1, width)
                .forEach(id -> options.add(new TokenPriced(id, id, "openai", "gpt-5.2")));
        return options;
    }

    private static List<String> ids(int level, int width) {
        return IntStream.range(0, width).mapToObj(i -> "r" + level + "-" + i).toList();
    }

    private static Routed router(String id, List<String> to) {
        return new Routed(
                id,
                id,
                true,
                new Routing.Split(
                        to.stream()
                                .map(part -> new Routing.Part(part, 1.0 / to.size(), 1, 1))
                                .toList()),
                0);
    }
}
