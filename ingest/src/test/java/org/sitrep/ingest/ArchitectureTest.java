package org.sitrep.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

/** The arrows of the module, and which package alone may use which library. */
class ArchitectureTest {

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sitrep.ingest");

  @Test
  void ingestKnowsNeitherReportsNorTheProgram() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.sitrep.reports..", "org.sitrep.app..")
        .check(classes);
  }

  @Test
  void onlyTheArchivePackageReadsArchives() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitrep.ingest.archive..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.netpreserve..",
            "org.apache.commons.compress..",
            "com.github.luben..",
            "org.apache.james..",
            "dev.hardwood..",
            "org.tukaani..",
            "org.brotli..",
            "java.util.zip..")
        .check(classes);
  }

  @Test
  void onlyTheStoreKnowsItsClient() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitrep.ingest.store")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("software.amazon..")
        .check(classes);
  }

  @Test
  void onlyThePagesAndTheFormatsReadMarkup() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.sitrep.ingest.page", "org.sitrep.ingest.archive..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jsoup..")
        .check(classes);
  }

  @Test
  void archivesPagesAndTheCheckNeedNoSpring() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.sitrep.ingest.archive..", "org.sitrep.ingest.page", "org.sitrep.ingest.check")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "jakarta..", "java.sql..")
        .check(classes);
  }

  @Test
  void archivesDoNotKnowWhatIsInThem() {
    classes()
        .that()
        .resideInAPackage("org.sitrep.ingest.archive..")
        .should()
        .onlyDependOnClassesThat()
        .resideOutsideOfPackages(
            "org.sitrep.core..", "org.sitrep.ingest.page", "org.sitrep.ingest.load")
        .check(classes);
  }

  @Test
  void packagesFormNoCircle() {
    SlicesRuleDefinition.slices()
        .matching("org.sitrep.ingest.(**)")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  @Test
  void theTimeComesFromAClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(classes);
  }
}
