package fr.ess.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session of the committee as its officer calls, opens and holds it, by the pages. */
record CommitteeRoom(Person officer, CommitteeSetting setting) {

    private static final String DESK = "/fonds/comites";

    static MockHttpServletRequestBuilder plan(String kind, String day) {
        return post(DESK + "/nouvelle")
                .param("kind", kind)
                .param("day", day)
                .param("startsAt", "14:00")
                .param("endsAt", "16 h")
                .param("place", "Lyon");
    }

    String planned(String reference) throws Exception {
        String session = String.valueOf(officer.ask(
                        plan("URGENT", LocalDate.now(ZoneId.of("Europe/Paris")).toString()))
                .getRedirectedUrl());
        assertThat(session).matches(DESK + "/\\d+");
        String proposal = String.valueOf(
                officer.ask(post(session + "/inscription").param("choix", "INVESTMENT:" + setting.fileId(reference)))
                        .getRedirectedUrl());
        assertThat(proposal).endsWith("/proposition");
        return session;
    }

    String opened(String reference, int present) throws Exception {
        String session = planned(reference);
        assertThat(officer.ask(post(session + "/convocation")).getStatus()).isEqualTo(302);
        assertThat(officer.ask(post(session + "/ouverture")).getStatus()).isEqualTo(302);
        MockHttpServletRequestBuilder attendance = post(session + "/presences")
                .param(
                        "version",
                        String.valueOf(setting.one(
                                "select version from committee_session where id = ?",
                                Long.parseLong(session.substring(DESK.length() + 1)))));
        List<Long> mandates = setting.mandates();
        for (int at = 0; at < mandates.size(); at++) {
            attendance.param("presences[" + mandates.get(at) + "]", at < present ? "Présent·e" : "Excusé·e");
        }
        assertThat(officer.ask(attendance).getStatus()).isEqualTo(302);
        return session;
    }

    MockHttpServletResponse vote(Person voter, String item, int seat, String choice) throws Exception {
        return voter.ask(post(item + "/voix")
                .param("membre", setting.mandates().get(seat - 1).toString())
                .param("voix", choice));
    }
}
