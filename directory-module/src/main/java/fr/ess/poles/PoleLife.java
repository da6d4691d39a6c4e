package fr.ess.poles;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the staff tell of a pole, one fact at a time, each with its source. */
@Service
public class PoleLife {

    private final JdbcClient jdbc;

    PoleLife(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What can be taken back, by its number. */
    public enum Line {
        FACT("pole_fact"),
        STATE("pole_state"),
        EVENT("pole_event"),
        MEMBER("pole_member");

        private final String table;

        Line(String table) {
            this.table = table;
        }
    }

    /** Told again, a topic of one answer takes the place of what was told before. */
    @Transactional
    public void tell(
            Pole pole,
            Topic topic,
            @Nullable String choice,
            @Nullable Integer number,
            @Nullable String wording,
            String source) {
        String same = topic.kind() == Topic.Kind.SEVERAL
                ? "(pole_id, topic, choice) where kind = 'SEVERAL'"
                : "(pole_id, topic) where kind <> 'SEVERAL'";
        jdbc.sql("""
                        insert into pole_fact (pole_id, topic, kind, choice, number, wording, source)
                        values (?, ?, ?, ?::text, ?::integer, ?::text, ?)
                        on conflict %s do update set choice = excluded.choice, number = excluded.number,
                            wording = excluded.wording, source = excluded.source, example = false""".formatted(same))
                .param(pole.id())
                .param(topic.name())
                .param(topic.kind().name())
                .param(choice)
                .param(number)
                .param(wording)
                .param(source)
                .update();
    }

    /**
     * Begins a state, and ends the one that held until then.
     *
     * @return false, and nothing done, where another state holds in that time
     */
    @Transactional
    public boolean declare(
            Pole pole,
            PoleState state,
            RoughDay from,
            boolean startKnown,
            @Nullable LocalDate until,
            @Nullable String note,
            String source) {
        lock(pole);
        boolean overlaps = jdbc.sql("""
                        select exists (select from pole_state where pole_id = ? and during && daterange(?::date, ?::date)
                            and not (until_day is null and from_day < ?::date))""")
                .param(pole.id())
                .param(from.day())
                .param(until)
                .param(from.day())
                .query(Boolean.class)
                .single();
        if (overlaps) {
            return false;
        }
        jdbc.sql("update pole_state set until_day = ? where pole_id = ? and until_day is null and from_day < ?")
                .params(from.day(), pole.id(), from.day())
                .update();
        jdbc.sql("""
                        insert into pole_state (pole_id, state, from_day, accuracy, start_known, until_day, note, source)
                        values (?, ?, ?, ?, ?, ?::date, ?::text, ?)""")
                .param(pole.id())
                .param(state.name())
                .param(from.day())
                .param(from.accuracy().name())
                .param(startKnown)
                .param(until)
                .param(note)
                .param(source)
                .update();
        return true;
    }

    @Transactional
    public void happened(Pole pole, RoughDay on, String title, @Nullable String text, String source) {
        jdbc.sql(
                        "insert into pole_event (pole_id, on_day, accuracy, title, text, source) values (?, ?, ?, ?, ?::text, ?)")
                .param(pole.id())
                .param(on.day())
                .param(on.accuracy().name())
                .param(title)
                .param(text)
                .param(source)
                .update();
    }

    /**
     * @return false, and nothing done, where the organisation takes part already in that time
     */
    @Transactional
    public boolean join(
            Pole pole,
            String name,
            @Nullable Long organisation,
            Part part,
            @Nullable RoughDay from,
            @Nullable LocalDate until,
            String source) {
        lock(pole);
        LocalDate first = from == null ? null : from.day();
        boolean there = jdbc.sql("""
                        select exists (select from pole_member where pole_id = ? and organisation_id = ?::bigint
                            and during && daterange(?::date, ?::date))""")
                .param(pole.id())
                .param(organisation)
                .param(first)
                .param(until)
                .query(Boolean.class)
                .single();
        if (there) {
            return false;
        }
        jdbc.sql("""
                        insert into pole_member (pole_id, name, organisation_id, part, from_day, accuracy, until_day, source)
                        values (?, ?, ?::bigint, ?, ?::date, ?, ?::date, ?)""")
                .param(pole.id())
                .param(name)
                .param(organisation)
                .param(part.name())
                .param(first)
                .param((from == null ? Accuracy.DAY : from.accuracy()).name())
                .param(until)
                .param(source)
                .update();
        return true;
    }

    /** The share of a year; told again it takes the place of the first. */
    @Transactional
    public void financed(Pole pole, int year, int percent, String source) {
        jdbc.sql("""
                        insert into pole_self_financing (pole_id, year, percent, source) values (?, ?, ?, ?)
                        on conflict (pole_id, year) do update set percent = excluded.percent, source = excluded.source, example = false""").params(pole.id(), year, percent, source).update();
    }

    @Transactional
    public void withdrawFinancing(Pole pole, int year) {
        jdbc.sql("delete from pole_self_financing where pole_id = ? and year = ?")
                .params(pole.id(), year)
                .update();
    }

    /** Takes a line back; nothing happens where it is no more. */
    @Transactional
    public void withdraw(Pole pole, Line line, long id) {
        jdbc.sql("delete from " + line.table + " where pole_id = ? and id = ?")
                .params(pole.id(), id)
                .update();
    }

    private void lock(Pole pole) {
        jdbc.sql("select id from pole where id = ? for update")
                .param(pole.id())
                .query(Long.class)
                .single();
    }
}
