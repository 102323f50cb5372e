package org.llmtco.docs;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.llmtco.Main;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The packages right below the root, and which of them each one uses, as the compiler left it. */
final class Packages {
    private static final String ROOT = "org.llmtco.";
    private static final Pattern FIRST_SENTENCE = Pattern.compile("(?s)/\\*\\*\\s*(.*?[.])(?=\\s)");

    private static final Map<String, Set<String>> USES = uses();

    private Packages() {}

    private static Map<String, Set<String>> uses() {
        Map<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : classes()) {
            name(type.getPackageName())
                    .ifPresent(
                            from -> {
                                Set<String> to = uses.computeIfAbsent(from, _ -> new TreeSet<>());
                                type.getDirectDependenciesFromSelf().stream()
                                        .map(Packages::target)
                                        .flatMap(Optional::stream)
                                        .filter(name -> !name.equals(from))
                                        .forEach(to::add);
                            });
        }
        return uses;
    }

    /** Only names of other classes are asked for, so those of the JDK need not be read. */
    private static JavaClasses classes() {
        return ArchConfiguration.withThreadLocalScope(
                configuration -> {
                    configuration.setResolveMissingDependenciesFromClassPath(false);
                    return new ClassFileImporter()
                            .importUrl(
                                    Main.class.getProtectionDomain().getCodeSource().getLocation());
                });
    }

    private static Optional<String> target(Dependency dependency) {
        return name(dependency.getTargetClass().getBaseComponentType().getPackageName());
    }

    private static Optional<String> name(String packageName) {
        return packageName.startsWith(ROOT)
                ? Optional.of(packageName.substring(ROOT.length()).split("\\.", -1)[0])
                : Optional.empty();
    }

    /** An arrow for each use that does not follow from the others. */
    static String diagram() {
        StringBuilder diagram = new StringBuilder("```mermaid\ngraph TD\n");
        USES.forEach(
                (from, to) ->
                        to.stream()
                                .filter(target -> !isReachedByAnother(to, target))
                                .forEach(
                                        target ->
                                                diagram.append(
                                                        "    %s --> %s\n"
                                                                .formatted(from, target))));
        return diagram.append("```\n").toString();
    }

    private static boolean isReachedByAnother(Set<String> used, String target) {
        return used.stream().anyMatch(other -> !other.equals(target) && reaches(other, target));
    }

    private static boolean reaches(String from, String target) {
        Set<String> uses = USES.getOrDefault(from, Set.of());
        return uses.contains(target) || uses.stream().anyMatch(next -> reaches(next, target));
    }

    /** What each is for, in the first sentence of its own description, and all that it uses. */
    static String table() {
        return USES.entrySet().stream()
                .map(
                        entry ->
                                "| `%s` | %s | %s |\n"
                                        .formatted(
                                                entry.getKey(),
                                                sentence(entry.getKey()),
                                                entry.getValue().stream()
                                                        .map(name -> "`" + name + "`")
                                                        .collect(Collectors.joining(", "))))
                .collect(
                        Collectors.joining(
                                "", "| package | what it is | uses |\n|---|---|---|\n", ""));
    }

    private static String sentence(String name) {
        Path info = Path.of("src/main/java/org/llmtco", name, "package-info.java");
        try {
            Matcher sentence = FIRST_SENTENCE.matcher(Files.readString(info));
            if (!sentence.find()) {
                throw new AssertionError("no sentence in " + info);
            }
            return sentence.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
