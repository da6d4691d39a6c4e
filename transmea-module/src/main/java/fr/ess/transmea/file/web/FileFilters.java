package fr.ess.transmea.file.web;

import fr.ess.platform.export.web.SheetFile;
import fr.ess.platform.french.Labels;
import fr.ess.platform.web.kit.Option;
import fr.ess.platform.web.kit.Tab;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.Fund;
import fr.ess.transmea.Origin;
import fr.ess.transmea.Situation;
import fr.ess.transmea.file.FileChoices;
import fr.ess.transmea.file.FileFilter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The filters above the board and the list: what may be chosen, and what is. */
@Component
class FileFilters {

    private final FileChoices choices;
    private final Labels labels;

    FileFilters(FileChoices choices, Labels labels) {
        this.choices = choices;
        this.labels = labels;
    }

    /** One filter as a field: its parameter, its label and its options. */
    record Field(String name, String label, List<Option> options, String chosen) {}

    void on(Fund fund, FileQuestion question, boolean officer, Model model) {
        Map<String, Field> fields = new LinkedHashMap<>();
        field(fields, question, "etape", "Étape", constants(BuyoutStage.values()));
        field(fields, question, "origine", "Origine", constants(Origin.values()));
        field(fields, question, "situation", "Situation", constants(Situation.values()));
        if (officer) {
            field(fields, question, "charge", "Chargé d’affaires", officers());
        }
        field(fields, question, "secteur", "Secteur prioritaire", options(choices.sectors(fund)));
        field(fields, question, "departement", "Département", options(choices.departements(fund)));
        model.addAttribute("question", question);
        model.addAttribute("text", question.filter().text());
        model.addAttribute("fields", fields.values());
        model.addAttribute("chips", chips(question, fields));
        model.addAttribute(
                "views",
                List.of(
                        new Tab("Tableau", question.address(false), !question.list()),
                        new Tab("Liste", question.address(true), question.list())));
        model.addAttribute("files", officer ? SheetFile.of(FileFrame.PATH, question.query()) : List.of());
    }

    private static void field(
            Map<String, Field> fields, FileQuestion question, String name, String label, List<Option> options) {
        fields.put(
                name,
                new Field(
                        name,
                        label,
                        options,
                        question.asked().getOrDefault(name, "").toLowerCase(Locale.ROOT)));
    }

    /** What is chosen, each with the address without it. */
    private static List<Tab> chips(FileQuestion question, Map<String, Field> fields) {
        return question.asked().entrySet().stream()
                .map(one -> Tab.to(words(fields, one), question.with(one.getKey(), null, question.list())))
                .toList();
    }

    private static String words(Map<String, Field> fields, Map.Entry<String, String> one) {
        Field field = fields.get(one.getKey());
        return field == null
                ? "«\u00a0" + one.getValue() + "\u00a0»"
                : field.options().stream()
                        .filter(option -> option.value().equals(field.chosen()))
                        .map(Option::label)
                        .findFirst()
                        .orElse(one.getValue());
    }

    private List<Option> officers() {
        return Stream.concat(
                        options(choices.officers()).stream(),
                        Stream.of(new Option(Long.toString(FileFilter.NOBODY), "Personne")))
                .toList();
    }

    private List<Option> constants(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(one -> new Option(one.name().toLowerCase(Locale.ROOT), labels.of(one)))
                .toList();
    }

    private static List<Option> options(List<FileChoices.Choice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.value(), choice.words()))
                .toList();
    }
}
