package org.llmtco;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code docs/article-audit.md} says what the engine says. With {@code -Dwrite=true} it is written
 * anew, and the test fails so that nothing changes unseen.
 */
class ArticleAuditTest {
    private static final Path PAGE = Path.of("docs/article-audit.md");

    @Test
    void thePageOfTheArticlesClaimsIsWhatTheEngineComputes() throws IOException {
        String page = ArticleAudit.page();
        String committed = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        if (Boolean.getBoolean("write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(committed)
                .as("write it with: mvn -q test -Dtest=ArticleAuditTest -Dwrite=true")
                .isEqualTo(page);
    }
}
