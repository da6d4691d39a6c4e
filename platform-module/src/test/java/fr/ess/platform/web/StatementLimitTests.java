package fr.ess.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.ess.platform.test.TestDatabase;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A statement that hangs holds up one request, for a while. */
class StatementLimitTests {

    @AfterEach
    void answered() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void aStatementThatHangsInARequestIsEndedAndItsConnectionServesOthers() {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcTemplate jdbc = new StatementLimit.LimitedInRequests(database.dataSource(), Duration.ofSeconds(1));
            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));

            assertThatExceptionOfType(QueryTimeoutException.class)
                    .isThrownBy(() -> jdbc.queryForList("select pg_sleep(600)"));
            assertThat(jdbc.queryForObject("select 1", Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void whatNoRequestWaitsForHasNoLimit() {
        try (TestDatabase database = TestDatabase.fresh()) {
            JdbcTemplate jdbc = new StatementLimit.LimitedInRequests(database.dataSource(), Duration.ofSeconds(1));
            Integer limit = jdbc.execute((Statement statement) -> statement.getQueryTimeout());
            assertThat(limit).isZero();
        }
    }
}
