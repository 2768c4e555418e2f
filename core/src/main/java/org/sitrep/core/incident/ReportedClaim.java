package org.sitrep.core.incident;

import org.sitrep.core.violence.CodedClaim;

/**
 * A claim of one event, as an article reports it.
 *
 * @param id by which whoever asks knows it again
 * @param claim what was coded
 */
public record ReportedClaim(long id, CodedClaim claim) {}
