package org.sitrep.core.job;

import java.util.List;

/**
 * What a job tells about itself.
 *
 * @param name the job's name, as in the job repository
 * @param summary one sentence on what it does
 * @param parameters those that it takes, the identifying ones first
 * @param lock what only one running job holds at a time
 */
public record JobDescriptor(String name, String summary, List<Parameter> parameters, String lock) {

  /** The lock of jobs that change facts or their links. */
  public static final String FACTS = "ingest";

  /** A job that runs beside all others, but not beside itself. */
  public JobDescriptor(String name, String summary, List<Parameter> parameters) {
    this(name, summary, parameters, name);
  }

  /** Copies the list. */
  public JobDescriptor {
    parameters = List.copyOf(parameters);
  }

  /**
   * One parameter of a job.
   *
   * @param name as in the job repository
   * @param summary one sentence on what it means, with its unit
   * @param identifying whether two runs that differ only in it are two instances
   * @param required whether the job cannot start without it
   */
  public record Parameter(String name, String summary, boolean identifying, boolean required) {}
}
