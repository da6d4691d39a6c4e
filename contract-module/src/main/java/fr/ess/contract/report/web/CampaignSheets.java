package fr.ess.contract.report.web;

import fr.ess.contract.SectorContract;
import fr.ess.contract.indicator.Figure;
import fr.ess.contract.report.ActivityReport;
import fr.ess.contract.report.Campaign;
import fr.ess.contract.report.Question;
import fr.ess.contract.report.ReportFile;
import fr.ess.contract.report.ReportReader;
import fr.ess.contract.report.ReportsOnDay;
import fr.ess.contract.report.SubmittedReport;
import fr.ess.platform.export.Column;
import fr.ess.platform.export.Rows;
import fr.ess.platform.export.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answers of a campaign as one table: a line for each question that was answered, and one for each silent report. */
@Component
class CampaignSheets {

    private final ReportReader reports;
    private final ReportsOnDay days;
    private final ReportLines lines;

    CampaignSheets(ReportReader reports, ReportsOnDay days, ReportLines lines) {
        this.reports = reports;
        this.days = days;
        this.lines = lines;
    }

    /** As it was known on {@code day}. */
    Sheet of(SectorContract contract, Campaign campaign, LocalDate day) {
        List<ActivityReport> all = days.ofCampaign(contract, campaign.id(), day);
        List<ReportLines.Line> shown = lines.of(all, day);
        List<Question> questions = reports.questions(campaign.templateId());
        Map<Long, SubmittedReport> sent =
                reports.lastSent(all.stream().map(ActivityReport::id).toList(), day);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            ReportLines.Line line = shown.get(at);
            SubmittedReport report = sent.get(all.get(at).id());
            if (report == null) {
                rows.add(row(line, null, null));
            } else {
                questions.forEach(question -> rows.add(row(line, report, question)));
            }
        }
        return new Sheet(
                "Bilans " + campaign.year() + " : " + contract.title(),
                day,
                "contrat-bilans-" + campaign.year(),
                List.of(
                        Column.text("action", "Action"),
                        Column.text("operateur", "Opérateur"),
                        Column.text("etat", "État"),
                        Column.text("echeance", "Échéance"),
                        Column.text("version", "Version"),
                        Column.date("envoye_le", "Envoyé le"),
                        Column.text("partie", "Partie"),
                        Column.text("question", "Question"),
                        Column.text("reponse", "Réponse"),
                        Column.text("periode", "Sur toute la période"),
                        Column.text("valeur", "Valeur"),
                        Column.text("second_terme", "Second terme"),
                        Column.text("pieces", "Pièces")),
                campaign.example()
                        ? List.of("Ces bilans sont des exemples, inventés pour la démonstration.")
                        : List.of(),
                Rows.of(rows));
    }

    private static List<@Nullable Object> row(
            ReportLines.Line line, @Nullable SubmittedReport sent, @Nullable Question question) {
        Optional<SubmittedReport.Answer> answer =
                sent == null || question == null ? Optional.empty() : sent.answer(question.id());
        String files = sent == null || question == null
                ? ""
                : sent.files().stream()
                        .filter(file -> file.questionId() == question.id())
                        .map(ReportFile::name)
                        .collect(Collectors.joining(", "));
        return Arrays.asList(
                line.action(),
                line.operators(),
                line.state(),
                line.deadline(),
                sent == null ? null : Integer.toString(sent.number()),
                sent == null ? null : sent.submittedOn(),
                question == null ? null : question.section(),
                question == null ? null : question.label(),
                answer.map(SubmittedReport.Answer::text).orElse(null),
                answer.map(SubmittedReport.Answer::period).orElse(null),
                answer.map(SubmittedReport.Answer::first).map(Figure::plain).orElse(null),
                answer.map(SubmittedReport.Answer::second).map(Figure::plain).orElse(null),
                files.isEmpty() ? null : files);
    }
}
