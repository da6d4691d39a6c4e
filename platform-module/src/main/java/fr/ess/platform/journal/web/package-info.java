@NullMarked
package fr.ess.platform.journal.web;

import org.jspecify.annotations.NullMarked;
