package org.llmtco.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages and pictures that come with the program. A page is read when it is first opened. */
public final class GuidePages {
    /** The page that the guide opens with; its links are the contents. */
    public static final String START = "guide/README.md";

    private static final String FOLDER = "/docs/";

    private final Map<String, Optional<GuidePage>> read = new HashMap<>();

    /** A page in the contents. */
    public record Entry(String id, String title) {}

    /** The page with an id, if it comes with the program. */
    public Optional<GuidePage> find(String id) {
        return read.computeIfAbsent(id, GuidePages::read);
    }

    private static Optional<GuidePage> read(String id) {
        try (InputStream in = GuidePages.class.getResourceAsStream(FOLDER + id)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new GuidePage(
                                    id,
                                    MarkdownReader.read(
                                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                                            id)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file of a picture, if it comes with the program. */
    static Optional<URL> picture(String file) {
        return Optional.ofNullable(GuidePages.class.getResource(FOLDER + file));
    }

    /** The first page, and those that it links to, in that order. */
    public List<Entry> contents() {
        GuidePage start = find(START).orElseThrow(() -> new IllegalStateException("no " + START));
        LinkedHashSet<Entry> entries = new LinkedHashSet<>();
        entries.add(new Entry(START, start.title()));
        for (Block block : start.blocks()) {
            for (Span span : spans(block)) {
                span.target().ifPresent(target -> entries.add(new Entry(target, span.text())));
            }
        }
        return List.copyOf(entries);
    }

    private static List<Span> spans(Block block) {
        return switch (block) {
            case Block.Table table ->
                    table.rows().stream().flatMap(List::stream).flatMap(List::stream).toList();
            case Block.Items items -> {
                List<Span> spans = new ArrayList<>();
                items.items().forEach(item -> item.forEach(part -> spans.addAll(spans(part))));
                yield spans;
            }
            case Block.Paragraph paragraph -> paragraph.text();
            default -> List.of();
        };
    }
}
