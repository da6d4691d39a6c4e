package fr.ess.directory;

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
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One entry of the directory. Its search row and its journal entries are kept by the database. */
@Entity
@SuppressWarnings("UnusedVariable") // fields written here are read by Hibernate, and by the lists in SQL
class Organisation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String slug;
    private String name;
    private @Nullable String usualName;
    private @Nullable String acronym;
    private @Nullable String siren;
    private @Nullable String siret;
    private @Nullable String description;
    private @Nullable String address;
    private @Nullable String postalCode;
    private @Nullable Integer communeId;
    private @Nullable Integer departementId;
    private @Nullable Double latitude;
    private @Nullable Double longitude;
    private @Nullable String website;
    private @Nullable String email;
    private @Nullable String phone;
    private @Nullable Boolean receivesTrainees;
    private @Nullable Boolean hires;
    private @Nullable Boolean sellsToCompanies;
    private @Nullable Boolean sellsToPublic;
    private @Nullable LocalDate verifiedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable PositionKind positionKind;

    @Enumerated(EnumType.STRING)
    private OrganisationStatus status;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private OrganisationSource source;

    @Column(updatable = false)
    private @Nullable String sourceNote;

    @ElementCollection
    @CollectionTable(name = "organisation_former_slug", joinColumns = @JoinColumn(name = "organisation_id"))
    @Column(name = "slug")
    private Set<String> formerSlugs = new HashSet<>();

    @Version
    private long version;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Organisation() {}

    /** A new entry, public at once; what it says follows. */
    static Organisation publish(String name, Slug slug, OrganisationSource source, String sourceNote) {
        Organisation organisation = new Organisation();
        organisation.name = name;
        organisation.slug = slug.value();
        organisation.source = source;
        organisation.sourceNote = sourceNote;
        organisation.status = OrganisationStatus.PUBLISHED;
        return organisation;
    }

    /** Gives the entry another name, and with it another address; the old address keeps leading here. */
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

    /** All that an entry says but its name, which its address hangs on. */
    void say(OrganisationEntry entry) {
        callAlso(entry.usualName(), entry.acronym());
        identify(entry.siren(), entry.siret());
        describe(entry.description());
        relocate(entry.address(), entry.postalCode(), entry.commune(), entry.departementId());
        beReachedAt(entry.website(), entry.email(), entry.phone());
        offer(entry.services());
    }

    private void callAlso(@Nullable String newUsualName, @Nullable String newAcronym) {
        usualName = newUsualName;
        acronym = newAcronym;
    }

    /** Numbers of the national register; a SIRET says the SIREN too. */
    private void identify(@Nullable Siren newSiren, @Nullable Siret newSiret) {
        siret = newSiret == null ? null : newSiret.digits();
        siren = newSiret != null ? newSiret.siren().digits() : newSiren == null ? null : newSiren.digits();
    }

    private void describe(@Nullable String newDescription) {
        description = newDescription;
    }

    private void beReachedAt(@Nullable String newWebsite, @Nullable String newEmail, @Nullable String newPhone) {
        website = newWebsite;
        email = newEmail;
        phone = newPhone;
    }

    /** What it offers to those who come to it; absent answers stay open. */
    private void offer(Services services) {
        receivesTrainees = services.receivesTrainees();
        hires = services.hires();
        sellsToCompanies = services.sellsToCompanies();
        sellsToPublic = services.sellsToPublic();
    }

    /**
     * Moves the entry; the point of the old place is given up for the centre of the new commune, which decides on the
     * département too: the one given counts where no commune is known.
     */
    private void relocate(
            @Nullable String newAddress,
            @Nullable String newPostalCode,
            @Nullable Commune commune,
            @Nullable Integer newDepartementId) {
        Integer newCommune = commune == null ? null : Integer.valueOf(commune.id());
        boolean moved = !Objects.equals(address, newAddress) || !Objects.equals(communeId, newCommune);
        address = newAddress;
        postalCode = newPostalCode;
        communeId = newCommune;
        departementId = commune == null ? newDepartementId : Integer.valueOf(commune.departementId());
        if (moved) {
            latitude = commune == null ? null : Double.valueOf(commune.latitude());
            longitude = commune == null ? null : Double.valueOf(commune.longitude());
            positionKind =
                    commune == null ? null : commune.estimated() ? PositionKind.APPROXIMATE : PositionKind.COMMUNE;
        }
    }

    /** Somebody checked the whole entry on that day. */
    void verify(LocalDate day) {
        verifiedOn = day;
    }

    /** The organisation ended. */
    void close() {
        if (status != OrganisationStatus.PUBLISHED) {
            throw new RefusedException("Cette fiche n’est pas publiée : elle ne peut pas être fermée.");
        }
        status = OrganisationStatus.CLOSED;
    }

    /** The organisation was closed by mistake, or is back. */
    void reopen() {
        if (status != OrganisationStatus.CLOSED) {
            throw new RefusedException("Cette fiche n’est pas fermée : elle ne peut pas être rouverte.");
        }
        status = OrganisationStatus.PUBLISHED;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    String slug() {
        return slug;
    }

    boolean isAt(long expected) {
        return version == expected;
    }
}
