package rulebreaking.web;

import rulebreaking.domain.Aggregate;

/** Breaks the house: a form which carries an entity. */
record AggregateForm(Aggregate aggregate) {}
