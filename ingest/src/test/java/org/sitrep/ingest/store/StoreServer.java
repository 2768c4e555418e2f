package org.sitrep.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A server of objects (S3Mock, which the build puts beside its classes) in a process of its own.
 */
final class StoreServer implements AutoCloseable {

  private static final Path PROGRAM = Path.of("target/s3mock.jar");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final URI endpoint;

  private StoreServer(Process process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static StoreServer start(Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Path output = folder.resolve("store.log");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-jar",
                    PROGRAM.toAbsolutePath().toString(),
                    "--com.adobe.testing.s3mock.httpPort=" + port,
                    "--server.port=" + freePort()))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    StoreServer server = new StoreServer(process, URI.create("http://127.0.0.1:" + port));
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!server.answers()) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
        throw new IOException("the store does not start: " + Files.readString(output));
      }
    }
    return server;
  }

  private boolean answers() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    try {
      return connection.getResponseCode() < 500;
    } catch (ConnectException e) {
      return false;
    } finally {
      connection.disconnect();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String[] properties() {
    return new String[] {
      "sitrep.s3.endpoint=" + endpoint,
      "sitrep.s3.access-key=test",
      "sitrep.s3.secret-key=secret",
      "sitrep.s3.block=10KB"
    };
  }

  URI endpoint() {
    return endpoint;
  }

  void makeBucket(String bucket) {
    try (S3Client client = client()) {
      client.createBucket(make -> make.bucket(bucket));
    }
  }

  void put(String bucket, String key, byte[] content) {
    try (S3Client client = client()) {
      client.putObject(put -> put.bucket(bucket).key(key), RequestBody.fromBytes(content));
    }
  }

  private S3Client client() {
    return S3Client.builder()
        .region(Region.US_EAST_1)
        .endpointOverride(endpoint)
        .forcePathStyle(true)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "secret")))
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .build();
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
