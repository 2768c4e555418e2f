package org.sitrep.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.sitrep.app.database.DatabaseAddress;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The jobs and the database, wired. */
@SpringBootApplication(
    scanBasePackages = {
      "org.sitrep.core",
      "org.sitrep.ingest",
      "org.sitrep.reports",
      "org.sitrep.app.database",
      "org.sitrep.app.job"
    })
@EntityScan("org.sitrep.core")
@EnableJpaRepositories("org.sitrep.core")
public class SitrepApplication {

  /**
   * Starts everything but a job.
   *
   * @param database where the database answers
   * @param initializer adds the command's own beans
   */
  public static ConfigurableApplicationContext start(
      DatabaseAddress database,
      ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
    return start(
        new SpringApplicationBuilder(SitrepApplication.class).web(WebApplicationType.NONE),
        database,
        initializer);
  }

  /**
   * Starts everything and a web server with pages.
   *
   * @param pages configuration of what the server answers
   * @param properties of the server
   */
  public static ConfigurableApplicationContext serve(
      Class<?> pages,
      Map<String, Object> properties,
      DatabaseAddress database,
      ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
    return start(
        new SpringApplicationBuilder(SitrepApplication.class, pages)
            .web(WebApplicationType.SERVLET)
            .properties(properties),
        database,
        initializer);
  }

  private static ConfigurableApplicationContext start(
      SpringApplicationBuilder builder,
      DatabaseAddress database,
      ApplicationContextInitializer<ConfigurableApplicationContext> initializer) {
    ConfigurableApplicationContext started =
        builder
            // The command ends the jobs, the context and the server in that order.
            .registerShutdownHook(false)
            .properties(database.springProperties())
            .initializers(
                initializer,
                context ->
                    ((GenericApplicationContext) context)
                        .registerBean(DatabaseAddress.class, () -> database))
            .run();
    quieten();
    return started;
  }

  /**
   * A log that cannot be written (full disk) must not bury the run's own report in its complaints.
   */
  private static void quieten() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
      StatusManager complaints = logs.getStatusManager();
      complaints.getCopyOfStatusListenerList().forEach(complaints::remove);
    }
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.systemDefault());
  }
}
