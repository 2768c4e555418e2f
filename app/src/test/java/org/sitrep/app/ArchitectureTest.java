package org.sitrep.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows of docs/architecture.md that concern the app. */
class ArchitectureTest {

  private static final JavaClasses APP =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.sitrep.app");

  @Test
  void noJobIsNamed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.sitrep.ingest..",
            "org.sitrep.reports..",
            "org.apache.poi..",
            "org.jsoup..",
            "org.netpreserve..")
        .check(APP);
  }

  @Test
  void standardStreamsBelongToTheCommandLine() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.sitrep.app.command..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(APP);
  }

  @Test
  void packagesFormNoRing() {
    slices().matching("org.sitrep.app.(*)..").should().beFreeOfCycles().check(APP);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Util|Utils|Manager|Helper|Impl)").check(APP);
  }
}
