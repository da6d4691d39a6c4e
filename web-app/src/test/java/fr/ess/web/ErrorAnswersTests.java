package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.ess.platform.account.Role;
import fr.ess.platform.web.BadParameterException;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import fr.ess.platform.web.NotFoundException;
import fr.ess.platform.web.RefusedException;
import fr.ess.platform.web.TooManyRequestsException;
import fr.ess.platform.web.layout.NavigationEntry;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every kind of bad input and of trouble, against the real server: bytes go in, bytes come out. */
@WebServerTest
class ErrorAnswersTests {

    private static final String JSON = "Accept: application/json\r\n";
    private static final String HTML = "Accept: text/html\r\n";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({
        "absent,           404, Page introuvable",
        "refused,          409, Le comité n’a pas encore décidé.",
        "lost-race,        409, Quelqu’un d’autre a modifié",
        "too-many,         429, Recommencez dans 90",
        "database-away,    503, Recommencez dans 30",
        "unknown,          500, L’incident est enregistré",
        "bytes,            400, caractère interdit",
        "number?n=abc,     400, Indiquez un nombre entier.",
        "number,           400, Cette valeur est obligatoire.",
        "day?jour=hier,    400, Indiquez une date",
        "parameter,        400, Le rayon va de 1 à 100 km.",
        "valid?nom=,       400, Indiquez un nom.",
    })
    void troubleIsToldInFrenchToPeopleAndPrograms(String trouble, int status, String sentence) throws IOException {
        var page = RawHttp.get(port, "/annuaire/_essai/" + trouble, HTML);
        var problem = RawHttp.get(port, "/api/v1/_essai/" + trouble, JSON);

        assertThat(page).startsWith("HTTP/1.1 " + status).contains("text/html").contains(sentence, "<h1>");
        assertThat(problem)
                .startsWith("HTTP/1.1 " + status)
                .contains("application/problem+json", "\"status\":" + status, sentence, "\"requete\":\"");
        assertThat(page + problem).doesNotContain("secret", "Exception", "at fr.ess", "org.springframework");
    }

    @Test
    void whatIsAtFaultIsNamed() throws IOException {
        assertThat(RawHttp.get(port, "/api/v1/_essai/number?n=abc", JSON))
                .contains("\"parametres\":{\"n\":\"Indiquez un nombre entier.\"}");
        assertThat(RawHttp.get(port, "/annuaire/_essai/parameter", HTML)).contains("<code>rayon</code>");
    }

    @ParameterizedTest
    @CsvSource({"too-many, 90", "database-away, 30"})
    void whoeverMustWaitIsToldForHowLong(String trouble, int seconds) throws IOException {
        assertThat(RawHttp.get(port, "/annuaire/_essai/" + trouble)).contains("Retry-After: " + seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost/gestion?q=scop, true",
        "http://elsewhere.example/gestion?q=scop, false",
        "http://localhost//elsewhere.example/, false",
        "http://localhost/annuaire/_essai/refused, false",
        "not an address, false"
    })
    void whoeverIsRefusedFindsTheWayBackToOurOwnPageOnly(String referer, boolean offered) throws IOException {
        var page = RawHttp.get(port, "/annuaire/_essai/refused", HTML + "Referer: " + referer + "\r\n");

        assertThat(page.contains("Revenir à la page précédente")).isEqualTo(offered);
        assertThat(page.contains("href=\"/gestion?q=scop\"")).isEqualTo(offered);
    }

