@NullMarked
package fr.ess.events.registration;

import org.jspecify.annotations.NullMarked;
