package fr.ess.transmea.committee.web;

import fr.ess.platform.export.PdfPages;
import fr.ess.platform.text.SafeMarkdown;
import fr.ess.transmea.committee.Agenda;
import fr.ess.transmea.committee.AgendaItem;
import fr.ess.transmea.committee.CommitteeDecisions;
import fr.ess.transmea.committee.Decision;
import fr.ess.transmea.committee.Mandates;
import fr.ess.transmea.committee.Session;
import fr.ess.transmea.committee.SessionCalls;
import fr.ess.transmea.committee.SessionMinutes;
import fr.ess.transmea.committee.SessionRoom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the minutes of a session with all that they tell: who came, who withdrew, what was decided, and the text. */
@Component
class MinutesPages {

    private final PdfPages pdf;
    private final SessionCalls calls;
    private final SessionRoom room;
    private final Agenda agenda;
    private final CommitteeDecisions decisions;
    private final Mandates mandates;
    private final CommitteePages pages;

    MinutesPages(
            PdfPages pdf,
            SessionCalls calls,
            SessionRoom room,
            Agenda agenda,
            CommitteeDecisions decisions,
            Mandates mandates,
            CommitteePages pages) {
        this.pdf = pdf;
        this.calls = calls;
        this.room = room;
        this.agenda = agenda;
        this.decisions = decisions;
        this.mandates = mandates;
        this.pages = pages;
    }

    /** An item with what came of it. */
    record ItemLine(AgendaItem item, @Nullable Decision decision, List<SessionRoom.Recusal> recusals) {}

    /** @param sealed whether it is printed to be sealed; a draft says that it is one */
    byte[] print(Session session, SessionMinutes.Minutes minutes, boolean sealed) {
        Map<Long, Decision> byItem = decisions.ofSession(session.id()).stream()
                .collect(Collectors.toMap(Decision::itemId, decision -> decision));
        Map<String, Object> model = new HashMap<>();
        model.put("fund", pages.fund());
        model.put("sitting", session);
        model.put("title", CommitteePages.title(session));
        model.put("lines", AttendanceLine.of(calls.members(session), room.attendance(session.id())));
        model.put(
                "items",
                agenda.of(session.id()).stream()
                        .map(item -> new ItemLine(item, byItem.get(item.id()), room.recusals(item.id())))
                        .toList());
        mandates.rules(session.fundId(), session.day()).ifPresent(rules -> model.put("rules", rules));
        model.put("passages", SafeMarkdown.read(minutes.body(), Map.of()).passages());
        model.put("sealed", sealed);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.write("transmea/committee/minutes-pdf", model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
