package org.llmtco.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.llmtco.storage.ScenarioFiles;
import org.llmtco.ui.ImportExamples;
import org.llmtco.ui.Notice;
import org.llmtco.ui.Sessions;
import org.llmtco.ui.data.TableEdits;
import org.llmtco.ui.session.Session;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** The dialog with files that are not what they should be, and folders that are not either. */
class HostileImportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @TempDir Path folder;

    private final Session session = Sessions.immediate(ScenarioFiles.DEFAULT_ID);
    private final List<Notice> told = new ArrayList<>();
    private ImportViewModel model = model(Path.of("not there yet"));

    enum Dirt {
        EMPTY,
        BLANK,
        GZIP,
        UTF16,
        UTF16_WITHOUT_MARK,
        LFS_POINTER,
        NESTED_DEEPLY,
        CUT_OFF,
        A_LIST_OF_NULLS,
        A_NUMBER,
        TOO_LARGE,
        ZEROS;

        byte[] bytes() {
            String prices = ImportExamples.PRICES;
            return switch (this) {
                case EMPTY -> new byte[0];
                case BLANK -> " \n\n".getBytes(UTF_8);
                case GZIP -> gzip(prices);
                case UTF16 -> prices.getBytes(UTF_16);
                case UTF16_WITHOUT_MARK -> prices.getBytes(UTF_16LE);
                case LFS_POINTER ->
                        "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n"
                                .getBytes(UTF_8);
                case NESTED_DEEPLY -> ("[".repeat(5000) + "]".repeat(5000)).getBytes(UTF_8);
                case CUT_OFF -> prices.substring(0, prices.length() / 2).getBytes(UTF_8);
                case A_LIST_OF_NULLS -> "[null, null]".getBytes(UTF_8);
                case A_NUMBER -> "42".getBytes(UTF_8);
                case TOO_LARGE -> ("[" + " ".repeat(17 << 20) + "]").getBytes(UTF_8);
                case ZEROS -> new byte[4096];
            };
        }

        private static byte[] gzip(String text) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                out.write(text.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    @BeforeEach
    void useTheFolder() {
        model = model(own());
    }

    private ImportViewModel model(Path tables) {
        return new ImportViewModel(
                session, Optional.of(new TableEdits(session, tables)), () -> TODAY, told::add);
    }

    private Path own() {
        return folder.resolve("own");
    }

    private void begin() throws IOException {
        model.begin(
                Files.writeString(
                        folder.resolve("litellm-2026-11-20.json"), ImportExamples.PRICES));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNoImportIsSaidAndCannotBeTaken(Dirt dirt) throws IOException {
        Path file = folder.resolve(dirt.name().toLowerCase(Locale.ROOT) + ".json");
        model.begin(Files.write(file, dirt.bytes()));
        assertThat(model.problemProperty().get()).isNotBlank().doesNotContain("Exception");
        assertThat(model.readyProperty().get()).isFalse();
        model.take();
        assertThat(own()).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void whateverTheUserSaysThatItHoldsItIsNotTaken(Dirt dirt) throws IOException {
        Path file = Files.write(folder.resolve("file.json"), dirt.bytes());
        for (KindChoice kind : KindChoice.values()) {
            model.begin(file);
            model.setKind(kind);
            assertThat(model.readyProperty().get()).as("%s as %s", dirt, kind).isFalse();
            assertThat(model.problemProperty().get() + model.notesProperty().get())
                    .as("%s as %s", dirt, kind)
                    .doesNotContain("Exception");
        }
        assertThat(own()).doesNotExist();
    }

    @Test
    void aFolderInPlaceOfAFileIsSaidToBeOne() {
        model.begin(folder);
        assertThat(model.problemProperty().get()).contains("folder");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void whatWasImportedIsEqualTheSecondTime() throws IOException {
        begin();
        model.take();
        begin();
        assertThat(model.list().countsProperty().get())
                .containsExactly("All 8", "New 0", "Changed 0", "Equal 4", "Refused 4");
        assertThat(model.readyProperty().get()).isFalse();
    }

    @Test
    void whatWasShownIsWrittenThoughTheFileIsGone() throws IOException {
        begin();
        Files.delete(folder.resolve("litellm-2026-11-20.json"));
        model.take();
        assertThat(session.catalog().pricedModel("example", "example-large")).isPresent();
    }

    @Test
    void whereTheFolderOfTablesCannotBeOneNothingIsWrittenAndItIsSaid() throws IOException {
        Files.writeString(own(), "a file");
        begin();
        model.take();
        assertThat(own()).hasContent("a file");
        assertThat(session.catalog().pricedModel("example", "example-large")).isEmpty();
        assertThat(model.problemProperty().get()).isNotBlank().doesNotContain("Exception");
    }
}
