package org.llmtco.storage.imports;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names from files of others: what a screen, a terminal or a spreadsheet may be shown. */
public final class SafeName {
    private static final int LONGEST = 200;
    private static final String FORMULA_STARTS = "=+-@";
    private static final Pattern PARENT = Pattern.compile("(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(?:con|prn|aux|nul|(?:com|lpt)[1-9])(?:\\..*)?");

    private SafeName() {}

    /** Why a name is not fit to be shown; empty if it is. */
    public static Optional<String> fault(String name) {
        Optional<String> fault = faultOfId(name);
        return fault.isEmpty() && FORMULA_STARTS.indexOf(name.charAt(0)) >= 0
                ? Optional.of("a spreadsheet would take the name for a formula")
                : fault;
    }

    /** Why a name is not fit to be made an id of, which has letters, digits, dots and hyphens. */
    public static Optional<String> faultOfId(String name) {
        if (name.isBlank()) {
            return Optional.of("the name is empty");
        }
        if (name.length() > LONGEST) {
            return Optional.of("the name is longer than %s characters".formatted(LONGEST));
        }
        if (name.codePoints().anyMatch(SafeName::isInvisible)) {
            return Optional.of("the name has characters that do not show");
        }
        if (PARENT.matcher(name).find()) {
            return Optional.of("the name is a path that leads out of its folder");
        }
        return Optional.empty();
    }

    /** Why an id is not fit to name a file; empty if it is. Windows keeps some names for itself. */
    public static Optional<String> faultOfFile(String id) {
        return DEVICE.matcher(id).matches()
                ? Optional.of("Windows keeps the name for a device, so that no file can have it")
                : Optional.empty();
    }

    /** A name as a message shows it: what does not show is written as an escape. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        if (!name.isEmpty() && FORMULA_STARTS.indexOf(name.charAt(0)) >= 0) {
            shown.append('\'');
        }
        name.codePoints()
                .limit(LONGEST)
                .forEach(
                        c -> {
                            if (isInvisible(c)) {
                                shown.append("\\u")
                                        .append(Integer.toHexString(0x10000 | c).substring(1));
                            } else {
                                shown.appendCodePoint(c);
                            }
                        });
        return shown.toString();
    }

    /** Control characters, marks that turn the direction of text, halves of characters. */
    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }
}
