package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On what the measuring was done: the day, the machine, and the versions of what was measured. */
final class Conditions {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final double GIGABYTE = 1 << 30;

    private Conditions() {}

    /** A library by its name, and its jar. */
    private record Library(String name, String jar) {}

    private static final ImmutableList<Library> LIBRARIES = ImmutableList.of(
            new Library("lwn", "lwn-rules"),
            new Library("Drools", "drools-engine"),
            new Library("Easy Rules", "easy-rules-core"),
            new Library("Evrete", "evrete-core"),
            new Library("Jackson", "jackson-databind"),
            new Library("Guava", "guava"),
            new Library("JMH", "jmh-core"));

    /** Two columns: what, and which. */
    static List<List<String>> rows() throws IOException {
        ImmutableList.Builder<List<String>> rows = ImmutableList.<List<String>>builder()
                .add(List.of("day (UTC)", LocalDate.now(ZoneOffset.UTC).toString()))
                .add(List.of("Java", System.getProperty("java.vm.version") + ", " + System.getProperty("java.vendor")))
                .add(List.of("processor", processor()))
                .add(List.of("processors", "" + Runtime.getRuntime().availableProcessors()))
                .add(List.of("memory", Page.number(memory()) + " GB"));
        for (Library library : LIBRARIES) {
            rows.add(List.of(library.name(), version(library.jar(), JavaProcess.classPath())));
        }
        return rows.build();
    }

    /** Its model where the system tells it, else its kind. */
    private static String processor() throws IOException {
        if (Files.exists(PROCESSORS)) {
            for (String line : Files.readAllLines(PROCESSORS)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    private static double memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize() / GIGABYTE;
    }

    /** The version in the name of the jar that is measured, which cannot go stale. */
    static String version(String jar, List<String> classPath) {
        Pattern name = Pattern.compile(Pattern.quote(jar) + "-([0-9].*)[.]jar");
        return classPath.stream()
                .map(entry -> name.matcher(new File(entry).getName()))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("not from a jar");
    }
}
