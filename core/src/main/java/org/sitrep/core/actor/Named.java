package org.sitrep.core.actor;

/** What a name of the gazetteer can stand for. */
public sealed interface Named permits Country, PlaceName, Group, Organisation, Office, Person {

  /** The name that it is known by here, unique among its kind but for places. */
  String name();
}
