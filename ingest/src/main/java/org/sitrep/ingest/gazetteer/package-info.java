/**
 * Places of users' own: files of GeoNames and tables like them go into the database, and coding
 * knows them.
 */
@NullMarked
package org.sitrep.ingest.gazetteer;

import org.jspecify.annotations.NullMarked;
