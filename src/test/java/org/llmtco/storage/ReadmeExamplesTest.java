package org.llmtco.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.llmtco.catalog.GpuProfile;
import org.llmtco.catalog.PriceList;
import org.llmtco.catalog.RentalOffer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the READMEs of the data folders show can be copied as it stands. */
class ReadmeExamplesTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void theExamplesOfPricesAreRead() {
        List<String> examples = examples("pricing-data/README.md");

        assertThat(examples).hasSize(2);
        assertThat(problems(examples.get(0), PriceList.class)).isEmpty();
        assertThat(problems(examples.get(1), RentalOffer.class)).isEmpty();
    }

    @Test
    void theExampleOfAGpuIsRead() {
        List<String> examples = examples("hardware-profiles/README.md");

        assertThat(examples).hasSize(1);
        assertThat(problems(examples.getFirst(), GpuProfile.class)).isEmpty();
    }

    private static List<String> examples(String file) {
        Matcher matcher = EXAMPLE.matcher(ShippedFiles.text(Path.of(file)));
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Problem> problems(String text, Class<? extends Record> type) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Json json = JsonReader.read(bytes, "README.md").orThrow();
        return Binder.bind(json, "README.md", type).problems();
    }
}
