package org.lwn.examples.springboot;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged jar as a process of its own, started in a folder on a port that is free. */
final class PackagedService {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");

    private final Process process;
    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private PackagedService(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Thread reader = new Thread(this::readLog, "log-of-the-service");
        reader.setDaemon(true);
        reader.start();
    }

    static PackagedService start(Path folder) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Path jar = Path.of(System.getProperty("lwn.jar")).toAbsolutePath();
        PackagedService service = new PackagedService(
                new ProcessBuilder(java.toString(), "-Dfile.encoding=UTF-8", "-jar", jar.toString(), "--server.port=0")
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start());
        try {
            service.port.get(2, TimeUnit.MINUTES);
            return service;
        } catch (Exception e) {
            service.stop();
            throw new IllegalStateException("The service did not start:\n" + service.log(), e);
        }
    }

    int port() {
        return port.join();
    }

    String log() {
        return String.join("\n", log);
    }

    private void readLog() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.add(line);
                Matcher started = STARTED.matcher(line);
                if (started.find()) {
                    port.complete(Integer.valueOf(started.group(1)));
                }
            }
        } catch (IOException e) {
            log.add(e.toString());
        } finally {
            port.completeExceptionally(new IllegalStateException("The service has ended."));
        }
    }

    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
