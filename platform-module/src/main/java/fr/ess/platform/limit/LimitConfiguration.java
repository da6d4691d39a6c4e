package fr.ess.platform.limit;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets counters that nobody needs any more be removed from time to time. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LimitConfiguration {}
