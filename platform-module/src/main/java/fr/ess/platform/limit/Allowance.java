package fr.ess.platform.limit;

import java.time.Duration;

/**
 * How often something may be done: {@code attempts} at once, given back evenly over {@code period}.
 *
 * @param name what is limited, such as {@code sign-in.address}; two uses of a name share their counters
 */
public record Allowance(String name, int attempts, Duration period) {}
