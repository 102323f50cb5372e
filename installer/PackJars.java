import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Copies jars for a package: {@code java PackJars.java FROM TO}. Their entries are stored rather
 * than compressed, since the package is compressed as a whole, which makes it much smaller. Classes
 * older than Java 6 get the format of Java 8, with the stack maps that it asks for and else as they
 * were: the virtual machine keeps no older ones in its cache, and verifies them slowly.
 */
final class PackJars {
    private static final int JAVA_6 = ClassFile.JAVA_6_VERSION;
    private static final LocalDateTime STAMP = LocalDateTime.of(2026, 1, 1, 0, 0);

    public static void main(String[] args) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : jars) {
            Map<String, byte[]> entries = read(jar);
            ClassFile format = format(entries);
            entries.replaceAll(
                    (name, bytes) -> name.endsWith(".class") ? raised(name, bytes, format) : bytes);
            write(entries, Path.of(args[1]).resolve(jar.getFileName()));
        }
    }

    private static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(jar))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                // folders too: the program looks for that of its tables
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    /** Stack maps need to know which classes of a jar extend which. */
    private static ClassFile format(Map<String, byte[]> entries) {
        ClassHierarchyResolver own =
                ClassHierarchyResolver.ofResourceParsing(
                        type -> {
                            String name = type.descriptorString();
                            byte[] bytes =
                                    entries.get(name.substring(1, name.length() - 1) + ".class");
                            InputStream none = null;
                            return bytes == null ? none : new ByteArrayInputStream(bytes);
                        });
        return ClassFile.of(
                ClassHierarchyResolverOption.of(
                        own.orElse(ClassHierarchyResolver.defaultResolver()).cached()),
                StackMapsOption.GENERATE_STACK_MAPS,
                DeadCodeOption.PATCH_DEAD_CODE,
                ConstantPoolSharingOption.NEW_POOL);
    }

    private static byte[] raised(String name, byte[] bytes, ClassFile format) {
        ClassModel old = format.parse(bytes);
        if (old.majorVersion() >= JAVA_6) {
            return bytes;
        }
        // code that nothing touches would be copied as it is, without stack maps
        ClassTransform withStackMaps =
                ClassTransform.transformingMethodBodies((code, element) -> code.with(element));
        ClassTransform withVersion =
                (type, element) -> {
                    if (element instanceof ClassFileVersion) {
                        type.withVersion(ClassFile.JAVA_8_VERSION, 0);
                    } else {
                        type.with(element);
                    }
                };
        byte[] raised = format.transformClass(old, withStackMaps.andThen(withVersion));
        List<VerifyError> errors = format.verify(raised);
        if (!errors.isEmpty()) {
            throw new IllegalStateException(name + ": " + errors.getFirst().getMessage());
        }
        return raised;
    }

    private static void write(Map<String, byte[]> entries, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                CRC32 sum = new CRC32();
                sum.update(entry.getValue());
                ZipEntry stored = new ZipEntry(entry.getKey());
                stored.setTimeLocal(STAMP);
                stored.setSize(entry.getValue().length);
                stored.setCrc(sum.getValue());
                out.putNextEntry(stored);
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }
}
