package fr.ess.platform.export;

import java.util.List;

/**
 * What somebody reads in one of the six outputs.
 *
 * @param rows values as machines read them, empty where there is none
 * @param totals with the word before them
 */
record ReadBack(List<List<String>> rows, List<String> totals, String hash) {}
