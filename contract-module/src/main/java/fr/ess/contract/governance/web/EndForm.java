package fr.ess.contract.governance.web;

import org.jspecify.annotations.Nullable;

/** The first day without a seat or a mandate, as it is typed. */
record EndForm(@Nullable String endsOn) {}
