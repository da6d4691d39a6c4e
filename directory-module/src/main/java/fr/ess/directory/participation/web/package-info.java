/** Pages by which people take part in the directory, and those where the staff judge what they bring. */
@NamedInterface("own-entries")
@NullMarked
package fr.ess.directory.participation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
