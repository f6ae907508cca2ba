package org.lwn.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionsTest {

    @Test
    void a_version_is_that_of_the_jar_in_the_class_path() {
        List<String> classPath = List.of("/lib/guava-parent-1.0.jar", "/lib/guava-33.6.0-jre.jar");

        assertThat(Conditions.version("guava", classPath)).isEqualTo("33.6.0-jre");
        assertThat(Conditions.version("evrete-core", classPath)).isEqualTo("not from a jar");
    }
}
