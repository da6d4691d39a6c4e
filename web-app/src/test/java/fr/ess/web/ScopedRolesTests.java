package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;

/**
 * Each role that is bounded to something, at every address of that kind of thing, page, file or form: what is another's is
 * not found or refused, and stays as it was. The addresses come from the application, so that a new one is asked too.
 */
@AccountWebTest
@TestPropertySource(properties = "test.context=scoped-roles")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopedRolesTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)(:[^}]*(\\{[^}]*})?[^}]*)?}");

    /** What forms must bring to be looked at: an answer to less would say nothing of whose the thing is. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("version", "1"),
            Map.entry("versions", "1"),
            Map.entry("kept", "1"),
            Map.entry("jusque", "1"),
            Map.entry("fiche", "1"),
            Map.entry("compte", "1"),
            Map.entry("article", "1"),
            Map.entry("colonne", "1"),
            Map.entry("decision", "x"),
            Map.entry("plan", "x"),
            Map.entry("feuille", "x"),
            Map.entry("recherche", "x"),
            Map.entry("choix", "x"),
            Map.entry("date", "2027-01-01T10:00"));

    private static final List<String> FILES = List.of("fichier", "document", "image", "piece");

    private static final Set<Integer> HIDDEN = Set.of(403, 404);

    /**
     * What a form may be answered that is of the wrong kind (400, 415) or comes too late (409), if it is answered so where
     * nothing is at all, and if one of its kinds was right.
     */
    private static final Set<Integer> LOOKED_AT = Set.of(403, 404, 409);

    private static final List<String> FORMATS = List.of("csv", "xlsx", "ods", "pdf", "json");

    /**
     * Somebody who asks for what is another's.
     *
     * @param room what the addresses begin with
     * @param values SQL that finds, of the other's, what stands in an address
     * @param owner who may, to tell that the thing is there; none where the demonstration has nobody
     */
    record Scope(String stranger, String room, Map<String, String> values, String owner) {

        @Override
        public String toString() {
            return stranger + " at " + room;
        }
    }

    private final ApplicationContext context;
    private final MockMvc mvc;
    private final JdbcClient jdbc;

    @Autowired
    ScopedRolesTests(ApplicationContext context, MockMvc mvc, JdbcClient jdbc) {
        this.context = context;
        this.mvc = mvc;
        this.jdbc = jdbc;
    }

    static Stream<Scope> scopes() {
        String report = """
                select min(r.id) from contract_report r where %s and not exists (
                  select from contract_operator o join organisation g on g.id = o.organisation_id
                  where o.action_id = r.action_id and g.slug = 'urscop-rhone-alpes')""";
        return Stream.of(
                new Scope(
                        "cae@demo.test",
                        "/registre/{slug}",
                        Map.of(
                                "slug", "select 'cap-services'",
                                "number",
                                        "select min(p.number) from cae_person p join cae c on c.id = p.cae_id and c.slug = 'cap-services' where p.erased_on is null",
                                "line",
                                        "select min(s.id) from cae_status s join cae_person p on p.id = s.person_id join cae c on c.id = p.cae_id and c.slug = 'cap-services'",
                                "id",
                                        "select min(i.id) from cae_import i join cae c on c.id = i.cae_id and c.slug = 'cap-services'"),
                        "cae2@demo.test"),
                new Scope(
                        "operateur@demo.test",
                        "/mes-actions/bilans",
                        Map.of("id", report.formatted("true"), "file", "select 1"),
                        ""),
                new Scope(
                        "acteur@demo.test",
                        "/mes-fiches",
                        Map.of(
                                "id",
                                "select id from organisation where slug = 'cap-services'",
                                "revision",
                                "select coalesce(min(r.id), 1) from organisation_revision r join organisation o on o.id = r.organisation_id and o.slug = 'cap-services'"),
                        ""),
                new Scope(
                        "acteur@demo.test",
                        "/mes-evenements",
                        Map.of(
                                "id",
                                "select id from event where slug = 'brouillon-d-autrui'",
                                "session",
                                "select 1",
                                "campaign",
                                "select 1",
                                "conflict",
                                "select 1",
                                "file",
                                "select 'x.png'"),
                        ""),
                new Scope(
                        "acteur@demo.test",
                        "/gestion/evenements/{slug}",
                        Map.of("slug", "select slug from event where slug = 'exemple-visite-d-une-scop'"),
                        "gestion@demo.test"),
                new Scope(
                        "plateforme@demo.test",
                        "/gestion/plateformes/{id:[0-9]+}",
                        Map.of(
                                "id",
                                "select id from local_portal where slug = 'loire'",
                                "revision",
                                "select min(r.id) from portal_revision r join local_portal p on p.id = r.portal_id and p.slug = 'loire'",
                                "picture",
                                "select 1",
                                "file",
                                "select 'x.png'",
                                "contribution",
                                "select 1",
                                "organisation",
                                "select 1"),
                        "gestion@demo.test"),
                new Scope(
                        "comite9@demo.test",
                        "/fonds/dossiers/{reference:[0-9]+-[0-9]+}",
                        Map.of("reference", "select '2007-001'", "id", "select 1"),
                        "fonds@demo.test"),
                new Scope(
                        "region@demo.test",
                        "/financeur/bilans",
                        Map.of("id", report.formatted("r.state <> 'APPROVED'"), "file", "select 1"),
                        ""));
    }

    @BeforeAll
    void somethingOfOthers() {
        jdbc.sql("""
                        insert into event (slug, title, kind, summary, starts_at, ends_at, place, source)
                        values ('brouillon-d-autrui', 'Le brouillon d’autrui', 'FORUM', 'Pas encore public',
                                '2027-03-01 10:00', '2027-03-01 12:00', 'Ici', 'CRESS')""").update();
        jdbc.sql("""
                        insert into organisation (slug, name, source, status)
                        values ('fiche-non-publiee', 'Fiche non publiée', 'CRESS', 'DRAFT')""").update();
        jdbc.sql("""
                        insert into cae_import (cae_id, file_name, state, taken_by, taken_at)
                        select id, 'liste.csv', 'ABANDONED', 'essai', now() from cae where slug = 'cap-services'""").update();
    }

    @ParameterizedTest
    @MethodSource("scopes")
    void whatIsAnothersIsNotThereInAnyChannelAndStaysAsItWas(Scope scope) throws Exception {
        Map<String, String> before = everything();
        Map<String, List<Integer>> answered = new LinkedHashMap<>();
        int pages = 0;
        int forms = 0;
        int thereForTheOwner = 0;
        for (MappedAddress address : MappedAddress.all(context)) {
            if (!isOf(scope.room(), address.pattern())) {
                continue;
            }
            for (String url : addresses(scope, address.pattern())) {
                boolean form = address.method().equals(HttpMethod.POST);
                Person stranger = new Person(mvc, jdbc, scope.stranger());
                List<Integer> answers = answers(stranger, url, form);
                if (!answers.stream().allMatch(HIDDEN::contains)
                        && !(form
                                && answers.stream().anyMatch(LOOKED_AT::contains)
                                && answers.equals(
                                        answers(stranger, address.uri().toString(), true)))) {
                    answered.put(address.method() + " " + url, answers);
                }
                if (form) {
                    forms++;
                } else {
                    pages++;
                    if (!scope.owner().isEmpty()
                            && new Person(mvc, jdbc, scope.owner())
                                            .ask(get(url))
                                            .getStatus()
                                    == 200) {
                        thereForTheOwner++;
                    }
                }
            }
        }
        assertThat(answered).as("asked by %s", scope.stranger()).isEmpty();
        assertThat(pages + forms).as("addresses asked").isGreaterThanOrEqualTo(2);
        if (!scope.owner().isEmpty()) {
            assertThat(thereForTheOwner)
                    .as("that are there for %s", scope.owner())
                    .isGreaterThanOrEqualTo(3);
        }
        assertThat(everything()).as("what the database holds").isEqualTo(before);
    }

    private static List<Integer> answers(Person person, String url, boolean form) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (AbstractMockHttpServletRequestBuilder<?> request : form ? sent(url) : List.of(get(url))) {
            FIELDS.forEach(request::param);
            answers.add(person.ask(request).getStatus());
        }
        return answers;
    }

    /** As a form without files, as one with a file, and as JSON: which one an address reads, it alone knows. */
    private static List<AbstractMockHttpServletRequestBuilder<?>> sent(String url) {
        MockMultipartHttpServletRequestBuilder files = multipart(url);
        byte[] content = "nom\nX\n".getBytes(StandardCharsets.UTF_8);
        FILES.forEach(name -> files.file(new MockMultipartFile(name, "x.csv", "text/csv", content)));
        return List.of(
                post(url),
                files,
                post(url).contentType(MediaType.APPLICATION_JSON).content("{}"));
    }

    private static boolean isOf(String room, String pattern) {
        return pattern.equals(room) || pattern.startsWith(room + "/") || pattern.startsWith(room + ".");
    }

    private List<String> addresses(Scope scope, String pattern) {
        List<String> addresses = new ArrayList<>();
        boolean file = pattern.contains("{format") || pattern.contains("{extension");
        if (!pattern.contains("{") || pattern.endsWith(".js")) { // nobody's: a list of one's own, a program
            return addresses;
        }
        for (String format : file ? FORMATS : List.of("")) {
            addresses.add(VARIABLE.matcher(pattern).replaceAll(variable -> switch (variable.group(1)) {
                case "format", "extension" -> format;
                default -> value(scope, variable.group(1));
            }));
        }
        return addresses;
    }

    private String value(Scope scope, String variable) {
        String sql = scope.values().get(variable);
        if (sql == null) {
            throw new IllegalStateException("nothing stands for {" + variable + "} at " + scope.room());
        }
        return jdbc.sql("select (" + sql + ")::text")
                .query(String.class)
                .optional()
                .orElseThrow(
                        () -> new IllegalStateException("nothing is there for {" + variable + "} at " + scope.room()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evenements/brouillon-d-autrui",
                "/evenements/brouillon-d-autrui.ics",
                "/evenements/brouillon-d-autrui.json",
                "/evenements/brouillon-d-autrui/inscription",
                "/annuaire/fiche-non-publiee",
                "/annuaire/fiche-non-publiee/contact.vcf",
                "/annuaire/fiche-non-publiee/revendiquer",
                "/api/v1/organisations/fiche-non-publiee"
            })
    void aDraftIsNotThereForAnybodyElse(String url) throws Exception {
        assertThat(mvc.perform(get(url)).andReturn().getResponse().getStatus()).isEqualTo(404);
        for (String email : List.of("acteur@demo.test", "cae@demo.test", "plateforme@demo.test")) {
            assertThat(new Person(mvc, jdbc, email).ask(get(url)).getStatus())
                    .as(email)
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/evenements?q=brouillon&periode=tous",
                "/evenements.ics",
                "/evenements.json",
                "/evenements.csv",
                "/annuaire?q=fiche+non+publiee",
                "/annuaire/suggestions?q=fiche+non",
                "/api/v1/organisations?q=fiche+non+publiee",
                "/api/v1/organisations.csv?q=fiche+non+publiee",
                "/api/v1/organisations.json?q=fiche+non+publiee",
                "/integration/annuaire?q=fiche+non+publiee",
                "/sitemap.xml"
            })
    void noListTellsOfADraft(String url) throws Exception {
        MockHttpServletResponse answer = mvc.perform(get(url)).andReturn().getResponse();

        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain("brouillon-d-autrui", "brouillon d’autrui", "fiche-non-publiee", "Fiche non publiée");
    }

    /** A sum of each table, but of those that tell who asked, or keep what is made at the first look. */
    private Map<String, String> everything() {
        Map<String, String> sums = new TreeMap<>();
        jdbc.sql("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                          and table_name !~ '^(rate_limit|journal_|spring_session|event_publication|outgoing_mail|event_ticket_key)'""")
                .query(String.class)
                .list()
                .forEach(table -> sums.put(
                        table,
                        String.valueOf(
                                jdbc.sql("select coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') from "
                                                + table + " t")
                                        .query()
                                        .singleValue())));
        return sums;
    }
}
