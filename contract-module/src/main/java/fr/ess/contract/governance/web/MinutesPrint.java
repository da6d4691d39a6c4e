package fr.ess.contract.governance.web;

import fr.ess.contract.governance.Attendances;
import fr.ess.contract.governance.Convocations;
import fr.ess.contract.governance.MeetingDecisions;
import fr.ess.contract.governance.MeetingDocuments;
import fr.ess.contract.governance.Minutes;
import fr.ess.platform.export.PdfPages;
import fr.ess.platform.text.SafeMarkdown;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prints the minutes of a meeting with all that they tell: who came, what was decided, and the text. */
@Component
class MinutesPrint {

    private final PdfPages pdf;
    private final Convocations convocations;
    private final Attendances attendances;
    private final MeetingDecisions decisions;
    private final MeetingDocuments documents;

    MinutesPrint(
            PdfPages pdf,
            Convocations convocations,
            Attendances attendances,
            MeetingDecisions decisions,
            MeetingDocuments documents) {
        this.documents = documents;
        this.pdf = pdf;
        this.convocations = convocations;
        this.attendances = attendances;
        this.decisions = decisions;
    }

    /** @param approvedOn none for a draft, which says that it is one */
    byte[] print(MeetingPages.Opened opened, Minutes minutes, @Nullable LocalDate approvedOn) {
        long meeting = opened.meeting().id();
        Map<String, Object> model = new HashMap<>();
        model.put("contract", opened.read().contract());
        model.put("body", opened.body());
        model.put("meeting", opened.meeting());
        LocalDate day = opened.read().day();
        model.put("lines", AttendanceLine.of(convocations.members(opened.meeting()), attendances.of(meeting, day)));
        model.put("decisions", decisions.of(meeting, day));
        model.put("documents", documents.of(meeting, day));
        model.put("passages", SafeMarkdown.read(minutes.body(), Map.of()).passages());
        model.put("approvedOn", approvedOn);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.write("contract/governance/minutes-pdf", model, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
