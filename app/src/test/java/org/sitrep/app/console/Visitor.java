package org.sitrep.app.console;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody with cookies of their own who reads pages and sends forms, and follows no redirect. */
final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  Visitor(RunningConsole console) {
    this.address = console.address();
  }

  static Visitor loggedIn(RunningConsole console, String name) {
    Visitor visitor = new Visitor(console);
    visitor.logIn(name, RunningConsole.PASSWORD);
    return visitor;
  }

  HttpResponse<String> logIn(String name, String password) {
    return post("/login", "/login", Map.of("username", name, "password", password));
  }

  HttpResponse<String> get(String path) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html,*/*;q=0.1"));
  }

  /** Sends a form with the token that a page has. */
  HttpResponse<String> post(String page, String path, Map<String, String> fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    if (!token.find()) {
      throw new IllegalStateException(page + " has no token");
    }
    return post(path, fields, token.group(1));
  }

  /** Sends a form with some token. */
  HttpResponse<String> post(String path, Map<String, String> fields, String token) {
    String form =
        Stream.concat(fields.entrySet().stream(), Map.of("_csrf", token).entrySet().stream())
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Accept", "text/html")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Asks as a script does. */
  HttpResponse<String> api(String method, String path, String name, String password) {
    String basic =
        Base64.getEncoder()
            .encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Basic " + basic)
            .method(method, HttpRequest.BodyPublishers.noBody()));
  }

  /**
   * Sends a body of any kind as an operator's script does, without asking whether it is wanted.
   *
   * @return the answer's status, or -1 where the line was cut
   */
  int flood(String path, String type, String body, boolean chunked) throws InterruptedException {
    String basic =
        Base64.getEncoder()
            .encodeToString(
                (RunningConsole.OPERATOR + ":" + RunningConsole.PASSWORD)
                    .getBytes(StandardCharsets.UTF_8));
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(address + path))
                  .header("Authorization", "Basic " + basic)
                  .header("Content-Type", type)
                  .POST(
                      chunked
                          ? HttpRequest.BodyPublishers.ofInputStream(
                              () -> new ByteArrayInputStream(bytes))
                          : HttpRequest.BodyPublishers.ofByteArray(bytes))
                  .build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException e) {
      return -1;
    }
  }

  String session() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
        .map(cookie -> cookie.getValue())
        .findFirst()
        .orElse("none");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
