package fr.ess.directory.alerts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How many searches are followed; whose they are is nobody's business. */
@Service
public class AlertFigures {

    private final JdbcClient jdbc;

    AlertFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param followed confirmed ones, weekly and monthly together
     * @param unconfirmed whose address nobody has confirmed yet
     * @param searches different ones among those followed
     */
    public record Figures(long followed, long weekly, long monthly, long unconfirmed, long searches) {}

    public Figures current() {
        return jdbc.sql("""
                        select count(*) filter (where confirmed_at is not null) as followed,
                            count(*) filter (where confirmed_at is not null and frequency = 'WEEKLY') as weekly,
                            count(*) filter (where confirmed_at is not null and frequency = 'MONTHLY') as monthly,
                            count(*) filter (where confirmed_at is null) as unconfirmed,
                            count(distinct search) filter (where confirmed_at is not null) as searches
                        from search_alert""").query(Figures.class).single();
    }
}
