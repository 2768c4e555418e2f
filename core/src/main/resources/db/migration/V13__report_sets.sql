-- The sets of workbooks that runs were asked for, as their files were then.
create table report_set (
  sha256  text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  -- The file that it was first read from.
  file    text        not null,
  content text        not null,
  kept_at timestamptz not null
);

-- Days told by the business date ("last 30 days"), countries and actors; empty for all facts of the period.
alter table release_series add column scope text not null default '';
alter table release_series drop constraint release_series_workbook_period_from_period_to_key;
alter table release_series add unique nulls not distinct (workbook, period_from, period_to, scope);
