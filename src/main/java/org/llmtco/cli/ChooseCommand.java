package org.llmtco.cli;

import org.llmtco.cli.ConflictList.Said;
import org.llmtco.storage.CatalogReading;
import org.llmtco.storage.ChangedMeanwhileException;
import org.llmtco.storage.FileChange;
import org.llmtco.storage.Nearest;
import org.llmtco.storage.OwnTables;
import org.llmtco.storage.TableEntry;
import org.llmtco.storage.UnreadableFileException;
import org.llmtco.storage.claims.Choice;
import org.llmtco.storage.claims.Claim;
import org.llmtco.storage.claims.ClaimFinder;
import org.llmtco.storage.claims.Claims;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** {@code choose}: which of several sources' figures counts. */
@Command(
        name = "choose",
        mixinStandardHelpOptions = true,
        description = {
            "Makes another source's figure the one that counts, as an entry of your own tables.",
            "",
            "list conflicts shows the entries of which sources say different things, with the"
                    + " number of each."
        })
final class ChooseCommand implements Callable<Integer> {
    @Mixin Inputs inputs;
    @Mixin Printer printer;
    @Mixin TargetFolder to;

    @Parameters(
            index = "0",
            paramLabel = "ENTRY",
            description = "As list conflicts names it, such as rentals/vast-ai/l40s-on-demand.")
    String entry = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "NUMBER",
            description = "Of the figure that is to count. Without it all are shown.")
    Optional<Integer> number;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "The day whose prices are meant. Default: the newest.")
    LocalDate day = LocalDate.MAX;

    /**
     * The JSON of the command.
     *
     * @param before the figure that counted
     * @param chosen the one that counts now
     */
    record Json(
            String entry,
            Optional<String> point,
            Said before,
            Said chosen,
            boolean dryRun,
            Optional<String> written) {}

    /** A claim with all that is said of its figure. */
    private record Numbered(Claims of, Claim claim, ConflictList.Conflict conflict, Said said) {}

    @Override
    public Integer call() {
        CatalogReading tables = to.reading(inputs);
        ClaimFinder finder = new ClaimFinder(tables, day);
        List<Claims> parts = place().map(finder::parts).orElse(List.of());
        if (parts.isEmpty()) {
            throw new InputProblemException(
                    "there is no entry \"%s\" of which several figures are known; %s"
                            .formatted(
                                    entry,
                                    Nearest.of(
                                            entry,
                                            finder.conflicts().stream()
                                                    .map(claims -> claims.place().origin())
                                                    .distinct()
                                                    .toList())));
        }
        ConflictList all = ConflictList.of(parts);
        if (number.isEmpty()) {
            printer.print(
                    all.text() + "\nNothing was written: say the number of one of them.\n",
                    all.grid(),
                    all);
            return CommandLineTool.DONE;
        }
        choose(numbered(parts, all, number.get()), all, tables);
        return CommandLineTool.DONE;
    }

    private Optional<TableEntry> place() {
        try {
            return Optional.of(TableEntry.of(entry));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Numbered numbered(List<Claims> parts, ConflictList all, int wanted) {
        int before = 0;
        for (int i = 0; i < parts.size(); i++) {
            Claims part = parts.get(i);
            int place = wanted - 1 - before;
            if (place >= 0 && place < part.claims().size()) {
                ConflictList.Conflict conflict = all.conflicts().get(i);
                return new Numbered(
                        part, part.claims().get(place), conflict, conflict.claims().get(place));
            }
            before += part.claims().size();
        }
        throw new InputProblemException(
                "NUMBER is %s: must be from 1 to %s".formatted(wanted, before));
    }

    private void choose(Numbered chosen, ConflictList all, CatalogReading tables) {
        Said before = chosen.conflict().claims().getFirst();
        boolean counts = chosen.said().equals(before);
        Optional<Path> written =
                counts || to.dryRun ? Optional.empty() : Optional.of(write(chosen, tables));
        String done =
                "%s%s: %s of %s counts%s\n"
                        .formatted(
                                entry,
                                chosen.of().point().map(at -> ", " + at).orElse(""),
                                chosen.said().figureWords(),
                                chosen.said().asOf(),
                                counts
                                        ? " already"
                                        : " in place of %s of %s"
                                                .formatted(before.figureWords(), before.asOf()));
        String end =
                written.map(file -> "Written: " + file + "\n")
                        .orElse(
                                counts
                                        ? "Nothing was written: there is nothing to change.\n"
                                        : "Nothing was written: this was a dry run.\n");
        printer.print(
                done + end,
                all.grid(),
                new Json(
                        entry,
                        chosen.of().point(),
                        before,
                        chosen.said(),
                        to.dryRun,
                        written.map(Path::toString)));
    }

    private Path write(Numbered chosen, CatalogReading tables) {
        OwnTables own = to.tables();
        try {
            List<FileChange> changes =
                    own.putting(
                            chosen.of().place(), Choice.of(chosen.of(), chosen.claim()), tables);
            own.make(changes);
            return changes.getFirst().file();
        } catch (UnreadableFileException e) {
            throw new InputProblemException(Inputs.lines(e.problems()));
        } catch (UncheckedIOException | ChangedMeanwhileException e) {
            throw new InputProblemException(String.valueOf(e.getMessage()));
        }
    }
}
