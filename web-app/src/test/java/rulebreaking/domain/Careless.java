package rulebreaking.domain;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the house: HTTP outside web, the machine's own time, an injected field, printing. */
class Careless {

    @Autowired
    private Aggregates aggregates;

    Aggregates aggregates() {
        return aggregates;
    }

    String address(HttpServletRequest request) {
        return request.getRemoteAddr();
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    void print() {
        System.out.println("done");
    }
}
