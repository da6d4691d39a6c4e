package fr.ess.poles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.ess.platform.test.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The poles of the demonstration are those of the documents, and tell no more than they do. */
class DemonstrationPolesTests {

    private static TestDatabase database;
    private static Poles poles;
    private static PoleCalls calls;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
        poles = new Poles(database.jdbc(), Clock.fixed(Instant.parse("2014-12-31T12:00:00Z"), ZoneOffset.UTC));
        calls = new PoleCalls(database.jdbc());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> names(PoleQuery query) {
        return poles.list(query).stream().map(Pole::name).toList();
    }

    private static List<Fact> facts(Pole pole) {
        return Objects.requireNonNull(poles.facts(List.of(pole)).getOrDefault(pole.id(), List.of()));
    }

    @Test
    void fourAreLabelledInTheRegion() {
        assertThat(names(new PoleQuery("", true, null, PoleState.LABELLED, Map.of())))
                .containsExactly("Culture et Coopération", "Pôle Sud / Archer", "SMAC 07", "Val Horizon");
        assertThat(names(new PoleQuery("", false, null, PoleState.LABELLED, Map.of())))
                .containsExactly("PRIDES « Services à la personne »");
    }

    @Test
    void whatThePoleOfRomansIsComesFromItsSources() {
        Pole romans = poles.find("pole-sud-archer").orElseThrow();

        assertThat(romans.departement()).isEqualTo("26");
        assertThat(romans.commune()).isEqualTo("Romans-sur-Isère");
        assertThat(romans.entry()).isEqualTo("pole-sud-archer");
        assertThat(Objects.requireNonNull(romans.state()).when()).isEqualTo("au plus tard en 2012");
        List<Fact> facts = facts(romans);
        assertThat(facts)
                .extracting(Fact::topic, Fact::value)
                .contains(
                        tuple(Topic.CREATED, "2007"),
                        tuple(Topic.LEGAL_FORM, "Société par actions simplifiée (SAS)"),
                        tuple(Topic.AUTHORITY_STAGE, "Dans un second temps"));
        assertThat(facts).noneMatch(fact -> fact.topic() == Topic.MEMBERS);
        assertThat(poles.members(List.of(romans)).get(romans.id()))
                .extracting(Member::name)
                .containsExactly(
                        "Groupe Archer",
                        "ADIE",
                        "COORACE",
                        "CRESS Rhône-Alpes",
                        "Fonds local France Active",
                        "La Nef",
                        "URSCOP Rhône-Alpes");
    }

    @Test
    void whatIsMadeUpSaysSoAndIsTheOnlyOneWithSelfFinancing() {
        assertThat(poles.list(PoleQuery.ALL).stream().filter(Pole::example).map(Pole::slug))
                .containsExactly("pole-de-la-vallee");
        assertThat(database.jdbc().sql("""
                                select count(*) from (
                                    select f.pole_id from pole_self_financing f where not f.example
                                    union all select f.pole_id from pole_fact f join pole p on p.id = f.pole_id where f.example <> p.example
                                    union all select f.pole_id from pole_state f join pole p on p.id = f.pole_id where f.example <> p.example
                                    union all select f.pole_id from pole_event f join pole p on p.id = f.pole_id where f.example <> p.example
                                    union all select f.pole_id from pole_member f join pole p on p.id = f.pole_id where f.example <> p.example) x""").query(Long.class).single()).isZero();
    }

    @Test
    void theListIsNarrowedByEveryCriterionAtOnce() {
        assertThat(names(new PoleQuery("reseaux", null, null, null, Map.of()))).containsExactly("De Fil en Réseaux");
        assertThat(names(new PoleQuery("", null, "42", null, Map.of())))
                .containsExactly("Culture et Coopération", "Pôle ressources de Roanne");
        assertThat(names(new PoleQuery(
                        "",
                        null,
                        null,
                        null,
                        Map.of(Topic.TERRITORY, "DEINDUSTRIALISED", Topic.CO_OPERATION, "MEANS"))))
                .containsExactly("Culture et Coopération", "Pôle Sud Aquitain");
        assertThat(names(new PoleQuery("", true, "42", PoleState.LABELLED, Map.of(Topic.ACTIVITY, "ARTS"))))
                .containsExactly("Culture et Coopération");
        assertThat(names(new PoleQuery("100%_", null, null, null, Map.of()))).isEmpty();
    }

    @Test
    void twentyOfTheHundredAnswersCameFromTheRegion() {
        PoleCalls.Call call = calls.all().stream()
                .filter(one -> one.regionAnswers() != null)
                .findFirst()
                .orElseThrow();

        assertThat(call.answers()).isEqualTo(100);
        assertThat(call.regionAnswers()).isEqualTo(20);
        assertThat(call.named()).hasSize(4).allMatch(answer -> answer.outcome() == AnswerOutcome.KEPT);
        assertThat(call.unnamed()).isEqualTo(16);
        assertThat(calls.told()).extracting(PoleCalls.Told::value).contains("20 sur 100", "4");
    }
}
