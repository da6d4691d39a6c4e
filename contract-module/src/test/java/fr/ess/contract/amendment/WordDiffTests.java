package fr.ess.contract.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.amendment.WordDiff.Kind;
import fr.ess.contract.amendment.WordDiff.Piece;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Both texts can be read out of their difference. */
class WordDiffTests {

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("la", "Région", "l’État", " ", "\n", ",", "2 387 500", "é", "")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    @Property
    void bothTextsAreReadOutOfTheDifference(@ForAll("texts") String before, @ForAll("texts") String after) {
        List<Piece> pieces = WordDiff.between(before, after);

        assertThat(text(pieces, Predicate.not(Piece::added))).isEqualTo(before);
        assertThat(text(pieces, Predicate.not(Piece::removed))).isEqualTo(after);
    }

    @Property
    void whatDidNotChangeHasNoDifference(@ForAll("texts") String text) {
        assertThat(WordDiff.between(text, text)).allMatch(piece -> piece.kind() == Kind.SAME);
    }

    @Test
    void wordsAreComparedWithinLines() {
        assertThat(WordDiff.between("La participation est fixée.\nSuite.", "La participation est révisée.\nSuite."))
                .containsExactly(
                        new Piece(Kind.SAME, "La participation est "),
                        new Piece(Kind.REMOVED, "fixée"),
                        new Piece(Kind.ADDED, "révisée"),
                        new Piece(Kind.SAME, ".\nSuite."));
    }

    @Test
    void longStretchesThatDidNotChangeAreLeftOut() {
        String line = "Une phrase qui ne change pas. ".repeat(100);

        assertThat(text(WordDiff.shortened(line + "avant", line + "après"), piece -> true)
                        .length())
                .isLessThan(300);
    }

    private static String text(List<Piece> pieces, Predicate<Piece> which) {
        return pieces.stream().filter(which).map(Piece::text).collect(Collectors.joining());
    }
}
