package fr.ess.cae.lists;

import fr.ess.cae.CoOperative;
import fr.ess.cae.EntrySituation;
import fr.ess.cae.Gender;
import fr.ess.cae.LeavingReason;
import fr.ess.cae.people.CaePlaces;
import fr.ess.cae.people.PathRules;
import fr.ess.directory.imports.Dates;
import fr.ess.directory.imports.Text;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one list; what cannot be read is a fault of the line, said without the cell's words. */
final class LineReader {

    private static final Map<String, Enum<?>> WORDS = Map.ofEntries(
            Map.entry("f", Gender.WOMAN),
            Map.entry("mme", Gender.WOMAN),
            Map.entry("madame", Gender.WOMAN),
            Map.entry("feminin", Gender.WOMAN),
            Map.entry("h", Gender.MAN),
            Map.entry("m", Gender.MAN),
            Map.entry("mr", Gender.MAN),
            Map.entry("monsieur", Gender.MAN),
            Map.entry("masculin", Gender.MAN),
            Map.entry("rsa", EntrySituation.RSA),
            Map.entry("demandeur d emploi", EntrySituation.JOB_SEEKER),
            Map.entry("demandeuse d emploi", EntrySituation.JOB_SEEKER),
            Map.entry("chomage", EntrySituation.JOB_SEEKER),
            Map.entry("salarie", EntrySituation.EMPLOYEE),
            Map.entry("salariee", EntrySituation.EMPLOYEE),
            Map.entry("etudiant", EntrySituation.STUDENT),
            Map.entry("etudiante", EntrySituation.STUDENT),
            Map.entry("retraite", EntrySituation.RETIRED),
            Map.entry("retraitee", EntrySituation.RETIRED));

    private static final String DAY = "Cette date ne se lit pas\u00a0: écrivez-la comme 22/11/2014.";

    private final CoOperative cae;
    private final CaePlaces places;
    private final Labels labels;
    private final ListContent content;
    private final Map<String, Integer> sectors = new HashMap<>();
    private final Map<String, Optional<Integer>> communes = new HashMap<>();

    LineReader(CoOperative cae, CaePlaces places, Labels labels, ListContent content) {
        this.cae = cae;
        this.places = places;
        this.labels = labels;
        this.content = content;
        places.sectors().forEach(sector -> sectors.put(Text.words(sector.label()), sector.id()));
    }

    Told read(ListContent.Row row) {
        return new Line(row).told();
    }

    /** One line while it is read. */
    private final class Line {
        private final ListContent.Row row;
        private final List<LineFault> faults = new ArrayList<>();

        Line(ListContent.Row row) {
            this.row = row;
        }

        Told told() {
            String last = text(ListColumn.LAST_NAME, 100);
            String first = text(ListColumn.FIRST_NAME, 100);
            if (last.isEmpty()) {
                fault(ListColumn.LAST_NAME, "Le nom manque.");
            }
            if (first.isEmpty()) {
                fault(ListColumn.FIRST_NAME, "Le prénom manque.");
            }
            String activity = text(ListColumn.ACTIVITY, 200);
            return new Told(
                    row.line(),
                    number(ListColumn.NUMBER, 1, 9_999_999),
                    last,
                    first,
                    day(ListColumn.BORN_ON, 1900),
                    number(ListColumn.BIRTH_YEAR, 1900, 2200),
                    constant(ListColumn.GENDER, Gender.class),
                    constant(ListColumn.SITUATION, EntrySituation.class),
                    commune(),
                    sector(),
                    activity.isEmpty() ? null : activity,
                    path(),
                    years(),
                    faults);
        }

        private List<PathRules.Point> path() {
            LeavingReason reason = constant(ListColumn.LEAVING_REASON, LeavingReason.class);
            List<PathRules.Point> path = new ArrayList<>();
            for (ListColumn column : ListColumn.values()) {
                LocalDate day = column.status().isEmpty() ? null : day(column, 1995);
                if (day != null) {
                    path.add(new PathRules.Point(
                            column.status().get(), day, column == ListColumn.LEFT_ON ? reason : null));
                }
            }
            path.sort(Comparator.comparing(PathRules.Point::onDay));
            if (!Paths.isOnePresence(path)) {
                fault(ListColumn.LEFT_ON, "La sortie vient avant un autre statut.");
            }
            return path;
        }

