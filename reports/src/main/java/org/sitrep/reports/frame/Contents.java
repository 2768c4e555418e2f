package org.sitrep.reports.frame;

import java.util.ArrayList;
import java.util.List;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Family;
import org.sitrep.reports.sheet.FrameSheet;
import org.sitrep.reports.sheet.SheetSource;
import org.sitrep.reports.workbook.Page;

/** Links to all sheets that come behind. */
final class Contents implements FrameSheet {

  @Override
  public String name() {
    return "Contents";
  }

  @Override
  public String about() {
    return "The sheets of this workbook.";
  }

  @Override
  public Family family() {
    return Family.WORKBOOK;
  }

  @Override
  public Page sheet(Edition edition, Body body) {
    List<Page.Line> lines = new ArrayList<>();
    boolean behind = false;
    for (SheetSource source : body.sources()) {
      if (behind) {
        lines.add(new Page.SheetLink(source.name(), source.about()));
      }
      behind |= source.id().equals(id());
    }
    return new Page(name(), name(), about(), lines);
  }
}
