-- A large archive is loaded in segments, cut between records, so that several threads or machines share it. They are cut once: the
-- numbers of its records hang on them. Records of the n-th are numbered from n * 1,000,000,000 on.

create table archive_segment (
  archive_id bigint      not null references archive,
  number     integer     not null check (number >= 0),
  from_byte  bigint      not null check (from_byte >= 0),
  to_byte    bigint      not null check (to_byte >= from_byte),
  -- Null as long as it is to be loaded.
  loaded_at  timestamptz,
  articles   bigint      not null default 0,
  filtered   bigint      not null default 0,
  rejected   bigint      not null default 0,
  primary key (archive_id, number)
);

-- What was registered before was read in one go.
insert into archive_segment (archive_id, number, from_byte, to_byte, loaded_at, articles, filtered, rejected)
select id, 0, 0, bytes, loaded_at, articles, filtered, rejected from archive where status in ('registered', 'loaded');
