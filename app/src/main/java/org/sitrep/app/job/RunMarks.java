package org.sitrep.app.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.AbstractJob;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Marks what is logged with the run, step and partition that it is of, whichever thread does the
 * work.
 */
@Component
public final class RunMarks
    implements BeanPostProcessor, JobExecutionListener, StepExecutionListener {

  /** Mark: number of the run. */
  public static final String RUN = "run";

  private static final String JOB = "job";
  private static final String STEP = "step";
  private static final String PARTITION = "partition";

  /** What was marked before, of each step that a thread is in. */
  private final ThreadLocal<Deque<Map<String, String>>> before =
      ThreadLocal.withInitial(ArrayDeque::new);

  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    switch (bean) {
      case AbstractJob job -> job.registerJobExecutionListener(this);
      case AbstractStep step -> step.registerStepExecutionListener(this);
      case ThreadPoolTaskExecutor threads -> threads.setTaskDecorator(RunMarks::carried);
      default -> {}
    }
    return bean;
  }

  @Override
  public void beforeJob(JobExecution run) {
    mark(run.getId(), run.getJobInstance().getJobName());
  }

  @Override
  public void afterJob(JobExecution run) {
    unmark();
  }

  @Override
  public void beforeStep(StepExecution step) {
    mark(step.getJobExecutionId(), step.getJobExecution().getJobInstance().getJobName());
    String[] parts = step.getStepName().split(":", 2);
    MDC.put(STEP, parts[0]);
    if (parts.length > 1) {
      MDC.put(PARTITION, parts[1]);
    }
  }

  @Override
  public @Nullable ExitStatus afterStep(StepExecution step) {
    unmark();
    return null;
  }

  private void mark(long run, String job) {
    before.get().push(marks());
    MDC.put(RUN, String.valueOf(run));
    MDC.put(JOB, job);
  }

  private void unmark() {
    Map<String, String> earlier = before.get().poll();
    if (earlier != null) {
      MDC.setContextMap(earlier);
    }
    if (before.get().isEmpty()) {
      before.remove();
    }
  }

  private static Map<String, String> marks() {
    Map<String, String> marks = MDC.getCopyOfContextMap();
    return marks == null ? Map.of() : marks;
  }

  /** A task bears the marks of whoever gives it. */
  private static Runnable carried(Runnable task) {
    Map<String, String> given = marks();
    return () -> {
      Map<String, String> own = marks();
      MDC.setContextMap(given);
      try {
        task.run();
      } finally {
        MDC.setContextMap(own);
      }
    };
  }
}
