package org.lwn.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/** Compiles the packs that come with lwn while lwn is built, so that no rule compiler is needed to use them. */
public final class PrecompilePacks {
    private PrecompilePacks() {}

    /**
     * Writes the compiled rules among the compiled classes.
     *
     * @param arguments the folder of the compiled classes, then the class whose method {@code all} lists the packs
     */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        // One rule after the other: when Drools reads several at once, what its classes note of rules now and then
        // differs.
        System.setProperty(ParallelRulesBuildThresholdOption.PROPERTY_NAME, "-1");
        Path classes = Path.of(arguments[0]);
        // By its name, for the engine knows no pack.
        List<?> packs = (List<?>) Class.forName(arguments[1]).getMethod("all").invoke(null);
        for (Object listed : packs) {
            Pack<?> pack = (Pack<?>) listed;
            PackSource source = PackSource.readAndCheck(PackFolder.shipped(pack.id()), pack.factTypes());
            precompile(source, RuleCompiler.compileToKeep(source, pack.factTypes()), classes);
        }
    }

    private static void precompile(PackSource source, RuleCompiler.Compiled compiled, Path classes) throws IOException {
        String ofPack = source.packageName().replace('.', '/');
        for (Map.Entry<String, byte[]> file : compiled.classes().files().entrySet()) {
            if (file.getKey().startsWith(ofPack)) {
                write(classes.resolve(file.getKey()), file.getValue());
            }
        }
        String model = compiled.models().get(0).getClass().getName();
        write(
                classes.resolve(PackFolder.SHIPPED.substring(1)
                                + source.manifest().id())
                        .resolve(Precompiled.FILE),
                new Precompiled(
                                source.shipped().orElseThrow(),
                                source.identity().sha256(),
                                Precompiled.hash(source),
                                model,
                                compiled.directClass())
                        .text()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
