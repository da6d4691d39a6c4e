package fr.ess.platform.web.error;

import java.util.Map;
import org.springframework.http.HttpHeaders;

/**
 * An error as people and programs are told of it.
 *
 * @param title what happened, in a few words
 * @param detail what to do about it
 * @param fields each parameter or field at fault, with a sentence
 * @param headers such as {@code Retry-After} or {@code Allow}
 */
record Problem(int status, String title, String detail, Map<String, String> fields, HttpHeaders headers) {

    Problem saying(String sentence) {
        return new Problem(status, title, sentence, fields, headers);
    }

    Problem about(Map<String, String> faults) {
        return new Problem(status, title, detail, Map.copyOf(faults), headers);
    }

    Problem with(HttpHeaders extra) {
        return new Problem(status, title, detail, fields, extra);
    }

    boolean isOurFault() {
        return status >= 500;
    }
}
