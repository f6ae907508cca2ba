package org.lwn.examples.benchmark;

import com.google.common.collect.ImmutableList;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A whole Java process, measured from outside its start to its end, and by its own words.
 *
 * @param milliseconds from start to end
 * @param said what it wrote to standard output, line by line
 */
record JavaProcess(double milliseconds, List<String> said) {

    /**
     * Runs a class of this program.
     *
     * @param classPath its class path
     * @param options of the virtual machine
     * @throws IllegalStateException if it does not end with 0
     */
    static JavaProcess run(String classPath, List<String> options, Class<?> main, String... arguments) {
        List<String> command = ImmutableList.<String>builder()
                .add(Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .addAll(options)
                .add("-cp", classPath, main.getName())
                .add(arguments)
                .build();
        try {
            long began = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            double milliseconds = (System.nanoTime() - began) / 1e6;
            if (exit != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + ": " + said);
            }
            return new JavaProcess(milliseconds, said.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A number that it told by that name, in a line such as {@code heap 12.5}. */
    double number(String name) {
        return said.stream()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No " + name + " was told: " + said));
    }

    /** This program's class path: of a jar that names others, all of them. */
    static List<String> classPath() {
        String own = System.getProperty("java.class.path");
        File[] named = new File(own).isFile()
                ? new File(new File(own).getAbsoluteFile().getParentFile(), "lib").listFiles()
                : null;
        return named == null
                ? Arrays.asList(own.split(File.pathSeparator))
                : Stream.concat(Stream.of(new File(own)), Arrays.stream(named).sorted())
                        .map(File::getAbsolutePath)
                        .toList();
    }
}
