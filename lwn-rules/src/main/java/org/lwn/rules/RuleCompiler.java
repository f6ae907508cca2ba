package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.model.codegen.execmodel.JavaParserCompiler;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.memorycompiler.CompilationProblem;
import org.kie.memorycompiler.CompilationResult;
import org.kie.memorycompiler.resources.MemoryResourceReader;
import org.kie.memorycompiler.resources.MemoryResourceStore;
import org.lwn.rules.language.FactTypes;

/** Compiles DRL by Drools' executable model: canonical DRL for all but the tests. */
final class RuleCompiler {
    static final ClassLoader LOADER = RuleCompiler.class.getClassLoader();

    private static final String DEFECT = "its rules were read without a problem, but Drools refused them. This is a"
            + " defect of lwn: please report it with the rules.";

    /** Where Drools' compiler takes Java to lie. */
    private static final String SOURCES = "src/main/java/";

    private static final AtomicLong BUILDS = new AtomicLong();

    private RuleCompiler() {}

    /** Rules that can be run at once, behind the filtering class loader. */
    static CompiledRules compile(PackSource source, FactTypes factTypes, Bounds bounds) {
        return compile(source.manifest().id(), source.packageName(), source.canonicalDrl(), factTypes, bounds);
    }

    /** The same of any DRL. */
    static CompiledRules compile(String pack, String packageName, String drl, FactTypes factTypes, Bounds bounds) {
        return onOwnThread(pack, DEFECT, bounds.longestCompiling(), () -> {
            Compiled compiled = Compiled.of(packageName, drl, factTypes);
            DirectRules direct =
                    CompiledClasses.newInstance(compiled.classes(), compiled.directClass(), DirectRules.class);
            return CompiledRules.of(pack, compiled.models(), direct, bounds);
        });
    }

    /** The compiled rules of a pack, to be kept for later. */
    static Compiled compileToKeep(PackSource source, FactTypes factTypes) {
        return onOwnThread(
                source.manifest().id(),
                DEFECT,
                Bounds.of(0).longestCompiling(),
                () -> Compiled.of(source.packageName(), source.canonicalDrl(), factTypes));
    }

    /**
     * What DRL was compiled into.
     *
     * @param models the rules as they are described to Drools
     * @param directClass the name of the class of those that can be asked directly
     */
    record Compiled(CompiledClasses classes, List<Model> models, String directClass) {

        static Compiled of(String packageName, String drl, FactTypes factTypes) throws ReflectiveOperationException {
            ClassLoader visible = FilteringClassLoader.forCompiling(factTypes);
            KieServices services = KieServices.get();
            ReleaseId release = newRelease("org.lwn.pack");
            try {
                InternalKieModule module =
                        build(release, Map.of(packageName.replace('.', '/') + "/rules.drl", ascii(drl)), visible);
                CompiledClasses classes = new CompiledClasses(
                        FilteringClassLoader.forRunning(factTypes),
                        module.getFileNames().stream()
                                .filter(file -> file.endsWith(".class"))
                                .collect(ImmutableMap.toImmutableMap(file -> file, module::getBytes)));
                ImmutableList.Builder<Model> models = ImmutableList.builder();
                byte[] names = module.getBytes(CanonicalKieModule.getModelFileWithGAV(release));
                for (String line :
                        new String(names, StandardCharsets.UTF_8).lines().toList()) {
                    if (!line.isBlank() && !line.startsWith("Drools-Model-Version:")) {
                        models.add(CompiledClasses.newInstance(classes, line, Model.class));
                    }
                }
                return withDirectRules(packageName, classes, models.build(), visible);
            } finally {
                services.getRepository().removeKieModule(release);
            }
        }

        private static Compiled withDirectRules(
                String packageName, CompiledClasses classes, List<Model> models, ClassLoader visible) {
            String java = DirectRulesSource.of(packageName, CompiledRules.direct(models));
            String name = packageName + "." + DirectRulesSource.SIMPLE_NAME;
            String file = name.replace('.', '/');
            String source = SOURCES + file + ".java";
            MemoryResourceReader sources = new MemoryResourceReader();
            sources.add(source, ascii(java).getBytes(StandardCharsets.US_ASCII));
            MemoryResourceStore known = new MemoryResourceStore();
            classes.files().forEach(known::write);
            CompilationResult result =
                    JavaParserCompiler.getCompiler().compile(new String[] {source}, sources, known, visible);
            if (result.getErrors().length > 0) {
                throw new IllegalStateException(Arrays.stream(result.getErrors())
                        .map(CompilationProblem::getMessage)
                        .collect(Collectors.joining("; ")));
            }
            known.getResources().forEach((path, content) -> {
                if (path.asString().startsWith(file)) {
                    classes.add(path.asString(), content);
                }
            });
            return new Compiled(classes, models, name);
        }
    }

    /** The same to Java, which Drools' compiler otherwise reads by the machine's own charset and so may not understand. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
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
