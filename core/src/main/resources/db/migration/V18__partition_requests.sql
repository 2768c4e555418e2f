-- Partitions of steps that workers in other processes take, as they were asked for over a broker. The token tells a request of this
-- database from any other; what a worker does is in its step execution.

create table partition_request (
  step_execution_id bigint      primary key references batch_step_execution on delete cascade,
  job_execution_id  bigint      not null,
  step              text        not null,
  token             text        not null,
  sent_at           timestamptz not null,
  -- How often a worker began with it, and who did last.
  attempts          integer     not null default 0,
  worker            text,
  taken_at          timestamptz
);
create index partition_request_step on partition_request (job_execution_id, step);

-- How much a worker has done of a step.
create table worker_progress (
  job_execution_id bigint      not null references batch_job_execution on delete cascade,
  step             text        not null,
  worker           text        not null,
  done             bigint      not null,
  told_at          timestamptz not null,
  primary key (job_execution_id, step, worker)
);

-- Runs add to these and mark them, no more.
do $$
begin
  if to_regrole('sitrep_jobs') is not null then
    revoke delete on archive_segment, partition_request, worker_progress from sitrep_jobs;
  end if;
end $$;
