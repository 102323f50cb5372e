package org.llmtco.storage.imports;

import org.llmtco.storage.Problem;
import org.llmtco.storage.Problem.Severity;
import org.llmtco.storage.Reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Files that other programs made: what came instead of the data is told by name. */
public final class ForeignFile {
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int START = 512;
    private static final int LOOKED_AT_FOR_UTF_16 = 8;

    private ForeignFile() {}

    /** Reads a file of at most 16 MiB; what comes back is UTF-8 without a mark at its start. */
    public static Reading<byte[]> read(Path path) {
        String file = path.toString();
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(START);
            Optional<String> fault = fault(start);
            if (fault.isPresent()) {
                return refused(file, fault.get());
            }
            byte[] rest = in.readNBytes(MAX_BYTES - START + 1);
            if (rest.length > MAX_BYTES - START) {
                return refused(
                        file,
                        "the file is larger than 16 MiB: no file of prices, offers, a model or"
                                + " measurements is");
            }
            byte[] bytes = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, bytes, start.length, rest.length);
            return new Reading<>(Optional.of(inUtf8(bytes)), List.of());
        } catch (CharacterCodingException e) {
            return refused(file, "the file is not UTF-16, as its start says: save it as UTF-8");
        } catch (IOException e) {
            return refused(file, reason(path, e));
        }
    }

    /** Why a file cannot be read, in words. */
    public static String reason(Path path, IOException problem) {
        return switch (problem) {
            case NoSuchFileException _ -> "there is no such file";
            case AccessDeniedException _ -> "the file may not be read: check its permissions";
            default ->
                    Files.isDirectory(path)
                            ? "is a folder: a file belongs here"
                            : "the file cannot be read: " + problem.getMessage();
        };
    }

    /** Why a file that begins like this is not data; empty if it may be. */
    public static Optional<String> fault(byte[] start) {
        if (start.length == 0) {
            return Optional.of("the file is empty: fetch it again");
        }
        if (begins(start, 0x1F, 0x8B)) {
            return Optional.of("the file is packed with gzip: unpack it first (gunzip)");
        }
        if (begins(start, 'P', 'K', 3, 4)) {
            return Optional.of("the file is a zip archive: unpack it first");
        }
        if (begins(start, 0x28, 0xB5, 0x2F, 0xFD) || begins(start, 'B', 'Z', 'h')) {
            return Optional.of("the file is packed: unpack it first");
        }
        if (isUnmarkedUtf16(start)) {
            return Optional.of(
                    "the file is UTF-16 without the mark at its start that says so: save it as"
                            + " UTF-8");
        }
        String text =
                new String(start, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (text.startsWith("version https://git-lfs")) {
            return Optional.of(
                    "the file stands for one that Git LFS keeps elsewhere: fetch it with git lfs"
                            + " pull");
        }
        if (text.startsWith("<") || text.startsWith("\u00EF\u00BB\u00BF<")) {
            return Optional.of(
                    "the file is a web page, perhaps the message of an error: fetch the data"
                            + " itself");
        }
        return Optional.empty();
    }

    /** In UTF-16 every second byte of Latin text is 0. */
    private static boolean isUnmarkedUtf16(byte[] start) {
        if (start.length < LOOKED_AT_FOR_UTF_16) {
            return false;
        }
        int[] zeros = new int[2];
        for (int i = 0; i < LOOKED_AT_FOR_UTF_16; i++) {
            zeros[i % 2] += start[i] == 0 ? 1 : 0;
        }
        int all = LOOKED_AT_FOR_UTF_16 / 2;
        return (zeros[0] == all && zeros[1] == 0) || (zeros[0] == 0 && zeros[1] == all);
    }

    /** The encoding that a mark at the start of a file states; UTF-8 where there is none. */
    public static Charset charset(byte[] start) {
        return begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)
                ? StandardCharsets.UTF_16
                : StandardCharsets.UTF_8;
    }

    private static byte[] inUtf8(byte[] bytes) throws CharacterCodingException {
        if (charset(bytes).equals(StandardCharsets.UTF_16)) {
            return StandardCharsets.UTF_16
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }
        return begins(bytes, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private static boolean begins(byte[] bytes, int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    /** No value, and the reason. */
    public static <T> Reading<T> refused(String file, String message) {
        return new Reading<>(
                Optional.empty(), List.of(new Problem(Severity.ERROR, file, 0, 0, "", message)));
    }
}
