package fr.ess.platform.account.web;

/** What a person may be called on screen. */
final class DisplayNames {

    private static final int LONGEST = 120;

    private DisplayNames() {}

    static boolean isGood(String name) {
        return !name.isBlank()
                && name.strip().length() <= LONGEST
                && name.chars().noneMatch(Character::isISOControl);
    }
}
