package org.llmtco;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The packages and what each may use; drawn in docs/decisions/0001-packages.md. */
class ArchitectureTest {
    private static final String ROOT = "org.llmtco";

    private static final List<String> ENGINE =
            List.of("model", "catalog", "sizing", "cost", "breakeven", "whatif", "chart");

    /** What the engine may use of the JDK: no files, clock, locale, threads, logging, toolkit. */
    private static final String[] PURE_JDK = {
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.math",
        "java.time",
        "java.util",
        "java.util.function",
        "java.util.random",
        "java.util.regex",
        "java.util.stream",
        "org.jspecify.annotations",
    };

    private static final Map<String, List<String>> MAY_USE =
            Map.ofEntries(
                    Map.entry("model", List.of()),
                    Map.entry("catalog", List.of("model")),
                    Map.entry("sizing", List.of("model", "catalog")),
                    Map.entry("cost", List.of("model", "catalog", "sizing")),
                    Map.entry("breakeven", List.of("model", "catalog", "sizing", "cost")),
                    Map.entry("whatif", List.of("model", "catalog", "sizing", "cost", "breakeven")),
                    Map.entry("chart", List.of()),
                    Map.entry("report", ENGINE),
                    Map.entry("storage", List.of("model", "catalog", "sizing")),
                    Map.entry("export", with(ENGINE, "report", "storage")),
                    Map.entry("ui", with(ENGINE, "report", "storage", "export")),
                    Map.entry("cli", with(ENGINE, "report", "storage", "export")));

    private static final Map<String, List<String>> LIBRARIES =
            Map.ofEntries(
                    Map.entry("tools.jackson..", List.of("storage")),
                    Map.entry("javafx..", List.of("ui")),
                    Map.entry("org.controlsfx..", List.of("ui")),
                    Map.entry("atlantafx..", List.of("ui")),
                    Map.entry("org.kordamp..", List.of("ui")),
                    Map.entry("org.commonmark..", List.of("ui.guide")),
                    Map.entry("picocli..", List.of("cli")),
                    Map.entry("org.apache.poi..", List.of("report.workbook")),
                    Map.entry("org.openxmlformats..", List.of("report.workbook")),
                    Map.entry("org.apache.pdfbox..", List.of("report.pdf")),
                    Map.entry("org.apache.commons.math3..", List.of("breakeven", "whatif")));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(ROOT);

    @Test
    void theEngineWasReallyScanned() {
        for (String name : List.of("model", "catalog", "cost", "breakeven", "whatif")) {
            assertThat(CLASSES.stream().anyMatch(resideInAPackage(ROOT + "." + name)))
                    .as("classes of %s are scanned", name)
                    .isTrue();
        }
    }

    @TestFactory
    List<DynamicTest> aPackageUsesOnlyTheOnesBelowIt() {
        return MAY_USE.entrySet().stream()
                .map(
                        entry -> {
                            List<String> allowed = new ArrayList<>(entry.getValue());
                            allowed.add(entry.getKey());
                            ArchRule rule =
                                    classes()
                                            .that()
                                            .resideInAPackage(within(entry.getKey()))
                                            .should()
                                            .onlyDependOnClassesThat(
                                                    DescribedPredicate.not(
                                                                    resideInAPackage(ROOT + ".."))
                                                            .or(
                                                                    resideInAnyPackage(
                                                                            packages(allowed))))
                                            .because("arrows between packages point one way")
                                            .allowEmptyShould(true);
                            return DynamicTest.dynamicTest(
                                    entry.getKey(), () -> rule.check(CLASSES));
                        })
                .toList();
    }

