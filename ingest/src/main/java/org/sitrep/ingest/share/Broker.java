package org.sitrep.ingest.share;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.PossibleAuthenticationFailureException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The broker (AMQP 0-9-1): a queue of requests, and one of those that no worker can serve. */
final class Broker {

  /** The queue of requests. */
  static final String REQUESTS = "sitrep.partitions";

  /** The queue of requests that no worker can serve. */
  static final String DEAD = "sitrep.partitions.dead";

  private static final Logger LOG = LoggerFactory.getLogger(Broker.class);
  private static final Duration CONFIRMED = Duration.ofSeconds(10);
  private static final int PERSISTENT = 2;

  private final String url;

  Broker(String url) {
    // To the client nothing behind the last slash is a virtual host without a name.
    this.url = url.replaceFirst("^(amqps?://[^/]+)/$", "$1");
  }

  /**
   * Connects.
   *
   * @param recovers whether the connection comes back by itself, with its consumers
   * @param consumers what runs its consumers, or null where it has none
   * @throws IOException with what a user can do about it, where the broker does not answer
   */
  Connection connect(String name, boolean recovers, @Nullable ExecutorService consumers)
      throws IOException {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      factory.setUri(url);
      if (factory.isSSL()) {
        // The client's own default trusts anybody.
        factory.useSslProtocol(SSLContext.getDefault());
        factory.enableHostnameVerification();
      }
      factory.setConnectionTimeout(10_000);
      factory.setRequestedHeartbeat(15);
      factory.setAutomaticRecoveryEnabled(recovers);
      factory.setNetworkRecoveryInterval(2_000);
      return consumers == null
          ? factory.newConnection(name)
          : factory.newConnection(consumers, name);
    } catch (PossibleAuthenticationFailureException e) {
      throw new IOException("the broker " + shown() + " refuses the user or password", e);
    } catch (IOException | TimeoutException e) {
      Throwable root = e;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw new IOException("the broker " + shown() + " does not answer: " + root.getMessage(), e);
    } catch (URISyntaxException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          "not the address of a broker, such as amqp://user:password@host:5672/: " + shown(), e);
    }
  }

  /** The address without user and password. */
  String shown() {
    return url.replaceFirst("//[^@/]*@", "//");
  }

  /** A channel whose messages are confirmed, on which both queues are there. */
  static Channel open(Connection connection) throws IOException {
    Channel channel = connection.createChannel();
    if (channel == null) {
      throw new IOException("the broker gives no more channels");
    }
    channel.queueDeclare(DEAD, true, false, false, Map.of());
    channel.queueDeclare(
        REQUESTS,
        true,
        false,
        false,
        Map.of("x-dead-letter-exchange", "", "x-dead-letter-routing-key", DEAD));
    channel.confirmSelect();
    return channel;
  }

  /** Sends messages to a queue; when this ends the broker has them. */
  static void send(Channel channel, String queue, Iterable<Message> messages) throws IOException {
    for (Message message : messages) {
      channel.basicPublish(
          "",
          queue,
          new AMQP.BasicProperties.Builder()
              .contentType("application/json")
              .deliveryMode(PERSISTENT)
              .messageId(UUID.randomUUID().toString())
              .headers(message.headers())
              .build(),
          message.body());
    }
    try {
      if (!channel.waitForConfirms(CONFIRMED.toMillis())) {
        throw new IOException("the broker does not take a message");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (TimeoutException e) {
      throw new IOException("the broker confirms nothing", e);
    }
  }

  /** Closes a connection whatever has become of it. */
  static void close(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.close(5_000);
      } catch (IOException | RuntimeException e) {
        LOG.debug("the broker is gone", e);
      }
    }
  }

  /** A message to send. */
  @SuppressWarnings("ArrayRecordComponent") // Sent once, never compared.
  record Message(byte[] body, Map<String, Object> headers) {}
}
