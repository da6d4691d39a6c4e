package fr.ess.transmea.ledger.web;

import org.jspecify.annotations.Nullable;

/** That a condition is fulfilled, as it is typed. */
record LiftForm(@Nullable String day, @Nullable String proof) {}
