package org.sitrep.reports.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who is named in the sentence of an event and acts for one of its parties.
 *
 * @param official the person's name
 * @param office what the person is, or null
 * @param party the party
 * @param others the officials of other parties in the same sentence, with their offices
 * @param event the event
 */
public record SpokenFor(
    String official, @Nullable String office, String party, List<String> others, Event event) {}
