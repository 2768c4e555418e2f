package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sitrep.app.job.RunHistory;
import org.sitrep.app.job.RunView;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** The console over HTTP, with a night on hostile articles behind it. */
@TestMethodOrder(MethodOrderer.MethodName.class)
class ConsoleIT {

  private static final String HOSTILE =
      """
      {"id":"h1","title":"<script>alert(1)</script> & \\"quotes\\"","url":"javascript:alert(2)","source":"<b>Gazette</b>","published":"2026-03-12","text":"QUETTA: Three people were killed in a bomb blast in Quetta on Tuesday, <img src=x onerror=alert(3)> police said."}
      {"id":"h2","title":"Cut
      """;

  @TempDir private static Path directory;
  private static RunningConsole console;

  @BeforeAll
  static void aNight() throws IOException {
    Path inbox = Files.createDirectories(directory.resolve("inbox"));
    Files.writeString(inbox.resolve("<i>hostile.jsonl"), HOSTILE);
    console = RunningConsole.start(inbox, directory.resolve("out"), directory.resolve("logs"));
    Visitor operator = Visitor.loggedIn(console, RunningConsole.OPERATOR);
    HttpResponse<String> started = operator.post("/", "/runs/night", Map.of());
    assertThat(started.statusCode()).isEqualTo(302);
    assertThat(started.headers().firstValue("Location").orElseThrow()).matches(".*/runs/\\d+");
    await().atMost(Duration.ofMinutes(2)).until(ConsoleIT::reported);
  }

  private static boolean reported() {
    return console.bean(RunHistory.class).list(RunHistory.Filter.ALL, 5).stream()
        .filter(run -> run.job().equals("report"))
        .map(RunView::status)
        .anyMatch(status -> status.equals("COMPLETED"));
  }

  @AfterAll
  static void end() {
    console.close();
  }

  @Test
  void nothingIsSeenWithoutALogIn() {
    Visitor stranger = new Visitor(console);
    for (String path :
        new String[] {"/", "/runs", "/rejects/1", "/articles/1", "/audit", "/workbooks"}) {
      HttpResponse<String> answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }
    assertThat(stranger.get("/assets/console.css").statusCode()).isEqualTo(200);
  }

  @Test
  void theBrowserIsToldToRunAndLoadNothingElse() {
    HttpResponse<String> answer = new Visitor(console).get("/login");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("HttpOnly", "SameSite=Strict");
  }

  @Test
  void aLogInHasASessionOfItsOwn() {
    Visitor visitor = new Visitor(console);
    visitor.get("/login");
    String before = visitor.session();
    visitor.logIn(RunningConsole.VIEWER, RunningConsole.PASSWORD);
    assertThat(visitor.session()).isNotEqualTo(before);
    assertThat(visitor.get("/").statusCode()).isEqualTo(200);
    visitor.post("/", "/logout", Map.of());
    assertThat(visitor.get("/").statusCode()).isEqualTo(302);
  }

  @Test
  void afterWrongPasswordsTheRightOneWaits() {
    Accounts accounts = console.bean(Accounts.class);
    accounts.set("carl", RunningConsole.PASSWORD, Accounts.Role.VIEWER);
    Visitor guesser = new Visitor(console);
    for (int wrong = 0; wrong < 12; wrong++) {
      console.jdbc().sql("update console_account set waits_until = null").update();
      assertThat(location(guesser.logIn("carl", "wrong password " + wrong))).endsWith("?error");
    }
    assertThat(location(guesser.logIn("carl", RunningConsole.PASSWORD))).endsWith("?error");
    assertThat(accounts.list().stream().filter(one -> one.name().equals("carl")).findFirst())
        .hasValueSatisfying(one -> assertThat(one.waitsUntil()).isNotNull());

    console
        .jdbc()
        .sql("update console_account set waits_until = waits_until - interval '1 day'")
        .update();
    assertThat(location(guesser.logIn("carl", RunningConsole.PASSWORD))).endsWith("/");
    assertThat(Visitor.loggedIn(console, RunningConsole.OPERATOR).get("/audit").body())
        .contains("refused: ", "carl");
  }

