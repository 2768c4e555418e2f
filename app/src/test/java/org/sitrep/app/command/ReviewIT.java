package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.sitrep.app.command.EditedWorkbook.line;
import static org.sitrep.app.command.EditedWorkbook.text;
import static org.sitrep.app.command.EditedWorkbook.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What analysts write into a workbook comes back in the next one, whatever happens in between. */
class ReviewIT {

  private static final String RULE = "Rule";

  /** One workbook with both kinds of records. */
  private static final String SET =
      """
      workbooks:
        - name: all
          sheets:
            - all of violence
            - all of cooperation
            - all of sources
            - check
      """;

  @TempDir private Path directory;
  private TestDatabase database;
  private int night;

  @BeforeEach
  void load() throws IOException {
    database = TestDatabase.create();
    Path inbox = Files.createDirectory(directory.resolve("inbox"));
    Files.writeString(inbox.resolve("papers.jsonl"), PAPERS);
    Files.writeString(directory.resolve("all.yaml"), SET);
    nightly();
  }

  private static final String QUETTA =
      "QUETTA: Five soldiers were killed when a bomb went off in Quetta on Monday, police said.\\n\\nThe bomb was"
          + " planted near a checkpost. Twelve civilians were injured, hospital officials said. Nobody claimed"
          + " responsibility for the attack, which came after a quiet month in the province.";

  private static final String PAPERS =
      Stream.of(
              article("a1", "Five soldiers killed in Quetta blast", "2026-03-03", "Daily", QUETTA),
              article(
                  "a2",
                  "Quetta bombing leaves seven dead",
                  "2026-03-03",
                  "Wire",
                  "At least seven soldiers died in a bombing in Quetta on Monday, a spokesman for the government"
                      + " said.\\n\\nThe blast was heard miles away and shops in the market shut early, residents"
                      + " told reporters."),
              article(
                  "a3",
                  "Three policemen shot dead in Bannu",
                  "2026-03-03",
                  "Post",
                  "Gunmen shot dead three policemen in Bannu on Monday, officials said.\\n\\nThe attackers fled on"
                      + " motorcycles. Two civilians were wounded in the shooting, they said."),
              article(
                  "a4",
                  "Foreign ministers meet",
                  "2026-03-04",
                  "Daily",
                  "Pakistani Foreign Minister Ishaq Dar met Chinese Foreign Minister Wang Yi in Beijing on Tuesday"
                      + " to discuss counter-terrorism cooperation."),
              // A copy of the first one.
              article("a5", "Explosion rocks provincial capital", "2026-03-04", "Echo", QUETTA))
          .reduce("", String::concat);

  private static String article(
      String id, String title, String published, String source, String text) {
    return "{\"id\": \"%s\", \"title\": \"%s\", \"published\": \"%s\", \"source\": \"%s\", \"text\": \"%s\"}\n"
        .formatted(id, title, published, source, text);
  }

  private Path nightly() {
    String date = LocalDate.of(2026, 3, 5).plusDays(night++).toString();
    CommandRun run =
        command(
            "nightly",
            "--inbox",
            directory.resolve("inbox").toString(),
            "--date",
            date,
            "--out",
            directory.resolve("out").toString(),
            "--set",
            directory.resolve("all.yaml").toString());
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    return directory.resolve("out/" + date + "/all-" + date + ".xlsx");
  }

  private EditedWorkbook book() throws IOException {
    return EditedWorkbook.open(nightly());
  }

