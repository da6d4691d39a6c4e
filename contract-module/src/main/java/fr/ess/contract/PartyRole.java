package fr.ess.contract;

/** What a party is in the contract. */
public enum PartyRole {
    SIGNATORY,
    PARTNER_AUTHORITY,
    OPERATOR
}
