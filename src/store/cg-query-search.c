/* cg-query-search.c: a search text as SQL: which records have it, by their own words, by the
 * names they refer to, or by the pinyin of a name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-query-search.h"

#include "cg-fold.h"
#include "cg-hit.h"
#include "cg-pinyin.h"

/* What the index says, but for the few records that it has not read yet: those are looked
 * through. @column: what it is the index of; "body" has the name as well. */
static void
append_matches (CgSql *self, const char *index, const char *column, const char *text)
{
  g_autofree char *phrase = cg_fold_phrase (text);
  g_autofree char *needle = cg_fold_needle (text);

  g_string_append_printf (self->sql,
                          "SELECT rowid AS id FROM %s WHERE %s MATCH ?"
                          " AND rowid NOT IN (SELECT id FROM search_pending)"
                          " UNION ALL SELECT s.id FROM search_pending p CROSS JOIN search s"
                          " ON s.id = p.id WHERE instr(' ' || s.%s, ' ' || ?) > 0",
                          index, index, column);
  cg_sql_add_text (self, phrase);
  cg_sql_add_text (self, needle);
}

/* UNION, not UNION ALL: a name may have the letters and be read so as well. */
static void
append_read_names (CgSql *self, CgEntity entity, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint i = 0; i < info->n_own_fields; i++)
    if (cg_hit_reads_field (entity, (int) i))
      {
        g_string_append_printf (self->sql, " UNION SELECT id FROM \"%s\" WHERE cg_reads(?, \"%s\")",
                                info->id, info->fields[i].id);
        cg_sql_add_text (self, text);
      }
}

static void
append_named (CgSql *self, const char *text)
{
  append_matches (self, "search_names", "name", text);
}

void
cg_search_append_texts (CgSql *self, const char *text)
{
  append_matches (self, "search_fts", "body", text);
}

void
cg_search_append_names (CgSql *self, CgEntity entity, const char *text)
{
  append_named (self, text);
  if (cg_pinyin_is_typed (text))
    append_read_names (self, entity, text);
}

/* The names of all that a record of @entity may refer to, each kind once. */
static void
append_read_references (CgSql *self, CgEntity entity, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  gboolean done[CG_N_ENTITIES] = { FALSE };

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE && !done[info->fields[i].of])
      {
        done[info->fields[i].of] = TRUE;
        append_read_names (self, info->fields[i].of, text);
      }
}

/* "Own text matches, or a reference is among the ids whose name matches" (design.md, Search),
 * put together from the indexes before any record is read. */
void
cg_search_append_found (CgSql *self, CgEntity entity, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  gboolean reads = cg_pinyin_is_typed (text);

  g_string_append (self->sql, "WITH named (id) AS MATERIALIZED (");
  append_named (self, text);
  if (reads)
    append_read_references (self, entity, text);
  g_string_append (self->sql, "), found (id) AS (");
  cg_search_append_texts (self, text);
  if (reads)
    append_read_names (self, entity, text);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE)
      g_string_append_printf (
          self->sql, " UNION SELECT id FROM \"%s%s\" WHERE \"%s\" IN (SELECT id FROM named)",
          info->fields[i].flags & CG_FIELD_DERIVED ? "d_" : "", info->id, info->fields[i].id);
  g_string_append (self->sql, ") ");
}
