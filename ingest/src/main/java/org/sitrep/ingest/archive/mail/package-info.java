/** Mail: single messages and mailboxes. */
@NullMarked
package org.sitrep.ingest.archive.mail;

import org.jspecify.annotations.NullMarked;
