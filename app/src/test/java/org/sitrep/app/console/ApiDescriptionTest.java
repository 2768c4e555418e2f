package org.sitrep.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sitrep.app.job.JobRefusedException;
import org.sitrep.app.job.RunDetail;
import org.sitrep.app.job.StepProgress;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** The published description says what the controllers do, no less and no more. */
class ApiDescriptionTest {

  private static final List<Class<?>> CONTROLLERS =
      List.of(
          ApiDescription.class,
          RunsApi.class,
          RejectsApi.class,
          WorkersApi.class,
          HealthController.class,
          MetricsController.class);

  private final Map<String, Object> description = read();

  private static Map<String, Object> read() {
    YamlMapFactoryBean yaml = new YamlMapFactoryBean();
    yaml.setResources(new ClassPathResource("openapi.yaml"));
    return Objects.requireNonNull(yaml.getObject());
  }

  @Test
  void everyMappingIsThereAndNoOther() {
    assertThat(described().keySet()).isEqualTo(mapped().keySet());
  }

  @Test
  void eachHasTheParametersOfItsMethod() {
    mapped()
        .forEach(
            (at, method) -> {
              List<String> wanted = new ArrayList<>();
              for (Parameter parameter : method.getParameters()) {
                RequestParam asked = parameter.getAnnotation(RequestParam.class);
                if (asked != null) {
                  boolean fallback = !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                  wanted.add(
                      "query %s%s%s"
                          .formatted(
                              parameter.getName(),
                              asked.required() && !fallback ? " required" : "",
                              fallback ? " " + asked.defaultValue() : ""));
                } else if (parameter.isAnnotationPresent(PathVariable.class)) {
                  wanted.add("path " + parameter.getName() + " required");
                }
              }
              assertThat(parameters(at)).as(at).containsExactlyInAnyOrderElementsOf(wanted);
            });
  }

  @Test
  void eachTellsItsRoleAndItsErrors() {
    mapped()
        .forEach(
            (at, method) -> {
              Map<String, Object> operation = Objects.requireNonNull(described().get(at));
              assertThat(operation).as(at).containsKeys("summary", "responses");
              boolean changes = at.startsWith("POST");
              if (at.contains(" /health")) {
                assertThat(operation).as(at).doesNotContainKey("x-role");
                assertThat(String.valueOf(operation.get("security"))).as(at).contains("{}");
              } else {
                assertThat(operation.get("x-role"))
                    .as(at)
                    .isEqualTo(changes ? "operator" : "viewer");
              }
              TreeSet<String> wanted = new TreeSet<>(List.of("200", "401"));
              if (changes) {
                wanted.add("403");
              }
              if (Arrays.asList(method.getExceptionTypes()).contains(JobRefusedException.class)) {
                wanted.add("409");
              }
              if (at.contains("{id}")) {
                wanted.add("404");
              }
              if (!parameters(at).isEmpty()) {
                wanted.add("400");
              }
              if (at.contains(" /health")) {
                wanted.add("503");
              }
              assertThat(map(operation, "responses").keySet()).as(at).isEqualTo(wanted);
            });
  }

  @Test
  void answersHaveTheFieldsOfTheirRecords() {
    for (Class<?> answer :
        List.of(
            RunsApi.Begun.class,
            RunsApi.Told.class,
            Backlog.Todo.class,
            RunDeeds.Preview.class,
            RunDetail.class)) {
      sameFields(answer);
    }
    mapped()
        .values()
        .forEach(method -> types(method.getGenericReturnType()).forEach(this::sameFields));
    assertThat(names("FromStep")).isEqualTo(constants(FromStep.values()));
    assertThat(names("Status")).isEqualTo(constants(BatchStatus.values()));
  }

  private void sameFields(Class<?> record) {
    if (!record.isRecord()) {
      return;
    }
    Map<String, Object> schema =
        map(map(map(description, "components"), "schemas"), record.getSimpleName());
    List<String> fields = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      fields.add(component.getName());
      types(component.getGenericType()).forEach(this::sameFields);
    }
    if (!record.equals(StepProgress.class)) {
      assertThat(map(schema, "properties").keySet())
          .as(record.getName())
          .containsExactlyElementsOf(fields);
    } else {
      assertThat(map(schema, "properties").keySet()).containsAll(fields);
    }
  }

  private static List<Class<?>> types(Type type) {
    if (type instanceof ParameterizedType generic) {
      return Stream.of(generic.getActualTypeArguments())
          .flatMap(one -> types(one).stream())
          .toList();
    }
    return type instanceof Class<?> one ? List.of(one) : List.of();
  }

  private List<String> names(String schema) {
    return list(map(map(map(description, "components"), "schemas"), schema).get("enum")).stream()
        .map(String::valueOf)
        .sorted()
        .toList();
  }

  private static List<String> constants(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).sorted().toList();
  }

  /** As {@code GET /api/runs}. */
  private static Map<String, Method> mapped() {
    Map<String, Method> mapped = new TreeMap<>();
    for (Class<?> controller : CONTROLLERS) {
      RequestMapping root =
          AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
      String prefix = root == null ? "" : root.path()[0];
      for (Method method : controller.getDeclaredMethods()) {
        RequestMapping mapping =
            AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping != null) {
          for (RequestMethod verb : mapping.method()) {
            for (String path : mapping.path()) {
              mapped.put(verb + " " + prefix + path, method);
            }
          }
        }
      }
    }
    assertThat(mapped).hasSizeGreaterThan(12);
    return mapped;
  }

  private Map<String, Map<String, Object>> described() {
    Map<String, Map<String, Object>> described = new TreeMap<>();
    map(description, "paths")
        .forEach(
            (path, item) ->
                cast(item)
                    .forEach(
                        (verb, operation) -> {
                          if (!verb.equals("parameters")) {
                            described.put(
                                verb.toUpperCase(java.util.Locale.ROOT) + " " + path,
                                cast(operation));
                          }
                        }));
    return described;
  }

  /** As {@code query most 20}, {@code path id required}. */
  private List<String> parameters(String at) {
    Map<String, Object> path = map(map(description, "paths"), at.substring(at.indexOf(' ') + 1));
    List<String> parameters = new ArrayList<>();
    Stream.of(path, Objects.requireNonNull(described().get(at)))
        .flatMap(place -> list(place.get("parameters")).stream())
        .map(this::resolved)
        .forEach(
            one -> {
              Object fallback = map(one, "schema").get("default");
              parameters.add(
                  "%s %s%s%s"
                      .formatted(
                          one.get("in"),
                          one.get("name"),
                          Boolean.TRUE.equals(one.get("required")) ? " required" : "",
                          fallback == null ? "" : " " + fallback));
              assertThat(one).as(at).containsKey("description");
            });
    return parameters;
  }

  private Map<String, Object> resolved(Object told) {
    Map<String, Object> one = cast(told);
    Object reference = one.get("$ref");
    if (reference == null) {
      return one;
    }
    Map<String, Object> at = description;
    for (String part : reference.toString().substring(2).split("/", -1)) {
      at = map(at, part);
    }
    return at;
  }

  private static Map<String, Object> map(Map<String, Object> from, String name) {
    assertThat(from).containsKey(name);
    return cast(from.get(name));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> cast(@Nullable Object told) {
    return (Map<String, Object>) Objects.requireNonNull(told);
  }

  private static List<?> list(@Nullable Object told) {
    return told == null ? List.of() : (List<?>) told;
  }
}
