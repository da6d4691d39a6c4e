package fr.ess.events.registration;

import fr.ess.platform.account.EmailAddress;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for: a time, seats for themselves and whom they bring, sessions.
 *
 * @param companions by name; none for a group
 * @param group what the group is called, where they come as one
 * @param groupSize how many they are, themselves included; 0 without a group
 */
public record Wish(
        LocalDateTime start,
        EmailAddress email,
        String name,
        @Nullable String organisation,
        List<String> companions,
        @Nullable String group,
        int groupSize,
        List<Long> sessions,
        Set<ConsentPurpose> consents) {

    public Wish {
        companions = List.copyOf(companions);
        sessions = sessions.stream().distinct().toList();
        consents = Set.copyOf(consents);
    }

    int persons() {
        return group == null ? 1 + companions.size() : groupSize;
    }

    /** Refuses what this event does not offer, whoever asks. */
    void require(BookableEvent event) {
        RegistrationTerms terms = event.terms();
        if (group == null && companions.size() > terms.mostCompanions()) {
            throw new UnfitWishException(
                    "accompagnants",
                    terms.mostCompanions() == 0
                            ? "Cet événement n’admet pas d’accompagnant\u00a0: chacun s’inscrit."
                            : "Au plus " + terms.mostCompanions() + " pour cet événement, un nom par ligne.");
        }
        if (group != null) {
            requireGroup(terms);
        }
        requireSessions(event);
    }

    private void requireGroup(RegistrationTerms terms) {
        Integer largest = terms.largestGroup();
        if (largest == null) {
            throw new UnfitWishException("groupe", "Cet événement n’inscrit pas de groupe.");
        } else if (groupSize < 2 || groupSize > largest) {
            throw new UnfitWishException("effectif", "Un nombre de personnes, de 2 à " + largest + ", vous compris.");
        } else if (!companions.isEmpty()) {
            throw new UnfitWishException(
                    "accompagnants", "Un groupe compte toutes ses personnes\u00a0: n’en nommez pas d’autres.");
        }
    }

    private void requireSessions(BookableEvent event) {
        Set<BookableEvent.Session> chosen = new HashSet<>();
        for (long id : sessions) {
            BookableEvent.Session session = event.sessions().stream()
                    .filter(one -> one.id() == id)
                    .findFirst()
                    .orElseThrow(() -> new UnfitWishException(
                            "seances", "Une séance choisie n’est pas au programme de cet événement."));
            chosen.stream().filter(session::overlaps).findFirst().ifPresent(other -> {
                throw new UnfitWishException(
                        "seances",
                        "«\u00a0" + session.title() + "\u00a0» et «\u00a0" + other.title()
                                + "\u00a0» ont lieu en même temps\u00a0: choisissez l’une des deux.");
            });
            chosen.add(session);
        }
    }

    /** As the database takes them. */
    String[] companionNames() {
        return companions.toArray(String[]::new);
    }
}
