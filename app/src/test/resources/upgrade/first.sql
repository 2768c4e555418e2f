-- What the first version stored, in tables of its own making: two articles of one archive with their facts, and a rejected record.
insert into archive (sha256, file, bytes, format, status, registered_at, loaded_at, records, articles, rejected)
values (repeat('a', 64), '/inbox/old.jsonl', 900, 'jsonl', 'loaded', '2025-01-02T02:30:00Z', '2025-01-02T02:31:00Z', 3, 2, 1);

insert into article (archive_id, entry, byte_offset, ordinal, title, source, published, text, content_sha256, loaded_at,
  coder_version, coded_at)
values
  (1, '', 0, 0, 'Blast in Quetta', 'Quetta Observer', '2025-01-01',
   'QUETTA: Seven people were killed when a bomb went off near a market in Quetta on Wednesday, police said.',
   repeat('1', 64), '2025-01-02T02:31:00Z', '1', '2025-01-02T02:32:00Z'),
  (1, '', 400, 1, 'Ministers meet', 'Capital Wire', '2025-01-01',
   'ISLAMABAD: The foreign ministers of Pakistan and China met in Islamabad on Wednesday and discussed trade.',
   repeat('2', 64), '2025-01-02T02:31:00Z', '1', '2025-01-02T02:32:00Z');

insert into rejected_record (archive_id, step, entry, byte_offset, ordinal, reason, detail, raw, raw_length,
  job_execution_id, rejected_at)
values (1, 'loadArticlesStep', '', 800, 2, 'malformed_json', 'a line that was cut off', '\x7b', 1, 1, '2025-01-02T02:31:00Z');

insert into actor (name, kind, country) values ('PK', 'state', 'PK'), ('CN', 'state', 'CN');
insert into place (name, country) values ('Quetta', 'PK');

insert into violence_claim (article_id, ordinal, measure, best, qualifier, method, country, place_id, from_date, to_date, scope,
  attribution, quote, span_start, span_end, rule, coder_version)
values (1, 0, 'killed', 7, 'exact', 'bombing', 'PK', 1, '2025-01-01', '2025-01-01', 'incident', 'police',
  'QUETTA: Seven people were killed when a bomb went off near a market in Quetta on Wednesday, police said.', 17, 121, 'old', '1');

insert into cooperation_event (article_id, ordinal, type, form, fields, event_date, event_day, status, quote, span_start,
  span_end, rule, coder_version)
values (2, 0, 'CONSULT', 'meeting', '{trade}', '2025-01-01', '2025-01-01', 'done',
  'ISLAMABAD: The foreign ministers of Pakistan and China met in Islamabad on Wednesday and discussed trade.', 16, 121, 'old', '1');
insert into cooperation_party (event_id, actor_id) values (1, 1), (1, 2);
