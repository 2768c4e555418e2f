package org.sitrep.reports.sheet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** All sheets that there are, by id. */
public final class SheetCatalog {

  private static final String PACKAGE = "org.sitrep.reports";

  private final Map<String, Class<? extends SheetSource>> types = new TreeMap<>();

  /**
   * Finds them.
   *
   * @throws IllegalStateException where two have one id
   */
  public SheetCatalog() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(SheetSource.class));
    for (BeanDefinition found : scanner.findCandidateComponents(PACKAGE)) {
      Class<? extends SheetSource> type =
          ClassUtils.resolveClassName(
                  String.valueOf(found.getBeanClassName()), SheetCatalog.class.getClassLoader())
              .asSubclass(SheetSource.class);
      String id = BeanUtils.instantiateClass(type).id();
      Class<?> other = types.put(id, type);
      if (other != null) {
        throw new IllegalStateException(type + " and " + other + " are both called " + id);
      }
    }
  }

  /** The ids in alphabetical order. */
  public Collection<String> ids() {
    return List.copyOf(types.keySet());
  }

  /**
   * A new sheet, which has collected nothing.
   *
   * @throws IllegalArgumentException where there is none of this id
   */
  public SheetSource create(String id) {
    Class<? extends SheetSource> type = types.get(id);
    if (type == null) {
      throw new IllegalArgumentException("no sheet is called '" + id + "', there are " + ids());
    }
    return BeanUtils.instantiateClass(type);
  }

  /** All of them to be told of, by family and id. */
  public List<SheetSource> all() {
    return types.keySet().stream()
        .map(this::create)
        .sorted(Comparator.comparing(SheetSource::family).thenComparing(SheetSource::id))
        .toList();
  }
}