    @Test
    void theEngineUsesOnlyPureParts() {
        classes()
                .that()
                .resideInAnyPackage(packages(ENGINE))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(packages(ENGINE))
                                .or(resideInAnyPackage(PURE_JDK))
                                .or(resideInAPackage("org.apache.commons.math3.."))
                                .or(
                                        // whatif varies records by component name
                                        resideInAPackage("java.lang.reflect"))
                                .or(
                                        DescribedPredicate.describe(
                                                "primitives and arrays of them",
                                                c ->
                                                        c.getBaseComponentType().isPrimitive()
                                                                || c.isArray())))
                .andShould(notUse(Locale.class))
                .because("the same input gives the same result everywhere, for ever")
                .check(CLASSES);
    }

    @Test
    void theEngineAsksTheMachineForNothing() {
        noClasses()
                .that()
                .resideInAnyPackage(packages(ENGINE))
                .should()
                .callMethodWhere(
                        describe(
                                "ask the system for anything",
                                call ->
                                        call.getTargetOwner().isEquivalentTo(System.class)
                                                && !call.getName().equals("arraycopy")))
                .orShould()
                .dependOnClassesThat(
                        belongToAnyOf(
                                Thread.class,
                                Runtime.class,
                                ProcessBuilder.class,
                                ProcessHandle.class,
                                ThreadLocal.class,
                                ClassLoader.class,
                                Properties.class,
                                ResourceBundle.class,
                                Scanner.class,
                                Timer.class))
                .because("the same input gives the same result on every machine")
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheClockOutsideTheWindowAndTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(List.of("ui", "cli")))
                .should()
                .callMethodWhere(describe("read the clock", ArchitectureTest::readsTheClock))
                .orShould()
                .dependOnClassesThat(
                        belongToAnyOf(
                                java.util.Date.class,
                                java.util.Calendar.class,
                                java.util.TimeZone.class))
                .because("dates are arguments")
                .check(CLASSES);
    }

    private static boolean readsTheClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return switch (call.getName()) {
            case "now" -> owner.startsWith("java.time.");
            case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
            case "systemDefault" -> owner.equals("java.time.ZoneId");
            default -> owner.equals("java.time.Clock");
        };
    }

    @Test
    void nothingIsDrawnAtRandomWithoutASeed() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages(List.of("ui", "cli")))
                .should()
                .callMethodWhere(
                        describe("draw without a seed", ArchitectureTest::drawsWithoutASeed))
                .orShould()
                .callConstructorWhere(
                        describe(
                                "make a generator without a seed",
                                call ->
                                        call.getTarget().getRawParameterTypes().isEmpty()
                                                && isGenerator(call.getTargetOwner())))
                .because("the same seed gives the same draws")
                .check(CLASSES);
    }

    private static boolean drawsWithoutASeed(JavaCall<?> call) {
        return switch (call.getTargetOwner().getName() + "." + call.getName()) {
            case "java.lang.Math.random",
                    "java.util.UUID.randomUUID",
                    "java.util.concurrent.ThreadLocalRandom.current",
                    "java.util.random.RandomGenerator.getDefault",
                    "java.util.random.RandomGenerator.of" ->
                    true;
            case "java.util.random.RandomGeneratorFactory.create",
                    "java.util.Collections.shuffle" ->
                    call.getTarget().getParameterTypes().size()
                            < (call.getName().equals("create") ? 1 : 2);
            default -> false;
        };
    }

    private static boolean isGenerator(JavaClass type) {
        return type.isAssignableTo("java.util.random.RandomGenerator")
                || type.isAssignableTo("org.apache.commons.math3.random.RandomGenerator");
    }

    @Test
    void nothingPrintsAStackTrace() {
        noClasses()
                .should()
                .callMethodWhere(
                        describe(
                                "print a stack trace",
                                call -> call.getName().equals("printStackTrace")))
                .because("a user is told what is wrong and how to mend it")
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        List<String> unmarked = new ArrayList<>();
        for (String root : List.of("src/main/java", "src/test/java")) {
            for (Path folder : packageFolders(Path.of(root))) {
                Path info = folder.resolve("package-info.java");
                if (!Files.exists(info) || !Files.readString(info).contains("@NullMarked\n")) {
                    unmarked.add(folder.toString());
                }
            }
        }
        assertThat(unmarked)
                .as("add a package-info.java with @NullMarked: NullAway checks nothing else")
                .isEmpty();
    }

    private static Set<Path> packageFolders(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static DescribedPredicate<JavaCall<?>> describe(
            String what, Predicate<JavaCall<?>> predicate) {
        return DescribedPredicate.describe(what, predicate);
    }

    @TestFactory
    List<DynamicTest> aLibraryIsUsedInItsPackageOnly() {
        return LIBRARIES.entrySet().stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.getKey(),
                                        () ->
                                                noClasses()
                                                        .that()
                                                        .resideOutsideOfPackages(
                                                                packages(entry.getValue()))
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAPackage(entry.getKey())
                                                        .because("a library has one home")
                                                        .check(CLASSES)))
                .toList();
    }

    @Test
    void onlyTheCommandLineWritesToTheStandardStreams() {
        noClasses()
                .that()
                .resideOutsideOfPackage(within("cli"))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("screens and the engine say what they have to say through results")
                .check(CLASSES);
    }

    @Test
    void viewsDecideNothing() {
        noClasses()
                .that()
                .resideInAPackage(within("ui"))
                .and()
                .haveSimpleNameEndingWith("View")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        packages(List.of("catalog", "sizing", "cost", "breakeven", "whatif")))
                .because("a view shows what its view model says")
                .check(CLASSES);
    }

    @Test
    void viewModelsNeedNoToolkit() {
        noClasses()
                .that()
                .resideInAPackage(within("ui"))
                .and()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..")
                .because("what a screen says is tested without a screen")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(ArchitectureTest::within).toArray(String[]::new);
    }

    private static List<String> with(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(List.of(more));
        return List.copyOf(all);
    }

    private static ArchCondition<JavaClass> notUse(Class<?> refused) {
        return new ArchCondition<>("not use " + refused.getSimpleName()) {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                javaClass.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> dependency.getTargetClass().isEquivalentTo(refused))
                        .forEach(
                                dependency ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        dependency, dependency.getDescription())));
            }
        };
    }
}
