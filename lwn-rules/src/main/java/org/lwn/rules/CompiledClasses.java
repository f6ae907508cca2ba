package org.lwn.rules;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that rules were compiled into, which see themselves and what their parent shows. */
final class CompiledClasses extends ClassLoader {
    private static final String CLASS_FILE = ".class";

    static {
        registerAsParallelCapable();
    }

    private final Map<String, byte[]> files;

    /**
     * Classes with that parent.
     *
     * @param files class files by their names
     */
    CompiledClasses(ClassLoader visible, Map<String, byte[]> files) {
        super(visible);
        this.files = new ConcurrentHashMap<>(files);
    }

    /** Adds one of them. */
    void add(String file, byte[] content) {
        files.put(file, content);
    }

    /** All class files by their names. */
    ImmutableMap<String, byte[]> files() {
        return ImmutableMap.copyOf(files);
    }

    /** A new one of the class of that name, which is of that type. */
    static <T> T newInstance(ClassLoader loader, String name, Class<T> type) throws ReflectiveOperationException {
        return Class.forName(name, true, loader)
                .asSubclass(type)
                .getDeclaredConstructor()
                .newInstance();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] file = files.get(name.replace('.', '/') + CLASS_FILE);
        if (file == null) {
            throw new ClassNotFoundException(name);
        }
        return defineClass(name, file, 0, file.length);
    }
}
