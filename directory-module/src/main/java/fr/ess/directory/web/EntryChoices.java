package fr.ess.directory.web;

import fr.ess.directory.Departement;
import fr.ess.platform.web.kit.Option;
import java.util.List;
import java.util.Map;

/** The answers that some fields of an entry are chosen from. */
public final class EntryChoices {

    private static final List<Option> YES_OR_NO = List.of(new Option("oui", "Oui"), new Option("non", "Non"));

    private EntryChoices() {}

    /** By field; none of them stands for an open answer. */
    public static Map<String, List<Option>> of(List<Departement> departements) {
        return Map.of(
                "departement",
                departements.stream()
                        .map(one -> new Option(one.code(), one.name() + " (" + one.code() + ")"))
                        .toList(),
                "receivesTrainees",
                YES_OR_NO,
                "hires",
                YES_OR_NO,
                "sellsToCompanies",
                YES_OR_NO,
                "sellsToPublic",
                YES_OR_NO);
    }
}