  @Test
  void changesNeedATokenAndAnOperator() {
    Visitor viewer = Visitor.loggedIn(console, RunningConsole.VIEWER);
    assertThat(viewer.post("/account", "/runs/repair", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.post("/account", "/runs/1/rerun", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.post("/account", "/rejects/requeue", Map.of()).statusCode()).isEqualTo(403);
    assertThat(viewer.get("/").body()).doesNotContain("Start a night now");

    Visitor operator = Visitor.loggedIn(console, RunningConsole.OPERATOR);
    assertThat(operator.post("/runs/repair", Map.of(), "guessed").statusCode()).isEqualTo(403);
    assertThat(operator.get("/runs/repair").statusCode()).isEqualTo(400);
    assertThat(operator.post("/runs", "/runs/repair", Map.of()).statusCode()).isEqualTo(302);
    assertThat(operator.get("/runs").body()).contains("Nothing was to be mended.");
  }

  @Test
  void hostileArticlesAreText() {
    Visitor viewer = Visitor.loggedIn(console, RunningConsole.VIEWER);
    String article = viewer.get("/articles/" + article()).body();
    assertThat(article)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "javascript:alert(2)", "&lt;img src=x")
        .doesNotContain("<script>alert", "href=\"javascript:", "<img", "<b>Gazette")
        .contains("3 killed", "<mark>");
    assertThat(viewer.get("/articles?q=quetta+blast").body())
        .contains("<mark>Quetta</mark>", "&lt;script&gt;");
    assertThat(viewer.get("/articles?q=%22%3C%27%26%7C%21+or").statusCode()).isEqualTo(200);
    assertThat(viewer.get("/articles?q=quetta+-blast").body()).contains("None.");
  }

  @Test
  void hostileNamesOfFilesAreText() {
    Visitor viewer = Visitor.loggedIn(console, RunningConsole.VIEWER);
    long id = console.jdbc().sql("select min(id) from rejected_record").query(Long.class).single();
    for (String path :
        new String[] {"/archives", "/rejects", "/rejects/" + id, "/articles/" + article()}) {
      assertThat(viewer.get(path).body())
          .as(path)
          .contains("&lt;i&gt;hostile.jsonl")
          .doesNotContain("<i>hostile");
    }
    assertThat(viewer.get("/runs?job=%3Ci%3Ex&status=%22%3E%3Ci%3Ey").body())
        .doesNotContain("<i>x", "<i>y");
    assertThat(viewer.get("/runs/%3Ci%3Ex").body()).contains("&lt;i&gt;x").doesNotContain("<i>x");
  }

  @Test
  void whatIsSentIsSmall() {
    Visitor operator = Visitor.loggedIn(console, RunningConsole.OPERATOR);
    HttpResponse<String> answer =
        operator.post("/rejects", "/rejects/requeue", Map.of("reason", "x".repeat(1 << 20)));
    assertThat(answer.statusCode()).isIn(400, 403, 413);
    assertThat(console.jdbc().sql("select status from archive").query(String.class).list())
        .containsOnly("loaded");
    assertThat(operator.get("/").statusCode()).isEqualTo(200);
  }

  /** Ten megabytes of anything, in whatever form: refused, or the line is cut. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/json",
        "application/octet-stream"
      })
  void whatIsSentIsSmallWhateverItIs(String type) throws Exception {
    String large =
        (type.startsWith("multipart")
                ? "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"../../x\"\r\n\r\n"
                : "reason=")
            + "x".repeat(10 << 20);
    for (String path :
        List.of("/login", "/runs/night", "/api/rejects/requeue", "/api/runs/night")) {
      for (boolean chunked : List.of(false, true)) {
        assertThat(new Visitor(console).flood(path, type, large, chunked))
            .as(path)
            .isIn(-1, 411, 413);
      }
    }
    HttpResponse<String> requeued =
        new Visitor(console)
            .api(
                "POST",
                "/api/rejects/requeue?reason=" + "x".repeat(20_000),
                RunningConsole.OPERATOR,
                RunningConsole.PASSWORD);
    assertThat(requeued.statusCode()).isIn(400, 414);
    assertThat(console.jdbc().sql("select status from archive").query(String.class).list())
        .containsOnly("loaded");
    assertThat(Visitor.loggedIn(console, RunningConsole.VIEWER).get("/").statusCode())
        .isEqualTo(200);
  }

  @Test
  void recordsAreOnlyHandedBackWhereItIsSaidWhich() {
    HttpResponse<String> misspelled =
        new Visitor(console)
            .api(
                "POST",
                "/api/rejects/requeue?raeson=malformed_json",
                RunningConsole.OPERATOR,
                RunningConsole.PASSWORD);
    assertThat(misspelled.statusCode()).isEqualTo(409);
    assertThat(misspelled.body()).contains("say which records");
  }

  @Test
  void aSessionEndsByItself() {
    assertThat(console.bean(Environment.class).getProperty("server.servlet.session.timeout"))
        .isEqualTo("30m");
  }

  @Test
  void whoeverIsRemovedOrChangedIsLoggedOutAtOnce() {
    Accounts accounts = console.bean(Accounts.class);
    accounts.set("erin", RunningConsole.PASSWORD, Accounts.Role.OPERATOR);
    Visitor erin = Visitor.loggedIn(console, "erin");
    Visitor atHome = Visitor.loggedIn(console, "erin");
    assertThat(atHome.get("/").statusCode()).isEqualTo(200);

    erin.post(
        "/account",
        "/account",
        change(RunningConsole.PASSWORD, "quite another one", "quite another one"));
    assertThat(erin.get("/").statusCode()).isEqualTo(200);
    assertThat(location(atHome.get("/"))).endsWith("/login?ended");
    assertThat(location(atHome.get("/"))).endsWith("/login");

    accounts.set("erin", "quite another one", Accounts.Role.VIEWER);
    assertThat(location(erin.get("/runs"))).endsWith("/login?ended");

    erin.logIn("erin", "quite another one");
    assertThat(erin.get("/runs").statusCode()).isEqualTo(200);
    accounts.remove("erin");
    assertThat(location(erin.get("/runs"))).endsWith("/login?ended");
  }

  @Test
  void aSessionEndsAfterADayHoweverBusyItIs() throws Exception {
    MockHttpSession session = new MockHttpSession();
    SessionWatch.keep(session, console.bean(Accounts.class), RunningConsole.VIEWER);
    for (int hours : List.of(11, 13)) {
      MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
      request.setSession(session);
      request.setRemoteUser(RunningConsole.VIEWER);
      MockHttpServletResponse response = new MockHttpServletResponse();
      new SessionWatch(
              console.bean(Accounts.class),
              Clock.offset(Clock.systemUTC(), Duration.ofHours(hours)))
          .doFilter(request, response, (asked, answer) -> {});
      assertThat(response.getRedirectedUrl()).isEqualTo(hours < 12 ? null : "/login?ended");
    }
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void whatIsFilteredByIsNeverPartOfAStatement() {
    Visitor script = new Visitor(console);
    String hostile = "%27%3B+drop+table+article%3B--";
    for (String path :
        List.of(
            "/api/runs?job=" + hostile,
            "/api/runs?status=" + hostile,
            "/api/rejects?reason=" + hostile)) {
      HttpResponse<String> answer =
          script.api("GET", path, RunningConsole.OPERATOR, RunningConsole.PASSWORD);
      assertThat(answer.statusCode()).as(path).isIn(200, 400);
      assertThat(answer.body()).as(path).doesNotContain("\"id\":");
    }
    Visitor viewer = Visitor.loggedIn(console, RunningConsole.VIEWER);
    for (String path :
        List.of(
            "/runs?job=" + hostile + "&status=" + hostile,
            "/rejects?reason=" + hostile,
            "/archives?status=" + hostile,
            "/articles?q=" + hostile)) {
      assertThat(viewer.get(path).statusCode()).as(path).isEqualTo(200);
      assertThat(viewer.get(path).body()).as(path).contains("None.");
    }
  }

  /** The dashboard asks for nothing that is not there, and shows all that is. */
  @Test
  void theDashboardShowsTheFiguresThatThereAre() throws IOException {
    Pattern name = Pattern.compile("\\bsitrep_[a-z_]+");
    Set<String> shown =
        name.matcher(Files.readString(Path.of("../docker/grafana/sitrep.json")))
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));
    console
        .jdbc()
        .sql(
            "update step_progress set ended = false, told_at = now() where step = 'loadArticlesStep'")
        .update();
    Set<String> told =
        name.matcher(
                new Visitor(console)
                    .api("GET", "/metrics", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                    .body())
            .results()
            .map(found -> found.group())
            .collect(Collectors.toCollection(TreeSet::new));
    console.jdbc().sql("update step_progress set ended = true").update();
    assertThat(shown).isEqualTo(told).hasSizeGreaterThan(6);
  }

