package org.sitrep.app.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine.Option;

/** The broker over which runs are shared with workers. */
final class BrokerOption {

  @Option(
      names = "--broker",
      paramLabel = "URL",
      description =
          "Broker (amqp:// or amqps://) over which workers take parts of the run (default: SITREP_BROKER_URL; without"
              + " one the run does all itself).")
  private @Nullable String url;

  /** The same start, with the broker known to the program. */
  Session.Starter on(Session.Starter starter) {
    String told = url == null ? Environment.read().get("SITREP_BROKER_URL") : url;
    return told == null || told.isBlank()
        ? starter
        : with(starter, Map.of("sitrep.broker.url", told));
  }

  /** The same start, with properties that go before all others. */
  static Session.Starter with(Session.Starter starter, Map<String, Object> properties) {
    return (address, initializer) ->
        starter.start(
            address,
            context -> {
              initializer.initialize(context);
              context
                  .getEnvironment()
                  .getPropertySources()
                  // A source of the same name would take another one's place.
                  .addFirst(new MapPropertySource("command" + properties.keySet(), properties));
            });
  }
}
