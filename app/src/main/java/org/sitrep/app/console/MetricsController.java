package org.sitrep.app.console;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * How the nights go, for Prometheus. Figures come from the database with each scrape, so that they
 * are those of all processes and outlive each of them.
 */
@RestController
class MetricsController {

  /**
   * A family of figures: a query whose last column is the figure and whose others are its labels.
   */
  private record Family(String name, String meaning, String query) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family(
              "sitrep.articles",
              "Articles stored.",
              "select sum(articles)::float8 as value from archive"),
          new Family(
              "sitrep.archives",
              "Archives, by status.",
              "select status, count(*)::float8 as value from archive group by 1"),
          new Family(
              "sitrep.rejected.records",
              "Records that could not be taken, by reason.",
              "select reason, count(*)::float8 as value from rejected_record group by 1"),
          new Family(
              "sitrep.articles.to.code",
              "Articles without facts.",
              "select count(*)::float8 as value from article where coded_at is null"),
          new Family(
              "sitrep.last.success.seconds",
              "When the newest run of a job came to its end, in seconds since 1970.",
              """
              select i.job_name as job, extract(epoch from max(e.end_time at time zone current_setting('TimeZone')))::float8 as value
                from batch_job_execution e join batch_job_instance i using (job_instance_id)
               where e.status = 'COMPLETED' group by 1
              """),
          new Family(
              "sitrep.last.run.failed",
              "1 where the newest run of a job has failed, else 0.",
              """
              select distinct on (i.job_name) i.job_name as job,
                     case when e.status in ('FAILED', 'UNKNOWN') then 1.0 else 0.0 end::float8 as value
                from batch_job_execution e join batch_job_instance i using (job_instance_id)
               order by i.job_name, e.job_execution_id desc
              """),
          new Family(
              "sitrep.step.seconds",
              "How long a step took in the newest run that completed it.",
              """
              select distinct on (s.step_name) s.step_name as step,
                     extract(epoch from s.end_time - s.start_time)::float8 as value
                from batch_step_execution s
               where s.status = 'COMPLETED' and s.step_name not like '%:%'
                 and s.step_execution_id > (select coalesce(max(step_execution_id), 0) - 10000 from batch_step_execution)
               order by s.step_name, s.step_execution_id desc
              """),
          new Family(
              "sitrep.step.rate",
              "Units a second of the steps that run, by step and unit.",
              """
              select step, lower(unit) as unit,
                     (done / greatest(0.001, extract(epoch from told_at - began_at)))::float8 as value
                from step_progress where not ended and told_at > now() - interval '1 minute'
              """));

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final Map<Family, MultiGauge> gauges = new LinkedHashMap<>();
  private final JdbcClient jdbc;

  MetricsController(JdbcClient jdbc) {
    this.jdbc = jdbc;
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    collections.bindTo(registry);
    for (Family family : FAMILIES) {
      gauges.put(
          family,
          MultiGauge.builder(family.name()).description(family.meaning()).register(registry));
    }
  }

  @GetMapping(path = "/metrics", produces = MediaType.TEXT_PLAIN_VALUE)
  synchronized String scrape() {
    gauges.forEach((family, gauge) -> gauge.register(rows(family), true));
    return registry.scrape();
  }

  private List<Row<?>> rows(Family family) {
    List<Row<?>> rows = new ArrayList<>();
    jdbc.sql(family.query())
        .query(
            row -> {
              List<String> labels = new ArrayList<>();
              int columns = row.getMetaData().getColumnCount();
              for (int column = 1; column < columns; column++) {
                labels.add(row.getMetaData().getColumnLabel(column));
                labels.add(String.valueOf(row.getString(column)));
              }
              rows.add(Row.of(Tags.of(labels.toArray(String[]::new)), row.getDouble(columns)));
            });
    return rows;
  }

  @PreDestroy
  void close() {
    collections.close();
    registry.close();
  }
}
