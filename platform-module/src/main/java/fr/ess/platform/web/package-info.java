@NullMarked
package fr.ess.platform.web;

import org.jspecify.annotations.NullMarked;
