package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * Walks every address of the platform as nobody and as every role, through the whole filter chain, and holds what
 * happens against {@code docs/access-table.md}. After a page was added or a rule changed on purpose, rewrite the table
 * and read its difference: {@code ./mvnw -pl web-app -am test -Dtest=AccessTableTests
 * -Dsurefire.failIfNoSpecifiedTests=false -Daccess-table.write=true}.
 */
@SpringBootTest(classes = Application.class)
@AutoConfigureMockMvc
@PostgresTest
class AccessTableTests {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyAccessIsInTheTableAndEveryLineOfTheTableIsAnAddress() throws Exception {
        AccessTable found = walk();
        Path file = AccessTable.file();
        if (Boolean.getBoolean("access-table.write")) {
            Files.writeString(file, found.toMarkdown());
        }

        assertThat(AccessTable.parse(Files.readString(file)).differences(found))
                .as("what docs/access-table.md says, against what the application does")
                .isEmpty();
    }

    @Test
    void aDifferenceOfEachKindIsReported() {
        Map<String, List<Boolean>> listed = new LinkedHashMap<>();
        Map<String, List<Boolean>> found = new LinkedHashMap<>();
        List<Boolean> nobody =
                AccessVisitor.all().stream().map(visitor -> false).toList();
        List<Boolean> first = new ArrayList<>(nobody);
        first.set(0, true);
        listed.put("GET /gone", nobody);
        listed.put("GET /changed", nobody);
        listed.put("GET /same", first);
        found.put("GET /changed", first);
        found.put("GET /same", first);
        found.put("POST /new", nobody);

        assertThat(AccessTable.parse(new AccessTable(listed).toMarkdown()).differences(new AccessTable(found)))
                .containsExactlyInAnyOrder(
                        "GET /gone: no such address any more",
                        "GET /changed: nobody may, and the table says —",
                        "POST /new: not in the table");
    }

    private AccessTable walk() throws Exception {
        Map<String, List<Boolean>> lines = new LinkedHashMap<>();
        for (MappedAddress address : MappedAddress.all(context)) {
            List<Boolean> allowed = new ArrayList<>();
            for (AccessVisitor visitor : AccessVisitor.all()) {
                allowed.add(isAllowed(address, visitor));
            }
            lines.put(address.toString(), allowed);
        }
        return new AccessTable(lines);
    }

    private boolean isAllowed(MappedAddress address, AccessVisitor visitor) throws Exception {
        MockHttpServletRequestBuilder asked =
                request(address.method(), address.uri()).with(csrf());
        if (visitor.isKnown()) {
            asked.with(authentication(visitor.authentication(accountOf(visitor))));
        }
        MockHttpServletResponse response = mvc.perform(asked).andReturn().getResponse();
        String target = response.getRedirectedUrl();
        assertThat(response.getStatus())
                .as("status of %s as %s", address, visitor.label())
                .isLessThan(500);
        if (target != null && target.startsWith("/connexion") && !visitor.isComplete()) {
            return false;
        }
        return response.getStatus() != 401 && response.getStatus() != 403;
    }

    private long accountOf(AccessVisitor visitor) {
        String email = visitor.email();
        return jdbc.sql("select id from account where email = ?")
                .param(email)
                .query(Long.class)
                .optional()
                .orElseGet(() -> jdbc.sql(
                                "insert into account (email, display_name, password_hash) values (?, ?, '{noop}x') returning id")
                        .params(email, visitor.label())
                        .query(Long.class)
                        .single());
    }
}
