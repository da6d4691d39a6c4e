package fr.ess.platform.web.kit;

import java.time.Instant;

/**
 * Something that was changed.
 *
 * @param what such as « Fiche modifiée »
 * @param who a name, without an address
 */
public record DeskChange(Instant at, String title, String address, String what, String who) {}
