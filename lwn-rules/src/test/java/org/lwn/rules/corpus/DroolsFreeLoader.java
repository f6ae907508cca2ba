package org.lwn.rules.corpus;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Loads all of lwn anew and fails loudly when anything of Drools is asked for. */
final class DroolsFreeLoader extends URLClassLoader {
    private static final List<String> FORBIDDEN = List.of("org.drools.", "org.kie.", "org.mvel");

    DroolsFreeLoader() {
        super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (FORBIDDEN.stream().anyMatch(name::startsWith)) {
            throw new AssertionError("The reader reached for " + name);
        }
        return super.loadClass(name, resolve);
    }

    private static URL[] classPath() {
        return Pattern.compile(Pattern.quote(System.getProperty("path.separator")))
                .splitAsStream(System.getProperty("java.class.path"))
                .map(DroolsFreeLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
