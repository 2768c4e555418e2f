package org.sitrep.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sitrep.ingest.archive.ArchiveRecord.Raw;
import org.sitrep.ingest.testing.Samples;

/** Names of entries that lead out of where they stand: shown, never followed and never written. */
class EntryNamesTest {

  private static final String SECRET = "The secret of this machine is written in this very file.\n";

  /** More than is kept in memory where an entry needs random access. */
  private static final int ON_DISK = 9 << 20;

  @TempDir private Path root;
  private Path inbox = Path.of("");

  @BeforeEach
  void aMachine() throws IOException {
    inbox = Files.createDirectories(root.resolve("srv/archives/inbox"));
    Samples.write(root, "etc/secret.txt", Samples.utf8(SECRET));
    Samples.write(root, "srv/archives/known.txt", Samples.utf8("as it was"));
  }

  /** A container of some entries. */
  record Container(String name, Function<Map<String, byte[]>, byte[]> made) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Container> containers() {
    return Stream.of(
        new Container("zip", Samples::zip),
        new Container("tar", EntryNamesTest::tar),
        new Container("tar.gz", entries -> Samples.gzip(tar(entries))),
        new Container("tar.xz", entries -> SampleArchives.compress(Compression.XZ, tar(entries))),
        new Container(
            "zip in a tar", entries -> tar(Map.of("../../../inner.zip", Samples.zip(entries)))),
        new Container("zip on the disk in a tar.gz", EntryNamesTest::putAside));
  }

  /** So large that the inner one is put aside on the disk. */
  private static byte[] putAside(Map<String, byte[]> entries) {
    Map<String, byte[]> more = new LinkedHashMap<>(entries);
    byte[] noise = new byte[ON_DISK];
    new Random(1).nextBytes(noise);
    more.put("../../../noise.bin", noise);
    return Samples.gzip(tar(Map.of("/inner.zip", Samples.zip(more))));
  }

  /** With the names as they are: other writers take out what leads elsewhere. */
  private static byte[] tar(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        TarArchiveEntry header = new TarArchiveEntry(entry.getKey(), true);
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("containers")
  void nothingIsWrittenWhereANameLeads(Container container) throws IOException {
    List<String> names =
        List.of(
            "../../known.txt",
            "../../../../etc/new.txt",
            root + "/etc/absolute.txt",
            "/etc/sitrep-absolute.txt",
            "C:\\Windows\\drive.txt",
            "..\\..\\known.txt",
            "a/./../../known.txt",
            "known.txt\u0000.jpg",
            "CON",
            "~/home.txt",
            "-rf.txt");
    Map<String, byte[]> entries = new LinkedHashMap<>();
    names.forEach(name -> entries.put(name, Samples.utf8(Samples.text(entries.size()))));
    Files.write(inbox.resolve("hostile"), container.made().apply(entries));
    Map<String, String> before = files();

    List<ArchiveRecord> read = Reading.all(inbox.resolve("hostile"), Limits.DEFAULT);

    assertThat(read.stream().filter(Raw.class::isInstance))
        .as("the texts are read all the same")
        .hasSizeGreaterThanOrEqualTo(names.size());
    assertThat(read)
        .extracting(record -> record.at().entry().replaceAll(".*\\.zip!/?", ""))
        .contains("../../known.txt", root + "/etc/absolute.txt", "C:\\Windows\\drive.txt")
        .allSatisfy(name -> assertThat(name).doesNotContainPattern("\\p{Cntrl}"));
    assertThat(files()).isEqualTo(before);
    assertThat(Path.of("/etc/sitrep-absolute.txt")).doesNotExist();
  }

  @Test
  void aLinkInATarLeadsNowhere() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      for (byte kind : new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK}) {
        TarArchiveEntry link = new TarArchiveEntry("link-" + kind + ".txt", kind);
        link.setLinkName(root + "/etc/secret.txt");
        tar.putArchiveEntry(link);
        tar.closeArchiveEntry();
      }
      TarArchiveEntry folder = new TarArchiveEntry("folder", TarConstants.LF_SYMLINK);
      folder.setLinkName("../..");
      tar.putArchiveEntry(folder);
      tar.closeArchiveEntry();
      // Through the link, were there one.
      byte[] text = Samples.utf8(Samples.text(1));
      TarArchiveEntry through = new TarArchiveEntry("folder/known.txt");
      through.setSize(text.length);
      tar.putArchiveEntry(through);
      tar.write(text);
      tar.closeArchiveEntry();
    }
    Files.write(inbox.resolve("links.tar"), bytes.toByteArray());
    Map<String, String> before = files();

    List<ArchiveRecord> read = Reading.all(inbox.resolve("links.tar"), Limits.DEFAULT);

    assertThat(read).singleElement().isInstanceOf(Raw.class);
    assertThat(read.getFirst().at().entry()).isEqualTo("folder/known.txt");
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aLinkInAZipLeadsNowhere() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      ZipArchiveEntry link = new ZipArchiveEntry("link.txt");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write(Samples.utf8(root + "/etc/secret.txt"));
      zip.closeArchiveEntry();
      zip.putArchiveEntry(new ZipArchiveEntry("link.txt/known.txt"));
      zip.write(Samples.utf8(Samples.text(1)));
      zip.closeArchiveEntry();
    }
    Files.write(inbox.resolve("links.zip"), bytes.toByteArray());
    Map<String, String> before = files();

    List<ArchiveRecord> read = Reading.all(inbox.resolve("links.zip"), Limits.DEFAULT);

    List<String> texts = new ArrayList<>();
    for (ArchiveRecord record : read) {
      if (record instanceof Raw raw) {
        texts.add(new String(raw.bytes(), StandardCharsets.UTF_8));
      }
    }
    assertThat(texts).contains(Samples.text(1)).noneMatch(text -> text.contains(SECRET.strip()));
    assertThat(files()).isEqualTo(before);
  }

  /** Every file of the machine with what is in it. */
  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.toList()) {
        files.put(
            path.toString(),
            Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? Files.size(path) + " " + Files.getLastModifiedTime(path)
                : "no file");
      }
    }
    return files;
  }
}
