/* cg-gathered.c: fields that say in words what other records say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They are read in the statement that fetches a block of records, one look into an index each:
 * stored, the same text would lie twice, and a million problems would be derived anew for it.
 */
#include "config.h"

#include "cg-gathered.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  CgEntity entity;
  int field;
  CgEntity from;
  const char *expression;
} gathered[] = {
  { CG_ENTITY_PROBLEM, CG_PROBLEM_MEASURES, CG_ENTITY_MEASURE,
    "(SELECT cg_numbered(g.id, g.text) FROM measure g WHERE g.problem = t.id"
    " AND g.void_reason IS NULL AND g.status <> 'void')" },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_LATEST_PROGRESS, CG_ENTITY_PROGRESS,
    "(SELECT g.text FROM progress g WHERE g.problem = t.id AND g.void_reason IS NULL"
    " ORDER BY g.held_on DESC, g.id DESC LIMIT 1)" },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_CASE_NO, CG_ENTITY_CASE,
    "(SELECT g.case_no FROM \"case\" g WHERE g.id = t.\"case\")" },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_SOURCES, CG_ENTITY_CITATION,
    "(SELECT cg_joined(g.id, cg_source(a.name, g.page)) FROM citation g JOIN attachment a"
    " ON a.id = g.attachment WHERE g.problem = t.id AND g.void_reason IS NULL)" },
  { CG_ENTITY_LEARNING, CG_LEARNING_RECEIPT_ON, CG_ENTITY_DELIVERY,
    "(SELECT max(g.receipt_on) FROM delivery g WHERE g.notice = t.notice AND g.unit = t.unit"
    " AND g.void_reason IS NULL)" },
  { CG_ENTITY_MEASURE, CG_MEASURE_PROBLEM_TEXT, CG_ENTITY_PROBLEM,
    "(SELECT g.text FROM problem g WHERE g.id = t.problem)" },
};

const char *
cg_gathered_expression (CgEntity entity, int field)
{
  for (guint i = 0; i < G_N_ELEMENTS (gathered); i++)
    if (gathered[i].entity == entity && gathered[i].field == field)
      return gathered[i].expression;

  g_return_val_if_reached ("NULL");
}

static gboolean
is_child (CgEntity child, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (child);

  return info->parent_field >= 0 && info->fields[info->parent_field].of == (guint) entity;
}

gboolean
cg_gathered_from_children (CgEntity entity, int field)
{
  for (guint i = 0; i < G_N_ELEMENTS (gathered); i++)
    if (gathered[i].entity == entity && gathered[i].field == field)
      return is_child (gathered[i].from, entity);

  return FALSE;
}

gboolean
cg_gathered_child (CgEntity entity, CgEntity child)
{
  for (guint i = 0; i < G_N_ELEMENTS (gathered); i++)
    if (gathered[i].entity == entity && gathered[i].from == child && is_child (child, entity))
      return TRUE;

  return FALSE;
}

/* ---- cg_numbered() ---- */

typedef struct
{
  gint64 id;
  char *text;
} Part;

/* What SQLite keeps for one sum: zeroed at first. */
typedef struct
{
  GArray *parts; /* of Part */
} Numbered;

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->text);
}

static int
compare_parts (gconstpointer a, gconstpointer b)
{
  const Part *left = a;
  const Part *right = b;

  return left->id < right->id ? -1 : left->id > right->id;
}

/* In one line, and without the mark at its end: the next one follows behind a mark. */
static char *
tidy (const char *text)
{
  static const char *const ends[] = { "\xe3\x80\x82", "\xef\xbc\x9b", ";",
                                      "." }; /* U+3002, U+FF1B */
  char *tidied = g_strstrip (g_strdelimit (g_strdup (text), "\n\r\t", ' '));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (tidied, ends[i]))
      {
        tidied[strlen (tidied) - strlen (ends[i])] = '\0';
        break;
      }

  return tidied;
}

static void
add_text (sqlite3_context *context, int n, sqlite3_value **values)
{
  Numbered *self = sqlite3_aggregate_context (context, sizeof *self);
  const char *text = (const char *) sqlite3_value_text (values[1]);
  Part part = { sqlite3_value_int64 (values[0]), NULL };

  if (self == NULL || text == NULL)
    return;
  if (self->parts == NULL)
    {
      self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
      g_array_set_clear_func (self->parts, part_clear);
    }
  part.text = g_strdup (text);
  g_array_append_val (self->parts, part);
}

static char *
join_numbered (GArray *parts)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *text = tidy (g_array_index (parts, Part, i).text);

      if (i > 0)
        /* Translators: between the measures of a problem. */
        g_string_append (joined, C_ ("measures", "; "));
      g_string_append_printf (joined, "%u. %s", i + 1, text);
    }

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static void
result_numbered (sqlite3_context *context)
{
  Numbered *self = sqlite3_aggregate_context (context, 0);

  if (self == NULL || self->parts == NULL)
    return;

  if (self->parts->len == 1)
    sqlite3_result_text (context, g_array_index (self->parts, Part, 0).text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_result_text (context, join_numbered (self->parts), -1, g_free);
  g_clear_pointer (&self->parts, g_array_unref);
}

/* ---- cg_joined() and cg_source() ---- */

static gboolean
is_said (GArray *parts, guint index)
{
  for (guint i = 0; i < index; i++)
    if (g_str_equal (g_array_index (parts, Part, i).text, g_array_index (parts, Part, index).text))
      return TRUE;

  return FALSE;
}

/* Each text once. */
static void
result_joined (sqlite3_context *context)
{
  Numbered *self = sqlite3_aggregate_context (context, 0);
  g_autoptr (GString) joined = g_string_new (NULL);

  if (self == NULL || self->parts == NULL)
    return;

  g_array_sort (self->parts, compare_parts);
  for (guint i = 0; i < self->parts->len; i++)
    if (!is_said (self->parts, i))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? C_ ("measures", "; ") : "",
                              g_array_index (self->parts, Part, i).text);
  sqlite3_result_text (context, joined->str, -1, SQLITE_TRANSIENT);
  g_clear_pointer (&self->parts, g_array_unref);
}

static void
source_words (sqlite3_context *context, int n, sqlite3_value **values)
{
  const char *name = (const char *) sqlite3_value_text (values[0]);
  g_autofree char *stem = g_strdup (name != NULL ? name : "");

  if (g_str_has_suffix (stem, ".pdf"))
    stem[strlen (stem) - strlen (".pdf")] = '\0';
  /* Translators: where something is documented: a file, the page of it */
  sqlite3_result_text (
      context, g_strdup_printf (_ ("%s p. %d"), stem, sqlite3_value_int (values[1])), -1, g_free);
}

gboolean
cg_gathered_register (CgConnection *self, GError **error)
{
  const int flags = SQLITE_UTF8 | SQLITE_DIRECTONLY;

  return (sqlite3_create_function (self->db, "cg_numbered", 2, flags, NULL, NULL, add_text,
                                   result_numbered) == SQLITE_OK &&
          sqlite3_create_function (self->db, "cg_joined", 2, flags, NULL, NULL, add_text,
                                   result_joined) == SQLITE_OK &&
          sqlite3_create_function (self->db, "cg_source", 2, flags, NULL, source_words, NULL,
                                   NULL) == SQLITE_OK) ||
         cg_connection_fail (self, error);
}
