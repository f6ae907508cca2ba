package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lwn.rules.language.FactTypes;

/**
 * Shows rules the facts, data, and the little of Drools that their compiled form needs; all else does not exist for them.
 *
 * <p>It is the second wall. The first is the language, which has no word for what is hidden here; this one stands should
 * the first have a hole. It cannot hide what a visible class does: {@code Locale} and joda-money's {@code CurrencyUnit},
 * which compiled rules need, have static methods that change the defaults of the whole JVM, and every class can be asked
 * to wait, to loop or to fill the memory.
 */
final class FilteringClassLoader extends ClassLoader {
    private static final ClassLoader OWN = FilteringClassLoader.class.getClassLoader();
    private static final String CLASS_FILE = ".class";

    /** Where Drools itself says what {@code sum} and the like are. A host may add no others. */
    private static final String ACCUMULATE_FUNCTIONS = "META-INF/kie.default.properties.conf";

    /** Classes and packages that compiled rules may use. A class stands for those inside it too. */
    private static final ImmutableSet<String> FOR_RUNNING = ImmutableSet.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.CharSequence",
            "java.lang.Character",
            "java.lang.Comparable",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.IllegalArgumentException",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Record",
            "java.lang.RuntimeException",
            "java.lang.Short",
            "java.lang.String",
            "java.lang.Throwable",
            // For linking constructors that are passed on. Nobody gets a Lookup while MethodHandles is hidden.
            "java.lang.invoke.CallSite",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.MethodHandle",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.MethodType",
            "java.math",
            "java.time",
            "java.time.chrono.ChronoLocalDate",
            "java.time.format.DateTimeFormatter",
            "java.time.format.DateTimeFormatterBuilder",
            "java.time.temporal",
            "java.util.ArrayList",
            "java.util.Arrays",
            "java.util.Collection",
            "java.util.Collections",
            "java.util.Iterator",
            "java.util.List",
            "java.util.Locale",
            "java.util.Map",
            "java.util.SequencedCollection",
            "java.util.Set",
            "java.util.function.Supplier",
            "java.util.regex.MatchResult",
            "java.util.regex.Matcher",
            "java.util.regex.Pattern",
            "org.drools.core.base.accumulators",
            "org.drools.model.Argument",
            "org.drools.model.DomainClassMetadata",
            "org.drools.model.Index",
            "org.drools.model.Model",
            "org.drools.model.PatternDSL",
            "org.drools.model.Rule",
            "org.drools.model.RuleItemBuilder",
            // Drools spreads more than a thousand printed rules, some 500 as written, over several of these.
            "org.drools.model.RulesSupplier",
            "org.drools.model.Variable",
            "org.drools.model.consequences.ConsequenceBuilder",
            "org.drools.model.functions",
            "org.drools.model.functions.accumulate",
            "org.drools.model.impl.RuleBuilder",
            "org.drools.model.operators",
            "org.drools.model.view",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils");

    /** What the compiler must know of, though compiled rules never touch it: hidden again when they are linked. */
    private static final ImmutableSet<String> FOR_COMPILING = ImmutableSet.of(
            "java.io.Externalizable",
            "java.io.Serializable",
            "java.lang.Class",
            "java.lang.Cloneable",
            "java.lang.Error",
            "java.lang.Exception",
            "java.lang.Override",
            "java.lang.constant",
            "java.lang.invoke.StringConcatFactory",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.TypeDescriptor",
            "java.lang.reflect.AnnotatedElement",
            "java.lang.reflect.GenericDeclaration",
            "java.lang.reflect.Type",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.Comparator",
            "java.util.ListIterator",
            "java.util.Optional",
            "java.util.RandomAccess",
            "java.util.Spliterator",
            "java.util.function",
            "org.drools.compiler.kie.builder.MaterializedLambda",
            "org.drools.model",
            "org.drools.model.functions.temporal",
            "org.drools.modelcompiler.CanonicalKieModuleModel",
            "org.kie.api.KieServices",
            "org.kie.api.builder.ReleaseId",
            "org.kie.api.builder.model",
            "org.kie.api.conf",
            "org.kie.api.internal.utils.KieService",
            "org.kie.api.runtime.conf",
            "org.kie.util.maven.support.ReleaseIdImpl");

    /** What Drools loads for itself while it compiles. No source can name it, for its class file is not shown. */
    private static final ImmutableSet<String> FOR_THE_COMPILER = ImmutableSet.of("org.drools.ecj.EclipseJavaCompiler");

    static {
        registerAsParallelCapable();
    }

    private final ImmutableMap<String, Class<?>> facts;
    private final Set<String> loaded;
    private final Set<String> read;

    private FilteringClassLoader(ImmutableMap<String, Class<?>> facts, Set<String> loaded, Set<String> read) {
        super(null);
        this.facts = facts;
        this.loaded = loaded;
        this.read = read;
    }

    /** The loader that rules are compiled against. */
    static FilteringClassLoader forCompiling(FactTypes factTypes) {
        return new FilteringClassLoader(
                facts(factTypes),
                ImmutableSet.copyOf(Sets.union(FOR_RUNNING, FOR_THE_COMPILER)),
                ImmutableSet.copyOf(Sets.union(FOR_RUNNING, FOR_COMPILING)));
    }

    /** The parent of the loader of compiled rules. */
    static FilteringClassLoader forRunning(FactTypes factTypes) {
        return new FilteringClassLoader(facts(factTypes), FOR_RUNNING, ImmutableSet.of());
    }

    /** What compiled rules are and report to, and the facts: the classes themselves, for they may be a host's and unknown to lwn's own loader. */
    private static ImmutableMap<String, Class<?>> facts(FactTypes factTypes) {
        return Stream.concat(
                        Stream.<Class<?>>of(DirectRules.class, Found.class),
                        ReachableTypes.from(factTypes.javaTypes()).stream())
                .collect(ImmutableMap.toImmutableMap(Class::getName, type -> type));
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        Class<?> fact = facts.get(name);
        if (fact != null) {
            return fact;
        }
        if (!isAmong(loaded, name)) {
            throw new ClassNotFoundException(name + " is hidden from rules.");
        }
        return Class.forName(name, false, OWN);
    }

    @Override
    public @Nullable URL getResource(String file) {
        if (file.equals(ACCUMULATE_FUNCTIONS)) {
            return OWN.getResource(file);
        }
        if (!file.endsWith(CLASS_FILE)) {
            return null;
        }
        String name = file.substring(0, file.length() - CLASS_FILE.length()).replace('/', '.');
        for (Class<?> fact : facts.values()) {
            // The compiler asks about the class around a nested one before it believes in the nested one.
            if (fact.getName().equals(name) || fact.getName().startsWith(name + "$")) {
                return fact.getResource("/" + file);
            }
        }
        return isAmong(read, name) ? OWN.getResource(file) : null;
    }

    @Override
    public Enumeration<URL> getResources(String file) throws IOException {
        URL resource = getResource(file);
        return resource == null ? Collections.emptyEnumeration() : Collections.enumeration(Set.of(resource));
    }

    private static boolean isAmong(Set<String> visible, String name) {
        int inside = name.indexOf('$');
        String outermost = inside < 0 ? name : name.substring(0, inside);
        int dot = outermost.lastIndexOf('.');
        return visible.contains(name)
                || visible.contains(outermost)
                || (dot > 0 && visible.contains(outermost.substring(0, dot)));
    }
}
