package fr.ess.directory.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are as alike as the words that matter in them. */
class NameLikenessTests {

    private static List<Word> words(String name) {
        return Stream.of(name.split(" "))
                .map(word -> new Word(word, word.equals("association") ? 1 : 6))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            les amis du parc           | amis du parc               | 0.99 | 1
            association des amis       | amis                       | 0.85 | 0.99
            ressourcerie hirondelles   | resourcerie hirondelles    | 0.9  | 0.99
            mjc villeurbanne           | maison jeunes culture villeurbanne | 0.9 | 1
            handi sport dombes         | handisport dombes          | 0.99 | 1
            amicale beaubrun           | amicale tardy              | 0.4  | 0.6
            theatre du nord            | theatre du sud             | 0.4  | 0.6
            section 12                 | section 13                 | 0.4  | 0.6
            chorale                    | escrime                    | 0    | 0
            """)
    void rareWordsSayMore(String one, String other, double least, double most) {
        assertThat(NameLikeness.between(words(one), words(other))).isBetween(least, most);
    }

    @Property
    void likenessIsAShare(
            @ForAll @Size(min = 1, max = 5) List<@LowerChars @StringLength(min = 1, max = 8) String> one,
            @ForAll @Size(min = 1, max = 5) List<@LowerChars @StringLength(min = 1, max = 8) String> other) {
        double there = NameLikeness.between(words(String.join(" ", one)), words(String.join(" ", other)));
        assertThat(there).isBetween(0.0, 1.0);
    }

    @Property
    void aNameIsItself(@ForAll @Size(min = 1, max = 6) List<@AlphaChars @StringLength(min = 1, max = 8) String> name) {
        List<Word> words = words(String.join(" ", name));
        assertThat(NameLikeness.between(words, words)).isEqualTo(1, within(1e-9));
    }
}
