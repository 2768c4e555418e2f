-- Words of articles beside them: an index over the article itself was written anew, its text cut into words again, each time
-- that an article was coded or linked.

drop index article_words;

create table article_words (
  article_id bigint   primary key references article on delete cascade,
  -- Of title and text; of a very long text the beginning only.
  words      tsvector not null
);

insert into article_words (article_id, words)
select id, to_tsvector('simple', title || ' ' || left(text, 100000)) from article;

create index article_words_found on article_words using gin (words);