  @Test
  void nothingIsBegunWhileARunIsAlive() throws SQLException {
    Visitor operator = Visitor.loggedIn(console, RunningConsole.OPERATOR);
    long before =
        console.jdbc().sql("select count(*) from batch_job_execution").query(Long.class).single();
    try (Connection session = console.connect();
        Statement statement = session.createStatement()) {
      statement.execute(
          "select pg_advisory_lock(%d, %d)".formatted(0x51734e97, "ingest".hashCode()));
      for (String step : List.of("LOAD", "CODE", "LINK")) {
        HttpResponse<String> refused = operator.post("/runs", "/runs/again", Map.of("step", step));
        assertThat(refused.statusCode()).as(step).isEqualTo(409);
        assertThat(refused.body())
            .as(step)
            .contains("That is refused", "is alive: wait for its end");
      }
      assertThat(operator.post("/", "/runs/night", Map.of()).statusCode()).isEqualTo(409);
    }
    assertThat(
            console
                .jdbc()
                .sql("select count(*) from batch_job_execution")
                .query(Long.class)
                .single())
        .isEqualTo(before);
    assertThat(operator.get("/audit").body()).contains("refused: a run of ingest");
  }

  @Test
  void scriptsAreToldAsProblemDetailsWhatIsWrong() {
    Visitor script = new Visitor(console);
    for (String asked :
        List.of(
            "401 GET /api/runs nobody",
            "401 POST /api/runs/repair nobody",
            "403 POST /api/runs/repair bob",
            "403 POST /api/dead-requests/1/discard bob",
            "404 GET /api/runs/4711 bob",
            "404 GET /api/nothing bob",
            "404 POST /api/runs ann",
            "400 GET /api/runs/x bob",
            "400 GET /api/rejects?run=x bob",
            "409 POST /api/runs/1/stop ann",
            "409 POST /api/dead-requests/1/requeue ann")) {
      String[] parts = asked.split(" ", -1);
      HttpResponse<String> answer =
          script.api(parts[1], parts[2], parts[3], RunningConsole.PASSWORD);
      assertThat(answer.statusCode()).as(asked).isEqualTo(Integer.parseInt(parts[0]));
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .as(asked)
          .startsWith("application/problem+json");
      assertThat(answer.body()).as(asked).contains("\"detail\":\"").doesNotContain("Exception");
    }
    assertThat(
            script
                .api("GET", "/api/workers", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                .body())
        .isEqualTo("[]");
    assertThat(
            script
                .api("GET", "/api/dead-requests", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                .body())
        .contains("\"requests\":[]");
  }

  @Test
  void theNextNightIsToldAndOneThatNobodyBeginsToo() {
    Visitor viewer = Visitor.loggedIn(console, RunningConsole.VIEWER);
    assertThat(viewer.get("/").body()).contains("None is planned here");
    console
        .jdbc()
        .sql(
            "insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)"
                + " values ('nightly', 'recurring', now() + interval '3 hours', false, 1, 0)")
        .update();
    assertThat(viewer.get("/").body()).doesNotContain("None is planned", "no console with");
    console
        .jdbc()
        .sql("update scheduled_tasks set execution_time = now() - interval '1 hour'")
        .update();
    assertThat(viewer.get("/").body()).contains("but no console with --nightly runs");
    console
        .jdbc()
        .sql(
            "update scheduled_tasks set picked = true, picked_by = 'other', last_heartbeat = now()")
        .update();
    assertThat(viewer.get("/").body()).contains("It runs since", "on other.");
    console.jdbc().sql("delete from scheduled_tasks").update();
  }

  private static long article() {
    return console.jdbc().sql("select min(id) from article").query(Long.class).single();
  }

  @Test
  void aRejectedRecordIsShownByteForByteAndHandedBack() {
    Visitor operator = Visitor.loggedIn(console, RunningConsole.OPERATOR);
    long id = console.jdbc().sql("select min(id) from rejected_record").query(Long.class).single();
    assertThat(operator.get("/rejects/" + id).body())
        .contains("malformed_json", "hostile.jsonl", "7b 22 69 64 22 3a 22 68 32");
    assertThat(
            operator
                .post("/rejects/" + id, "/rejects/requeue", Map.of("id", String.valueOf(id)))
                .statusCode())
        .isEqualTo(302);
    assertThat(operator.get("/rejects").body())
        .contains("The next run reads 1 archives and codes 0 articles again.");
    assertThat(console.jdbc().sql("select status from archive").query(String.class).single())
        .isEqualTo("registered");
    assertThat(operator.get("/runs/again?step=LOAD").body()).contains("load 1 archives that wait");

    HttpResponse<String> again = operator.post("/runs", "/runs/again", Map.of("step", "LOAD"));
    long run = Long.parseLong(location(again).replaceAll(".*/", ""));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                console.bean(RunHistory.class).list(RunHistory.Filter.ALL, 10).stream()
                    .filter(one -> one.id() > run)
                    .anyMatch(one -> one.status().equals("COMPLETED")));
    assertThat(operator.get("/runs/" + run).body()).contains("COMPLETED", "archive-1");
    assertThat(console.jdbc().sql("select count(*) from article").query(Long.class).single())
        .isEqualTo(1);
    assertThat(
            console.jdbc().sql("select count(*) from rejected_record").query(Long.class).single())
        .isEqualTo(1);
  }

  @Test
  void scriptsSendNameAndPassword() {
    Visitor script = new Visitor(console);
    assertThat(script.api("GET", "/api/runs", RunningConsole.VIEWER, "wrong").statusCode())
        .isEqualTo(401);
    HttpResponse<String> runs =
        script.api("GET", "/api/runs?job=ingest", RunningConsole.VIEWER, RunningConsole.PASSWORD);
    assertThat(runs.statusCode()).isEqualTo(200);
    assertThat(runs.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(runs.body()).contains("\"id\":1", "\"job\":\"ingest\"", "loadArticlesStep");
    assertThat(
            script
                .api("POST", "/api/runs/repair", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                .statusCode())
        .isEqualTo(403);
    HttpResponse<String> refused =
        script.api("POST", "/api/runs/1/stop", RunningConsole.OPERATOR, RunningConsole.PASSWORD);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("run 1 is COMPLETED: nothing to stop");
    assertThat(
            script
                .api(
                    "POST",
                    "/api/rejects/requeue?preview=true",
                    RunningConsole.OPERATOR,
                    RunningConsole.PASSWORD)
                .body())
        .contains("\"records\":1", "\"archives\":1");
    assertThat(script.api("GET", "/metrics", RunningConsole.VIEWER, RunningConsole.PASSWORD).body())
        .contains(
            "sitrep_articles 1.0",
            "sitrep_rejected_records{reason=\"malformed_json\"} 1.0",
            "sitrep_last_run_failed{job=\"report\"} 0.0",
            "sitrep_step_seconds{step=\"loadArticlesStep\"}");
    assertThat(new Visitor(console).get("/metrics").statusCode()).isEqualTo(401);
  }

  @Test
  void probesAreAnsweredWithoutAnAccountAndAdministratorsAreToldMore() {
    Visitor stranger = new Visitor(console);
    for (String path :
        new String[] {"/health", "/health/all", "/health/liveness", "/health/readiness"}) {
      HttpResponse<String> answer = stranger.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.body()).as(path).isEqualTo("{\"status\":\"up\"}");
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
    assertThat(
            stranger
                .api("GET", "/health/all", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                .body())
        .contains("\"database\":{", "\"disk_workbooks\":{", "\"last_ingest\":{");

    console
        .jdbc()
        .sql(
            "update batch_job_execution set status = 'FAILED' where job_execution_id ="
                + " (select max(job_execution_id) from batch_job_execution)")
        .update();
    try {
      HttpResponse<String> ill = stranger.get("/health/all");
      assertThat(ill.statusCode()).isEqualTo(503);
      assertThat(ill.body()).isEqualTo("{\"status\":\"down\"}");
      assertThat(stranger.get("/health").statusCode()).isEqualTo(200);
      assertThat(stranger.get("/health/readiness").statusCode()).isEqualTo(200);
      assertThat(stranger.get("/health/liveness").statusCode()).isEqualTo(200);
    } finally {
      console
          .jdbc()
          .sql("update batch_job_execution set status = 'COMPLETED' where status = 'FAILED'")
          .update();
    }
  }

  @Test
  void whatIsLookedAtIsReadWithoutTheRightToChangeIt() throws Exception {
    assertThat(rights("GET", "select current_user")).isEqualTo("sitrep_reader");
    assertThat(rights("HEAD", "select current_user")).isEqualTo("sitrep_reader");
    assertThat(rights("POST", "select current_user")).isEqualTo("sitrep_console");
  }

  private static String rights(String method, String query) throws Exception {
    String[] found = new String[1];
    new RequestRights()
        .doFilter(
            new MockHttpServletRequest(method, "/"),
            new MockHttpServletResponse(),
            (request, response) ->
                found[0] = console.bean(JdbcClient.class).sql(query).query(String.class).single());
    return found[0];
  }

  @Test
  void theApiDescribesItself() {
    Visitor script = new Visitor(console);
    HttpResponse<String> yaml =
        script.api("GET", "/api/openapi.yaml", RunningConsole.VIEWER, RunningConsole.PASSWORD);
    assertThat(yaml.statusCode()).isEqualTo(200);
    assertThat(yaml.body()).startsWith("openapi: 3.1.0");
    assertThat(
            script
                .api("GET", "/api/openapi.json", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                .body())
        .startsWith("{\"openapi\":\"3.1.0\"");
    assertThat(script.get("/api/openapi.yaml").statusCode()).isEqualTo(401);
    assertThat(
            script
                .api("GET", "/api/runs/4711", RunningConsole.VIEWER, RunningConsole.PASSWORD)
                .statusCode())
        .isEqualTo(404);
    for (String path :
        new String[] {"/api/runs/x", "/api/runs/again", "/api/runs/again?step=NONE"}) {
      HttpResponse<String> unreadable =
          script.api("GET", path, RunningConsole.VIEWER, RunningConsole.PASSWORD);
      assertThat(unreadable.statusCode()).as(path).isEqualTo(400);
      assertThat(unreadable.headers().firstValue("Content-Type"))
          .hasValue("application/problem+json");
    }
  }

  @Test
  void refusalsSayWhy() {
    Visitor operator = Visitor.loggedIn(console, RunningConsole.OPERATOR);
    HttpResponse<String> complete = operator.post("/runs", "/runs/1/rerun", Map.of());
    assertThat(complete.statusCode()).isEqualTo(409);
    assertThat(complete.body()).contains("run 1 is complete: nothing to run again");
    assertThat(operator.get("/runs/4711").body()).contains("there is no run 4711");
    assertThat(operator.get("/articles/4711").statusCode()).isEqualTo(404);
    assertThat(operator.get("/runs/x").statusCode()).isEqualTo(400);
    assertThat(operator.get("/nothing").body()).contains("There is no such page.");
    assertThat(operator.post("/runs", "/runs/1/stop", Map.of()).body())
        .contains("run 1 is COMPLETED: nothing to stop");
  }

  @Test
  void onlyWorkbooksCanBeTaken() throws IOException {
    Files.writeString(directory.resolve("secret.xlsx"), "secret");
    Visitor viewer = Visitor.loggedIn(console, RunningConsole.VIEWER);
    String page = viewer.get("/workbooks").body();
    String link = page.replaceAll("(?s).*href=\"(/workbooks/[^\"]+xlsx)\".*", "$1");
    HttpResponse<String> taken = viewer.get(link);
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(viewer.get(link.replaceAll("[^/]+$", "index.html")).body()).contains("<svg");
    String tables = page.replaceAll("(?s).*href=\"(/workbooks/[^\"]+/tables/violence)\".*", "$1");
    assertThat(viewer.get(tables).headers().firstValue("Content-Type")).contains("application/zip");
    assertThat(viewer.get(tables).body())
        .contains("violence/datapackage.json", "violence/violence-records.csv");
    for (String path :
        new String[] {
          "/workbooks/2026-11-30/tables/none",
          "/workbooks/2026-11-30/tables/..",
          "/workbooks/2026-11-30/tables/..%2F..",
          "/workbooks/..%2F../tables/out",
          "/workbooks/2026-11-30/.stage",
          "/workbooks/../secret.xlsx",
          "/workbooks/..%2Fsecret.xlsx",
          "/workbooks/%2e%2e/secret.xlsx",
          "/workbooks/2026-11-30/..%2F..%2Fsecret.xlsx",
          "/workbooks/latest/none.xlsx"
        }) {
      assertThat(viewer.get(path).statusCode()).as(path).isIn(400, 404);
    }
  }

  @Test
  void onesOwnPasswordIsChangedWithTheOldOne() {
    console.bean(Accounts.class).set("dora", RunningConsole.PASSWORD, Accounts.Role.VIEWER);
    Visitor dora = Visitor.loggedIn(console, "dora");
    dora.post("/account", "/account", change("wrong", "another long one", "another long one"));
    assertThat(dora.get("/account").body()).contains("The present password is wrong.");
    dora.post("/account", "/account", change(RunningConsole.PASSWORD, "short", "short"));
    assertThat(dora.get("/account").body()).contains("a password has 12 to 200 characters");
    dora.post(
        "/account",
        "/account",
        change(RunningConsole.PASSWORD, "another long one", "another long one"));
    assertThat(location(new Visitor(console).logIn("dora", "another long one"))).endsWith("/");
  }

  private static Map<String, String> change(String old, String password, String again) {
    return Map.of("old", old, "password", password, "again", again);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }
}
