package fr.ess.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one network may ask of the API.
 *
 * @param requestsPerMinute of single answers, unchanged ones included
 * @param downloadsPerTenMinutes of whole searches as files
 */
@ConfigurationProperties("cress.api")
record ApiAllowances(
        @DefaultValue("600") int requestsPerMinute,
        @DefaultValue("300") int downloadsPerTenMinutes) {}
