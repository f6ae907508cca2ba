package org.lwn.json;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;

/** The constants of an enum by their names in JSON, which are those that the mapper writes. */
final class EnumNames {
    private static final ClassValue<ImmutableMap<String, Object>> NAMES = new ClassValue<>() {
        @Override
        protected ImmutableMap<String, Object> computeValue(Class<?> type) {
            return Arrays.stream(type.getEnumConstants())
                    .collect(ImmutableMap.toImmutableMap(
                            constant -> LwnJson.mapper().convertValue(constant, String.class), constant -> constant));
        }
    };

    private EnumNames() {}

    static ImmutableMap<String, Object> of(Class<?> type) {
        return NAMES.get(type);
    }
}
