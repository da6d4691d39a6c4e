package fr.ess.web;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.POST;

import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignInState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.SingleResultAuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may ask for what, for every path of the platform; whatever is not listed is refused. The first rule that matches
 * decides. Whether somebody may see one thing rather than another (their own co-operative, their own actions) is the
 * affair of the page. The outcome, page by page and role by role, is docs/access-table.md.
 */
final class AccessRules {

    private AccessRules() {}

    /** One line of the rules. */
    record Rule(Set<HttpMethod> methods, String pattern, AuthorizationManager<RequestAuthorizationContext> audience) {}

    private static final Set<HttpMethod> READ = Set.of(GET, HEAD);
    private static final Set<HttpMethod> READ_AND_SEND = Set.of(GET, HEAD, POST);

    /** The figures of the process: for administrators, and for {@link ScraperToken}. */
    static final String FIGURES = "/actuator/prometheus";

    static List<Rule> all() {
        List<Rule> rules = new ArrayList<>();
        contributing(rules);
        everyone(rules);
        signingIn(rules);
        byRole(rules);
        return List.copyOf(rules);
    }

    /** What anybody may read. */
    static final List<String> FOR_EVERYONE = List.of(
            "/",
            "/robots.txt",
            "/sitemap.xml",
            "/sitemap/**",
            "/statique/**",
            "/annuaire/**",
            "/plateformes/**",
            "/observatoire/**",
            "/poles/**",
            "/poles.*",
            "/cae/**",
            "/cae.*",
            "/observatoire.*",
            "/contrat/**",
            "/transmea/**",
            "/evenements/**",
            "/evenements.*",
            "/concours/**",
            "/integration/**",
            "/donnees-ouvertes",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/api/v1/**",
            "/v3/api-docs/**",
            "/v3/api-docs.yaml");

    /** What anybody may send: it waits for the staff. */
    static final List<String> FOR_CONTRIBUTORS = List.of(
            "/annuaire/proposer",
            "/annuaire/{slug}/signaler",
            "/annuaire/{slug}/revendiquer",
            "/contributions/**",
            "/fraicheur/**",
            "/transmea/contact",
            "/evenements/{slug}/inscription",
            "/evenements/proposer",
            "/evenements/propositions/**",
            "/concours/{slug}/candidater",
            "/concours/candidatures/**",
            "/inscriptions/**",
            "/alertes/**");

    private static void everyone(List<Rule> rules) {
        Stream.concat(FOR_EVERYONE.stream(), Stream.of("/actuator/health/**"))
                .forEach(pattern -> rules.add(new Rule(READ, pattern, SingleResultAuthorizationManager.permitAll())));
    }

    private static void contributing(List<Rule> rules) {
        FOR_CONTRIBUTORS.forEach(
                pattern -> rules.add(new Rule(READ_AND_SEND, pattern, SingleResultAuthorizationManager.permitAll())));
    }

    private static void signingIn(List<Rule> rules) {
        List.of(
                        "/connexion",
                        "/deconnexion",
                        "/mot-de-passe-oublie",
                        "/mot-de-passe/{token}",
                        "/premier-administrateur/{token}")
                .forEach(pattern ->
                        rules.add(new Rule(READ_AND_SEND, pattern, SingleResultAuthorizationManager.permitAll())));
        rules.add(new Rule(READ_AND_SEND, "/connexion/code", of(SignInState.CODE_DUE)));
        rules.add(new Rule(READ_AND_SEND, "/connexion/second-facteur", of(SignInState.ENROLMENT_DUE)));
        rules.add(new Rule(READ_AND_SEND, "/mon-compte/**", of(SignInState.COMPLETE)));
        // Which jury is somebody's is the affair of the page.
        rules.add(new Rule(READ_AND_SEND, "/jury/**", of(SignInState.COMPLETE)));
    }

    /** Local portals have their own people; who keeps which portal is the affair of the page. */
    private static void portals(List<Rule> rules) {
        String portal = "/gestion/plateformes";
        rules.add(new Rule(READ_AND_SEND, portal + "/nouvelle", of(Role.STAFF)));
        rules.add(new Rule(READ_AND_SEND, portal + "/{id}/reglages/**", of(Role.STAFF)));
        rules.add(new Rule(READ_AND_SEND, portal + "/{id}/moderation/**", of(Role.STAFF, Role.PORTAL_MODERATOR)));
        rules.add(new Rule(READ, portal, of(Role.STAFF, Role.PORTAL_EDITOR, Role.PORTAL_MODERATOR)));
        rules.add(new Rule(READ_AND_SEND, portal + "/**", of(Role.STAFF, Role.PORTAL_EDITOR)));
    }

    private static void byRole(List<Rule> rules) {
        portals(rules);
        registrations(rules);
        rules.add(new Rule(READ_AND_SEND, "/gestion/**", of(Role.STAFF)));
        rules.add(new Rule(READ_AND_SEND, "/mes-fiches/**", of(Role.ORGANISATION_EDITOR)));
        rules.add(new Rule(
                READ_AND_SEND,
                "/mes-evenements/**",
                of(Role.ORGANISATION_EDITOR, Role.PORTAL_EDITOR, Role.PORTAL_MODERATOR)));
        rules.add(new Rule(READ_AND_SEND, "/mes-actions/**", of(Role.OPERATOR)));
        rules.add(new Rule(READ_AND_SEND, "/financeur/**", of(Role.FUNDER)));
        fund(rules);
        registry(rules);
        rules.add(new Rule(READ_AND_SEND, "/admin/**", of(Role.ADMINISTRATOR)));
        rules.add(new Rule(READ, "/composants/**", of(Role.ADMINISTRATOR)));
        rules.add(new Rule(READ, "/actuator/**", of(Role.ADMINISTRATOR)));
    }

    /** Those who organise an event read who comes; which events are somebody's is the affair of the page. */
    private static void registrations(List<Rule> rules) {
        Role[] organisers = {Role.STAFF, Role.ORGANISATION_EDITOR};
        String event = "/gestion/evenements/{slug}/";
        rules.add(new Rule(READ, "/gestion/inscriptions", of(organisers)));
        rules.add(new Rule(READ, event + "inscriptions", of(organisers)));
        rules.add(new Rule(READ, event + "inscriptions.*", of(organisers)));
        rules.add(new Rule(READ_AND_SEND, event + "inscriptions/reglages", of(organisers)));
        rules.add(new Rule(READ_AND_SEND, event + "accueil", of(organisers)));
        rules.add(new Rule(READ, event + "accueil.*", of(organisers)));
        rules.add(new Rule(READ_AND_SEND, event + "accueil/arrivees", of(organisers)));
        rules.add(new Rule(READ, event + "accueil/etat.json", of(organisers)));
        rules.add(new Rule(READ, event + "accueil/service.js", of(organisers)));
        Stream.of("/gestion/evenements/resultats", event + "resultats")
                .flatMap(page -> Stream.of(page, page + ".*"))
                .forEach(page -> rules.add(new Rule(READ, page, of(organisers))));
    }

    /** Which co-operative is somebody's is the affair of the page; below a co-operative there are people. */
    private static void registry(List<Rule> rules) {
        rules.add(new Rule(READ, "/registre", of(Role.CAE_MANAGER, Role.CAE_NETWORK)));
        rules.add(new Rule(READ, "/registre.*", of(Role.CAE_NETWORK)));
        rules.add(new Rule(READ_AND_SEND, "/registre/**", of(Role.CAE_MANAGER)));
    }

    /** Which files of the fund somebody sees is the affair of the page; the strategic committee and the staff see none. */
    private static void fund(List<Rule> rules) {
        Role[] aggregates = {Role.FUND_OFFICER, Role.FUND_STEERING, Role.STAFF};
        rules.add(new Rule(READ, "/fonds/portefeuille/**", of(aggregates)));
        rules.add(new Rule(READ, "/fonds/portefeuille.*", of(aggregates)));
        committee(rules);
        rules.add(new Rule(READ, "/fonds/dossiers/**", of(Role.FUND_OFFICER, Role.COMMITTEE_MEMBER)));
        rules.add(
                new Rule(READ, "/fonds", of(Role.FUND_OFFICER, Role.COMMITTEE_MEMBER, Role.FUND_STEERING, Role.STAFF)));
        rules.add(new Rule(READ_AND_SEND, "/fonds/**", of(Role.FUND_OFFICER)));
    }

    /** Members read their sessions, vote and withdraw; which sessions are theirs is the affair of the page. */
    private static void committee(List<Rule> rules) {
        String session = "/fonds/comites/{id:[0-9]+}";
        Role[] members = {Role.FUND_OFFICER, Role.COMMITTEE_MEMBER};
        Stream.of("", "/agenda.ics", "/proces-verbal.pdf", "/points/{item}")
                .forEach(below -> rules.add(new Rule(READ, session + below, of(members))));
        rules.add(new Rule(READ, "/fonds/comites", of(members)));
        Stream.of("/voix", "/deport")
                .forEach(below -> rules.add(new Rule(READ_AND_SEND, session + "/points/{item}" + below, of(members))));
    }

    private static AuthorizationManager<RequestAuthorizationContext> of(SignInState state) {
        return AuthorityAuthorizationManager.hasAuthority(state.authority());
    }

    static AuthorizationManager<RequestAuthorizationContext> of(Role... roles) {
        return AuthorityAuthorizationManager.hasAnyAuthority(
                Arrays.stream(roles).map(Role::authority).toArray(String[]::new));
    }
}
