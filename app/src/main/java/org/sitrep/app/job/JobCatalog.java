package org.sitrep.app.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sitrep.core.job.JobDescriptor;
import org.springframework.batch.core.job.Job;
import org.springframework.stereotype.Component;

/** The jobs that the other modules bring, each with its descriptor. */
@Component
public class JobCatalog {

  private final Map<String, Entry> entries = new TreeMap<>();

  /**
   * Joins the two lists.
   *
   * @throws IllegalStateException where a job has no descriptor, or a descriptor no job
   */
  JobCatalog(List<Job> jobs, List<JobDescriptor> descriptors) {
    Map<String, JobDescriptor> described = new TreeMap<>();
    descriptors.forEach(descriptor -> described.put(descriptor.name(), descriptor));
    TreeSet<String> names = new TreeSet<>();
    jobs.forEach(job -> names.add(job.getName()));
    if (!names.equals(described.keySet())) {
      throw new IllegalStateException(
          "jobs " + names + " and descriptors " + described.keySet() + " differ");
    }
    for (Job job : jobs) {
      JobDescriptor descriptor = described.get(job.getName());
      if (descriptor != null) {
        entries.put(job.getName(), new Entry(job, descriptor));
      }
    }
  }

  /** All jobs by name. */
  public Map<String, Entry> entries() {
    return Map.copyOf(entries);
  }

  Job job(String name) {
    return entry(name).job();
  }

  /** What only one running job holds at a time. */
  String lock(String name) {
    return entry(name).descriptor().lock();
  }

  /** Whether runs of a job that differ only in a parameter are runs of different instances. */
  boolean identifies(String name, String parameter) {
    return entry(name).descriptor().parameters().stream()
        .anyMatch(one -> one.name().equals(parameter) && one.identifying());
  }

  private Entry entry(String name) {
    Entry entry = entries.get(name);
    if (entry == null) {
      throw new IllegalArgumentException("no job '" + name + "', there are " + entries.keySet());
    }
    return entry;
  }

  /** A job and what it tells about itself. */
  public record Entry(Job job, JobDescriptor descriptor) {}
}
