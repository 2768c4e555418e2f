package org.sitrep.core.extraction;

/**
 * A fact with the place in the text that states it and the rule that found it.
 *
 * @param fact the coded fact
 * @param span where the quoted sentence stands
 * @param rule name of the rule, in lower case with dots, for example {@code violence.passive}
 * @param <F> the kind of fact
 */
public record Mention<F>(F fact, Span span, String rule) {}
