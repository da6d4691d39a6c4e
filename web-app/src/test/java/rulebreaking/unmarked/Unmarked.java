package rulebreaking.unmarked;

/** Breaks the house: its package has no package-info. */
class Unmarked {}
