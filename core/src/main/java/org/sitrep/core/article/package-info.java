/**
 * Archives, the articles found in them and the records that were refused, each with its location.
 */
@NullMarked
package org.sitrep.core.article;

import org.jspecify.annotations.NullMarked;
