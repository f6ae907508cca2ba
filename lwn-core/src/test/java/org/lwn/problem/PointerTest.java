package org.lwn.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PointerTest {

    @Test
    void theWholeDocumentIsTheEmptyText() {
        assertThat(Pointer.of("")).isEqualTo(Pointer.ROOT).hasToString("");
        assertThat(Pointer.ROOT.segments()).isEmpty();
    }

    @Test
    void membersAndElementsAreSeparatedBySlashes() {
        assertThat(Pointer.ROOT.child("lines").child(0).child("cost")).hasToString("/lines/0/cost");
    }

    @Test
    void tildesAndSlashesInNamesAreEscaped() {
        assertThat(Pointer.ROOT.child("a/b~c")).hasToString("/a~1b~0c");
    }

    @Test
    void anEscapedTildeBeforeOneStaysATildeAndOne() {
        assertThat(Pointer.of("/~01").segments()).containsExactly("~1");
    }

    @Test
    void anEmptyNameIsASegment() {
        assertThat(Pointer.ROOT.child("")).hasToString("/");
        assertThat(Pointer.of("/").segments()).containsExactly("");
    }

    @Test
    void appendingKeepsBothParts() {
        assertThat(Pointer.of("/a").append(Pointer.of("/b/0"))).hasToString("/a/b/0");
    }

    @Test
    void aPointerStartsWithItselfAndWhatHoldsIt() {
        Pointer pointer = Pointer.of("/lines/1");

        assertThat(pointer.startsWith(pointer)).isTrue();
        assertThat(pointer.startsWith(Pointer.of("/lines"))).isTrue();
        assertThat(pointer.startsWith(Pointer.ROOT)).isTrue();
    }

    @Test
    void aPointerDoesNotStartWithANameThatItsOwnBeginsWith() {
        assertThat(Pointer.of("/lines/10").startsWith(Pointer.of("/lines/1"))).isFalse();
    }

    @Test
    void textThatDoesNotBeginWithASlashIsRefused() {
        assertThatThrownBy(() -> Pointer.of("lines"))
                .hasMessageContaining("'lines'")
                .hasMessageContaining("begins with /");
    }

    @Test
    void aBareTildeIsRefused() {
        assertThatThrownBy(() -> Pointer.of("/a~b")).hasMessageContaining("~ as ~0");
        assertThatThrownBy(() -> Pointer.of("/a~")).isInstanceOf(InvalidValueException.class);
    }

    @Property
    void everyNameComesBackFromItsPointer(@ForAll String name) {
        assertThat(Pointer.ROOT.child(name).segments()).containsExactly(name);
    }
}
