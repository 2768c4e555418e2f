-- What a fact is known by over new codings and loadings: org.sitrep.core.fact.FactKey. What was stored before gets the
-- key that would be written now. The collation lets all facts of one content be found by what their keys begin with.

alter table violence_claim add column fact_key text collate "C";
alter table cooperation_event add column fact_key text collate "C";

update violence_claim c set fact_key = k.fact_key
  from (select id,
               'v' || left(encode(sha256(convert_to(content_sha256, 'UTF8')), 'hex'), 20) || '-'
                 || left(encode(sha256(convert_to(told || '|' || row_number() over (partition by article_id, told order by ordinal) - 1,
                                       'UTF8')), 'hex'), 12) as fact_key
          from (select c.id, c.article_id, c.ordinal, a.content_sha256,
                       concat_ws('|', span_start, span_end, measure, best, array_to_string(victims, ',')) as told
                  from violence_claim c join article a on a.id = c.article_id) t) k
 where k.id = c.id;

update cooperation_event e set fact_key = k.fact_key
  from (select id,
               'c' || left(encode(sha256(convert_to(content_sha256, 'UTF8')), 'hex'), 20) || '-'
                 || left(encode(sha256(convert_to(told || '|' || row_number() over (partition by article_id, told order by ordinal) - 1,
                                       'UTF8')), 'hex'), 12) as fact_key
          from (select e.id, e.article_id, e.ordinal, a.content_sha256,
                       concat_ws('|', span_start, span_end, type, form,
                         array_to_string(array(select p.name from cooperation_party m join actor p on p.id = m.actor_id
                                                where m.event_id = e.id order by p.name collate "C"), ',')) as told
                  from cooperation_event e join article a on a.id = e.article_id) t) k
 where k.id = e.id;

alter table violence_claim alter column fact_key set not null;
alter table cooperation_event alter column fact_key set not null;
create index violence_claim_key on violence_claim (fact_key);
create index cooperation_event_key on cooperation_event (fact_key);
