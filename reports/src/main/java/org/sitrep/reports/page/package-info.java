/** The charts of workbooks as one static page for mail and phones. */
@NullMarked
package org.sitrep.reports.page;

import org.jspecify.annotations.NullMarked;
