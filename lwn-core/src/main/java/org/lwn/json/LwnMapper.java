package org.lwn.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jodamoney.JodaMoneyModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** How the one mapper is set up. */
final class LwnMapper {
    private LwnMapper() {}

    static JsonMapper create() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(JsonLimits.DEFAULT.depth())
                                .maxStringLength(JsonLimits.DEFAULT.stringLength())
                                .build())
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                        .build())
                .addModules(new JavaTimeModule(), new JodaMoneyModule(), numbers())
                .annotationIntrospector(new AbsentLists())
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                // Otherwise 500.00 becomes 5E+2 on its way through a tree.
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .enable(SerializationFeature.INDENT_OUTPUT)
                .defaultPrettyPrinter(new Layout())
                .build();
    }

    private static SimpleModule numbers() {
        return new SimpleModule("lwn-numbers").addDeserializer(BigDecimal.class, new BoundedDecimal());
    }

    /** A list that a record must have is empty if it is left out, as it is for {@link LwnJson#read}. */
    private static final class AbsentLists extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1L;

        @Override
        public JsonSetter.Value findSetterInfo(Annotated annotated) {
            return annotated instanceof AnnotatedParameter parameter && isRequiredList(parameter)
                    ? JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)
                    : super.findSetterInfo(annotated);
        }

        private static boolean isRequiredList(AnnotatedParameter parameter) {
            Class<?> owner = parameter.getDeclaringClass();
            return parameter.getRawType() == List.class
                    && owner.isRecord()
                    && parameter.getOwner().getParameterCount() == owner.getRecordComponents().length
                    && RecordShape.of(owner).fields().values().stream()
                            .anyMatch(field -> field.index() == parameter.getIndex() && !field.nullable());
        }
    }

    /** Reads numbers only, and only those whose digits can be written out: 1e999999999 would fill the memory. */
    private static final class BoundedDecimal extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;
        private static final int MOST_DIGITS = 200;

        BoundedDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric()) {
                return (BigDecimal) context.handleUnexpectedToken(BigDecimal.class, parser);
            }
            BigDecimal number = parser.getDecimalValue();
            if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
                return (BigDecimal) context.handleWeirdNumberValue(BigDecimal.class, number, "number out of range");
            }
            return number;
        }
    }

    /** Two spaces, line feeds on every system, no space before a colon. */
    private static final class Layout extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

        Layout() {
            indentObjectsWith(TWO_SPACES);
            indentArraysWith(TWO_SPACES);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Layout();
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator generator) throws IOException {
            generator.writeRaw(": ");
        }

        @Override
        public void writeEndArray(JsonGenerator generator, int elements) throws IOException {
            if (elements > 0) {
                super.writeEndArray(generator, elements);
            } else {
                _nesting--;
                generator.writeRaw(']');
            }
        }

        @Override
        public void writeEndObject(JsonGenerator generator, int members) throws IOException {
            if (members > 0) {
                super.writeEndObject(generator, members);
            } else {
                _nesting--;
                generator.writeRaw('}');
            }
        }
    }
}
