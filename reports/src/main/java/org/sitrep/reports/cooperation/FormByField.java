package org.sitrep.reports.cooperation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.cooperation.Field;
import org.sitrep.core.cooperation.Form;
import org.sitrep.reports.query.Event;
import org.sitrep.reports.sheet.Edition;
import org.sitrep.reports.sheet.Filter;
import org.sitrep.reports.workbook.Column;
import org.sitrep.reports.workbook.Table;

/** How parties act and what about. */
final class FormByField implements EventSheet {

  private final Map<Form, Row> rows = new EnumMap<>(Form.class);

  /** One row. */
  private static final class Row {
    private final Form form;
    private final Map<String, Long> fields = new TreeMap<>();
    private long events;

    Row(Form form) {
      this.form = form;
    }

    @Nullable Long field(Field field) {
      return fields.get(field.code());
    }
  }

  @Override
  public String name() {
    return "Form by field";
  }

  @Override
  public String about() {
    return "Events that took place, by form and field.";
  }

  @Override
  public String records() {
    return CooperationRecords.ID;
  }

  @Override
  public void add(Event event) {
    if (!Dyads.isCounted(event)) {
      return;
    }
    Row row = rows.computeIfAbsent(Form.valueOf(event.form().toUpperCase(Locale.ROOT)), Row::new);
    row.events++;
    for (String field : event.fields()) {
      row.fields.merge(field, 1L, Long::sum);
    }
  }

  @Override
  public Table<?> sheet(Edition edition) {
    List<Column<Row>> columns = new ArrayList<>();
    columns.add(
        Column.<Row>word("Form", 20, "How the act was done.", row -> row.form.code())
            .of(Form.values(), Form::code));
    columns.add(Column.whole("Events", 9, "Events of this form.", row -> row.events));
    for (Field field : Field.values()) {
      columns.add(
          Column.whole(
              header(field),
              width(header(field)),
              "Events that are about " + field.code() + ".",
              row -> row.field(field)));
    }
    columns.add(
        Filter.column(
            "Events are the sum of Counted.",
            row ->
                Filter.where(CooperationRecords.FORM, row.form.code())
                    .and(CooperationRecords.COUNTED, 1)));
    return Table.of(
            name(),
            "How parties act, and what about",
            about(),
            List.of(
                "An event about several fields counts in each of them, so fields do not add up to"
                    + " events."),
            columns,
            List.copyOf(rows.values()))
        .on(Table.Paper.WIDE);
  }

  /** In words, so that it wraps between them. */
  private static String header(Field field) {
    return field.code().replace('_', ' ');
  }

  /** As wide as the longest word. */
  private static int width(String header) {
    return Arrays.stream(header.split(" ")).mapToInt(String::length).max().orElse(0) + 1;
  }
}
