package fr.ess.directory.duplicates;

/**
 * What speaks for and against two entries being one organisation.
 *
 * @param names how alike the closest of their names are, from 0 to 1
 * @param address of the street, within one commune
 */
record Evidence(
        double names,
        Agreement siret,
        Agreement siren,
        Agreement address,
        Agreement commune,
        Agreement phone,
        Agreement site,
        Agreement email) {}
