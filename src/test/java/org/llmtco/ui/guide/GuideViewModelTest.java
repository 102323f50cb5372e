package org.llmtco.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.ui.guide.GuideViewModel.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class GuideViewModelTest {
    private final GuideViewModel model = new GuideViewModel();

    @Test
    void opensWithTheContents() {
        assertThat(page()).isEqualTo("guide/README.md");
        assertThat(model.contents())
                .extracting(GuidePages.Entry::title)
                .startsWith("Guide", "Getting started", "For a manager")
                .contains("The article, audited", "Glossary");
    }

    @Test
    void followsALinkToAHeadingAndComesBack() {
        model.follow("guide/tables.md#import");
        assertThat(page()).isEqualTo("guide/tables.md");
        assertThat(model.placeProperty().get().anchor()).contains("import");
        model.goBack();
        assertThat(page()).isEqualTo("guide/README.md");
        assertThat(model.canGoBackProperty().get()).isFalse();
        model.goForward();
        assertThat(page()).isEqualTo("guide/tables.md");
    }

    @Test
    void aNewWayForgetsTheOneAhead() {
        model.follow("guide/tables.md");
        model.goBack();
        model.follow("guide/limits.md");
        assertThat(model.canGoForwardProperty().get()).isFalse();
    }

    @Test
    void staysWhereALinkLeadsElsewhere() {
        model.follow("https://example.com/");
        model.follow("guide/no-such-page.md");
        assertThat(page()).isEqualTo("guide/README.md");
        assertThat(model.canGoBackProperty().get()).isFalse();
    }

    @Test
    void everyLinkAndPictureOfThePagesInTheContentsComesWithTheProgram() {
        List<String> missing = new ArrayList<>();
        for (GuidePages.Entry entry : model.contents()) {
            model.follow(entry.id());
            Place place = model.placeProperty().get();
            assertThat(place.page().id()).isEqualTo(entry.id());
            place.page().blocks().stream()
                    .flatMap(GuideViewModelTest::inside)
                    .forEach(block -> missing.addAll(missing(block)));
        }
        assertThat(missing).isEmpty();
    }

    private List<String> missing(Block block) {
        if (block instanceof Block.Picture picture) {
            return GuidePages.picture(picture.file()).isPresent()
                    ? List.of()
                    : List.of(picture.file());
        }
        return spans(block)
                .map(Span::target)
                .flatMap(Optional::stream)
                .filter(target -> !model.leadsOn(target))
                .toList();
    }

    private static Stream<Span> spans(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.text().stream();
            case Block.Heading heading -> heading.text().stream();
            case Block.Table table ->
                    Stream.concat(Stream.of(table.head()), table.rows().stream())
                            .flatMap(List::stream)
                            .flatMap(List::stream);
            default -> Stream.of();
        };
    }

    private static Stream<Block> inside(Block block) {
        return switch (block) {
            case Block.Items items ->
                    items.items().stream()
                            .flatMap(List::stream)
                            .flatMap(GuideViewModelTest::inside);
            case Block.Quote quote -> quote.parts().stream().flatMap(GuideViewModelTest::inside);
            default -> Stream.of(block);
        };
    }

    private String page() {
        return model.placeProperty().get().page().id();
    }
}
