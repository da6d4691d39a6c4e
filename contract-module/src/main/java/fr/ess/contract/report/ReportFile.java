package fr.ess.contract.report;

/** A file attached to an answer, without its bytes. */
public record ReportFile(long id, long questionId, String name, String type, int size) {}
