package org.lwn.rules.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lwn.problem.Place;
import org.lwn.problem.Severity;
import org.lwn.rules.grant.EarlierAward;
import org.lwn.rules.grant.GrantCase;
import org.lwn.rules.grant.OtherApplication;
import org.lwn.rules.language.FactTypes;
import org.lwn.rules.language.RuleReader;

/** Every hostile file is refused, for its attack and not for something else, before anything of Drools is touched. */
class HostileRulesTest {
    private static final String FOLDER = "hostile";
    private static final Duration FAR_TOO_LONG = Duration.ofSeconds(5);
    private static final Function<byte[], List<String>> READER = readerWithoutDrools();

    static List<Corpus.Row> files() {
        return Corpus.rows(FOLDER);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void a_hostile_file_is_refused_for_its_attack(Corpus.Row row) {
        byte[] content = Corpus.bytes(FOLDER, row.file());

        List<String> errors = assertTimeoutPreemptively(FAR_TOO_LONG, () -> READER.apply(content));

        assertThat(errors).as(row.file() + ": " + row.get("comment")).contains(row.get("line") + " " + row.get("code"));
    }

    @Test
    void every_file_of_the_folder_is_in_the_index_and_every_category_has_files() {
        assertThat(files()).map(Corpus.Row::file).containsExactlyElementsOf(Corpus.files(FOLDER));
        assertThat(files())
                .map(row -> row.get("category"))
                .containsAll(IntStream.rangeClosed('A', 'U')
                        .mapToObj(Character::toString)
                        .toList());
    }

    @Test
    void the_class_loader_of_this_test_lets_nothing_of_drools_through() {
        assertThatThrownBy(() -> Class.forName("org.lwn.rules.CompiledRules", true, new DroolsFreeLoader())
                        .getDeclaredConstructors())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("org.");
    }

    @SuppressWarnings("unchecked")
    private static Function<byte[], List<String>> readerWithoutDrools() {
        try {
            return Class.forName(Errors.class.getName(), true, new DroolsFreeLoader())
                    .asSubclass(Function.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The errors of a file by line and code, seen from a class loader of its own. */
    public static final class Errors implements Function<byte[], List<String>> {
        private final RuleReader reader =
                new RuleReader(FactTypes.of(GrantCase.class, EarlierAward.class, OtherApplication.class));

        /** Made by name, in the class loader that has no Drools. */
        public Errors() {}

        @Override
        public List<String> apply(byte[] content) {
            return reader.read("hostile.drl", content).problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .map(problem -> ((Place.InText) problem.place()).line() + " " + problem.code())
                    .collect(ImmutableList.toImmutableList());
        }
    }
}
