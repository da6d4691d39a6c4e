package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ActivityReport;
import fr.ess.platform.web.Conflict;
import fr.ess.platform.web.ConflictException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays a judgement that came too late beside what became of the report meanwhile. */
final class JudgementConflict {

    /** The field that tells what becomes of the report. */
    static final String STATE = "state";

    private JudgementConflict() {}

    /**
     * @param state what the report was to become, in French
     * @param now what it became
     * @param labels of what else was typed, by field
     */
    static ConflictException of(
            ActivityReport report,
            TypedValues form,
            String path,
            String state,
            String now,
            Map<String, String> labels) {
        String page = CampaignDesk.page(report);
        List<Conflict.Field> fields = new ArrayList<>();
        fields.add(new Conflict.Field("values[" + STATE + "]", "Ce que devient le bilan", "", state, now));
        labels.forEach((field, label) ->
                fields.add(new Conflict.Field("values[" + field + "]", label, "", form.of(field), "")));
        return new ConflictException(new Conflict(
                "Bilan " + report.year() + ", " + report.action(), page + path, report.version(), "", page, fields));
    }

    /** Whether the person chose, on that screen, what somebody else made of the report. */
    static boolean leaves(TypedValues form, String now) {
        return form.of(STATE).equals(now);
    }
}
