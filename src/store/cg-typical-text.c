/* cg-typical-text.c: what a typical case is told with: its text, and the names in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-text.h"

#include "cg-choices.h"
#include "cg-derive-expressions.h"
#include "cg-reader.h"
#include "cg-store-private.h"
#include "cg-typical-read.h"

typedef struct
{
  gint64 id;
  CgTypicalText *text;
} Reading;

void
cg_typical_text_free (CgTypicalText *self)
{
  g_clear_pointer (&self->typical, cg_record_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->text);
  g_free (self);
}

static void
reading_free (gpointer data)
{
  Reading *reading = data;

  g_clear_pointer (&reading->text, cg_typical_text_free);
  g_free (reading);
}

/* ---- names; ?1 is the typical case, ?2 its case ---- */

/* What other units found in comparison tells nothing of the case. */
#define PROBLEMS "problem q WHERE q.\"case\" = ?2 AND " CG_SQL_HELD_TO_ACCOUNT ("q")

#define UNITS                                                                                      \
  "WITH RECURSIVE own (id) AS (SELECT unit FROM case_unit WHERE \"case\" = ?2"                     \
  " UNION SELECT q.unit FROM " PROBLEMS " UNION SELECT q.responsible_unit FROM " PROBLEMS          \
  " UNION SELECT unit FROM accountable WHERE \"case\" = ?2"                                        \
  " UNION SELECT unit FROM institution WHERE \"case\" = ?2),"                                      \
  " above (id) AS (SELECT u.parent FROM unit u JOIN own o ON o.id = u.id"                          \
  " UNION SELECT u.parent FROM unit u JOIN above a ON a.id = u.id)"

static const struct
{
  CgNameKind kind;
  const char *sql; /* names, and what they are the same as */
} sources[] = {
  { CG_NAME_PERSON, "SELECT name, 0 FROM accountable WHERE \"case\" = ?2 AND type = 'cadre'"
                    " UNION ALL SELECT name, 0 FROM person WHERE id IN"
                    " (SELECT q.leader FROM " PROBLEMS " UNION SELECT q.person FROM " PROBLEMS
                    " UNION SELECT m.person FROM measure m, " PROBLEMS " AND q.id = m.problem)" },
  { CG_NAME_PERSON, UNITS " SELECT head, 0 FROM unit JOIN own USING (id)"
                          " UNION ALL SELECT contact, 0 FROM unit JOIN own USING (id)" },
  { CG_NAME_UNIT, UNITS " SELECT name, id FROM unit JOIN own USING (id)"
                        " UNION ALL SELECT short, id FROM unit JOIN own USING (id)"
                        " UNION ALL SELECT party_org, -id FROM unit JOIN own USING (id)" },
  { CG_NAME_UNIT, "SELECT name, 0 FROM accountable WHERE \"case\" = ?2 AND type = 'org'" },
  { CG_NAME_PLACE, UNITS " SELECT name, id FROM unit JOIN above USING (id)"
                         " WHERE id NOT IN (SELECT id FROM own WHERE id IS NOT NULL)"
                         " UNION ALL SELECT short, id FROM unit JOIN above USING (id)"
                         " WHERE id NOT IN (SELECT id FROM own WHERE id IS NOT NULL)"
                         " UNION ALL SELECT region, 0 FROM unit JOIN own USING (id)" },
  { CG_NAME_NUMBER, "SELECT case_no, 0 FROM \"case\" WHERE id = ?2"
                    " UNION ALL SELECT decision_no, 0 FROM \"case\" WHERE id = ?2"
                    " UNION ALL SELECT q.problem_no, 0 FROM " PROBLEMS
                    " UNION ALL SELECT inst_no, 0 FROM institution WHERE \"case\" = ?2"
                    " UNION ALL SELECT n.doc_no, 0 FROM notice n JOIN notice_case c"
                    " ON c.notice = n.id WHERE c.\"case\" = ?2" },
  { CG_NAME_NUMBER, UNITS " SELECT phone, 0 FROM unit JOIN own USING (id)" },
};

/* One character, as 无 for a number, names nothing. */
static void
add_name (CgTypicalText *text,
          CgNameKind kind,
          const char *original,
          const char *pseudonym,
          gint64 same_as)
{
  if (original == NULL || g_utf8_strlen (original, -1) < 2)
    return;

  for (guint i = 0; i < text->names->len; i++)
    {
      CgRedactedName *name = g_ptr_array_index (text->names, i);

      if (g_str_equal (name->original, original))
        {
          if (name->same_as == 0)
            name->same_as = same_as;
          return;
        }
    }

  g_ptr_array_add (text->names, cg_redacted_name_new (kind, original, pseudonym, same_as));
}

static CgNameKind
kind_of (const char *id)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_PSEUDONYM_KIND, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (choices[i].id, id) == 0)
      return i;

  return CG_NAME_PERSON;
}

static gboolean
read_kept (CgConnection *self, CgTypicalText *text, gint64 id, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      self, error,
      "SELECT kind, original, pseudonym FROM pseudonym WHERE typical = ?1 AND void_reason IS NULL"
      " ORDER BY position, id",
      "i", id);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    add_name (text, kind_of ((const char *) sqlite3_column_text (statement, 0)),
              (const char *) sqlite3_column_text (statement, 1),
              (const char *) sqlite3_column_text (statement, 2), 0);

  text->n_kept = text->names->len;
  return statement != NULL && !failed;
}