    @Test
    void aConflictShowsTheThreeValuesAndSendsTheChoiceUnderTheFieldsName() throws IOException {
        assertThat(RawHttp.get(port, "/annuaire/_essai/conflict", HTML))
                .startsWith("HTTP/1.1 409")
                .contains("Au départ", "Oxalis", "Oxalis Scop", "Oxalis SA")
                .contains("name=\"nom\" value=\"Oxalis Scop\"", "name=\"nom\" value=\"Oxalis SA\"")
                .contains("name=\"version\" value=\"8\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/annuaire?q=%ZZ", "/annuaire?q=%", "/annuaire/%ZZ", "/annuaire?q=a%00b", "/annuaire?%00=a"})
    void anAddressThatCannotBeReadIsABadRequest(String target) throws IOException {
        assertThat(RawHttp.get(port, target, HTML))
                .startsWith("HTTP/1.1 400")
                .contains("lang=\"fr\"")
                .doesNotContain("Tomcat", "Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /annuaire?q=a{b HTTP/1.1", "GET /annuaire^ HTTP/1.1", "BLABLA"})
    void aLineThatIsNotHttpIsABadRequest(String line) throws IOException {
        assertThat(RawHttp.send(port, line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "Exception", "\tat ");
    }

    @Test
    void aHeaderOrAnAddressWithoutEndIsRefused() throws IOException {
        var long20k = "a".repeat(20_000);

        assertThat(RawHttp.get(port, "/", "X-Long: " + long20k + "\r\n")).matches("(?s)HTTP/1.1 4(00|31).*");
        assertThat(RawHttp.get(port, "/annuaire?q=" + long20k)).matches("(?s)HTTP/1.1 4(00|14).*");
    }

    @Test
    void aFormLargerThanTheServerReadsIsRefusedAsTooLarge() throws IOException {
        var body = "adresse=" + "a".repeat(3_000_000);

        assertThat(post("/connexion", "application/x-www-form-urlencoded", body))
                .startsWith("HTTP/1.1 413");
    }

    @ParameterizedTest
    @CsvSource({"application/json, '{', 400", "text/csv, 'a;b', 415", "application/json, '\"text\"', 400"})
    void aBodyThatCannotBeReadSaysSo(String type, String body, int status) throws IOException {
        var answer = RawHttp.send(
                port,
                "GET /api/v1/_corps HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 " + status).contains("application/problem+json");
    }

    @Test
    void aMethodThatAnAddressDoesNotKnowIsNamedAsSuch() throws IOException {
        assertThat(RawHttp.send(port, "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void everyAnswerCarriesTheNumberThatAnErrorPageShows() throws IOException {
        var answer = RawHttp.get(port, "/annuaire/_essai/absent", HTML);

        var id = answer.replaceAll("(?s).*X-Request-Id: ([0-9a-f]{12}).*", "$1");
        assertThat(answer).contains("<code>" + id + "</code>");
    }

    private String post(String path, String type, String body) throws IOException {
        return RawHttp.send(
                port,
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                        + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** Throws on demand what the platform may meet. */
    @RestController
    static class Trouble {

        private final JdbcClient jdbc;

        Trouble(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        @Bean
        NavigationEntry deskOfTheStaff() {
            return NavigationEntry.forRoles("Bureau d’essai", "/annuaire/_essai", 150, Role.STAFF);
        }

        @GetMapping({"/annuaire/_essai/{trouble}", "/api/v1/_essai/{trouble}"})
        void trouble(@PathVariable String trouble) {
            switch (trouble) {
                case "refused" -> throw new RefusedException("Le comité n’a pas encore décidé.");
                case "lost-race" -> throw new OptimisticLockingFailureException("secret");
                case "too-many" -> throw new TooManyRequestsException(Duration.ofSeconds(90));
                case "database-away" -> throw new DataAccessResourceFailureException("secret");
                case "unknown" -> throw new IllegalStateException("secret");
                case "bytes" ->
                    jdbc.sql("select cast(? as text)")
                            .param("a\0b")
                            .query(String.class)
                            .single();
                case "parameter" -> throw new BadParameterException("rayon", "Le rayon va de 1 à 100 km.");
                case "conflict" ->
                    throw new ConflictException(new Conflict(
                            "La fiche",
                            "/annuaire",
                            8,
                            "",
                            "/annuaire",
                            List.of(new Conflict.Field("nom", "Nom", "Oxalis", "Oxalis Scop", "Oxalis SA"))));
                default -> throw new NotFoundException();
            }
        }

        @GetMapping({"/annuaire/_essai/number", "/api/v1/_essai/number"})
        int number(@RequestParam int n) {
            return n;
        }

        @GetMapping({"/annuaire/_essai/day", "/api/v1/_essai/day"})
        LocalDate day(@RequestParam LocalDate jour) {
            return jour;
        }

        @GetMapping({"/annuaire/_essai/valid", "/api/v1/_essai/valid"})
        String valid(@Valid Named form) {
            return form.nom();
        }

        @GetMapping(value = "/api/v1/_corps", consumes = MediaType.APPLICATION_JSON_VALUE)
        int body(@RequestBody Map<String, String> body) {
            return body.size();
        }

        record Named(@NotBlank(message = "Indiquez un nom.") String nom) {}
    }
}
