package fr.ess.contract.governance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.contract.SectorContract;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the bodies that are loaded against the document: « Convention », article 2, 4. */
class SignedBodiesTests {

    private static final LocalDate SIGNED = LocalDate.of(2014, 12, 31);

    private static TestDatabase database;
    private static GovernanceBodies bodies;
    private static SectorContract contract;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
        bodies = new GovernanceBodies(database.jdbc());
        contract = database.jdbc()
                .sql("select id, slug, title, first_year, last_year from sector_contract where slug = 'ess-2014-2016'")
                .query(SectorContract.class)
                .single();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void eachBodyHasItsRhythmAndItsSecretariat() {
        assertThat(bodies.all(contract, SIGNED).stream()
                        .map(body -> String.join(
                                " | ",
                                body.name(),
                                "min " + body.rhythm().minimum(),
                                "cible " + body.rhythm().target(),
                                body.secretariat())))
                .containsExactly(
                        "Comité de pilotage stratégique | min 1 | cible 1 à 2 | CRESS Rhône-Alpes",
                        "Assemblée des territoires | min 1 | cible 1 | Région Rhône-Alpes",
                        "Espace régional de dialogue social | min 2 | cible 2 | CRESS Rhône-Alpes",
                        "Comité technique – axe 1, Promotion | min 2 | cible 3 à 4 | CRESS Rhône-Alpes",
                        "Comité technique – axe 2, Innovation sociale | min 2 | cible 3 à 4 | CRESS Rhône-Alpes",
                        "Comité technique – axe 3, Entrepreneuriat et développement économique | min 2 | cible 3 à 4 | CRESS Rhône-Alpes",
                        "Rencontre régionale | min 1 | cible 1 | CRESS Rhône-Alpes");
    }

    @Test
    void nothingIsKnownOfThemBeforeTheSignature() {
        assertThat(bodies.all(contract, SIGNED.minusDays(1))).isEmpty();
    }

    @Test
    void theTechnicalCommitteesFollowAnAxisEach() {
        List<String> axes = database.jdbc()
                .sql("""
                        select t.title from contract_bodies_at(:contract, :day) b
                        join contract_tree_at(:contract, :day) t on t.element_id = b.axis_id order by b.position""")
                .param("contract", contract.id())
                .param("day", SIGNED)
                .query(String.class)
                .list();
        assertThat(axes)
                .containsExactly("Promotion", "Innovation sociale", "Entrepreneuriat et développement économique");
    }

    @Test
    void signatoriesAndPartnersSitInTheSteeringCommittee() {
        GovernanceBody steering = bodies.all(contract, SIGNED).get(0);
        assertThat(steering.kind()).isEqualTo(BodyKind.STEERING);
        assertThat(bodies.seats(steering.id(), SIGNED)).hasSize(20).first().satisfies(seat -> {
            assertThat(seat.institution()).isEqualTo("L'Etat");
        });
        assertThat(bodies.seats(bodies.all(contract, SIGNED).get(5).id(), SIGNED))
                .extracting(Seat::institution)
                .contains("La Région Rhône-Alpes")
                .last()
                .asString()
                .containsIgnoringCase("URSCOP");
    }
}
