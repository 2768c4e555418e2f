/**
 * Where archives are kept: files of this machine, and objects of an S3-compatible store. The only
 * user of that store's client.
 */
@NullMarked
package org.sitrep.ingest.store;

import org.jspecify.annotations.NullMarked;