  private CommandRun command(String... words) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(words),
                Stream.of(
                    "--database-url",
                    database.url()
                        + "?user="
                        + database.user()
                        + "&password="
                        + database.password(),
                    "--data",
                    directory.resolve("data").toString()))
            .toArray(String[]::new));
  }

  private CommandRun send(EditedWorkbook book, String name, String... options) throws IOException {
    Path file = book.save(directory.resolve(name));
    return command(
        Stream.concat(Stream.of("review", "import", file.toString()), Stream.of(options))
            .toArray(String[]::new));
  }

  private List<JsonNode> decisions(String... options) {
    return command(
            Stream.concat(Stream.of("review", "list", "--json"), Stream.of(options))
                .toArray(String[]::new))
        .out()
        .lines()
        .map(line -> JsonMapper.builder().build().readTree(line))
        .toList();
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = database.connect();
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement one = connection.createStatement();
        ResultSet row = one.executeQuery(query)) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }

  /** Codes all articles again, as another version of the coder would be made to. */
  private void codeAnew() throws SQLException {
    sql("update article set coded_at = null, coder_version = 'before'");
  }

  private static String killedInQuetta(EditedWorkbook book) {
    return line(
        book.incident("Place=Quetta"), "Killed low", "Killed best", "Killed high", "Sources");
  }

  private static Row bannu(EditedWorkbook book) {
    return book.claim("Place=Bannu", "Measure=killed");
  }

  @Test
  void decisionsComeBackInTheNextWorkbookAndInItsSums() throws Exception {
    try (EditedWorkbook book = book()) {
      assertThat(killedInQuetta(book)).isEqualTo("5|5|7|2");
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "Correct");
      write(daily, "Corrected best", 6);
      write(daily, "Reviewed by", "Ann");
      write(daily, "Note", "=the hospital says six");
      Row bannu = bannu(book);
      write(bannu, "Decision", "reject");
      Row wire = book.claim("Source=Wire");
      write(wire, "Decision", "accept");
      Row met = book.event("Type=CONSULT");
      write(met, "Decision", "correct");
      write(met, "Corrected parties", "Pakistan; China (CN); united states");
      write(met, "Corrected date", LocalDate.of(2026, 3, 2));

      CommandRun sent = send(book, "sent.xlsx");
      assertThat(sent.code()).as(sent.out() + sent.err()).isZero();
      assertThat(sent.out())
          .containsPattern(
              "importDecisionsStep +COMPLETED +read 4  written 4  filtered 0  rejected 0");
    }
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      assertThat(line(daily, "Low", "Best", "High", "Qualifier", "Counted best", "Coded as"))
          .isEqualTo("6|6|6|exact|6|best 5; high 5; low 5");
      assertThat(
              line(
                  daily,
                  "Decision",
                  "Corrected best",
                  "Corrected place",
                  "Reviewed by",
                  "Note",
                  "Decided on"))
          .isEqualTo("correct|6||Ann|=the hospital says six|key");
      // The copy says the same, and so may not speak in its place.
      assertThat(line(book.claim("Source=Echo", "Measure=killed"), "Best", "Decided on"))
          .isEqualTo("6|copy");
      assertThat(killedInQuetta(book)).isEqualTo("6|6|7|2");
      Row bannu = bannu(book);
      assertThat(line(bannu, "Best", "Counted best", "Counting note", "Incident"))
          .isEqualTo("3||rejected by an analyst|");
      assertThat(text(book.incident("Place=Bannu"), "Killed best")).isEmpty();
      assertThat(book.pairs("By place", "Place", "Killed best"))
          .containsEntry("Quetta", "6")
          .doesNotContainEntry("Bannu", "3");
      Row met = book.event("Type=CONSULT");
      assertThat(
              line(met, "Parties", "Date", "Intensity", "Corrected parties", "Corrected initiator"))
          .isEqualTo("CN; PK; US|2026-03-02|4.0|CN; PK; US|none");
      assertThat(book.pairs("Dyads", "Party", "Events")).hasSize(2);
      assertThat(book.pairs("Review", RULE, "Share accepted"))
          .containsEntry(text(daily, RULE), "0.0%")
          .containsEntry(text(book.claim("Source=Wire"), RULE), "100.0%");
      assertThat(book.pairs("Review", RULE, "Base")).containsValue("under 10");
      assertThat(book.evaluated("Check", "Figure", "Difference")).containsOnly(0.0);
    }
  }

  @Test
  void theSameFileTwiceAndAFilledInWorkbookUntouchedChangeNothing() throws Exception {
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "correct");
      write(daily, "Corrected best", "6");
      assertThat(send(book, "sent.xlsx", "--by", "Bob").code()).isZero();
      CommandRun again =
          command("review", "import", directory.resolve("sent.xlsx").toString(), "--by", "Cleo");
      assertThat(again.code()).isZero();
      assertThat(again.out()).contains("imported the same file: nothing is changed");
      // The same decisions in other bytes.
      write(bannu(book), "Note", "just a note");
      assertThat(send(book, "again.xlsx", "--by", "Cleo").out())
          .containsPattern("importDecisionsStep +COMPLETED +read 1  written 0  filtered 1");
    }
    assertThat(decisions("--history")).hasSize(1);
    assertThat(decisions().getFirst().get("by").asString()).isEqualTo("Bob");

    try (EditedWorkbook filled = book()) {
      try (EditedWorkbook newer = book()) {
        write(newer.claim("Source=Daily", "Measure=killed"), "Decision", "reject");
        assertThat(send(newer, "newer.xlsx").out()).contains("written 1");
      }
      // What it was filled in with says nothing, though another decision holds by now.
      write(bannu(filled), "Decision", "accept");
      assertThat(send(filled, "filled.xlsx").out()).contains("written 1");
    }
    assertThat(decisions().stream().map(one -> one.get("decision").asString()))
        .containsExactly("accept", "reject");
    assertThat(decisions("--history").stream().map(one -> one.get("decision").asString()))
        .containsExactly("accept", "reject", "correct");

    try (EditedWorkbook book = book()) {
      write(book.claim("Source=Daily", "Measure=killed"), "Decision", "withdraw");
      assertThat(send(book, "withdrawn.xlsx").code()).isZero();
    }
    try (EditedWorkbook book = book()) {
      assertThat(
              line(
                  book.claim("Source=Daily", "Measure=killed"), "Best", "Decision", "Counted best"))
          .isEqualTo("5||5");
    }
  }

  @Test
  void decisionsSurviveNewCodingLinkingAndLoading() throws Exception {
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "correct");
      write(daily, "Corrected best", 6);
      write(daily, "Corrected perpetrator", "BLA");
      write(bannu(book), "Decision", "reject");
      assertThat(send(book, "sent.xlsx").code()).isZero();
    }
    codeAnew();
    sql("truncate incident, act cascade");
    sql("update article set facts_linked = false");
    try (EditedWorkbook book = book()) {
      assertThat(killedInQuetta(book)).isEqualTo("6|6|7|2");
      assertThat(text(book.incident("Place=Quetta"), "Perpetrator"))
          .isEqualTo("Balochistan Liberation Army");
      assertThat(text(bannu(book), "Counting note")).isEqualTo("rejected by an analyst");
    }
    // Everything goes and comes again from another archive.
    sql(
        "truncate archive, article, story, story_band, incident, act, violence_claim, cooperation_event cascade");
    assertThat(decisions("--not-applied").stream().map(one -> one.get("not_applied").asString()))
        .containsOnly("its article is not in the database")
        .hasSize(2);
    Files.writeString(directory.resolve("inbox/papers.jsonl"), "\n" + PAPERS);
    try (EditedWorkbook book = book()) {
      assertThat(killedInQuetta(book)).isEqualTo("6|6|7|2");
      assertThat(text(bannu(book), "Counting note")).isEqualTo("rejected by an analyst");
    }
    assertThat(decisions("--not-applied")).isEmpty();
  }

  @Test
  void aDecisionMovesToWhatIsCodedFromItsSentenceOrWaits() throws Exception {
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "correct");
      write(daily, "Corrected best", 6);
      write(bannu(book), "Decision", "accept");
      assertThat(send(book, "sent.xlsx").code()).isZero();
    }
    // As another coder would: one figure otherwise, the other with other victims and a longer
    // quote.
    sql(
        "update violence_claim set best = 8, low = 8, high = 8, fact_key = left(fact_key, 22) || 'aaaaaaaaaaaa'"
            + " where best = 3");
    sql(
        "update violence_claim set victims = '{}', span_end = span_end + 9, fact_key = left(fact_key, 22)"
            + " || 'bbbbbbbbbbbb' where best = 5 and measure = 'killed'");
    try (EditedWorkbook book = book()) {
      assertThat(
              line(book.claim("Source=Daily", "Measure=killed"), "Best", "Decided on", "Victims"))
          .isEqualTo("6|sentence|");
      assertThat(line(bannu(book), "Best", "Decision")).isEqualTo("8|");
      // Decided anew on what it moved to.
      write(book.claim("Source=Daily", "Measure=killed"), "Corrected best", 9);
      write(book.claim("Source=Daily", "Measure=killed"), "Corrected low", "9");
      write(book.claim("Source=Daily", "Measure=killed"), "Corrected high", "9.0");
      assertThat(decisions("--not-applied").getFirst().get("not_applied").asString())
          .isEqualTo("its sentence is coded otherwise now: killed 8");
      assertThat(send(book, "second.xlsx").code()).isZero();
    }
    assertThat(rows("select fact_key from review_decision where superseded_at is null order by id"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith("bbbbbbbbbbbb");
    try (EditedWorkbook book = book()) {
      assertThat(killedInQuetta(book)).isEqualTo("7|9|9|2");
    }
  }

  @Test
  void namesEachBadCellAndTakesTheRest() throws Exception {
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "accpet");
      Row wire = book.claim("Source=Wire");
      write(wire, "Decision", "correct");
      write(wire, "Corrected method", "bomb");
      write(wire, "Corrected from", "02/03/2026");
      write(wire, "Corrected victims", "civilians; soldiers");
      Row injured = book.claim("Source=Daily", "Measure=injured");
      write(injured, "Decision", "correct");
      write(injured, "Corrected low", 20);
      Row shot = bannu(book);
      write(shot, "Corrected best", 4);
      Row wounded = book.claim("Place=Bannu", "Measure=injured");
      write(wounded, "Decision", "accept");
      write(wounded, "Corrected incident", "4711");
      Row met = book.event("Type=CONSULT");
      write(met, "Decision", "accept");

      CommandRun sent = send(book, "sent.xlsx");
      assertThat(sent.code()).as(sent.out() + sent.err()).isEqualTo(ExitCode.FAILED);
      assertThat(sent.out())
          .containsPattern(
              "importDecisionsStep +COMPLETED +read 6  written 1  filtered 0  rejected 5")
          .contains("rejected by reason: {bad_cell=5}")
          .contains("sent.xlsx Violence records!U" + (daily.getRowNum() + 1) + ": bad_cell: ");
      List<String> told =
          command("rejects", "--json")
              .out()
              .lines()
              .map(line -> JsonMapper.builder().build().readTree(line).get("detail").asString())
              .toList();
      assertThat(told)
          .anyMatch(
              detail ->
                  detail.endsWith("'accpet' is no decision: accept, reject, correct or withdraw"))
          .anyMatch(
              detail ->
                  detail.contains("'bomb' is no method: one of suicide_bombing, bombing,")
                      && detail.contains("'02/03/2026' is no day: write it as yyyy-mm-dd")
                      && detail.contains("'soldiers' is no victims: one of civilians,"))
          .anyMatch(detail -> detail.endsWith("low ≤ best ≤ high does not hold: 20, 12, 12"))
          .anyMatch(detail -> detail.endsWith("a corrected value without the decision correct"))
          .anyMatch(detail -> detail.endsWith("the workbook has no incident 4711"));
      String shown = json(command("rejects", "--json")).getFirst().get("id").asString();
      assertThat(command("rejects", shown).out()).contains(": accept | ");
    }
    assertThat(decisions()).hasSize(1);
    // They are no records of archives that could not be read.
    try (EditedWorkbook book = book()) {
      assertThat(text(book.event("Type=CONSULT"), "Decision")).isEqualTo("accept");
      assertThat(Files.readString(directory.resolve("out/2026-03-07/all/rejected-records.csv")))
          .doesNotContain("bad_cell");
    }
  }

  private static List<JsonNode> json(CommandRun run) {
    return run.out().lines().map(line -> JsonMapper.builder().build().readTree(line)).toList();
  }

  @Test
  void twoRowsOnOneRecordThatDisagreeAreNotBothTaken() throws Exception {
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "accept");
      Row other = bannu(book);
      write(other, "Fact key", text(daily, "Fact key"));
      write(other, "Decision", "reject");
      CommandRun sent = send(book, "sent.xlsx");
      assertThat(sent.code()).as(sent.out() + sent.err()).isEqualTo(ExitCode.FAILED);
      assertThat(sent.out())
          .containsPattern(
              "importDecisionsStep +COMPLETED +read 2  written 1  filtered 0  rejected 1")
          .contains("of the same workbook decides otherwise on the same record");
    }
    assertThat(decisions()).hasSize(1);
  }

  @Test
  void mergesAndSplitsAreRememberedWhateverIsCodedAndLinkedAnew() throws Exception {
    try (EditedWorkbook book = book()) {
      String bannu = text(book.incident("Place=Bannu"), "Incident");
      Row quetta = book.incident("Place=Quetta");
      write(quetta, "Same as incident", Double.valueOf(bannu));
      write(quetta, "Reviewed by", "Ann");
      CommandRun sent = send(book, "merge.xlsx");
      assertThat(sent.code()).as(sent.out() + sent.err()).isZero();
    }
    assertThat(incidentsOfClaims()).hasSize(1);
    codeAnew();
    nightly();
    assertThat(incidentsOfClaims()).hasSize(1);
    sql("truncate incident cascade");
    sql("update article set facts_linked = false");
    nightly();
    assertThat(incidentsOfClaims()).hasSize(1);

    // The Wire's report is of an event of its own.
    try (EditedWorkbook book = book()) {
      write(book.claim("Source=Wire"), "Corrected incident", "new");
      assertThat(send(book, "split.xlsx", "--by", "Bob").code()).isZero();
      write(bannu(book), "Note", "other bytes");
      assertThat(send(book, "split-again.xlsx").out())
          .containsPattern("importDecisionsStep +COMPLETED +read 1  written 0  filtered 1");
    }
    assertThat(incidentsOfClaims()).hasSize(2);
    codeAnew();
    nightly();
    sql("truncate incident cascade");
    sql("update article set facts_linked = false");
    nightly();
    assertThat(incidentsOfClaims()).hasSize(2);
    assertThat(
            rows(
                "select count(*) from incident_claim i join violence_claim c on c.id = i.claim_id join article a"
                    + " on a.id = c.article_id where i.incident_id = (select incident_id from incident_claim j join"
                    + " violence_claim d on d.id = j.claim_id join article b on b.id = d.article_id where b.source ="
                    + " 'Wire')"))
        .containsExactly("1");
    assertThat(decisions().stream().map(one -> one.get("decision").asString()).distinct())
        .containsExactlyInAnyOrder("apart", "same");

    // And moved to that of Bannu alone.
    try (EditedWorkbook book = book()) {
      Row wire = book.claim("Source=Wire");
      write(
          wire,
          "Corrected incident",
          text(book.claim("Source=Daily", "Measure=killed"), "Incident"));
      assertThat(send(book, "back.xlsx").code()).isZero();
    }
    assertThat(incidentsOfClaims()).hasSize(1);
  }

  private List<String> incidentsOfClaims() throws SQLException {
    return rows("select distinct incident_id from incident_claim");
  }

  /** LibreOffice writes every text anew, shares them, and keeps no inline ones. */
  @Test
  void aWorkbookThatAnotherProgramSavedSaysTheSame() throws Exception {
    Path office = Path.of("/usr/bin/soffice");
    assumeThat(office).isExecutable();
    Path sent = directory.resolve("sent.xlsx");
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      write(daily, "Decision", "correct");
      write(daily, "Corrected best", 6);
      write(daily, "Corrected from", LocalDate.of(2026, 3, 1));
      write(daily, "Corrected to", "2.3.2026");
      write(bannu(book), "Decision", "reject");
      write(
          book.incident("Place=Quetta"),
          "Same as incident",
          text(book.incident("Place=Bannu"), "Incident"));
      book.save(sent);
    }
    Path saved = Files.createDirectory(directory.resolve("saved"));
    Process convert =
        new ProcessBuilder(
                office.toString(),
                "--headless",
                "-env:UserInstallation=" + directory.resolve("office").toUri(),
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                saved.toString(),
                sent.toString())
            .redirectErrorStream(true)
            .start();
    convert.getInputStream().readAllBytes();
    assertThat(convert.waitFor()).isZero();

    CommandRun run = command("review", "import", saved.resolve("sent.xlsx").toString());
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    assertThat(run.out())
        .containsPattern(
            "importDecisionsStep +COMPLETED +read 3  written 3  filtered 0  rejected 0");
    try (EditedWorkbook book = book()) {
      Row daily = book.claim("Source=Daily", "Measure=killed");
      assertThat(line(daily, "Best", "Corrected from", "Corrected to"))
          .isEqualTo("6|2026-03-01|2026-03-02");
    }
  }

  @Test
  void otherFilesAreRefusedWithTheReason() throws IOException {
    Path text = Files.writeString(directory.resolve("notes.txt"), "reject everything");
    assertThat(importing(text)).contains("notes.txt is no workbook in the format .xlsx");
    Path other = directory.resolve("other.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(other)) {
      workbook.createSheet("Budget").createRow(0).createCell(0).setCellValue("Decision");
      workbook.write(out);
    }
    assertThat(importing(other)).contains("is no workbook for decisions");
    // A run that failed is no import: the file may be given again.
    assertThat(importing(other)).contains("is no workbook for decisions");
    assertThat(command("review", "import", directory.resolve("none.xlsx").toString()).err())
        .contains("sitrep review import: no such file: ");
    assertThat(command("review", "list").out()).contains("no decisions");
  }

  private String importing(Path file) {
    CommandRun run = command("review", "import", file.toString());
    assertThat(run.code()).isEqualTo(ExitCode.FAILED);
    return run.out();
  }
}
