package fr.ess.directory.imports;

import fr.ess.directory.Commune;
import fr.ess.directory.CommuneMatch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes over the commune that an address was matched with, as far as the row's département does not contradict it. */
class PlaceReading {

    private final StagedRow row;
    private final String label;
    private final @Nullable String departement;

    /** The commune and the département as the row says them, where it does. */
    PlaceReading(StagedRow row, String label, @Nullable String departement) {
        this.row = row;
        this.label = label;
        this.departement = departement;
    }

    void take(CommuneMatch match) {
        String place = "";
        if (match instanceof CommuneMatch.Resolved resolved) {
            place = take(resolved);
        } else if (match instanceof CommuneMatch.Ambiguous ambiguous) {
            place = choose(ambiguous);
        } else if (match instanceof CommuneMatch.Unknown unknown) {
            row.note(Finding.COMMUNE_UNKNOWN, detail(unknown.reason()));
        }
        row.slug = row.name == null ? null : Text.slug(row.name, place);
    }

    /** INSEE's code decides where there is one; the rest of the address then only says which arrondissement. */
    void take(CommuneMatch match, Optional<Commune> byCode) {
        if (byCode.isEmpty()) {
            take(match);
            return;
        }
        Commune commune = byCode.get();
        String place = match instanceof CommuneMatch.Resolved resolved
                        && resolved.commune().equals(commune)
                ? locate(resolved)
                : locate(commune, commune.latitude(), commune.longitude(), commune.estimated());
        row.slug = row.name == null ? null : Text.slug(row.name, place);
    }

    private String take(CommuneMatch.Resolved resolved) {
        Commune commune = resolved.commune();
        if (departement != null && !departement.equals(commune.departement())) {
            row.note(
                    Finding.COMMUNE_CONTRADICTED,
                    detail(commune.name() + " est dans le " + commune.departement() + ", non dans le " + departement));
            return "";
        }
        if (resolved.basis() == CommuneMatch.Basis.CODE && !label.isEmpty()) {
            // The postal code may be as wrong as the name: the real list has Six-Fours-les-Plages in the Rhône.
            row.note(
                    Finding.COMMUNE_UNKNOWN,
                    detail("« " + label + " » ; le code postal seul dirait " + commune.name()));
            return "";
        }
        String remark = detail(resolved.remark() == null ? "" : resolved.remark());
        switch (resolved.basis()) {
            case CODE_AND_NAME -> {}
            case CODE_AND_OTHER_NAME -> row.note(Finding.COMMUNE_OTHER_NAME, remark);
            case NAME -> row.note(Finding.COMMUNE_BY_NAME, remark);
            case CODE -> row.note(Finding.COMMUNE_FROM_POSTAL_CODE, remark);
        }
        return locate(resolved);
    }

    private String locate(CommuneMatch.Resolved resolved) {
        Commune commune = resolved.commune();
        boolean estimated = commune.estimated() && resolved.district() == null;
        return locate(commune, resolved.latitude(), resolved.longitude(), estimated);
    }

    /** Among namesakes the département decides; a commune that only the postal code suggests is never chosen. */
    private String choose(CommuneMatch.Ambiguous ambiguous) {
        List<Commune> here = ambiguous.candidates().stream()
                .filter(commune -> commune.departement().equals(departement))
                .distinct()
                .toList();
        if (here.size() != 1
                || ambiguous.candidates().stream().map(Commune::name).distinct().count() != 1) {
            row.note(Finding.COMMUNE_AMBIGUOUS, detail(ambiguous.reason()));
            return "";
        }
        Commune commune = here.get(0);
        row.note(Finding.COMMUNE_BY_DEPARTEMENT, detail(commune.name() + ", " + commune.departement()));
        return locate(commune, commune.latitude(), commune.longitude(), commune.estimated());
    }

    private String locate(Commune commune, double latitude, double longitude, boolean estimated) {
        row.communeId = commune.id();
        row.departementId = commune.departementId();
        row.latitude = latitude;
        row.longitude = longitude;
        row.positionKind = estimated ? "APPROXIMATE" : "COMMUNE";
        return commune.name();
    }

    private static String detail(String sentence) {
        String phrase = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return phrase.isEmpty() ? "" : "(" + Text.clean(phrase) + ")";
    }
}
