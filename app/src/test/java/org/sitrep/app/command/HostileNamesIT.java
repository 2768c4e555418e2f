package org.sitrep.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.testing.TestDatabase;

/** Names of entries and files that lead elsewhere or steer a terminal, through all that writes. */
class HostileNamesIT {

  private static final List<String> NAMES =
      List.of(
          "../../escaped.jsonl",
          "/tmp/sitrep-escaped.jsonl",
          "C:\\escaped.jsonl",
          "..\\..\\escaped.jsonl",
          "\u001b]0;owned\u0007\u001b[2J.jsonl",
          "\u202elnosj.exe.jsonl",
          "a\n9  b: none: nothing (0 bytes)\r\nstored in all: 1 archives.jsonl");

  @TempDir private Path root;
  private Path here = Path.of("");
  private String url = "";

  @BeforeEach
  void prepare() throws IOException {
    here = Files.createDirectories(root.resolve("srv/sitrep"));
    Path inbox = Files.createDirectories(here.resolve("inbox"));
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(inbox.resolve("\u001b[2J\u202ehostile.zip")))) {
      for (String name : NAMES) {
        zip.putNextEntry(new ZipEntry(name));
        // One that is taken and one that is not.
        zip.write(
            """
            {"id":"1","title":"Blast in Quetta","published":"2026-03-12","text":"QUETTA: Three people were killed in a bomb blast in Quetta on Tuesday, police said."}
            {"id":"2","title":"\u001b[2J
            """
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    TestDatabase database = TestDatabase.create();
    url = database.url() + "?user=" + database.user() + "&password=" + database.password();
  }

  @Test
  void nothingIsWrittenWhereTheyLeadAndNothingSteersTheTerminal() throws IOException {
    CommandRun night =
        run("nightly", "--inbox", here.resolve("inbox"), "--out", here.resolve("out"));
    assertThat(night.code()).as(night.err()).isZero();
    assertThat(night.out()).contains("rejected by reason: {malformed_json=7}");
    Set<String> before = files();

    CommandRun listed = run("rejects");
    CommandRun exported = run("rejects", "export", here.resolve("broken"));

    assertThat(listed.out())
        .contains(
            "../../escaped.jsonl", "/tmp/sitrep-escaped.jsonl", "\\u001b[2J\\u202ehostile.zip");
    assertThat(exported.code()).as(exported.err()).isZero();
    assertThat(listed.out()).hasLineCount(NAMES.size());
    assertThat(night.out()).containsOnlyOnce("\nstored in all: ");
    for (CommandRun run : List.of(night, listed, exported)) {
      assertThat(run.out() + run.err()).doesNotContainPattern("[\\p{Cc}\u202e&&[^\\n\\r\\t]]");
    }
    Set<String> added = files();
    added.removeAll(before);
    assertThat(added)
        .hasSize(1 + 1 + NAMES.size())
        .allSatisfy(
            file -> assertThat(file).matches("srv/sitrep/broken(/rejects\\.jsonl|/\\d+\\.raw)?"));
    assertThat(before)
        .allSatisfy(file -> assertThat(file).matches("(srv(/sitrep(/(inbox|out|data)(/.*)?)?)?)?"));
    assertThat(Path.of("/tmp/sitrep-escaped.jsonl")).doesNotExist();
  }

  @Test
  void anExportNeverWritesThroughALinkOrOverWhatIsThere() throws IOException {
    Path elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    Files.createSymbolicLink(here.resolve("link"), elsewhere);
    Path mine = Files.writeString(here.resolve("mine"), "mine");
    for (String there : List.of("link", "mine")) {
      CommandRun run = run("rejects", "export", here.resolve(there));
      assertThat(run.code()).isEqualTo(ExitCode.FAILED);
      assertThat(run.err()).contains("is there already: name a new directory").hasLineCount(1);
    }
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(mine).hasContent("mine");
  }

  private CommandRun run(Object... words) {
    return CommandRun.of(
        Stream.concat(
                Stream.of(words).map(Object::toString),
                Stream.of("--data", here.resolve("data").toString(), "--database-url", url))
            .toArray(String[]::new));
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> root.relativize(path).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
