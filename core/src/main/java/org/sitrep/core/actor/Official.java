package org.sitrep.core.actor;

import org.jspecify.annotations.Nullable;

/**
 * A person who acts for a state or an organisation, as an article names them.
 *
 * @param name full name, of people whom the gazetteer knows as it writes it, else as the article
 *     does first
 * @param office the title in lower case, acronyms as written, or null where it is not told
 * @param party ISO code or canonical name of the organisation, or null where it is not told
 */
public record Official(String name, @Nullable String office, @Nullable String party) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException where it is empty
   */
  public Official {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an official without a name, office: " + office);
    }
  }
}
