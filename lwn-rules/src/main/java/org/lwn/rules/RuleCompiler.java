package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles canonical DRL, and nothing else, by Drools' executable model. */
final class RuleCompiler {
    private static final AtomicLong BUILDS = new AtomicLong();
    private static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

    private RuleCompiler() {}

    /** Rules that can be run at once. */
    static CompiledRules compile(PackSource source, int mostFirings) {
        return onOwnThread(source, () -> {
            KieServices services = KieServices.get();
            // A release id used twice would serve the rules that were compiled first.
            ReleaseId release =
                    services.newReleaseId("org.lwn.pack", source.manifest().id(), "" + BUILDS.incrementAndGet());
            build(services, source, release);
            KieContainer container = services.newKieContainer(release, LOADER);
            return new CompiledRules(container.getKieBase(), container.getClassLoader(), mostFirings, () -> {
                container.dispose();
                services.getRepository().removeKieModule(release);
            });
        });
    }

    /** The compiled classes by their file names, to be kept for later. */
    static Map<String, byte[]> classes(PackSource source) {
        return onOwnThread(source, () -> {
            KieServices services = KieServices.get();
            ReleaseId release =
                    services.newReleaseId("org.lwn.pack", source.manifest().id(), "precompiled");
            InternalKieModule module = build(services, source, release);
            services.getRepository().removeKieModule(release);
            return module.getFileNames().stream()
                    .filter(file -> file.endsWith(".class"))
                    .collect(ImmutableMap.toImmutableMap(file -> file, module::getBytes));
        });
    }

    private static InternalKieModule build(KieServices services, PackSource source, ReleaseId release) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(
                "src/main/resources/" + source.packageName().replace('.', '/') + "/rules.drl", source.canonicalDrl());
        KieBuilder builder = services.newKieBuilder(files, LOADER);
        builder.buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(Message::getText)
                    .collect(Collectors.joining("; ")));
        }
        return (InternalKieModule) builder.getKieModule();
    }

    private interface Work<T> {
        T done();
    }

    /** Drools' compiler leaves things behind in its thread, which must not be a host's. */
    private static <T> T onOwnThread(PackSource source, Work<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        result.set(work.done());
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
            thread.join();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new RulePackException(source.manifest().id(), "compiling was interrupted.", e);
        }
        Throwable failed = failure.get();
        if (failed != null) {
            throw new RulePackException(
                    source.manifest().id(),
                    "its rules were read without a problem, but Drools refused them. This is a defect of lwn: please"
                            + " report it with the rules. Drools says: " + failed.getMessage(),
                    failed);
        }
        return java.util.Objects.requireNonNull(result.get());
    }
}
