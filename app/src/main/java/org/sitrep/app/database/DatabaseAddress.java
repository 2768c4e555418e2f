package org.sitrep.app.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a PostgreSQL answers.
 *
 * @param url JDBC address
 * @param user role, empty where the address names it or the system does
 * @param password its password, may be empty
 * @param owner who makes and changes the tables, empty where the user does
 * @param ownerPassword the owner's password, may be empty
 */
public record DatabaseAddress(
    String url, String user, String password, String owner, String ownerPassword) {

  private static final Pattern CREDENTIALS = Pattern.compile("([?&])(user|password)=([^&]*)(&?)");

  /** Takes user and password out of the address: libraries log it. */
  public DatabaseAddress {
    Matcher told = CREDENTIALS.matcher(url);
    while (told.find()) {
      String value = URLDecoder.decode(told.group(3), StandardCharsets.UTF_8);
      if (told.group(2).equals("user")) {
        user = value;
      } else {
        password = value;
      }
      url =
          url.substring(0, told.start())
              + (told.group(4).isEmpty() ? "" : told.group(1))
              + url.substring(told.end());
      told.reset(url);
    }
  }

  /** One user for all. */
  public DatabaseAddress(String url, String user, String password) {
    this(url, user, password, "", "");
  }

  /** As Spring Boot's properties of the migrations. */
  public Map<String, Object> springProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.flyway.url", url);
    put(properties, "spring.flyway.user", owner.isEmpty() ? user : owner);
    put(properties, "spring.flyway.password", owner.isEmpty() ? password : ownerPassword);
    return properties;
  }

  /** Who connects, for JDBC. */
  Properties credentials() {
    Map<String, Object> told = new HashMap<>();
    put(told, "user", user);
    put(told, "password", password);
    Properties properties = new Properties();
    properties.putAll(told);
    return properties;
  }

  /** Left out where empty: the address may have them itself. */
  private static void put(Map<String, Object> properties, String name, String value) {
    if (!value.isEmpty()) {
      properties.put(name, value);
    }
  }

  /** Without passwords and the parameters, which may have another: no log should show it. */
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
