package org.sitrep.ingest.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.sitrep.core.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.TestPropertySource;

/** A test of jobs on a real database, which is injected as a {@link TestDatabase}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = {IngestApplication.class, JobTest.Store.class})
@TestPropertySource(
    properties = {
      "spring.batch.job.enabled=false",
      "spring.batch.jdbc.isolation-level-for-create=read-committed"
    })
public @interface JobTest {

  /** Further properties, as {@code key=value}. */
  @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
  String[] value() default {};

  /** Not annotated, so that a scan of the packages does not find it. */
  final class Store {

    @Bean
    TestDatabase testDatabase() {
      return TestDatabase.create();
    }

    @Bean
    DynamicPropertyRegistrar addressOf(TestDatabase database) {
      return registry -> {
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
      };
    }
  }
}
