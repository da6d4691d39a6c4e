package fr.ess.directory.portals;

import fr.ess.directory.Slug;
import fr.ess.platform.web.RefusedException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A local platform over one territory, with its editorial text. */
@Entity
@SuppressWarnings("UnusedVariable") // fields written here are read by Hibernate, and by the lists in SQL
class LocalPortal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private String slug;
    private String name;
    private String tagline;
    private String page;

    @Enumerated(EnumType.STRING)
    private PortalState state;

    @ElementCollection
    @CollectionTable(name = "portal_territory", joinColumns = @JoinColumn(name = "portal_id"))
    @Column(name = "territory_id")
    private Set<Integer> territories = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "portal_former_slug", joinColumns = @JoinColumn(name = "portal_id"))
    @Column(name = "slug")
    private Set<String> formerSlugs = new HashSet<>();

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected LocalPortal() {}

    /** A new portal, which nobody but its own people reads yet. */
    static LocalPortal draft(String name, Set<Integer> territories, Predicate<String> taken) {
        LocalPortal portal = new LocalPortal();
        portal.name = name;
        portal.slug = Slug.of(name, taken).value();
        portal.tagline = "";
        portal.page = "";
        portal.state = PortalState.DRAFT;
        portal.cover(territories);
        return portal;
    }

    /** Gives the portal another name, and with it another address; the old address keeps leading here. */
    void rename(String newName, Predicate<String> taken) {
        if (newName.equals(name)) {
            return;
        }
        String wanted = Slug.of(newName, candidate -> !isOwn(candidate) && taken.test(candidate))
                .value();
        name = newName;
        if (!wanted.equals(slug)) {
            formerSlugs.add(slug);
            formerSlugs.remove(wanted);
            slug = wanted;
        }
    }

    private boolean isOwn(String candidate) {
        return candidate.equals(slug) || formerSlugs.contains(candidate);
    }

    /** Says of which territories it is the portal. */
    void cover(Set<Integer> wanted) {
        if (wanted.isEmpty()) {
            throw new RefusedException("Une plateforme a un territoire\u00a0: choisissez-en au moins un.");
        }
        territories.retainAll(wanted);
        territories.addAll(wanted);
    }

    /** Writes its text over. */
    void write(String newTagline, String newPage) {
        if (state == PortalState.PUBLISHED && newPage.isBlank()) {
            throw new RefusedException("Une plateforme publiée a un texte\u00a0: écrivez-en un, ou archivez-la.");
        }
        tagline = newTagline;
        page = newPage;
    }

    void publish() {
        if (page.isBlank()) {
            throw new RefusedException(
                    "Cette plateforme n’a pas encore de texte\u00a0: écrivez-le avant de la publier.");
        }
        moveTo(PortalState.PUBLISHED);
    }

    void archive() {
        moveTo(PortalState.ARCHIVED);
    }

    private void moveTo(PortalState wanted) {
        if (!state.next().contains(wanted)) {
            throw new RefusedException(
                    "Cette plateforme ne peut pas passer à cet état\u00a0: quelqu’un l’a déjà changé.");
        }
        state = wanted;
    }

    int id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    boolean isAt(long expected) {
        return version == expected;
    }
}
