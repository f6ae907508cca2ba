package org.lwn.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.Parcel;

class FilteringClassLoaderTest {
    private static final FilteringClassLoader COMPILING = FilteringClassLoader.forCompiling(Parcel.FACT_TYPES);
    private static final FilteringClassLoader RUNNING = FilteringClassLoader.forRunning(Parcel.FACT_TYPES);

    @Test
    void rules_so_many_that_drools_spreads_them_over_several_classes_see_what_holds_them() throws Exception {
        assertThat(RUNNING.loadClass("org.drools.model.RulesSupplier").isInterface())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.Class",
                "java.lang.ClassLoader",
                "java.lang.Error",
                "java.lang.Process",
                "java.lang.ProcessBuilder",
                "java.lang.Runtime",
                "java.lang.System",
                "java.lang.Thread",
                "java.lang.ThreadLocal",
                "java.lang.invoke.MethodHandles",
                "java.lang.reflect.Method",
                "java.io.File",
                "java.io.Serializable",
                "java.net.URL",
                "java.nio.file.Files",
                "java.util.Formatter",
                "java.util.ResourceBundle",
                "java.util.Scanner",
                "java.util.ServiceLoader",
                "java.util.Timer",
                "java.util.concurrent.Executors",
                "java.util.logging.Logger",
                "java.util.prefs.Preferences",
                "java.util.zip.ZipFile",
                "java.time.zone.ZoneRulesProvider",
                "javax.script.ScriptEngineManager",
                "sun.misc.Unsafe",
                "com.google.common.io.Files",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "org.drools.ecj.EclipseJavaCompiler",
                "org.drools.model.Drools",
                "org.drools.util.ClassUtils",
                "org.kie.api.KieServices",
                "org.lwn.json.LwnJson",
                "org.lwn.rules.RulePack",
                "org.lwn.rules.TrustedDrl",
                "org.lwn.rules.Marker"
            })
    void what_rules_do_not_need_is_hidden_from_them(String name) throws IOException {
        String file = name.replace('.', '/') + ".class";

        assertThatThrownBy(() -> RUNNING.loadClass(name))
                .isInstanceOf(ClassNotFoundException.class)
                .hasMessageContaining("hidden from rules");
        assertThat(RUNNING.getResource(file)).isNull();
        assertThat(RUNNING.getResources(file).hasMoreElements()).isFalse();
        assertThat(RUNNING.getResourceAsStream(file)).isNull();
    }

    @Test
    void facts_what_they_hold_and_data_are_shown() throws ClassNotFoundException {
        for (Class<?> type :
                List.of(Parcel.class, Parcel.Label.class, Money.class, Found.class, String.class, List.class)) {
            assertThat(RUNNING.loadClass(type.getName())).isSameAs(type);
            assertThat(COMPILING.getResource(type.getName().replace('.', '/') + ".class"))
                    .isNotNull();
        }
    }

    @Test
    void nothing_stands_behind_the_loader() {
        assertThat(RUNNING.getParent()).isNull();
        assertThat(COMPILING.getParent()).isNull();
        assertThat(COMPILING.getResource("org/lwn/rules/packs/grant-eligibility/pack.json"))
                .isNull();
    }

    @Test
    void rules_about_facts_of_a_hosts_own_loader_compile_and_fire() throws ReflectiveOperationException {
        Class<?> crate = new HostLoader().loadClass(Warehouse.Crate.class.getName());
        assertThat(crate).isNotSameAs(Warehouse.Crate.class);
        String drl = "package org.lwn.pack.host;\nglobal org.lwn.rules.Found found;\nrule \"R\" when "
                + Warehouse.Crate.class.getCanonicalName() + "( contents.items == 7 ) then found.fails( 0 ); end";
        RawDrl.Reports reports = new RawDrl.Reports();
        try (CompiledRules rules =
                RuleCompiler.compile("host", "org.lwn.pack.host", drl, FactTypes.of(crate), Bounds.of(100))) {
            rules.fire(ImmutableList.of(crate.getDeclaredConstructor().newInstance()), reports);
        }

        assertThat(reports.count()).isEqualTo(1);
    }

    @Test
    void the_class_around_a_fact_is_named_by_the_compiler_and_never_loaded() {
        FilteringClassLoader compiling = FilteringClassLoader.forCompiling(FactTypes.of(Warehouse.Crate.class));

        assertThat(compiling.getResource("org/lwn/rules/Warehouse.class")).isNotNull();
        assertThatThrownBy(() -> compiling.loadClass(Warehouse.class.getName()))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** Has the warehouse's classes for itself, as a web container's loader has an application's. */
    private static final class HostLoader extends ClassLoader {
        HostLoader() {
            super(FilteringClassLoaderTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Warehouse.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = ByteStreams.toByteArray(file);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
