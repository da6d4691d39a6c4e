package fr.ess.platform.account.web;

import fr.ess.platform.account.AccountSessions;
import fr.ess.platform.french.French;
import java.time.format.DateTimeFormatter;

/** One open session as its owner sees it. */
record SessionRow(String opened, String openedAt, String used, String usedAt, boolean current) {

    static SessionRow of(AccountSessions.Line line) {
        return new SessionRow(
                French.dateTime(line.opened().toLocalDateTime()),
                DateTimeFormatter.ISO_INSTANT.format(line.opened()),
                French.dateTime(line.lastUsed().toLocalDateTime()),
                DateTimeFormatter.ISO_INSTANT.format(line.lastUsed()),
                line.current());
    }
}
