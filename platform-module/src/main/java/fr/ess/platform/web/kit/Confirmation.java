package fr.ess.platform.web.kit;

/**
 * A question before something that cannot be undone: a dialog where JavaScript runs, else the page at {@code address},
 * which asks the same on GET and acts on POST.
 */
public record Confirmation(String id, String address, String action, String question, String consequence) {}
