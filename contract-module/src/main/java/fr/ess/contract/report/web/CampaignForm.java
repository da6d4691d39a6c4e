package fr.ess.contract.report.web;

import fr.ess.contract.indicator.web.TypedValues;
import fr.ess.contract.report.ReportTemplates.Template;
import fr.ess.contract.web.ReadingDay;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What opens a campaign, as it was typed. */
record CampaignForm(int year, long template, LocalDate deadline, List<Integer> reminders) {

    private static final int USUAL_DAYS = 45;

    static Map<String, String> blank(ReadingDay reading, List<Integer> free) {
        Map<String, String> values = new HashMap<>();
        values.put("deadline", reading.today().plusDays(USUAL_DAYS).toString());
        values.put("reminders", "14, 3");
        if (!free.isEmpty()) {
            values.put("year", Integer.toString(free.get(0)));
        }
        return values;
    }

    /** Nothing where anything is wrong with it. */
    static @Nullable CampaignForm read(
            TypedValues form, ReadingDay reading, List<Template> templates, Map<String, String> faults) {
        String year = form.of("year");
        boolean covered = year.matches("\\d{4}") && reading.contract().covers(Integer.parseInt(year));
        if (!covered) {
            faults.put(
                    "year",
                    "Une année du contrat, de " + reading.contract().firstYear() + " à "
                            + reading.contract().lastYear() + ".");
        }
        Template template = templates.stream()
                .filter(one -> Long.toString(one.id()).equals(form.of("template")))
                .findFirst()
                .orElse(null);
        if (template == null || template.questions() == 0) {
            faults.put("template", "Choisissez un modèle qui a des questions.");
        }
        LocalDate deadline = deadline(form.of("deadline"), reading.today(), faults);
        List<Integer> reminders = reminders(form.of("reminders"), faults);
        return faults.isEmpty() && template != null && deadline != null
                ? new CampaignForm(Integer.parseInt(year), template.id(), deadline, reminders)
                : null;
    }

    /** A day to come, within two years. */
    static @Nullable LocalDate deadline(String typed, LocalDate today, Map<String, String> faults) {
        try {
            LocalDate day = LocalDate.parse(typed);
            if (day.isAfter(today) && day.isBefore(today.plusYears(2))) {
                return day;
            }
            faults.put("deadline", "Un jour à venir, dans les deux ans.");
        } catch (DateTimeParseException notADate) {
            faults.put("deadline", "Donnez une date, par exemple 2016-03-31.");
        }
        return null;
    }

    private static List<Integer> reminders(String typed, Map<String, String> faults) {
        if (!typed.matches("(\\d{1,3}( *[,;] *\\d{1,3}){0,9})?")) {
            faults.put("reminders", "Des nombres de jours séparés par des virgules, par exemple 14, 3.");
            return List.of();
        }
        List<Integer> days = Arrays.stream(typed.split("[,;]"))
                .map(String::strip)
                .filter(day -> !day.isEmpty())
                .map(Integer::valueOf)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        if (days.stream().anyMatch(day -> day > 365)) {
            faults.put("reminders", "365 jours au plus avant l’échéance.");
        }
        return days;
    }
}
