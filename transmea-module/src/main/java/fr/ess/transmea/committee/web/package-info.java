/** Pages of the committee: for the fund's officers, and for its members from their phones. */
@NullMarked
package fr.ess.transmea.committee.web;

import org.jspecify.annotations.NullMarked;
