package org.llmtco.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The search over everything that has a name: commands, pages, inputs. */
final class FinderViewModel {
    /** More than fit on the list are of no use: another letter is quicker than scrolling. */
    private static final int MOST = 50;

    /**
     * Something that can be gone to or done.
     *
     * @param kind in a word, such as "page"
     * @param hint such as its shortcut; may be empty
     */
    record Entry(String title, String kind, String hint, Runnable go) {
        /**
         * 0 if the title begins with the words, 1 if a word of it does, 2 if it has them, else 3.
         */
        private int rank(String words) {
            String text = title.toLowerCase(Locale.ROOT);
            if (text.startsWith(words)) {
                return 0;
            }
            if (text.contains(" " + words)) {
                return 1;
            }
            boolean all =
                    Stream.of(words.split(" "))
                            .allMatch((text + " " + kind.toLowerCase(Locale.ROOT))::contains);
            return all ? 2 : 3;
        }
    }

    private final Supplier<List<Entry>> entries;

    FinderViewModel(Supplier<List<Entry>> entries) {
        this.entries = entries;
    }

    /** What has all the words in its name or kind, the best first; everything if there are none. */
    List<Entry> find(String typed) {
        String words = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return entries.get().stream()
                .filter(entry -> entry.rank(words) < 3)
                .sorted(Comparator.comparingInt(entry -> entry.rank(words)))
                .limit(MOST)
                .toList();
    }
}
