package fr.ess.transmea.followup;

import fr.ess.platform.money.Euros;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a company.
 *
 * @param knownOn from when on it counts
 * @param superseded whether a later word on the same day corrects it
 */
public record FollowUp(Told told, LocalDate knownOn, String recordedBy, boolean example, boolean superseded) {

    /**
     * Visit and figures as of a day.
     *
     * @param jobs employees of the company on that day
     * @param visit whether somebody of the fund went there
     * @param training done since the last time
     * @param note how the team is doing, in words
     */
    public record Told(
            LocalDate asOf,
            int jobs,
            @Nullable Euros turnover,
            @Nullable Euros equity,
            @Nullable Euros cash,
            boolean visit,
            String training,
            @Nullable TeamState team,
            String note) {}

    static FollowUp of(ResultSet row, int number) throws SQLException {
        String team = row.getString("team_state");
        return new FollowUp(
                new Told(
                        row.getObject("as_of", LocalDate.class),
                        row.getInt("jobs"),
                        euros(row, "turnover_cents"),
                        euros(row, "equity_cents"),
                        euros(row, "cash_cents"),
                        row.getBoolean("visit"),
                        row.getString("training"),
                        team == null ? null : TeamState.valueOf(team),
                        row.getString("note")),
                row.getObject("known_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getBoolean("example"),
                row.getBoolean("superseded"));
    }

    private static @Nullable Euros euros(ResultSet row, String column) throws SQLException {
        Long cents = row.getObject(column, Long.class);
        return cents == null ? null : new Euros(cents);
    }
}
