package org.llmtco.report.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The typeface of a document, which comes along in it, and how wide its signs are. Signs that it
 * lacks are shown as a sign for "unknown".
 */
final class PdfFont {
    private static final String RESOURCE =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int UNKNOWN = '?';
    private static final double PER_SIZE = 1000;

    private final PDType0Font font;
    private final Map<Integer, Sign> signs = new HashMap<>();

    /** A sign as it stands in the page, and its width in thousandths of the size. */
    private record Sign(String hex, double width) {}

    PdfFont(PDDocument document) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PDDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            font = PDType0Font.load(document, file, true);
        }
    }

    PDFont font() {
        return font;
    }

    /** The signs of a text that the typeface lacks. */
    Set<Integer> lacking(String text) {
        Set<Integer> lacking = new TreeSet<>();
        text.codePoints()
                .filter(
                        c ->
                                c != UNKNOWN
                                        && c != '\n'
                                        && c != '\r'
                                        && sign(c).equals(sign(UNKNOWN)))
                .forEach(lacking::add);
        return lacking;
    }

    /** Puts the signs that were used into the document; no others can follow. */
    void close() throws IOException {
        font.subset();
    }

    /** Points. */
    double width(String text, double size) {
        double width = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            width += sign(c).width();
            i += Character.charCount(c);
        }
        return width * size / PER_SIZE;
    }

    /** A line in the font's numbers, hexadecimal, in the order in which it is seen. */
    String hex(String line) {
        StringBuilder hex = new StringBuilder(line.length() * 4);
        Seen.of(line).codePoints().forEach(c -> hex.append(sign(c).hex()));
        return hex.toString();
    }

    private Sign sign(int c) {
        Sign known = signs.get(c);
        if (known != null) {
            return known;
        }
        Sign sign = made(c);
        signs.put(c, sign);
        return sign;
    }

    private Sign made(int c) {
        if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
            return sign(UNKNOWN);
        }
        try {
            byte[] code = font.encode(Character.toString(c));
            font.addToSubset(c);
            int number = 0;
            for (byte b : code) {
                number = number << 8 | (b & 0xff);
            }
            return new Sign(HexFormat.of().formatHex(code), font.getWidth(number));
        } catch (IllegalArgumentException | IOException e) {
            return sign(UNKNOWN);
        }
    }
}
