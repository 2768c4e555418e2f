package org.sitrep.core.job;

import java.util.List;

/**
 * What a job tells about itself.
 *
 * @param name the job's name, as in the job repository
 * @param summary one sentence on what it does
 * @param parameters those that it takes, the identifying ones first
 */
public record JobDescriptor(String name, String summary, List<Parameter> parameters) {

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
