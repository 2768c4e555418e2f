package org.sitrep.ingest.archive.xml;

import org.jspecify.annotations.Nullable;
import org.sitrep.ingest.archive.DamageException;

/**
 * An element, or the part of one that is damaged.
 *
 * @param offset where it begins in the stream
 * @param bytes all of a sound one, only the first ones of a damaged one
 * @param length of the whole element
 * @param damage what is wrong with it, or null
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record Cut(long offset, byte[] bytes, long length, @Nullable DamageException damage) {}
