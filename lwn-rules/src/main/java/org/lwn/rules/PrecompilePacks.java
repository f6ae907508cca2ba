package org.lwn.rules;

import com.google.common.hash.Hashing;
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
            PackSource source = PackSource.read(PackFolder.onClassPath(RulePack.SHIPPED + pack.id()), pack.factTypes());
            precompile(source, RuleCompiler.classes(source, pack.factTypes()), classes);
        }
    }

    private static void precompile(PackSource source, Map<String, byte[]> files, Path classes) throws IOException {
        String modelClass = "";
        for (Map.Entry<String, byte[]> compiled : files.entrySet()) {
            String file = compiled.getKey();
            if (file.startsWith(source.packageName().replace('.', '/'))) {
                write(classes.resolve(file), compiled.getValue());
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                String simple = name.substring(name.lastIndexOf('.') + 1);
                if (simple.startsWith("Rules") && !simple.contains("RuleMethods")) {
                    modelClass = name;
                }
            }
        }
        Path folder = classes.resolve(
                RulePack.SHIPPED.substring(1) + source.manifest().id());
        String lines = hash(source) + "\n" + modelClass + "\n";
        write(folder.resolve(RulePack.PRECOMPILED), lines.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of the DRL that is compiled. */
    static String hash(PackSource source) {
        return Hashing.sha256()
                .hashString(source.canonicalDrl(), StandardCharsets.UTF_8)
                .toString();
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
