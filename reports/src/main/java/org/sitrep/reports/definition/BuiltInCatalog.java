package org.sitrep.reports.definition;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.sitrep.core.report.ReportCatalog;
import org.sitrep.core.report.ReportSetException;
import org.sitrep.reports.sheet.SheetCatalog;
import org.sitrep.reports.workbook.Profile;

/** The sheets and the set that come with the program. */
public final class BuiltInCatalog implements ReportCatalog {

  /** What errors call the set that comes with the program. */
  public static final String BUILT_IN = "built-in set";

  private static final String RESOURCE = "report-set.yaml";

  private final SheetCatalog catalog = new SheetCatalog();

  /** For {@link java.util.ServiceLoader}. */
  public BuiltInCatalog() {}

  @Override
  public List<Sheet> sheets() {
    return catalog.all().stream()
        .map(sheet -> new Sheet(sheet.id(), sheet.family().code(), sheet.about()))
        .toList();
  }

  @Override
  public String builtInSet() {
    return yaml();
  }

  /** The set that comes with the program. */
  public static String yaml() {
    try (InputStream in = BuiltInCatalog.class.getResourceAsStream(RESOURCE)) {
      return new String(
          Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  @Override
  public List<String> check(String yaml, String file) throws ReportSetException {
    return new SetReader(catalog, file).read(yaml).names();
  }

  @Override
  public boolean isCountry(String code) {
    return Countries.isCode(code);
  }

  @Override
  public List<String> profiles() {
    return Profile.codes();
  }
}
