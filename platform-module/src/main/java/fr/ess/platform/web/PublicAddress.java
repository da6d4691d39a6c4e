package fr.ess.platform.web;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address by which a page of ours is known elsewhere: what search engines keep and shared links show. */
public final class PublicAddress {

    private PublicAddress() {}

    /** Of a path with its query, on the site that is being asked. */
    public static String of(String pathAndQuery) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + pathAndQuery;
    }
}
