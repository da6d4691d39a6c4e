@NullMarked
package fr.ess.events.web;

import org.jspecify.annotations.NullMarked;
