package org.llmtco.report.pdf;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines. */
final class Lines {
    private final PdfFont font;
    private final double size;

    Lines(PdfFont font, double size) {
        this.font = font;
        this.size = size;
    }

    /** Lines of words that are no wider than the room; words that are wider are broken. */
    List<String> of(String text, double room) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            breakUp(paragraph, room, lines);
        }
        return lines;
    }

    private void breakUp(String text, double room, List<String> lines) {
        if (font.width(text, size) <= room) {
            lines.add(text);
            return;
        }
        StringBuilder line = new StringBuilder();
        double used = 0;
        double space = font.width(" ", size);
        for (String word : text.strip().split("\\s+", -1)) {
            double width = font.width(word, size);
            if (!line.isEmpty() && used + space + width <= room) {
                line.append(' ').append(word);
                used += space + width;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (font.width(rest, size) > room) {
                int end = fitting(rest, room);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(rest);
            used = font.width(rest, size);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
    }

    /** Where a word that is too wide is broken: behind a sign between its parts, if it has one. */
    private int fitting(String word, double room) {
        double width = 0;
        int end = 0;
        int part = 0;
        while (end < word.length()) {
            int c = word.codePointAt(end);
            width += font.width(Character.toString(c), size);
            if (width > room) {
                break;
            }
            end += Character.charCount(c);
            if ("/-_.?&=,".indexOf(c) >= 0) {
                part = end;
            }
        }
        int first = Character.charCount(word.codePointAt(0));
        return part > end / 2 ? part : Math.max(end, first);
    }

    /** Width of the widest word, points. */
    double widestWord(String text) {
        double widest = 0;
        for (String word : text.split("\\s+", -1)) {
            widest = Math.max(widest, font.width(word, size));
        }
        return widest;
    }

    double width(String text) {
        return font.width(text, size);
    }
}
