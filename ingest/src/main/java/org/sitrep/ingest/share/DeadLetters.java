package org.sitrep.ingest.share;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.GetResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sitrep.core.job.DeadRequests;

/** The queue of requests that no worker can serve. */
final class DeadLetters implements DeadRequests {

  static final String REASON = "sitrep-reason";
  static final String DETAIL = "sitrep-detail";
  static final String WORKER = "sitrep-worker";
  static final String SINCE = "sitrep-since";

  private static final int MOST = 1_000;
  private static final int SHOWN = 1_000;

  private final @Nullable Broker broker;

  DeadLetters(@Nullable Broker broker) {
    this.broker = broker;
  }

  @Override
  public boolean isShared() {
    return broker != null;
  }

  @Override
  public List<DeadRequest> list() {
    List<DeadRequest> found = new ArrayList<>();
    each(
        (channel, letter) -> {
          found.add(read(letter));
          return true;
        });
    return found;
  }

  @Override
  public boolean requeue(String id) {
    return take(
        id,
        (channel, letter) ->
            Broker.send(
                channel, Broker.REQUESTS, Set.of(new Broker.Message(letter.getBody(), Map.of()))));
  }

  @Override
  public boolean discard(String id) {
    return take(id, (channel, letter) -> {});
  }

  private interface Deed {
    void on(Channel channel, GetResponse letter) throws IOException;
  }

  private interface Look {
    /** Whether to look at more. */
    boolean at(Channel channel, GetResponse letter) throws IOException;
  }

  private boolean take(String id, Deed deed) {
    boolean[] taken = new boolean[1];
    each(
        (channel, letter) -> {
          if (!read(letter).id().equals(id)) {
            return true;
          }
          deed.on(channel, letter);
          channel.basicAck(letter.getEnvelope().getDeliveryTag(), false);
          taken[0] = true;
          return false;
        });
    return taken[0];
  }

  /** Looks at the letters; those that nobody acknowledges go back to their places. */
  private void each(Look look) {
    if (broker == null) {
      throw new IllegalStateException("no broker was named");
    }
    @Nullable Connection connection = null;
    try {
      connection = broker.connect("sitrep dead letters", false, null);
      Channel channel = Broker.open(connection);
      boolean more = true;
      for (int i = 0; i < MOST && more; i++) {
        GetResponse letter = channel.basicGet(Broker.DEAD, false);
        more = letter != null && look.at(channel, letter);
      }
    } catch (IOException e) {
      throw new IllegalStateException(String.valueOf(e.getMessage()), e);
    } finally {
      Broker.close(connection);
    }
  }

  private static DeadRequest read(GetResponse letter) {
    AMQP.BasicProperties properties = letter.getProps();
    String body = new String(letter.getBody(), StandardCharsets.UTF_8);
    String shown = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
    return new DeadRequest(
        Objects.requireNonNullElse(properties.getMessageId(), Integer.toHexString(body.hashCode())),
        Objects.requireNonNullElse(header(properties, REASON), "broker"),
        Objects.requireNonNullElse(header(properties, DETAIL), "put aside by the broker"),
        header(properties, WORKER),
        instant(header(properties, SINCE)),
        shown);
  }

  private static @Nullable String header(AMQP.BasicProperties properties, String name) {
    Map<String, Object> headers = properties.getHeaders();
    Object value = headers == null ? null : headers.get(name);
    return value == null ? null : value.toString();
  }

  private static @Nullable Instant instant(@Nullable String text) {
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
