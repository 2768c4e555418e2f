/** Who speaks and acts for states and organisations: people with their offices. */
@NullMarked
package org.sitrep.core.extraction.people;

import org.jspecify.annotations.NullMarked;
