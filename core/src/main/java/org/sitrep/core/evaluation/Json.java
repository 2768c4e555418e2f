package org.sitrep.core.evaluation;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

final class Json {

  static final ObjectMapper MAPPER = JsonMapper.builder().build();

  private Json() {}
}
