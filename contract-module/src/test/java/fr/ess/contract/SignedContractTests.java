package fr.ess.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.money.Euros;
import fr.ess.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what is loaded against the document: « Convention » and « Plan d'actions 2014 ». */
class SignedContractTests {

    private static final LocalDate END_OF_2014 = LocalDate.of(2014, 12, 31);

    private static TestDatabase database;
    private static Contracts contracts;
    private static SectorContract contract;
    private static ContractTree tree;

    @BeforeAll
    static void open() {
        database = TestDatabase.demonstration();
        contracts = new Contracts(database.jdbc());
        contract = contracts.find("ess-2014-2016").orElseThrow();
        tree = new ContractTrees(database.jdbc()).at(contract, END_OF_2014);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void theTwentyNumberedActionsHaveTheirCodesAsWritten() {
        assertThat(tree.axes().stream()
                        .map(axis -> axis.actions()
                                .map(action -> String.valueOf(action.code()))
                                .toList()))
                .containsExactly(
                        List.of("I_1.1.1", "I_1.1.2", "I_1.2"),
                        List.of("II_1.1", "II_2.1.1", "II_2.1.2", "II_3.1.1", "II_3.1.2", "II_3.1.3"),
                        List.of(
                                "III_1.1.1",
                                "III_1.1.2",
                                "III_1.1.3",
                                "III_1.1.4",
                                "III_1.1.5",
                                "III_1.2",
                                "III_2.1.1",
                                "III_2.1.2",
                                "III_2.1.3",
                                "III_2.1.4",
                                "III_2.1.5"));
    }

    @Test
    void theAnimationIsAnActionWithoutACode() {
        assertThat(tree.outside()).singleElement().satisfies(animation -> {
            assertThat(animation.code()).isNull();
            assertThat(animation.title())
                    .isEqualTo("Animation du contrat économique sectoriel ESS 2014-2016 par la CRESS Rhône-Alpes");
            assertThat(animation.operators())
                    .singleElement()
                    .extracting(ContractTree.Operator::organisationSlug)
                    .isEqualTo("cress-rhone-alpes");
        });
    }

    @Test
    void axesThemesObjectivesAndSubObjectivesAreThoseOfThePlan() {
        assertThat(tree.axes())
                .extracting(ContractTree.Axis::title)
                .containsExactly("Promotion", "Innovation sociale", "Entrepreneuriat et développement économique");
        assertThat(tree.axes()).extracting(ContractTree.Axis::code).containsExactly("I", "II", "III");
        assertThat(tree.axes())
                .allSatisfy(axis -> assertThat(axis.actions())
                        .allMatch(action -> String.valueOf(action.code()).startsWith(axis.code() + "_")));
        assertThat(tree.themes())
                .extracting(ContractTree.Theme::title)
                .containsExactly("l'emploi", "la coopération", "le lien avec les territoires");
        assertThat(codes(axis -> axis.objectives().stream().map(ContractTree.Objective::code)))
                .containsExactly("1", "1, 2, 3", "1, 2");
        assertThat(codes(axis -> axis.objectives().stream()
                        .flatMap(objective -> objective.subObjectives().stream())
                        .map(ContractTree.SubObjective::code)))
                .containsExactly("1.1, 1.2", "1.1, 2.1, 3.1", "1.1, 1.2, 2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I_1.1.2   | Evénementiel (Rencontres Solidaires, Forum de l'emploi, Salons des entrepreneurs...)",
                "II_1.1    | Espace Régional de Dialogue Social",
                "III_1.1.3 | Poursuivre le soutien à la reprise d'entreprise par les salariés",
                "III_2.1.4 | ESS & Entrepreneuriat culturel",
            })
    void actionsAreWordedAsInThePlan(String code, String title) {
        assertThat(tree.action(code).orElseThrow().title()).isEqualTo(title);
    }

    @Test
    void theUrscopCarriesTheTwoActionsOfItsAccount() {
        assertThat(tree.actions()
                        .filter(action -> action.operators().stream()
                                .anyMatch(operator -> "urscop-rhone-alpes".equals(operator.organisationSlug())))
                        .map(ContractTree.Action::code))
                .containsExactly("III_1.1.3", "III_1.1.4");
    }

    @Test
    void fourQuestionsExpectFourteenEffects() {
        assertThat(tree.questions())
                .extracting(question -> question.effects().size())
                .containsExactly(5, 3, 3, 3);
        assertThat(tree.questions().get(0).effects().get(4).title())
                .isEqualTo("Meilleure prise en compte de l'innovation sociale");
    }

    @Test
    void fourSignAndSixteenAuthoritiesArePartnersEachWithItsEntryInTheDirectory() {
        List<ContractParty> parties = contracts.parties(contract, END_OF_2014);

        assertThat(parties)
                .extracting(ContractParty::organisationSlug)
                .hasSize(20)
                .doesNotContainNull();
        assertThat(parties.stream().filter(party -> party.role() == PartyRole.SIGNATORY))
                .extracting(ContractParty::organisationSlug)
                .containsExactly("etat", "region-rhone-alpes", "caisse-des-depots", "cress-rhone-alpes");
        assertThat(parties.stream().filter(party -> party.role() == PartyRole.PARTNER_AUTHORITY))
                .hasSize(16)
                .allSatisfy(party -> assertThat(party.representedBy()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "conseil-general-isere,2014-10-17,",
        "conseil-general-ardeche,,",
        "communaute-agglomeration-porte-de-l-isere,2014-11-04,14_11-04_456",
        "ville-de-grenoble,2014-10-25,D009",
        "ville-de-lyon,,",
        "parc-naturel-regional-du-pilat,2014-09-24,3",
    })
    void votesAreDatedOrNotYet(String slug, @Nullable LocalDate votedOn, @Nullable String reference) {
        assertThat(contracts.parties(contract, END_OF_2014).stream()
                        .filter(party -> slug.equals(party.organisationSlug())))
                .singleElement()
                .satisfies(party -> {
                    assertThat(party.voteWording()).isNotNull();
                    assertThat(party.votedOn()).isEqualTo(votedOn);
                    assertThat(party.voteReference()).isEqualTo(reference);
                });
    }

    @Test
    void tenVotesOfPartnersAreDatedAndFourAreNotAndTwoAreNotTold() {
        assertThat(contracts.parties(contract, END_OF_2014).stream()
                        .filter(party -> party.role() == PartyRole.PARTNER_AUTHORITY)
                        .collect(Collectors.groupingBy(
                                party -> party.voteWording() == null
                                        ? "untold"
                                        : party.votedOn() == null ? "undated" : "dated",
                                Collectors.counting())))
                .containsOnly(Map.entry("dated", 10L), Map.entry("undated", 4L), Map.entry("untold", 2L));
    }

    @Test
    void theEightArticlesHaveTheirText() {
        List<Article> articles = contracts.articles(contract, END_OF_2014);

        assertThat(articles).extracting(Article::number).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
        assertThat(articles.get(1).text()).startsWith("#### 1. Préambule").endsWith("tout au long de l'action");
        assertThat(articles.get(6).text()).contains("l'ajout de nouveaux signataires", "fera l'objet d'un avenant");
    }

    @Test
    void theContractSaysThatItsDateIsNotGiven() {
        assertThat(contracts.acts(contract))
                .filteredOn(act -> act.kind() == ActKind.CONTRACT)
                .singleElement()
                .satisfies(act -> {
                    assertThat(act.state()).isEqualTo(ActState.IN_FORCE);
                    assertThat(act.dateNote()).contains("FAIT à Lyon le .....");
                    assertThat(act.signatures()).hasSize(4).noneMatch(ContractAct.Signature::dated);
                });
    }

    @Test
    void theYear2014AddsUpAndNothingOfTheOthersIsCommitted() {
        FinancePlan plan = new FinancePlans(database.jdbc()).at(contract, END_OF_2014);

        assertThat(plan.total(2014)).isEqualTo(Euros.of(4_472_700));
        assertThat(plan.total(2014, Certainty.FIRM)).isEqualTo(Euros.of(2_387_500 + 1_085_200));
        assertThat(plan.total(2014, Certainty.FORECAST)).isEqualTo(Euros.of(1_000_000));
        assertThat(plan.committed()).isEqualTo(plan.total(2014, Certainty.FIRM));
        assertThat(plan.envelopes().stream().filter(envelope -> envelope.year() > 2014))
                .hasSize(6)
                .allSatisfy(envelope -> {
                    assertThat(envelope.certainty()).isEqualTo(Certainty.CONDITIONAL);
                    assertThat(envelope.amount()).isNull();
                    assertThat(envelope.condition()).isNotBlank();
                });
        assertThat(plan.isOpen(2014)).isFalse();
        assertThat(plan.isOpen(2015)).isTrue();
        assertThat(plan.shares().stream()
                        .map(FinancePlan.Share::unallocated)
                        .filter(Objects::nonNull)
                        .toList())
                .extracting(Euros::toString)
                .containsExactly("2387500.00", "1000000.00", "1085200.00");
    }

    @Test
    void theDayBeforeNothingWasThere() {
        assertThat(new ContractTrees(database.jdbc())
                        .at(contract, END_OF_2014.minusDays(1))
                        .actions())
                .isEmpty();
        assertThat(contracts.around(LocalDate.of(2015, 6, 1))).contains(contract);
        assertThat(contracts.around(LocalDate.of(2026, 11, 22))).contains(contract);
    }

    private static List<String> codes(Function<ContractTree.Axis, Stream<String>> codes) {
        return tree.axes().stream()
                .map(axis -> codes.apply(axis).collect(Collectors.joining(", ")))
                .toList();
    }
}
