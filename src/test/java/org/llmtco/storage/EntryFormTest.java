package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.FigureKind;
import org.llmtco.catalog.RegionalFigure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What may stand in a field is what may stand in a file; the messages are those of files. */
class EntryFormTest {
    private static final RegionalFigure TARIFF =
            new RegionalFigure(
                    "electricity-germany",
                    "electricity",
                    "Industrial electricity",
                    "Germany",
                    OptionalDouble.of(0.12),
                    OptionalDouble.of(0.19),
                    OptionalDouble.empty(),
                    "USD/kWh",
                    "a tariff sheet",
                    LocalDate.of(2026, 1, 15),
                    FigureKind.PUBLISHED,
                    Optional.empty());

    private final EntryForm form = EntryForm.of(TARIFF);

    private Reading<Record> with(Map<String, String> changes) {
        Map<String, String> texts = new HashMap<>();
        form.fields().forEach(field -> texts.put(field.key(), field.value()));
        texts.putAll(changes);
        return form.read(texts);
    }

    private List<String> problems(Map<String, String> changes) {
        return with(changes).problems().stream().map(p -> p.key() + " " + p.message()).toList();
    }

    @Test
    void everyComponentIsAFieldAndAbsentOnesAreEmpty() {
        assertThat(form.fields().stream().map(field -> field.name() + "=" + field.value()))
                .containsExactly(
                        "id=electricity-germany",
                        "measure=electricity",
                        "name=Industrial electricity",
                        "region=Germany",
                        "low=0.12",
                        "typical=0.19",
                        "high=",
                        "unit=USD/kWh",
                        "source=a tariff sheet",
                        "asOf=2026-01-15",
                        "kind=published",
                        "note=");
    }

    @Test
    void aFigureThatIsChangedNeedsASourceOfItsOwn() {
        assertThat(problems(Map.of("typical", "0.21")))
                .containsExactly(
                        "source states another figure: say where the new one is from, or mark it as"
                                + " your own");
        assertThat(problems(Map.of("typical", "0.21", "source", "our contract"))).isEmpty();
        assertThat(problems(Map.of("typical", "0.21", "kind", "user"))).isEmpty();
        assertThat(problems(Map.of("name", "Electricity"))).isEmpty();
    }

    @Test
    void numbersMayBeTypedAsPeopleWriteThem() {
        Record read = with(Map.of("typical", "$1,234.5", "kind", "user")).orThrow();
        assertThat(((RegionalFigure) read).typical()).hasValue(1234.5);
    }

    @Test
    void whatIsWrongIsSaidAtTheField() {
        assertThat(problems(Map.of("typical", "cheap")))
                .containsExactly("typical is \"cheap\": must be a number");
        assertThat(problems(Map.of("typical", "1e400")))
                .containsExactly("typical is 1e400: the number is too large");
        assertThat(problems(Map.of("typical", "NaN")))
                .containsExactly("typical is \"NaN\": must be a number");
        assertThat(problems(Map.of("source", " ")))
                .containsExactly("source is missing: add it, a text in double quotes");
        assertThat(problems(Map.of("asOf", "15.1.2026")))
                .containsExactly("asOf is \"15.1.2026\": must be a date like \"2026-03-15\"");
        assertThat(problems(Map.of("kind", "guess")))
                .singleElement()
                .asString()
                .startsWith("kind is \"guess\": must be one of");
        assertThat(problems(Map.of("name", "a\u202eb")))
                .containsExactly("name has the invisible character U+202E: remove it");
    }

    @Test
    void theChecksOfTheWholeEntryCountToo() {
        assertThat(problems(Map.of("low", "0.5", "source", "our contract")))
                .containsExactly("typical is 0.19: must be in order: low <= typical <= high");
    }
}
