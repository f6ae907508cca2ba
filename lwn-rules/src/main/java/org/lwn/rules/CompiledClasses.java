package org.lwn.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/**
 * What rules were compiled into, not yet loaded.
 *
 * @param files class files by their names
 * @param models the names of the classes that describe the rules to Drools
 */
record CompiledClasses(Map<String, byte[]> files, List<String> models) {
    CompiledClasses {
        files = ImmutableMap.copyOf(files);
        models = ImmutableList.copyOf(models);
    }

    /** Rules whose code sees what that loader shows, and itself. */
    List<Model> under(ClassLoader visible) throws ReflectiveOperationException {
        ClassLoader loader = new Loader(visible, files);
        ImmutableList.Builder<Model> loaded = ImmutableList.builder();
        for (String model : models) {
            loaded.add(Class.forName(model, true, loader)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance());
        }
        return loaded.build();
    }

    private static final class Loader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        private final Map<String, byte[]> files;

        Loader(ClassLoader parent, Map<String, byte[]> files) {
            super(parent);
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] file = files.get(name.replace('.', '/') + ".class");
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, file, 0, file.length);
        }
    }
}
