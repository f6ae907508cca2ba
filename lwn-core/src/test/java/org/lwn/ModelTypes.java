package org.lwn;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;

/** The types that a document can hold. */
final class ModelTypes {
    private static final List<String> NO_AREAS =
            List.of("org.lwn.documentation", "org.lwn.json", "org.lwn.problem", "org.lwn.standard");

    private ModelTypes() {}

    static List<Class<?>> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.lwn").stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC) && type.isTopLevelClass())
                        .filter(type -> NO_AREAS.stream().noneMatch(type.getPackageName()::startsWith))
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.isRecord() || type.isEnum() || type.isSealed())
                        .toList();
    }
}
