package fr.ess.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the entries of the directory right. */
@Service
@Transactional
public class Directory {

    private final Organisations organisations;
    private final Clock clock;

    Directory(Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /** What became of a change. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the entry meanwhile: nothing was written. */
        OVERTAKEN,
        /** Another entry has this SIRET: nothing was written. */
        SIRET_TAKEN
    }

    /** Writes the entry over, unless it is no longer at {@code version}; absent when there is no such entry. */
    public Optional<Outcome> edit(long id, long version, OrganisationEntry entry) {
        return organisations.findById(id).map(organisation -> {
            if (!organisation.isAt(version)) {
                return Outcome.OVERTAKEN;
            }
            Siret siret = entry.siret();
            if (siret != null && organisations.existsBySiretAndIdNot(siret.digits(), id)) {
                return Outcome.SIRET_TAKEN;
            }
            organisation.rename(entry.name(), organisations::isTaken);
            organisation.say(entry);
            organisations.saveAndFlush(organisation);
            return Outcome.DONE;
        });
    }

    /** Where a new entry stands. */
    public record Created(long id, String slug) {}

    /** Publishes a new entry; nothing when another entry has its SIRET. */
    public Optional<Created> create(OrganisationEntry entry, OrganisationSource source, String sourceNote) {
        Siret siret = entry.siret();
        if (siret != null && organisations.existsBySiret(siret.digits())) {
            return Optional.empty();
        }
        Organisation organisation =
                Organisation.publish(entry.name(), Slug.of(entry.name(), organisations::isTaken), source, sourceNote);
        organisation.say(entry);
        organisations.saveAndFlush(organisation);
        return Optional.of(new Created(organisation.id(), organisation.slug()));
    }

    public Optional<Outcome> verify(long id, long version) {
        return change(id, version, organisation -> organisation.verify(LocalDate.now(clock)));
    }

    /** Marks the entry as right today whatever its version: the organisation itself said so. */
    public void verify(long id) {
        organisations.findById(id).ifPresent(organisation -> {
            organisation.verify(LocalDate.now(clock));
            organisations.saveAndFlush(organisation);
        });
    }

    public Optional<Outcome> close(long id, long version) {
        return change(id, version, Organisation::close);
    }

    /** Closes the entry whatever its version: the organisation itself said that it ended. */
    public void close(long id) {
        organisations.findById(id).ifPresent(organisation -> {
            organisation.close();
            organisations.saveAndFlush(organisation);
        });
    }

    public Optional<Outcome> reopen(long id, long version) {
        return change(id, version, Organisation::reopen);
    }

    private Optional<Outcome> change(long id, long version, Consumer<Organisation> change) {
        return organisations.findById(id).map(organisation -> {
            if (!organisation.isAt(version)) {
                return Outcome.OVERTAKEN;
            }
            change.accept(organisation);
            organisations.saveAndFlush(organisation);
            return Outcome.DONE;
        });
    }
}
