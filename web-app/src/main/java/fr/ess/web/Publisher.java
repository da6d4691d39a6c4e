package fr.ess.web;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who answers for the platform, as the law wants it told; set by whoever runs it, and shown as missing until then.
 *
 * @param name the legal person that publishes
 * @param director who directs the publication
 * @param contact an electronic address that answers
 * @param host name and address of who hosts the servers
 */
@ConfigurationProperties("maillage.publisher")
record Publisher(
        @DefaultValue("") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String director,
        @DefaultValue("") String contact,
        @DefaultValue("") String host) {

    public boolean incomplete() {
        return Stream.of(name, address, director, contact, host).anyMatch(String::isBlank);
    }
}
