package fr.ess.directory.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** What an organisation offers to those who come to it. */
public enum Service {
    TRAINEES("stagiaires", 1),
    HIRING("recrute", 2),
    SELLS_TO_COMPANIES("vend_entreprises", 4),
    SELLS_TO_PUBLIC("vend_particuliers", 8);

    private final String code;
    private final int bit;

    Service(String code, int bit) {
        this.code = code;
        this.bit = bit;
    }

    /** As it stands in addresses. */
    public String code() {
        return code;
    }

    /** As they stand together in {@code organisation_search}. */
    static short bits(Collection<Service> services) {
        return (short) services.stream().mapToInt(service -> service.bit).sum();
    }

    public static Optional<Service> of(String code) {
        return Arrays.stream(values())
                .filter(service -> service.code.equals(code))
                .findFirst();
    }
}
