package fr.ess.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.ess.platform.account.Grant;
import fr.ess.platform.account.Role;
import fr.ess.platform.account.SignIn;
import fr.ess.platform.account.SignInState;
import fr.ess.platform.account.SignedIn;
import fr.ess.platform.account.web.SessionSignIn;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Somebody signed in with the account and the roles that they have in the database, who asks for pages. */
record Person(MockMvc mvc, JdbcClient jdbc, String email) {

    MockHttpServletResponse ask(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        SignedIn signedIn = new SignedIn(id(), email, name(), grants());
        return mvc.perform(request.with(csrf())
                        .with(authentication(
                                SessionSignIn.authentication(new SignIn.Progress(signedIn, SignInState.COMPLETE)))))
                .andReturn()
                .getResponse();
    }

    long id() {
        return jdbc.sql("select id from account where lower(email) = ?")
                .param(email)
                .query(Long.class)
                .single();
    }

    private String name() {
        return jdbc.sql("select display_name from account where lower(email) = ?")
                .param(email)
                .query(String.class)
                .single();
    }

    private Set<Grant> grants() {
        return jdbc
                .sql("select role, scope from account_grant where account_id = ?")
                .param(id())
                .query((row, number) -> new Grant(Role.valueOf(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
