package org.sitrep.app.schedule;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Posts an alarm as JSON with {@code text}, which chat services show, and its parts. */
public final class Webhook implements Bell {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final URI address;

  /** Posts to an address of http or https. */
  public Webhook(URI address) {
    this.address = address;
  }

  @Override
  public void ring(Alarm alarm) throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("text", alarm.text());
    body.put("what", alarm.what());
    body.put("date", alarm.date().toString());
    body.put("run", alarm.run());
    body.put("reason", alarm.reason());
    body.put("link", alarm.link());
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(body)))
            .build();
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
      if (status >= 300) {
        throw new IOException("the " + this + " answers " + status);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("the " + this + " was not waited for", e);
    }
  }

  /** Without its path: whoever knows that can post there. */
  @Override
  public String toString() {
    return "webhook at " + address.getHost();
  }
}
