/**
 * Every state that a recipe was in. `next` is the child that was left last, where redo leads. A recipe that was there
 * before begins its history as it stands.
 */
export const recipeHistory = `
create table recipe_node (
  project text not null references project (uid) on delete cascade,
  id integer not null,
  parent integer,
  next integer,
  at text not null,
  actor text not null,
  about text not null,
  recipe text not null,
  primary key (project, id)
) strict;

create table recipe_head (
  project text not null primary key references project (uid) on delete cascade,
  head integer not null
) strict;

insert into recipe_node (project, id, parent, next, at, actor, about, recipe)
  select project, 1, null, null, at, actor, '{"code":"first","params":{}}', value from part
  where part = 'recipe' and variant = 'main' and version =
    (select max(version) from part as newest
      where newest.project = part.project and newest.variant = 'main' and newest.part = 'recipe');
insert into recipe_head (project, head) select project, 1 from recipe_node;
`
