package org.sitrep.reports;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md that concern reports. */
class ArchitectureTest {

  private static final JavaClasses REPORTS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sitrep.reports");

  @Test
  void reportsKnowNeitherIngestNorApp() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sitrep.ingest..", "org.sitrep.app..")
        .check(REPORTS);
  }

  @Test
  void onlyTheWorkbookPackageUsesPoi() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitrep.reports.workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..")
        .check(REPORTS);
  }

  @Test
  void onlyQueriesUseTheDatabase() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitrep.reports.query..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.springframework.jdbc..")
        .check(REPORTS);
  }

  @Test
  void workbooksKnowNoSubject() {
    noClasses()
        .that()
        .resideInAPackage("org.sitrep.reports.workbook..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.sitrep.core..",
            "org.sitrep.reports.query..",
            "org.sitrep.reports.violence..",
            "org.sitrep.reports.cooperation..",
            "org.sitrep.reports.set..",
            "org.sitrep.reports.sheet..",
            "org.sitrep.reports.frame..",
            "org.springframework..")
        .check(REPORTS);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.sitrep.reports.(*)..").should().beFreeOfCycles().check(REPORTS);
  }
}
