package org.sitrep.reports.violence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sitrep.core.violence.Measure;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** What incidents count besides killed and injured: abducted, arrested, displaced and so on. */
final class OtherMeasures implements ClaimSheet {

  private final Map<Measure, Map<Victims, Tally>> tallies = new EnumMap<>(Measure.class);
  private final Map<String, Measure> measures = new TreeMap<>();

  /** One row. */
  private record Row(Measure measure, Victims group, Tally tally) {}

  OtherMeasures() {
    for (Measure measure : Measure.values()) {
      measures.put(measure.code(), measure);
    }
  }

  @Override
  public String name() {
    return "Other measures";
  }

  @Override
  public String about() {
    return "Single incidents only: all measures but killed and injured.";
  }

  @Override
  public String records() {
    return ViolenceRecords.ID;
  }

  @Override
  public void add(CountedClaim counted) {
    Measure measure = measures.get(counted.claim().measure());
    if (measure == null || !counted.isCounted() || Harm.covers(counted)) {
      return;
    }
    tallies
        .computeIfAbsent(measure, m -> new EnumMap<>(Victims.class))
        .computeIfAbsent(counted.group(), g -> new Tally())
        .add(counted);
  }

  @Override
  public Table<?> sheet(Edition edition) {
    List<Row> rows = new ArrayList<>();
    tallies.forEach(
        (measure, groups) ->
            groups.forEach((group, tally) -> rows.add(new Row(measure, group, tally))));
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.<Row>word("Measure", 14, "What is counted.", row -> row.measure().code())
            .of(Measure.values(), Measure::code));
    columns.add(
        Column.<Row>word(
                "Victim group",
                17,
                "Who they are; of attacks and operations, who was targeted.",
                row -> row.group().label())
            .of(Victims.values(), Victims::label));
    columns.addAll(Tally.columns("", Row::tally));
    columns.add(
        Filter.column(
            "Best is the sum of Counted best.",
            row ->
                Filter.where(ViolenceRecords.MEASURE, row.measure().code())
                    .and(ViolenceRecords.GROUP, row.group().label())));
    return Table.of(
        name(),
        "What else incidents count",
        about(),
        List.of(
            "Casualties are told where dead and wounded are not told apart: never add them to"
                + " killed or injured."),
        columns,
        rows);
  }
}
