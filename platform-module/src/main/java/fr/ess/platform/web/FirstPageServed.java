package fr.ess.platform.web;

/** The first page of this start is out: what nobody should wait for may be done. */
public record FirstPageServed() {}
