/** The committee of engagement: who sits in it, its sessions, what it votes and what came of it. */
@NullMarked
package fr.ess.transmea.committee;

import org.jspecify.annotations.NullMarked;
