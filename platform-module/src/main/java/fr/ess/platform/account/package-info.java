@NullMarked
package fr.ess.platform.account;

import org.jspecify.annotations.NullMarked;
