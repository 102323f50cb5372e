package org.llmtco.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.llmtco.catalog.Catalog;
import org.llmtco.cost.RandomScenarios;
import org.llmtco.model.Scenario;
import org.llmtco.storage.ScenarioFiles;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * LibreOffice opens the workbooks of the shipped scenarios, as they are and with every input
 * changed, calculates them anew and comes to the engine's totals.
 */
class WorkbookInLibreOfficeTest {
    private static final Catalog CATALOG = RandomScenarios.CATALOG;

    @TempDir Path folder;

    private record Expected(Scenario scenario, Catalog catalog) {}

    @Test
    void libreOfficeComesToTheEnginesTotals() throws IOException, InterruptedException {
        Optional<Path> soffice = soffice();
        assumeTrue(soffice.isPresent(), "LibreOffice (soffice) is not installed");
        Map<String, Expected> expected = new LinkedHashMap<>();
        for (String id : ScenarioFiles.SHIPPED) {
            Scenario scenario = WorkbookTotalsTest.shipped(id);
            WorkbookReport.Written written = Recalculated.written(scenario, CATALOG);
            write(id, Recalculated.of(written).file());
            expected.put(id, new Expected(scenario, CATALOG));
            Recalculated changed = Recalculated.of(written);
            Change change = WorkbookChangesTest.changeAll(scenario, changed);
            write(id + "-changed", changed.file());
            expected.put(id + "-changed", new Expected(change.scenario(), change.catalog()));
        }
        convert(soffice.get(), expected.keySet());
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Expected> entry : expected.entrySet()) {
            Path calculated = folder.resolve("out").resolve(entry.getKey() + ".xlsx");
            Recalculated.stored(Files.readAllBytes(calculated))
                    .differences(entry.getValue().scenario(), entry.getValue().catalog())
                    .forEach(problem -> problems.add(entry.getKey() + ": " + problem));
        }
        assertThat(problems).isEmpty();
    }

    private void write(String name, byte[] file) throws IOException {
        Files.write(folder.resolve(name + ".xlsx"), file);
    }

    private static Optional<Path> soffice() {
        String path = System.getenv("PATH");
        return path == null
                ? Optional.empty()
                : List.of(path.split(File.pathSeparator)).stream()
                        .map(dir -> Path.of(dir, "soffice"))
                        .filter(Files::isExecutable)
                        .findFirst();
    }

    private void convert(Path soffice, Iterable<String> names)
            throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                soffice.toString(),
                                "--headless",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--convert-to",
                                "xlsx:Calc MS Excel 2007 XML",
                                "--outdir",
                                folder.resolve("out").toString()));
        names.forEach(name -> command.add(folder.resolve(name + ".xlsx").toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log.txt").toFile())
                        .start();
        boolean done = process.waitFor(5, TimeUnit.MINUTES);
        process.destroy();
        assertThat(done).as("LibreOffice ends by itself").isTrue();
    }
}
