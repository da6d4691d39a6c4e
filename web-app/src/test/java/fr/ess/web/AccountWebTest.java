package fr.ess.web;

import fr.ess.Application;
import fr.ess.platform.test.PostgresTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The application with the demonstration accounts, where the second factor is due as it is in earnest. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = Application.class, properties = "cress.demonstration=false")
@AutoConfigureMockMvc
@PostgresTest(demonstration = true)
@Import({AccountWebTest.Time.class, AccountWebTest.ForgottenPage.class})
@interface AccountWebTest {

    /**
     * A clock that stands still until a test puts it forward, so that a limit or a code is over without waiting. All classes
     * share it, and the database goes by its own: the days of both are kept the same, whatever the hour at which the tests
     * run. Whoever needs more than moments does so in a {@link LaterWebTest}.
     */
    class Time {

        private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
        private static final Duration MOST = Duration.ofMinutes(2);

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
        private final boolean shared;

        Time(@Value("${cress.test.later:false}") boolean later) {
            this.shared = !later;
        }

        void pass(Duration duration) {
            if (shared && duration.compareTo(MOST) > 0) {
                throw new IllegalStateException(
                        "Other tests would live on another day than their database: use @LaterWebTest");
            }
            now.updateAndGet(instant -> instant.plus(duration));
        }

        @Bean
        @Primary
        Clock testClock() {
            InstantSource source = shared ? this::today : now::get;
            return source.withZone(PARIS);
        }

        /** The moment at which it stands, or a new one once the night has passed. */
        private Instant today() {
            Instant real = Instant.now();
            return now.updateAndGet(instant ->
                    LocalDate.ofInstant(instant, PARIS).isBefore(LocalDate.ofInstant(real, PARIS)) ? real : instant);
        }
    }

    /** A page that no rule names; for those who import it only, not for whoever scans the tests' classes. */
    @TestComponent
    @Controller
    class ForgottenPage {

        @GetMapping("/page-oubliee")
        @ResponseBody
        String page() {
            return "secret";
        }
    }
}
