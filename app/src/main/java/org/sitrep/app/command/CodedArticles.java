package org.sitrep.app.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.article.Articles;
import org.sitrep.core.article.Articles.CodedBy;
import org.sitrep.core.extraction.CurrentCoder;

/** Tells which versions of the coder have coded what is stored. */
record CodedArticles(Session session, PrintWriter out) {

  void print(boolean json) {
    String present = session.bean(CurrentCoder.class).current().version();
    long again = 0;
    if (json) {
      for (CodedBy coder : session.bean(Articles.class).countByCoder()) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("coder", coder.getVersion());
        row.put("articles", coder.getNumber());
        row.put("present", present.equals(coder.getVersion()));
        out.println(JsonLines.line(row));
      }
      return;
    }
    out.println("the present coder is " + present);
    for (CodedBy coder : session.bean(Articles.class).countByCoder()) {
      String version = coder.getVersion();
      String what = "not coded yet";
      if (version != null && version.equals(present)) {
        what = "coded by it";
      } else if (version != null) {
        what = "to be coded again, coded by " + version;
        again += coder.getNumber();
      }
      out.printf(Locale.ROOT, "  %,12d articles  %s%n", coder.getNumber(), what);
    }
    out.printf(Locale.ROOT, "'sitrep ingest --recode' codes %,d articles again%n", again);
  }
}
