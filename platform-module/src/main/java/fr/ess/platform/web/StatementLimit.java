package fr.ess.platform.web;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Ends each statement of a request that takes longer than {@code cress.statement-limit}: whoever asked is told to come back
 * (503), and the connection serves others. Imports, scheduled work and streamed files, which no request waits for, have no limit.
 */
@Configuration(proxyBeanMethods = false)
class StatementLimit {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source, @Value("${cress.statement-limit:30s}") Duration limit) {
        return new LimitedInRequests(source, limit);
    }

    /** Sets the limit where a request is being answered. */
    static final class LimitedInRequests extends JdbcTemplate {

        private final int seconds;

        LimitedInRequests(DataSource source, Duration limit) {
            super(source);
            this.seconds = Math.toIntExact(Math.max(1, limit.toSeconds()));
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            if (RequestContextHolder.getRequestAttributes() != null) {
                statement.setQueryTimeout(seconds);
            }
        }
    }
}
