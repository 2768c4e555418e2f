-- What speaks for and against a date of publication: a page and its archive may tell different ones, and both are kept.

alter table article
  -- When the archive's record was made, which for a web archive is the fetch.
  add column archived_at timestamptz,
  -- Where the date of publication stands.
  add column published_from text check (published_from in ('json_ld', 'meta', 'time', 'text', 'url', 'archive_field')),
  -- Dates that were told and not believed, each with its place and the reason.
  add column published_refused text[] not null default '{}';
