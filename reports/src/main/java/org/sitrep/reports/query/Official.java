package org.sitrep.reports.query;

import org.jspecify.annotations.Nullable;

/**
 * A person who is named in the sentence of an event.
 *
 * @param office what the person is, or null
 * @param party whom the person acts for
 */
public record Official(String name, @Nullable String office, String party) {}
