package org.sitrep.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md that concern core. */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sitrep.core");

  @Test
  void coreKnowsNoBatchNoWorkbookNoArchiveNoWeb() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.batch..",
            "org.springframework.web..",
            "org.apache.poi..",
            "org.netpreserve..",
            "org.jsoup..",
            "org.sitrep.ingest..",
            "org.sitrep.reports..",
            "org.sitrep.app..")
        .check(CORE);
  }

  @Test
  void extractionIsPure() {
    noClasses()
        .that()
        .resideInAPackage("org.sitrep.core.extraction..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..",
            "jakarta..",
            "java.sql..",
            "java.net..",
            "java.util.concurrent..",
            "tools.jackson..")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .check(CORE);
  }

  @Test
  void nothingReadsAClockThatItWasNotGiven() {
    noClasses()
        .should()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(CORE);
  }

  @Test
  void standardStreamsBelongToTheCommandLine() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CORE);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("org.sitrep.core.(**)").should().beFreeOfCycles().check(CORE);
  }

  @Test
  void namesSayWhatAThingIs() {
    classes()
        .that(resideInAPackage("org.sitrep.."))
        .should()
        .haveNameNotMatching(".*(Util|Utils|Manager|Helper|Impl)")
        .check(CORE);
  }
}
