package org.sitrep.app.database;

import java.util.HashMap;
import java.util.Map;

/**
 * Where a PostgreSQL answers.
 *
 * @param url JDBC address
 * @param user role, empty where the address names it or the system does
 * @param password its password, may be empty
 */
public record DatabaseAddress(String url, String user, String password) {

  /** As Spring Boot's data source properties. */
  public Map<String, Object> springProperties() {
    Map<String, Object> properties = new HashMap<>();
    properties.put("spring.datasource.url", url);
    // Left out where empty: the address may have them itself.
    if (!user.isEmpty()) {
      properties.put("spring.datasource.username", user);
    }
    if (!password.isEmpty()) {
      properties.put("spring.datasource.password", password);
    }
    return properties;
  }

  /** Without the password and the parameters, which may have one: no log should show it. */
  @Override
  public String toString() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }
}
