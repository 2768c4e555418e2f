package org.sitrep.reports.query;

import org.jspecify.annotations.Nullable;

/**
 * A figure that some facts have moved for one reason.
 *
 * @param kind the facts that it counts
 * @param cell which figure
 * @param before the figure as the last workbook had it; null where it had none
 * @param now the figure as this one has it; null where it has none
 * @param difference what these facts make of it
 * @param facts how many facts moved it
 * @param reason why
 * @param versions of a new coding: the coder's version before and after; else null
 */
public record MovedFigure(
    ReleasedFact.Kind kind,
    ReleasedFact.Cell cell,
    @Nullable Long before,
    @Nullable Long now,
    long difference,
    long facts,
    Reason reason,
    @Nullable String versions) {}
