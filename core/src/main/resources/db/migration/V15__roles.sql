-- Roles with no more rights than a use needs. The one who migrates owns the tables; what runs and what is looked at goes on under these.
-- They are of the whole server: another database of it that has them shares them.

do $$
declare
  name text;
begin
  foreach name in array array['sitrep_jobs', 'sitrep_console', 'sitrep_reader'] loop
    begin
      if to_regrole(name) is null then
        execute format('create role %I nologin', name);
      end if;
    exception
      when insufficient_privilege then
        raise notice 'role % is not there and may not be made: everything runs as the owner until it is', name;
      -- Another database of this server is migrated at the same time.
      when duplicate_object or unique_violation then null;
    end;
    begin
      if to_regrole(name) is not null and not pg_has_role(current_user, to_regrole(name), 'SET') then
        execute format('grant %I to current_user', name);
      end if;
    exception
      when insufficient_privilege then
        raise notice 'role % is not granted to %', name, current_user;
    end;
  end loop;
end $$;

-- Gives the roles that are there their rights. To be called by the owner, as often as wished.
create procedure grant_roles() language plpgsql as $$
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
    claim_review, event_review, release_fact, release_draft, release_move
    to sitrep_jobs;
  -- Statistics of a table that a step has just filled; before version 17 the step goes without.
  if current_setting('server_version_num')::int >= 170000 then
    execute 'grant maintain on release_draft to sitrep_jobs';
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
revoke execute on procedure grant_roles() from public;

call grant_roles();
