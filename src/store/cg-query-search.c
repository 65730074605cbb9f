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

/* "t.a, t.b": what the column of an index is made of. */
static void
append_columns (GString *sql, CgEntity entity, gboolean name)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  int only = info->name_field >= 0 ? info->name_field : info->number_field;
  const char *comma = "";

  for (guint i = 0; i < info->n_own_fields; i++)
    if (name ? (int) i == only : cg_field_is_text (&info->fields[i]))
      {
        g_string_append_printf (sql, "%st.\"%s\"", comma, info->fields[i].id);
        comma = ", ";
      }
}

void
cg_search_append_waiting (CgSql *self, CgEntity entity, gboolean name, const char *text)
{
  const char *id = cg_entity_get (entity)->id;
  g_autoptr (GString) columns = g_string_new (NULL);
  g_autofree char *folded = cg_fold (text);

  append_columns (columns, entity, name);
  g_string_append_printf (self->sql,
                          "SELECT t.id FROM search_pending p CROSS JOIN \"%s\" t ON t.id = p.id"
                          " WHERE p.entity = '%s' AND cg_contains(?%s%s)",
                          id, id, columns->len > 0 ? ", " : "", columns->str);
  cg_sql_add_text (self, folded);
}

/* What the index says, but for the records that it has not read since: those of @entities are
 * looked through. */
static void
append_matches (CgSql *self, const char *index, gboolean name, CgBits entities, const char *text)
{
  g_autofree char *phrase = cg_fold_phrase (text);

  g_string_append_printf (self->sql,
                          "SELECT rowid AS id FROM %s WHERE %s MATCH ?"
                          " AND rowid NOT IN (SELECT id FROM search_pending)",
                          index, index);
  cg_sql_add_text (self, phrase);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (entities & cg_bit (i))
      {
        g_string_append (self->sql, " UNION ALL ");
        cg_search_append_waiting (self, i, name, text);
      }
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

void
cg_search_append_texts (CgSql *self, CgEntity entity, const char *text)
{
  append_matches (self, "search_fts", FALSE, cg_bit (entity), text);
}

void
cg_search_append_names (CgSql *self, CgEntity entity, const char *text)
{
  append_matches (self, "search_names", TRUE, cg_bit (entity), text);
  if (cg_pinyin_is_typed (text))
    append_read_names (self, entity, text);
}

CgBits
cg_search_referred (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  CgBits referred = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE)
      referred |= cg_bit (info->fields[i].of);

  return referred;
}

void
cg_search_append_referred (CgSql *self, CgEntity entity, const char *text)
{
  CgBits referred = cg_search_referred (entity);

  append_matches (self, "search_names", TRUE, referred, text);
  for (guint i = 0; cg_pinyin_is_typed (text) && i < CG_N_ENTITIES; i++)
    if (referred & cg_bit (i))
      append_read_names (self, i, text);
}

/* "Own text matches, or a reference is among the ids whose name matches" (design.md, Search),
 * put together from the indexes before any record is read. */
void
cg_search_append_found (CgSql *self, CgEntity entity, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  g_string_append (self->sql, "WITH named (id) AS MATERIALIZED (");
  cg_search_append_referred (self, entity, text);
  g_string_append (self->sql, "), found (id) AS (");
  cg_search_append_texts (self, entity, text);
  if (cg_pinyin_is_typed (text))
    append_read_names (self, entity, text);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE)
      g_string_append_printf (
          self->sql, " UNION SELECT id FROM \"%s%s\" WHERE \"%s\" IN (SELECT id FROM named)",
          info->fields[i].flags & CG_FIELD_DERIVED ? "d_" : "", info->id, info->fields[i].id);
  g_string_append (self->sql, ") ");
}
