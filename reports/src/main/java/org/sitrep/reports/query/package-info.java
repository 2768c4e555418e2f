/** What reports read: SQL to records, one snapshot of the database, large lists as streams. */
@NullMarked
package org.sitrep.reports.query;

import org.jspecify.annotations.NullMarked;
