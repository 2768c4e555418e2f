package org.sitrep.core.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.actor.NameUse.Use;

/**
 * Who and where: countries, places, armed groups, organisations, offices and their holders, by
 * every name that texts give them. Immutable and safe for many threads.
 */
public final class Gazetteer {

  private static final class BuiltIn {
    private static final Gazetteer GAZETTEER = GazetteerLoader.builtIn();
  }

  private final Map<String, Country> countries;
  private final List<PlaceName> places;
  private final Map<String, Group> groups;
  private final Map<String, Organisation> organisations;
  private final List<Office> offices;
  private final List<Person> people;
  private final List<NameUse> uses;

  /** Made when a name is first looked up: coding never does. */
  private volatile @Nullable Map<String, List<NameUse>> byKey;

  Gazetteer(
      Collection<Country> countries,
      List<PlaceName> places,
      Collection<Group> groups,
      Collection<Organisation> organisations,
      List<Office> offices,
      List<Person> people) {
    this.countries = new LinkedHashMap<>();
    countries.forEach(country -> this.countries.put(country.code(), country));
    this.places = List.copyOf(places);
    this.groups = new LinkedHashMap<>();
    groups.forEach(group -> this.groups.put(group.name(), group));
    this.organisations = new LinkedHashMap<>();
    organisations.forEach(
        organisation -> this.organisations.put(organisation.name(), organisation));
    this.offices = List.copyOf(offices);
    this.people = List.copyOf(people);
    this.uses = List.copyOf(allUses());
  }

  /**
   * The gazetteer that comes with the program; read once, when first asked for.
   *
   * @throws GazetteerException with file, line and value where a file of it is wrong
   */
  public static Gazetteer builtIn() {
    return BuiltIn.GAZETTEER;
  }

  /** This gazetteer with more places behind its own, which win where names are the same. */
  public Gazetteer withPlaces(Collection<PlaceName> more) {
    List<PlaceName> all = new ArrayList<>(places);
    all.addAll(more);
    return new Gazetteer(
        countries.values(), all, groups.values(), organisations.values(), offices, people);
  }

  /** All countries. */
  public Collection<Country> countries() {
    return List.copyOf(countries.values());
  }

  /** All places, divisions among them. */
  public List<PlaceName> places() {
    return places;
  }

  /** All armed groups. */
  public Collection<Group> groups() {
    return List.copyOf(groups.values());
  }

  /** All international organisations. */
  public Collection<Organisation> organisations() {
    return List.copyOf(organisations.values());
  }

  /** All offices. */
  public List<Office> offices() {
    return offices;
  }

  /** All holders of offices. */
  public List<Person> people() {
    return people;
  }

  /** Every spelling with what it stands for, the likelier meaning of a spelling first. */
  public List<NameUse> uses() {
    return uses;
  }

  /** The country of an ISO code, or null. */
  public @Nullable Country country(String code) {
    return countries.get(code);
  }

  /** The armed group of a canonical name, or null. */
  public @Nullable Group group(String canonical) {
    return groups.get(canonical);
  }

  /** The organisation of a canonical name, or null. */
  public @Nullable Organisation organisation(String canonical) {
    return organisations.get(canonical);
  }

  /**
   * All that a name stands for, the likeliest first, whatever its case, accents, apostrophes and
   * hyphens; none where the name is unknown.
   */
  public List<NameUse> resolve(String name) {
    return List.copyOf(byKey().getOrDefault(NameKey.of(name), List.of()));
  }

  /** The places of a name, the best known first. */
  public List<PlaceName> places(String name) {
    return of(name, PlaceName.class).toList();
  }

  /** The country of a name, adjective or code, if it is that of one country only. */
  public Optional<Country> countryNamed(String name) {
    Country coded = countries.get(name);
    if (coded != null) {
      return Optional.of(coded);
    }
    List<Country> found = of(name, Country.class).distinct().toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  /** The armed group of any of its names. */
  public Optional<Group> groupNamed(String name) {
    return of(name, Group.class).findFirst();
  }

  /** The organisation of any of its names or organs. */
  public Optional<Organisation> organisationNamed(String name) {
    return of(name, Organisation.class).findFirst();
  }

  /** The first-level division that a place lies in, or the place itself where it is one. */
  public Optional<PlaceName> divisionOf(PlaceName place) {
    if (place.kind() == PlaceName.Kind.DIVISION) {
      return Optional.of(place);
    }
    if (place.division() == null) {
      return Optional.empty();
    }
    return places(place.division()).stream()
        .filter(division -> division.kind() == PlaceName.Kind.DIVISION)
        .filter(division -> Objects.equals(division.country(), place.country()))
        .findFirst();
  }

  private <T extends Named> Stream<T> of(String name, Class<T> type) {
    return byKey().getOrDefault(NameKey.of(name), List.of()).stream()
        .map(NameUse::named)
        .filter(type::isInstance)
        .map(type::cast);
  }

  private Map<String, List<NameUse>> byKey() {
    Map<String, List<NameUse>> index = byKey;
    if (index == null) {
      index = HashMap.newHashMap(uses.size());
      for (NameUse use : uses) {
        index.computeIfAbsent(NameKey.of(use.spelling().text()), _ -> new ArrayList<>(1)).add(use);
      }
      byKey = index;
    }
    return index;
  }

  private List<NameUse> allUses() {
    List<NameUse> all = new ArrayList<>();
    for (Country country : countries.values()) {
      add(all, country, country.names(), Use.NAME);
      add(all, country, country.people(), Use.PEOPLE);
      add(all, country, country.capitals(), Use.CAPITAL);
      add(all, country, country.seats(), Use.SEAT);
    }
    for (Organisation organisation : organisations.values()) {
      add(all, organisation, organisation.names(), Use.NAME);
      add(all, organisation, organisation.organs(), Use.ORGAN);
    }
    groups.values().forEach(group -> add(all, group, group.names(), Use.NAME));
    places.forEach(place -> add(all, place, place.names(), Use.NAME));
    offices.forEach(office -> add(all, office, office.names(), Use.NAME));
    for (Person person : people) {
      add(all, person, person.names(), Use.NAME);
      add(all, person, person.surnames(), Use.SURNAME);
    }
    return all;
  }

  private static void add(List<NameUse> all, Named named, List<Spelling> spellings, Use use) {
    for (Spelling spelling : spellings) {
      all.add(new NameUse(spelling, named, use));
    }
  }
}
