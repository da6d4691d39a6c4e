package fr.ess.platform.mail;

/**
 * One message to one person, in plain text.
 *
 * @param key names the message: sending the same key again sends nothing
 */
public record Mail(String key, String to, String subject, String text) {}
