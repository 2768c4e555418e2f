-- How an act stands between cooperation and conflict: PLOVER's four classes, and a score from -10 to 10 in the manner of
-- Goldstein's scale. The coder writes both; what was stored before gets what the coder would write.

alter table cooperation_event
  add column quad_class text check (quad_class in ('verbal_cooperation', 'material_cooperation', 'verbal_conflict',
    'material_conflict')),
  add column intensity double precision check (intensity between -10 and 10);

update cooperation_event e set
  quad_class = case
    when type in ('AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE') then 'verbal_cooperation'
    when type in ('COOPERATE', 'AID', 'RETREAT') then 'material_cooperation'
    when type = 'SANCTION' then 'material_conflict'
    else 'verbal_conflict' end,
  intensity = case type
    when 'CONSULT' then case
      when (select count(*) from cooperation_party p where p.event_id = e.id) >= 3 then 4
      when form in ('visit', 'dialogue') then 4
      when form = 'meeting' then 3
      when form = 'letter' then 2.5
      else 1.5 end
    when 'AGREE' then case when form in ('agreement', 'ceasefire') then 5 else 2.5 end
    when 'SUPPORT' then 3.5
    when 'CONCEDE' then 5
    when 'RETREAT' then 7
    when 'COOPERATE' then case
      when form in ('exercise', 'operation', 'intelligence_sharing', 'training') then 9.5 else 7 end
    when 'AID' then 10
    when 'REQUEST' then -0.5
    when 'REJECT' then -4
    when 'ACCUSE' then -2.5
    when 'THREATEN' then -6
    when 'SANCTION' then -7 end;

alter table cooperation_event
  alter column quad_class set not null,
  alter column intensity set not null;
