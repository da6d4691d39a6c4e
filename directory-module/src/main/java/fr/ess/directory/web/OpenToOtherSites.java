package fr.ess.directory.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.CrossOrigin;

/** Pages of other sites may ask, and read what the headers say of version, licence and limits. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@CrossOrigin(
        exposedHeaders = {
            "ETag",
            "Link",
            "Last-Modified",
            "RateLimit-Limit",
            "RateLimit-Remaining",
            "RateLimit-Reset",
            "Retry-After"
        })
@interface OpenToOtherSites {}
