package org.lwn;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lwn.documentation.Documentation;
import org.lwn.grant.Applicant;
import org.lwn.grant.Benefit;
import org.lwn.grant.GrantApplication;
import org.lwn.grant.Group;
import org.lwn.grant.Priority;
import org.lwn.grant.Purpose;
import org.lwn.json.DerivedFrom;
import org.lwn.json.LwnJson;

class DocumentationTest {

    @Test
    void a_component_is_documented_by_its_parameter() {
        assertThat(Documentation.of(Benefit.class, "statement"))
                .contains(
                        "what it does, in the applicant's words; null if not answered, and blank counts as not answered");
    }

    @Test
    void a_constant_and_a_derived_answer_are_documented_by_their_own_comments() {
        assertThat(Documentation.of(Purpose.class, "WORSHIP_ONLY")).contains("Worship and nothing besides.");
        assertThat(Documentation.of(GrantApplication.class, "lengthInMonths"))
                .hasValueSatisfying(text -> assertThat(text).startsWith("How long the project lasts in months"));
    }

    @Test
    void code_is_marked_as_in_markdown() {
        assertThat(Documentation.of(Priority.class, "id"))
                .contains("a short name in lower case, such as `health-and-wellbeing`");
    }

    @Test
    void what_a_type_does_not_say_itself_its_interface_says() {
        assertThat(Documentation.of(Group.class, "postcode"))
                .isPresent()
                .isEqualTo(Documentation.of(Applicant.class, "postcode"));
    }

    @Test
    void types_and_packages_are_documented() {
        assertThat(Documentation.of(Purpose.class)).contains("Purposes that programmes commonly do not fund.");
        assertThat(Documentation.ofPackageOf(Purpose.class))
                .contains("Grant programmes, applicants, applications, awards and reports.");
    }

    @Test
    void what_is_not_documented_gives_nothing() {
        assertThat(Documentation.of(String.class)).isEmpty();
        assertThat(Documentation.of(Purpose.class, "NO_SUCH_THING")).isEmpty();
        assertThat(Documentation.of(LwnJson.class)).isEmpty();
    }

    @Test
    void everything_that_a_document_can_hold_is_documented() {
        assertThat(ModelTypes.all()).hasSizeGreaterThan(150).allSatisfy(type -> {
            assertThat(Documentation.of(type)).as(type.getName()).isPresent();
            assertThat(members(type))
                    .allSatisfy(member -> assertThat(Documentation.of(type, member))
                            .as(type.getSimpleName() + "." + member
                                    + " has no documentation: say in its Javadoc what it"
                                    + " means and in which unit it is")
                            .hasValueSatisfying(text -> assertThat(text).doesNotContain("{@")));
        });
    }

    private static List<String> members(Class<?> type) {
        Stream<String> components = type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName)
                : Stream.empty();
        Stream<String> constants =
                Arrays.stream(type.getFields()).filter(Field::isEnumConstant).map(Field::getName);
        Stream<String> answers = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(DerivedFrom.class)
                        || (type.isInterface() && method.getParameterCount() == 0 && !method.isDefault()))
                .map(Method::getName);
        return Stream.of(components, constants, answers).flatMap(names -> names).toList();
    }
}
