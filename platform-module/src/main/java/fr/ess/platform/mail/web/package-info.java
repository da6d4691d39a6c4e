@NullMarked
package fr.ess.platform.mail.web;

import org.jspecify.annotations.NullMarked;
