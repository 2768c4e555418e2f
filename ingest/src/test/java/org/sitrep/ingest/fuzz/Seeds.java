package org.sitrep.ingest.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sitrep.ingest.archive.xml.XmlSamples;
import org.sitrep.ingest.testing.Samples;

/** Writes sound inputs, from which the fuzzer starts. */
final class Seeds {

  private Seeds() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    for (Map.Entry<String, List<byte[]>> target : seeds().entrySet()) {
      Path folder = Files.createDirectories(root.resolve(target.getKey()));
      Files.createDirectories(root.resolveSibling("corpus-" + target.getKey()));
      int number = 0;
      for (byte[] seed : target.getValue()) {
        Files.write(folder.resolve("seed-" + number++), seed);
      }
    }
  }

  private static Map<String, List<byte[]>> seeds() {
    byte[] page = Samples.utf8(Samples.html(1));
    byte[] gzip = Samples.join(Samples.warcMembers(2));
    byte[] warc = Samples.join(Samples.warcInfo(), Samples.warcPage(0), Samples.warcPage(1));
    Map<String, List<byte[]>> seeds = new HashMap<>();
    seeds.put("Rss", List.of(XmlSamples.rss(2)));
    seeds.put("Atom", List.of(XmlSamples.atom(2)));
    seeds.put("Nitf", List.of(XmlSamples.nitf(2)));
    seeds.put("NewsMl", List.of(XmlSamples.newsMlG2(2), XmlSamples.newsMl(2)));
    seeds.put("Reuters", List.of(XmlSamples.reuters(2)));
    seeds.put("Xml", List.of(XmlSamples.dump(3)));
    seeds.putAll(
        Map.of(
            "Page",
            List.of(
                behind(0, page),
                behind(1, Samples.utf8(Samples.text(1))),
                behind(2, Samples.jsonLines(1))),
            "Charset",
            List.of(behind(0, page), behind(0x83, Samples.utf8(Samples.text(1)))),
            "Gzip",
            List.of(
                Arrays.copyOfRange(gzip, 3, gzip.length),
                Arrays.copyOfRange(Samples.gzip(Samples.jsonLines(2)), 3, 400)),
            "Warc",
            List.of(
                behind(0, Arrays.copyOfRange(warc, 7, warc.length)),
                behind(2, Arrays.copyOfRange(warc, 7, warc.length)))));
    return seeds;
  }

  private static byte[] behind(int first, byte[] rest) {
    return Samples.join(new byte[] {(byte) first}, rest);
  }
}
