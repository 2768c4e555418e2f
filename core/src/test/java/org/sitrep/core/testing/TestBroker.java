package org.sitrep.core.testing;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * A real RabbitMQ: in a container where a Docker engine answers, else the server that is installed
 * on the machine.
 */
public interface TestBroker extends AutoCloseable {

  /** Its address. */
  String url();

  /** Ends its connections and starts it again under the same address. */
  void restart();

  @Override
  void close();

  /** Puts messages into a queue that is there. */
  default void send(String queue, Iterable<byte[]> messages) throws IOException {
    ConnectionFactory factory = new ConnectionFactory();
    try {
      // To the client nothing behind the last slash is a virtual host without a name.
      factory.setUri(url().replaceFirst("/$", ""));
      try (Connection connection = factory.newConnection("test");
          Channel channel = connection.createChannel()) {
        channel.confirmSelect();
        for (byte[] message : messages) {
          channel.basicPublish("", queue, null, message);
        }
        channel.waitForConfirms(10_000);
      }
    } catch (URISyntaxException | GeneralSecurityException | TimeoutException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Starts one; empty where the machine has none. */
  static Optional<TestBroker> start() {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return Optional.of(Container.started());
    }
    return Stream.of("/usr/lib/rabbitmq/bin/rabbitmq-server", "/usr/local/sbin/rabbitmq-server")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .map(Installed::started);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In a container. */
  record Container(GenericContainer<?> server, int port) implements TestBroker {

    static TestBroker started() {
      int port = freePort();
      GenericContainer<?> server =
          new GenericContainer<>("rabbitmq:4")
              .withExposedPorts(5672)
              .waitingFor(Wait.forListeningPort().withStartupTimeout(Duration.ofMinutes(5)));
      server.setPortBindings(List.of(port + ":5672"));
      server.start();
      return new Container(server, port);
    }

    @Override
    public String url() {
      return "amqp://guest:guest@" + server.getHost() + ":" + port + "/";
    }

    @Override
    public void restart() {
      try {
        server.execInContainer("rabbitmqctl", "stop_app");
        server.execInContainer("rabbitmqctl", "start_app");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      server.stop();
    }
  }

  /** A process of the installed server, with a folder of its own. */
  final class Installed implements TestBroker {
    private final Path program;
    private final Path folder;
    private final int port = freePort();
    private final int distribution = freePort();
    private Process server;

    private Installed(Path program) {
      this.program = program;
      try {
        folder = Files.createTempDirectory("broker");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      server = launch();
    }

    static TestBroker started(Path program) {
      return new Installed(program);
    }

    private Process launch() {
      ProcessBuilder builder =
          new ProcessBuilder(program.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile());
      builder
          .environment()
          .putAll(
              Map.of(
                  "HOME", folder.toString(),
                  "RABBITMQ_NODENAME", "test" + port + "@localhost",
                  "RABBITMQ_NODE_PORT", Integer.toString(port),
                  "RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1",
                  "RABBITMQ_DIST_PORT", Integer.toString(distribution),
                  "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(),
                  "RABBITMQ_LOG_BASE", folder.resolve("logs").toString(),
                  "RABBITMQ_PID_FILE", folder.resolve("pid").toString(),
                  "RABBITMQ_ENABLED_PLUGINS_FILE", folder.resolve("plugins").toString(),
                  "ERL_EPMD_PORT", Integer.toString(freePort())));
      try {
        return builder.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String url() {
      return "amqp://guest:guest@127.0.0.1:" + port + "/";
    }

    @Override
    public void restart() {
      close();
      server = launch();
    }

    @Override
    public void close() {
      server.descendants().forEach(ProcessHandle::destroyForcibly);
      server.destroyForcibly();
      try {
        server.waitFor(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
