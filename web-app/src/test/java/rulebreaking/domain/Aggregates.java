package rulebreaking.domain;

import org.springframework.data.repository.Repository;

/** Breaks the house: a repository that everyone can call. */
public interface Aggregates extends Repository<Aggregate, Long> {}
