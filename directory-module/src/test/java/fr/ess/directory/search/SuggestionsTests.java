package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is offered while somebody types. */
class SuggestionsTests {

    private static final TestDatabase database = TestDatabase.fresh();

    private final Sample sample = new Sample(database.jdbc());
    private final Suggestions suggestions = new Suggestions(database.jdbc(), new OrganisationSearch(database.jdbc()));

    @BeforeEach
    void clear() {
        sample.clear();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void placesBeginWithWhatIsTypedTheLargestFirst() {
        assertThat(suggestions.of("grenob").places())
                .extracting(Suggestions.Place::name)
                .contains("Grenoble", "Grenoble-Alpes-Métropole");
        assertThat(suggestions.of("saint et").places().get(0).name()).isEqualTo("Saint-Étienne");
        assertThat(suggestions.of("st et").places().get(0).name()).isEqualTo("Saint-Étienne");
    }

    @Test
    void aWholeNameComesBeforeItsContinuations() {
        assertThat(suggestions.of("ain").places().get(0).code()).isEqualTo("01");
    }

    @Test
    void aPostalCodeOffersTheCommunesThatItServes() {
        assertThat(suggestions.of("48250").places())
                .extracting(Suggestions.Place::name)
                .containsExactly("48250 Laveyrune");
    }

    @Test
    void activitiesAreThoseThatSomebodyHas() {
        assertThat(suggestions.of("boulang").activities()).isEmpty();

        sample.organisation("Le Fournil", Map.of("naf_code", "10.71C"));

        assertThat(suggestions.of("boulang").activities())
                .extracting(Suggestions.Activity::code)
                .containsExactly("10.71C");
    }

    @Test
    void organisationsAreThoseThatTheSearchWouldFind() {
        sample.organisation("Solstice", Map.of());

        assertThat(suggestions.of("solst").organisations())
                .extracting(OrganisationLine::name)
                .containsExactly("Solstice");
        assertThat(suggestions.of("%").organisations()).isEmpty();
        assertThat(suggestions.of("%").places()).isEmpty();
    }
}
