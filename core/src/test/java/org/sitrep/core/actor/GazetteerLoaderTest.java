package org.sitrep.core.actor;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GazetteerLoaderTest {

  private final GazetteerLoader loader = new GazetteerLoader();

  @BeforeEach
  void twoCountries() {
    countries("# two\nAA\tAland\t\tAlander\tAville\t\nBB\tBeland\t\t\t\t\n");
  }

  @Test
  void countryTwice() {
    assertThatThrownBy(() -> countries("AA\tAgain\t\t\t\t\n"))
        .isInstanceOf(GazetteerException.class)
        .hasMessage("c.tsv:1: a country stands twice: 'AA'");
  }

  @Test
  void codeIsTwoCapitals() {
    assertThatThrownBy(() -> countries("\n\nabc\tAgain\t\t\t\t\n"))
        .hasMessage("c.tsv:3: not a code of two capitals: 'abc'");
  }

  @Test
  void nameOfTwoCountriesNeedsItsMark() {
    assertThatThrownBy(() -> countries("CC\tCeland\tAland\t\t\t\n"))
        .hasMessage("c.tsv:1: a name of two countries is not marked with '?' in both: 'Aland'");
  }

  @Test
  void columnsAreCounted() {
    assertThatThrownBy(() -> countries("CC\tCeland\n"))
        .hasMessage("c.tsv:1: 2 columns instead of 6: 'CC\tCeland'");
  }

  @Test
  void emptyNames() {
    assertThatThrownBy(() -> countries("CC\t\t\t\t\t\n"))
        .hasMessageStartingWith("c.tsv:1: column 2");
    assertThatThrownBy(() -> countries("CC\tC\tD||E\t\t\t\n"))
        .hasMessage("c.tsv:1: an empty name in column 3: 'D||E'");
    assertThatThrownBy(() -> countries("CC\tC\tD|\t\t\t\n"))
        .hasMessage("c.tsv:1: an empty name in column 3: 'D|'");
  }

  @Test
  void nameTwiceInALine() {
    assertThatThrownBy(() -> countries("CC\tC\tD|D\t\t\t\n"))
        .hasMessage("c.tsv:1: a name stands twice in the line: 'D'");
  }

  @Test
  void groupAtHomeNowhere() {
    assertThatThrownBy(
            () -> loader.readGroups(GazetteerFile.of("g.tsv", "Army\t\tZZ\tmilitia\n", 4)))
        .hasMessage("g.tsv:1: no such country: 'ZZ'");
  }

  @Test
  void groupOfNoKind() {
    assertThatThrownBy(() -> loader.readGroups(GazetteerFile.of("g.tsv", "Army\t\tAA\tchoir\n", 4)))
        .hasMessage("g.tsv:1: no such Kind: 'choir'");
  }

  @Test
  void placeInUnknownDivision() {
    assertThatThrownBy(
            () -> loader.readPlaces(GazetteerFile.of("p.tsv", "Aton\tAA\tNorth\ttown\t\n", 5)))
        .hasMessage("p.tsv:1: no such division in AA: 'North'");
  }

  @Test
  void placeTwice() {
    String line = "Aton\tAA\t\ttown\t\n";
    assertThatThrownBy(() -> loader.readPlaces(GazetteerFile.of("p.tsv", line + line, 5)))
        .hasMessage("p.tsv:2: a place stands twice: 'Aton'");
  }

  @Test
  void personOfNoParty() {
    assertThatThrownBy(() -> people("Ann Bell\tBell\t\tZZ\tminister\t2001\t\n"))
        .hasMessage("n.tsv:1: neither a country nor an organisation: 'ZZ'");
  }

  @Test
  void yearsInOrder() {
    assertThatThrownBy(() -> people("Ann Bell\tBell\t\tAA\tminister\t2001\tsoon\n"))
        .hasMessage("n.tsv:1: not a year: 'soon'");
    assertThatThrownBy(() -> people("Ann Bell\tBell\t\tAA\tminister\t2001\t1999\n"))
        .hasMessage("n.tsv:1: the last year is before the first: '2001-1999'");
  }

  private void countries(String text) {
    loader.readCountries(GazetteerFile.of("c.tsv", text, 6));
  }

  private void people(String text) {
    loader.readPeople(GazetteerFile.of("n.tsv", text, 7));
  }
}
