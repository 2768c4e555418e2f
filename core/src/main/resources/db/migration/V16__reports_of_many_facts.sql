-- A night writes what has moved: a print of all that a fact is released with tells what has not. Prints of what was
-- released before are 0, which the next release mends.
alter table release_fact add column print bigint not null default 0;
alter table release_fact alter column print drop default;

-- What a workbook that is being written has otherwise than the last release, and what it has no more.
alter table release_draft add column print bigint not null;
create table release_gone (
  series_id bigint not null references release_series,
  kind      text   not null check (kind in ('violence_claim', 'cooperation_event')),
  fact_id   bigint not null
);

-- Texts stand beside the rows of articles also where they are short: counting articles reads no text, and marking one
-- as coded or linked writes none again.
alter table article set (toast_tuple_target = 128);

-- The names of an event's parties each by its number: a join was planned as one with all actors, for every event anew.
create or replace view reviewed_event as
select e.id, e.article_id, e.ordinal, e.fact_key,
       case when d.corrected ? 'type' then d.corrected ->> 'type' else e.type end as type,
       case when d.corrected ? 'form' then d.corrected ->> 'form' else e.form end as form,
       case when d.corrected ? 'parties' then array(select jsonb_array_elements_text(d.corrected -> 'parties'))
         else array(select n.name
                      from (select (select p.name from actor p where p.id = m.actor_id) as name
                              from cooperation_party m
                             where m.event_id = e.id) n
                     order by n.name collate "C") end as parties,
       case when d.corrected ? 'initiator' then d.corrected ->> 'initiator' else i.name end as initiator,
       case when d.corrected ? 'fields' then array(select jsonb_array_elements_text(d.corrected -> 'fields'))
         else e.fields end as fields,
       case when d.corrected ? 'date' then d.corrected ->> 'date' else e.event_date end as event_date,
       case when d.corrected ? 'date' then rpad(d.corrected ->> 'date', 10, '-01-01')::date else e.event_day end as event_day,
       case when d.corrected ? 'status' then d.corrected ->> 'status' else e.status end as status,
       coalesce(r.quad_class, e.quad_class) as quad_class, coalesce(r.intensity, e.intensity) as intensity,
       e.attribution, e.quote, e.span_start, e.span_end, e.rule, e.coder_version,
       coalesce(d.decision = 'reject', false) as is_rejected,
       d.id as decision_id, d.decision, r.via, d.decided_by, d.note,
       case when d.decision = 'correct' then array(select jsonb_object_keys(d.corrected)) else '{}' end as corrected_fields,
       case when d.decision = 'correct' then (
         select string_agg(f.field || ' ' || coalesce(nullif(f.value, ''), 'none'), '; ' order by f.field)
           from jsonb_each_text(jsonb_build_object('type', e.type, 'form', e.form,
                  'parties', (select string_agg(p.name, ', ' order by p.name collate "C")
                                from cooperation_party m join actor p on p.id = m.actor_id where m.event_id = e.id),
                  'initiator', i.name, 'fields', array_to_string(e.fields, ', '), 'date', e.event_date,
                  'status', e.status)) f (field, value)
          where d.corrected ? f.field) end as coded_as
  from cooperation_event e
  left join actor i on i.id = e.initiator_id
  left join event_review r on r.event_id = e.id
  left join review_decision d on d.id = r.decision_id;

-- The same with the rights of runs on release_gone.
create or replace procedure grant_roles() language plpgsql as $$
declare
  home text := quote_ident(current_schema());
  one text;
begin
  if to_regrole('sitrep_reader') is null or to_regrole('sitrep_jobs') is null or to_regrole('sitrep_console') is null then
    return;
  end if;

  -- Looks at everything but who may log in and who did what.
  execute format('grant usage on schema %s to sitrep_reader, sitrep_jobs, sitrep_console', home);
  execute format('grant select on all tables in schema %s to sitrep_reader, sitrep_jobs, sitrep_console', home);
  revoke all on console_account, audit_entry from sitrep_reader, sitrep_jobs;

  -- Runs load, code, link and publish. What was loaded, decided and logged stays, and so do old releases.
  execute format('grant insert, update on all tables in schema %s to sitrep_jobs', home);
  execute format('grant usage, select on all sequences in schema %s to sitrep_jobs', home);
  execute format('revoke insert, update on %s.flyway_schema_history from sitrep_jobs', home);
  revoke insert, update on console_account, audit_entry, scheduled_tasks from sitrep_jobs;
  revoke update on fact_change, article_words from sitrep_jobs;
  grant delete on
    rejected_record, violence_claim, cooperation_event, cooperation_party, official_mention,
    incident, incident_report, incident_claim, incident_toll, incident_key, act, act_report, act_event, act_key,
    claim_review, event_review, release_fact, release_draft, release_gone, release_move
    to sitrep_jobs;
  -- Statistics of a table that a step has just filled; before version 17 the step goes without.
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on release_draft, release_gone to sitrep_jobs';
  end if;

  -- The console keeps accounts, adds to the log of what was done, plans nights, and hands records back.
  grant insert, update, delete on console_account, scheduled_tasks to sitrep_console;
  grant insert on audit_entry to sitrep_console;
  grant update (status, requeued_after) on archive to sitrep_console;
  grant update (coder_version) on article to sitrep_console;
  execute format('grant usage, select on sequence %s to sitrep_console', pg_get_serial_sequence('audit_entry', 'id'));

  -- Both mend, stop and give up runs.
  for one in select table_name from information_schema.tables
              where table_schema = current_schema() and table_name like 'batch\_%' loop
    execute format('grant insert, update, delete on %I to sitrep_jobs, sitrep_console', one);
  end loop;

  -- Tables of later versions.
  execute format('alter default privileges in schema %s grant select on tables to sitrep_reader, sitrep_jobs, sitrep_console', home);
  execute format('alter default privileges in schema %s grant insert, update, delete on tables to sitrep_jobs', home);
  execute format('alter default privileges in schema %s grant usage, select on sequences to sitrep_jobs', home);
end $$;

call grant_roles();
