package fr.ess.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.test.TestDatabase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What words find, and in which order. */
class SearchWordsTests {

    private static final TestDatabase database = TestDatabase.fresh();

    private final Sample sample = new Sample(database.jdbc());
    private final OrganisationSearch search = new OrganisationSearch(database.jdbc());

    @BeforeEach
    void clear() {
        sample.clear();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private List<String> names(String text) {
        return search
                .page(new SearchQuery(text, Map.of(), null, null, null, SearchOrder.RELEVANCE, 50, null))
                .lines()
                .stream()
                .map(OrganisationLine::name)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Solidarité Drôme             | solidarite
            Solidarite Drome             | SOLIDARITÉ drôme
            L’Œuvre des mers             | l'oeuvre
            L'Oeuvre des mers            | l’œuvre
            Cæsium                       | caesium
            Régie de Saint-Étienne       | saint etienne
            Régie de Saint Etienne       | Saint-Étienne
            Régie de Saint-Étienne       | st etienne
            Coop'a dom                   | coop’a
            Escale Création              | crea
            Les Ateliers du Bocage       | atelier bocage
            A2+Entreprendre              | a2 entreprendre
            3Bis                         | 3bis
            La Nef                       | la nef
            Élan                         | élan
            """)
    void accentsCaseApostrophesHyphensAndLigaturesDoNotCount(String name, String text) {
        sample.organisation(name, Map.of());

        assertThat(names(text)).containsExactly(name);
    }

    @Test
    void everyWordMustBeThere() {
        sample.organisation("Atelier vélo", Map.of());
        sample.organisation("Atelier bois", Map.of());

        assertThat(names("atelier velo")).containsExactly("Atelier vélo");
        assertThat(names("atelier théâtre")).isEmpty();
    }

    @Test
    void onlyTheLastWordMayBeUnfinished() {
        sample.organisation("Mobilité partagée", Map.of());

        assertThat(names("mobilité part")).hasSize(1);
        assertThat(names("mob partagée")).isEmpty();
    }

    @Test
    void namesComeFirstTheClosestAtTheTop() {
        sample.organisation("Zèbre", Map.of("description", "Une maison pour les vélos"));
        sample.organisation("Aux Vélos", Map.of());
        sample.organisation("Vélos et compagnie", Map.of());
        sample.organisation("Atelier des deux roues", Map.of("acronym", "VELOS"));
        sample.organisation("Abricot", Map.of("description", "Réparation de vélos"));

        assertThat(names("vélos"))
                .containsExactly("Atelier des deux roues", "Vélos et compagnie", "Aux Vélos", "Abricot", "Zèbre");
    }

    @Test
    void numbersOfTheRegisterAreRecognisedAsTheyAreTyped() {
        sample.organisation(
                "Numérotée", Map.of("siren", "732829320", "siret", "73282932000074", "postal_code", "38250"));

        assertThat(names("732829320")).hasSize(1);
        assertThat(names("732 829 320")).hasSize(1);
        assertThat(names("732.829.320.00074")).hasSize(1);
        assertThat(names("38250")).hasSize(1);
        assertThat(names("3825")).isEmpty();
    }

    @Test
    void whereAnOrganisationIsAndWhatItDoesAreSearchedToo() {
        Map<String, Object> columns = new HashMap<>();
        columns.put("commune_id", sample.id("territory", "38185"));
        columns.put("description", "Cuisine pour les écoles");
        sample.organisation("Popote", columns);

        assertThat(names("grenoble")).hasSize(1);
        assertThat(names("isère cuisine")).hasSize(1);
        assertThat(names("école")).hasSize(1);
    }

    @Test
    void aRowChangedByPlainSqlIsFoundAsItIsNow() {
        long id = sample.organisation("Ancienne", Map.of());
        database.jdbc()
                .sql("update organisation set name = 'Nouvelle' where id = ?")
                .param(id)
                .update();

        assertThat(names("nouvelle")).hasSize(1);
        assertThat(names("ancienne")).isEmpty();

        database.jdbc()
                .sql("update organisation set status = 'CLOSED' where id = ?")
                .param(id)
                .update();
        assertThat(names("nouvelle")).isEmpty();
    }

    @Test
    void aRenamedCommuneIsFoundByItsNewName() {
        int commune = sample.id("territory", "38185");
        sample.organisation("Popote", Map.of("commune_id", commune));
        String before = database.jdbc()
                .sql("select name from territory where id = ?")
                .param(commune)
                .query(String.class)
                .single();
        try {
            database.jdbc()
                    .sql("update territory set name = 'Cularo' where id = ?")
                    .param(commune)
                    .update();
            assertThat(names("cularo")).hasSize(1);
        } finally {
            database.jdbc()
                    .sql("update territory set name = ? where id = ?")
                    .params(before, commune)
                    .update();
        }
        assertThat(names("cularo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"???", "’", "- -", "&|!():*<->", "'", "a'b:*|c", "\\", "日本", "%_", "l'"})
    void signsAreNeverSyntax(String text) {
        sample.organisation("Rien de tel", Map.of());

        assertThat(names(text)).isEmpty();
    }

    @Test
    void littleWordsAreLeftOutUnlessTheyAreAll() {
        sample.organisation("Maison du théâtre", Map.of());

        assertThat(names("la maison de théâtre")).hasSize(1);
        assertThat(names("du")).hasSize(1);
        assertThat(names("des")).isEmpty();
    }

    @Test
    void suggestionsCompleteWhatIsTyped() {
        sample.organisation("Solstice", Map.of());
        sample.organisation("Solidarités nouvelles", Map.of());
        sample.organisation("Autre", Map.of());

        assertThat(search.suggestions("sol"))
                .extracting(OrganisationLine::name)
                .containsExactly("Solidarités nouvelles", "Solstice");
    }
}
