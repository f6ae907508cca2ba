package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.lwn.rules.language.FactTypes;

/** Compiles DRL by Drools' executable model: canonical DRL for all but the tests. */
final class RuleCompiler {
    static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

    private static final String DEFECT = "its rules were read without a problem, but Drools refused them. This is a"
            + " defect of lwn: please report it with the rules.";
    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    /** Rules that can be run at once, behind the filtering class loader. */
    static CompiledRules compile(PackSource source, FactTypes factTypes, Bounds bounds) {
        return compile(source.manifest().id(), source.packageName(), source.canonicalDrl(), factTypes, bounds);
    }

    /** The same of any DRL. */
    static CompiledRules compile(String pack, String packageName, String drl, FactTypes factTypes, Bounds bounds) {
        return onOwnThread(pack, DEFECT, bounds.longestCompiling(), () -> {
            CompiledClasses classes = classes(packageName, drl, FilteringClassLoader.forCompiling(factTypes));
            return CompiledRules.of(pack, classes.under(FilteringClassLoader.forRunning(factTypes)), bounds);
        });
    }

    /** The compiled classes by their file names, to be kept for later. */
    static Map<String, byte[]> classes(PackSource source, FactTypes factTypes) {
        return onOwnThread(
                source.manifest().id(),
                DEFECT,
                Bounds.of(0).longestCompiling(),
                () -> classes(source.packageName(), source.canonicalDrl(), FilteringClassLoader.forCompiling(factTypes))
                        .files());
    }

    private static CompiledClasses classes(String packageName, String drl, ClassLoader visible) {
        KieServices services = KieServices.get();
        ReleaseId release = newRelease("org.lwn.pack");
        try {
            InternalKieModule module =
                    build(release, Map.of(packageName.replace('.', '/') + "/rules.drl", ascii(drl)), visible);
            byte[] models = module.getBytes(CanonicalKieModule.getModelFileWithGAV(release));
            return new CompiledClasses(
                    module.getFileNames().stream()
                            .filter(file -> file.endsWith(".class"))
                            .collect(ImmutableMap.toImmutableMap(file -> file, module::getBytes)),
                    new String(models, StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version:"))
                            .toList());
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** The same to Java, which Drools' compiler otherwise reads by the machine's own charset and so may not understand. */
    private static String ascii(String drl) {
        StringBuilder ascii = new StringBuilder(drl.length());
        for (int index = 0; index < drl.length(); index++) {
            char letter = drl.charAt(index);
            if (letter < 128) {
                ascii.append(letter);
            } else {
                ascii.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            }
        }
        return ascii.toString();
    }

    /** A release id used twice would serve the rules that were compiled first. */
    static ReleaseId newRelease(String group) {
        return KieServices.get().newReleaseId(group, "rules", "" + BUILDS.incrementAndGet());
    }

    /** Builds DRL files, by their names, into a module of Drools. */
    static InternalKieModule build(ReleaseId release, Map<String, String> drl, ClassLoader visible) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach((name, text) -> files.write("src/main/resources/" + name, text));
        KieBuilder builder = services.newKieBuilder(files, visible);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(Message::getText)
                    .collect(Collectors.joining("; ")));
        }
        return (InternalKieModule) builder.getKieModule();
    }

    /**
     * Drools' compiler leaves things behind in its thread, which must not be a host's. The thread cannot be ended from
     * outside: one that takes too long goes on alone, and as a daemon keeps no host from ending.
     *
     * @param refused what to say before Drools' own words
     */
    static <T> T onOwnThread(String pack, String refused, Duration longest, Callable<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.set(work.call());
                    } catch (Throwable e) {
                        // Drools fails in many ways, Errors among them; each is told as the pack's.
                        failure.set(e);
                    }
                },
                "lwn-rule-compiler");
        thread.setContextClassLoader(LOADER);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(longest.toMillis());
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new RulePackException(pack, "compiling was interrupted.", e);
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new RulePackException(pack, refused + " Drools says: " + failed.getMessage(), failed);
        }
        T done = result.get();
        if (done == null) {
            thread.interrupt();
            throw new RulePackException(
                    pack,
                    "its rules were still being compiled after " + longest
                            + ", the longest that lwn waits. Split it into smaller packs, or simplify its"
                            + " longest conditions.",
                    null);
        }
        return done;
    }
}
