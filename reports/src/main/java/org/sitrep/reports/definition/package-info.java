/** Which workbooks there are: their sheets, period and filters, as YAML files tell them. */
@NullMarked
package org.sitrep.reports.definition;

import org.jspecify.annotations.NullMarked;
