package org.sitrep.ingest.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sitrep.core.actor.PlaceName;
import org.sitrep.ingest.archive.Limits;

class PlaceFileTest {

  private static final String TOWN =
      geoNames("901", "Qärzmat", "Qarzmat", "P", "PPL", "PK", "04", "12000");

  @TempDir private Path folder;

  static String geoNames(
      String id,
      String name,
      String ascii,
      String type,
      String code,
      String country,
      String division,
      String population) {
    return String.join(
        "\t",
        id,
        name,
        ascii,
        "",
        "33.1",
        "70.2",
        type,
        code,
        country,
        "",
        division,
        "",
        "",
        "",
        population,
        "",
        "900",
        "Asia/Karachi",
        "2024-01-01");
  }

  @Test
  void geoNamesPlacesAreRead() throws IOException {
    assertThat(places(file("cities.txt", TOWN)))
        .containsExactly(
            new PlaceEntry.Place(
                "geonames:901",
                "Qärzmat",
                List.of("Qarzmat"),
                PlaceName.Kind.TOWN,
                "PK",
                null,
                "PK.04",
                12_000));
  }

  @Test
  void sizeAndCodeTellTheKind() throws IOException {
    assertThat(
            places(
                file(
                    "cities.txt",
                    geoNames("1", "Aa", "Aa", "P", "PPLA", "PK", "04", "250000"),
                    geoNames("2", "Bb", "Bb", "P", "PPLX", "PK", "04", ""),
                    geoNames("3", "Cc", "Cc", "A", "ADM2", "PK", "04", ""),
                    geoNames("4", "Dd", "Dd", "T", "HLL", "PK", "04", ""),
                    geoNames("5", "Ee", "Ee", "P", "PPLH", "PK", "04", ""))))
        .extracting(entry -> entry instanceof PlaceEntry.Place place ? place.kind() : null)
        .containsExactly(
            PlaceName.Kind.CITY, PlaceName.Kind.NEIGHBOURHOOD, PlaceName.Kind.DISTRICT, null, null);
  }

  @Test
  void packedTablesAreReadTheSame() throws IOException {
    Path zip = folder.resolve("cities.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      entries.putNextEntry(new ZipEntry("cities.txt"));
      entries.write((TOWN + "\n" + TOWN + "\n").getBytes(StandardCharsets.UTF_8));
      entries.closeEntry();
    }
    assertThat(places(zip)).hasSize(2).isEqualTo(places(file("cities.txt", TOWN, TOWN)));
  }

  @Test
  void divisionsAreReadFromTheirTableAndFromJson() throws IOException {
    PlaceEntry expected =
        new PlaceEntry.Place(
            "division:PK.04", "Northmark", List.of(), PlaceName.Kind.DIVISION, "PK", null, null, 0);
    assertThat(places(file("admin1.txt", "PK.04\tNorthmark\tNorthmark\t77")))
        .containsExactly(expected);
    assertThat(places(file("admin1.json", "[{\"code\":\"PK.04\",\"name\":\"Northmark\"}]")))
        .containsExactly(expected);
  }

  @Test
  void tablesWithAHeaderAreReadByTheNamesOfTheirColumns() throws IOException {
    assertThat(
            places(
                file(
                    "world.csv",
                    "name,country,subcountry,geonameid",
                    "\"Qarzmat, Upper\",Pakistan,Northmark,902",
                    "Nowhere,Atlantis,,903")))
        .containsExactly(
            new PlaceEntry.Place(
                "geonames:902",
                "Qarzmat, Upper",
                List.of(),
                PlaceName.Kind.TOWN,
                "PK",
                "Northmark",
                null,
                0),
            new PlaceEntry.Refused("no such country: 'Atlantis'"));
  }

  @Test
  void namesOfCountriesMayBeTurnedRound() throws IOException {
    assertThat(
            places(
                file(
                    "world.csv",
                    "name,country",
                    "Aa,\"Iran, Islamic Republic of\"",
                    "Bb,\"Korea, Republic of\"",
                    "Cc,\"Congo, The Democratic Republic of the\"",
                    "Dd,Congo")))
        .extracting(
            entry -> entry instanceof PlaceEntry.Place place ? place.country() : entry.toString())
        .containsExactly("IR", "KR", "CD", "Refused[why=no such country: 'Congo']");
  }

  @Test
  void aDamagedLineIsRefusedAndTheRestGoesOn() throws IOException {
    assertThat(
            places(
                file(
                    "cities.txt",
                    TOWN,
                    "902\tbroken",
                    geoNames("903", "Cc", "Cc", "P", "PPL", "PK", "04", "many"),
                    TOWN.replace("901", "904"))))
        .extracting(
            entry ->
                switch (entry) {
                  case PlaceEntry.Place place -> place.key();
                  case PlaceEntry.Refused(String why) -> why;
                  case PlaceEntry.Passed _ -> "passed";
                })
        .containsExactly(
            "geonames:901",
            "2 columns instead of 19 or 4",
            "the population is no number: 'many'",
            "geonames:904");
  }

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private static List<PlaceEntry> places(Path path) throws IOException {
    List<PlaceEntry> entries = new ArrayList<>();
    try (PlaceFile file = PlaceFile.open(path, Limits.DEFAULT)) {
      for (PlaceFile.Entry next = file.next(); next != null; next = file.next()) {
        entries.add(next.entry());
      }
    }
    return entries;
  }
}
