/** Every format, damaged in two hundred ways: no hang, no crash, no silence. */
@NullMarked
package org.sitrep.ingest.damage;

import org.jspecify.annotations.NullMarked;
