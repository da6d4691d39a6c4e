package fr.ess.cae.people;

import fr.ess.cae.MembershipStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which people of a co-operative are asked for.
 *
 * @param q part of a name, or empty
 * @param status theirs today, or null for everybody
 */
public record PeopleQuery(String q, @Nullable MembershipStatus status) {

    public static final PeopleQuery EVERYBODY = new PeopleQuery("", null);
}