static gboolean
read_names (CgConnection *self, CgTypicalText *text, gint64 id, gint64 case_id, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      gboolean failed = FALSE;
      sqlite3_stmt *statement = cg_sql_prepare (self, error, sources[i].sql, "ii", id, case_id);

      while (statement != NULL && cg_sql_step (self, statement, &failed, error))
        add_name (text, sources[i].kind, (const char *) sqlite3_column_text (statement, 0), NULL,
                  sqlite3_column_int64 (statement, 1));
      if (statement == NULL || failed)
        return FALSE;
    }

  return TRUE;
}

/* ---- the text ---- */

static const char *const texts[] = {
  "SELECT brief FROM \"case\" WHERE id = ?1",
  "SELECT group_concat(line, char(10)) FROM (SELECT a.name || COALESCE('，' || a.post, '') AS line"
  " FROM accountable a WHERE a.\"case\" = ?1 AND a.void_reason IS NULL ORDER BY a.id)",
  "SELECT group_concat(line, char(10)) FROM (SELECT row_number() OVER (ORDER BY p.id) || '. '"
  " || p.text AS line FROM problem p WHERE p.\"case\" = ?1 AND p.void_reason IS NULL "
  "AND " CG_SQL_HELD_TO_ACCOUNT ("p") " ORDER BY p.id)",
};

static gboolean
read_texts (CgConnection *self, CgTypicalText *text, gint64 case_id, GError **error)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts) && failure == NULL; i++)
    {
      g_autofree char *part = cg_sql_text (self, &failure, texts[i], "i", case_id);

      if (part != NULL && *part != '\0')
        g_string_append_printf (whole, "%s%s", whole->len > 0 ? "\n\n" : "", part);
    }
  text->title =
      cg_sql_text (self, &failure, "SELECT title FROM \"case\" WHERE id = ?1", "i", case_id);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  text->text = g_string_free (g_steal_pointer (&whole), FALSE);
  return TRUE;
}

CgTypicalText *
cg_typical_text_read (CgConnection *connection, gint64 id, GError **error)
{
  g_autoptr (CgTypicalText) text = g_new0 (CgTypicalText, 1);
  gint64 case_id;

  text->names = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_redacted_name_free);
  text->typical = cg_reader_get (connection, CG_ENTITY_TYPICAL, id, error);
  case_id = text->typical != NULL ? cg_record_integer (text->typical, CG_TYPICAL_CASE) : 0;
  if (case_id == 0 || !read_kept (connection, text, id, error) ||
      !read_names (connection, text, id, case_id, error) ||
      !read_texts (connection, text, case_id, error))
    return NULL;

  cg_redact_propose (text->names);
  return g_steal_pointer (&text);
}

static gboolean
read_text (CgStore *self,
           CgConnection *connection,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Reading *reading = data;

  if (!cg_sql_script (connection, "BEGIN", error))
    return FALSE;

  reading->text = cg_typical_text_read (connection, reading->id, error);
  cg_sql_script (connection, "COMMIT", NULL);
  return reading->text != NULL;
}

/* ---- the calls ---- */

CgTypicalText *
cg_store_typical_text (CgStore *self, gint64 id, GError **error)
{
  Reading *reading = g_new0 (Reading, 1);
  CgTypicalText *text = NULL;

  reading->id = id;
  if (cg_store_call (self, CG_SIDE_READER, read_text, reading, error))
    text = g_steal_pointer (&reading->text);
  reading_free (reading);
  return text;
}

void
cg_store_typical_text_async (CgStore *self,
                             gint64 id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Reading *reading = g_new0 (Reading, 1);

  reading->id = id;
  cg_store_call_async (self, CG_SIDE_READER, read_text, reading, reading_free,
                       cg_store_typical_text_async, cancellable, callback, user_data);
}

CgTypicalText *
cg_store_typical_text_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Reading *reading = cg_store_call_finish (self, result, error);

  return reading != NULL ? g_steal_pointer (&reading->text) : NULL;
}

void
cg_typical_text_fill_edit (const CgTypicalText *self, CgEdit *edit)
{
  gsize n;
  const CgChoice *kinds = cg_choices_get (CG_CHOICES_PSEUDONYM_KIND, &n);

  for (guint i = self->n_kept; i < self->names->len; i++)
    {
      const CgRedactedName *name = g_ptr_array_index (self->names, i);
      gint64 id = cg_edit_insert (edit, CG_ENTITY_PSEUDONYM);

      cg_edit_set_integer (edit, CG_ENTITY_PSEUDONYM, id, CG_PSEUDONYM_TYPICAL,
                           cg_record_get_id (self->typical));
      cg_edit_set_integer (edit, CG_ENTITY_PSEUDONYM, id, CG_PSEUDONYM_CASE,
                           cg_record_integer (self->typical, CG_TYPICAL_CASE));
      cg_edit_set_text (edit, CG_ENTITY_PSEUDONYM, id, CG_PSEUDONYM_ORIGINAL, name->original);
      cg_edit_set_text (edit, CG_ENTITY_PSEUDONYM, id, CG_PSEUDONYM_KIND, kinds[name->kind].id);
      cg_edit_set_text (edit, CG_ENTITY_PSEUDONYM, id, CG_PSEUDONYM_PSEUDONYM, name->pseudonym);
      cg_edit_set_integer (edit, CG_ENTITY_PSEUDONYM, id, CG_PSEUDONYM_POSITION, i + 1);
    }
}

CgEdit *
cg_typical_text_edit (const CgTypicalText *self, gint64 actor)
{
  CgEdit *edit;

  if (self->n_kept == self->names->len)
    return NULL;

  edit = cg_edit_new ("typical.pseudonyms", actor);
  cg_typical_text_fill_edit (self, edit);
  return edit;
}
