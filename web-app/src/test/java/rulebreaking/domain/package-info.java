@NullMarked
package rulebreaking.domain;

import org.jspecify.annotations.NullMarked;
