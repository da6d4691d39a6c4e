package fr.ess.transmea.file.web;

import fr.ess.platform.french.French;
import fr.ess.platform.french.Labels;
import fr.ess.platform.money.Euros;
import fr.ess.transmea.BuyoutStage;
import fr.ess.transmea.file.FileLine;
import fr.ess.transmea.file.StageTotal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files by stage, as the board and the head of the list show them.
 *
 * @param columns the stages that ask for work, with their latest files
 * @param over the stages where nothing is left to do, with their totals alone
 */
record FileBoard(List<Column> columns, List<Column> over, String summary) {

    static final Set<BuyoutStage> WORKED = EnumSet.range(BuyoutStage.LEAD, BuyoutStage.FOLLOW_UP);
    static final int CARDS = 5;

    /** One stage: how many files, what they ask for, the address of all of them. */
    record Column(BuyoutStage stage, String name, long files, String asked, List<FileCard> cards, String address) {

        public long more() {
            return files - cards.size();
        }

        public String count() {
            return French.count(files, "dossier", "dossiers");
        }
    }

    static FileBoard of(List<StageTotal> totals, List<FileCard> cards, FileQuestion question, Labels labels) {
        Map<BuyoutStage, StageTotal> byStage =
                totals.stream().collect(Collectors.toMap(StageTotal::stage, Function.identity()));
        Map<BuyoutStage, List<FileCard>> cardsOf =
                cards.stream().collect(Collectors.groupingBy(card -> card.line().stage()));
        Function<BuyoutStage, Column> column = stage -> {
            StageTotal total = byStage.getOrDefault(stage, new StageTotal(stage, 0, Euros.ZERO, 0));
            return new Column(
                    stage,
                    labels.of(stage),
                    total.files(),
                    total.asked().inFrench(),
                    cardsOf.getOrDefault(stage, List.of()),
                    question.with("etape", stage.name().toLowerCase(Locale.ROOT), true));
        };
        return new FileBoard(
                WORKED.stream().map(column).toList(),
                Stream.of(BuyoutStage.EXITED, BuyoutStage.DECLINED, BuyoutStage.ABANDONED)
                        .map(column)
                        .toList(),
                summary(totals));
    }

    /** The same sentence above the board and above the list. */
    private static String summary(List<StageTotal> totals) {
        long files = totals.stream().mapToLong(StageTotal::files).sum();
        long employees = totals.stream().mapToLong(StageTotal::employees).sum();
        Euros asked = Euros.sum(totals.stream().map(StageTotal::asked).toList());
        return French.count(files, "dossier", "dossiers") + ", " + asked.inFrench() + " demandés au fonds, "
                + French.count(employees, "salarié", "salariés");
    }

    /** A file on the board. */
    record FileCard(FileLine line, String since) {}
}
