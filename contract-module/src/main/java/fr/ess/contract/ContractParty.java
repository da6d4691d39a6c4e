package fr.ess.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the contract, in the words of the contract.
 *
 * @param organisationSlug the address of its entry in the directory, where it has one
 * @param signatureBlock what stands above its signature, line by line
 * @param voteWording how the contract tells of the vote by which it joined; none where it tells of no vote
 * @param votedOn none where the vote is not dated yet
 */
public record ContractParty(
        long id,
        PartyRole role,
        String name,
        @Nullable String organisationSlug,
        @Nullable String representedBy,
        @Nullable String capacity,
        @Nullable String delegate,
        @Nullable String delegateCapacity,
        @Nullable String signatureBlock,
        @Nullable String voteBody,
        @Nullable String voteReference,
        @Nullable LocalDate votedOn,
        @Nullable String voteWording) {}
