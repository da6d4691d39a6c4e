@NullMarked
package fr.ess.platform.account.web;

import org.jspecify.annotations.NullMarked;
