package fr.ess.platform.journal;

import java.util.Arrays;
import java.util.Locale;

/** The ways in which the chain can fail to hold, as the database's {@code journal_verify} names them. */
enum ChainBreak {
    SEAL_MISSING("Le scellé n° %1$d manque."),
    CHAIN_BROKEN("Le scellé n° %1$d ne suit pas le précédent : l’un des deux a été remplacé."),
    SEAL_ALTERED("Le scellé n° %1$d a été modifié."),
    HEAD_DIFFERS("Le scellé n° %1$d n’est pas celui qui avait été noté : le journal a été réécrit."),
    ENTRY_ALTERED("L’entrée n° %2$d a été modifiée (scellé n° %1$d)."),
    ENTRY_MISSING("Il manque une entrée du scellé n° %1$d (entrées n° %3$d à %4$d)."),
    ENTRY_ADDED("Une entrée a été ajoutée au scellé n° %1$d (entrées n° %3$d à %4$d)."),
    ENTRIES_ALTERED("Une entrée du scellé n° %1$d a été modifiée avec son empreinte (entrées n° %3$d à %4$d)."),
    TAIL_CUT("La fin du journal a été coupée : le scellé n° %1$d manque, alors que le n° %5$d avait été noté."),
    ENTRY_UNSEALED("L’entrée n° %2$d n’est couverte par aucun scellé : elle n’a pas été écrite par la plateforme.");

    private final String sentence;

    ChainBreak(String sentence) {
        this.sentence = sentence;
    }

    static ChainBreak of(String reason) {
        return Arrays.stream(values())
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(reason))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(reason));
    }

    String sentence(long seal, long entry, long firstEntry, long lastEntry, long notedSeal) {
        return String.format(Locale.FRENCH, sentence, seal, entry, firstEntry, lastEntry, notedSeal);
    }
}