        private Map<Integer, Told.Amounts> years() {
            Map<Integer, Told.Amounts> years = new TreeMap<>();
            Integer ofLine = number(ListColumn.YEAR, 1995, 2200);
            for (int place = 0; place < content.headers().size(); place++) {
                ListColumn column = content.meaning(place);
                if (column == null || !column.isAmount() || cell(place).isEmpty()) {
                    continue;
                }
                Euros amount = Euros.parse(cell(place)).orElse(null);
                Integer inHeader = ListColumn.year(content.headers().get(place));
                Integer year = inHeader == null ? ofLine : inHeader;
                if (amount == null) {
                    fault(place, "Ce montant ne se lit pas\u00a0: écrivez-le comme 12000,00.");
                } else if (year == null) {
                    fault(place, "De quelle année est ce montant\u00a0?");
                } else {
                    years.merge(
                            year,
                            column == ListColumn.TURNOVER
                                    ? new Told.Amounts(amount, null)
                                    : new Told.Amounts(null, amount),
                            (one, other) -> new Told.Amounts(
                                    one.turnover() == null ? other.turnover() : one.turnover(),
                                    one.contribution() == null ? other.contribution() : one.contribution()));
                }
            }
            return years;
        }

        private @Nullable Integer commune() {
            boolean byCode = !cell(ListColumn.COMMUNE_CODE).isEmpty();
            ListColumn column = byCode ? ListColumn.COMMUNE_CODE : ListColumn.COMMUNE;
            String typed = cell(column);
            if (typed.isEmpty()) {
                return null;
            }
            Optional<Integer> found = communes.computeIfAbsent(typed, name -> places.commune(cae, name));
            if (found.isEmpty()) {
                fault(
                        column,
                        "Cette commune n’est pas dans la région\u00a0: écrivez son nom entier ou son code INSEE.");
            }
            return found.orElse(null);
        }

        private @Nullable Integer sector() {
            String typed = cell(ListColumn.SECTOR);
            Integer found = sectors.get(Text.words(typed));
            if (!typed.isEmpty() && found == null) {
                fault(ListColumn.SECTOR, "Ce secteur d’activité n’est pas de ceux du registre.");
            }
            return found;
        }

        private <E extends Enum<E>> @Nullable E constant(ListColumn column, Class<E> type) {
            String words = Text.words(cell(column));
            if (words.isEmpty()) {
                return null;
            }
            for (E constant : type.getEnumConstants()) {
                if (Text.words(labels.of(constant)).equals(words)) {
                    return constant;
                }
            }
            Enum<?> meant = WORDS.get(words);
            if (meant != null && type.isInstance(meant)) {
                return type.cast(meant);
            }
            List<String> known = new ArrayList<>();
            for (E constant : type.getEnumConstants()) {
                known.add(labels.of(constant));
            }
            fault(
                    column,
                    "Cette valeur n’est pas connue. Le registre connaît\u00a0: " + String.join(", ", known) + ".");
            return null;
        }

        private @Nullable LocalDate day(ListColumn column, int from) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return null;
            }
            LocalDate day = Dates.read(cell);
            if (day == null || day.getYear() < from || day.getYear() > 2200) {
                fault(column, DAY);
                return null;
            }
            return day;
        }

        private @Nullable Integer number(ListColumn column, int from, int to) {
            String cell = cell(column);
            if (cell.isEmpty()) {
                return null;
            }
            int number = cell.matches("[0-9]{1,7}") ? Integer.parseInt(cell) : from - 1;
            if (number < from || number > to) {
                fault(column, "Ce nombre ne se lit pas.");
                return null;
            }
            return number;
        }

        private String text(ListColumn column, int longest) {
            String cell = cell(column);
            if (cell.length() > longest) {
                fault(column, longest + " caractères au plus.");
            }
            return cell;
        }

        private String cell(ListColumn column) {
            int place = content.columns().indexOf(column.name());
            return place < 0 ? "" : cell(place);
        }

        private String cell(int place) {
            return place < row.cells().size() ? row.cells().get(place) : "";
        }

        private void fault(ListColumn column, String reason) {
            int place = content.columns().indexOf(column.name());
            faults.add(new LineFault(place < 0 ? "" : content.headers().get(place), reason));
        }

        private void fault(int place, String reason) {
            faults.add(new LineFault(content.headers().get(place), reason));
        }
    }
}
