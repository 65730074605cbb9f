/* cg-figures-rows.c: the rows of a table of numbers: merged, named, in order, zeros among them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-figures-rows.h"

#include <glib/gi18n.h>

/* A way up from a unit that is longer goes in a circle. */
#define DEEPEST 32

/* What a row may be, in the order of the list. */
typedef struct
{
  char *key;
  char *label;
  char *parent;  /* of a unit, or NULL */
  gboolean owes; /* listed even without any figure */
} Group;

static void
group_clear (gpointer data)
{
  Group *group = data;

  g_free (group->key);
  g_free (group->label);
  g_free (group->parent);
}

static void
add_group (GArray *groups, const char *key, const char *label, const char *parent, gboolean owes)
{
  gboolean has_parent = parent != NULL && *parent != '\0';
  Group group = { g_strdup (key), g_strdup (label), has_parent ? g_strdup (parent) : NULL, owes };

  g_array_append_val (groups, group);
}

/* ---- what rows there may be ---- */

static gboolean
read_groups (CgConnection *connection, const char *sql, GArray *groups, GError **error)
{
  sqlite3_stmt *statement = cg_sql_prepare (connection, error, sql, NULL);
  gboolean failed = statement == NULL;

  while (!failed && cg_sql_step (connection, statement, &failed, error))
    add_group (groups, cg_sql_column (statement, 0), cg_sql_column (statement, 1),
               cg_sql_column (statement, 2), sqlite3_column_int (statement, 3));

  return !failed;
}

static void
add_choices (GArray *groups, CgChoicesId choices)
{
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    add_group (groups, all[i].id, cg_choices_label (choices, all[i].id), NULL,
               choices != CG_CHOICES_LEVEL);
}

static void
add_months (GArray *groups, const CgFigures *figures)
{
  for (guint i = 0; i < figures->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (figures->rows, i);
      g_auto (GStrv) parts = g_strsplit (row->key, "-", 2);
      g_autofree char *label = parts[0] != NULL && parts[1] != NULL
                                   /* Translators: a month: year, number of the month */
                                   ? g_strdup_printf (C_ ("month", "%s-%d"), parts[0],
                                                      (int) g_ascii_strtoll (parts[1], NULL, 10))
                                   : NULL;

      if (label != NULL)
        add_group (groups, row->key, label, NULL, TRUE);
    }
}

/* Of units those report that have a superior and are no office within one. */
static gboolean
find_groups (CgConnection *connection, const CgFigures *figures, GArray *groups, GError **error)
{
  switch (figures->scope.by)
    {
    case CG_GROUPING_UNIT:
      return read_groups (connection,
                          "SELECT u.id, COALESCE(u.short, u.name), u.parent, u.void_reason IS NULL"
                          " AND u.parent IS NOT NULL AND u.kind IS NOT 'office'"
                          " FROM unit u ORDER BY u.id",
                          groups, error);
    case CG_GROUPING_DOMAIN:
      return read_groups (connection,
                          "SELECT o.id, o.name, NULL, o.void_reason IS NULL FROM domain o"
                          " ORDER BY o.position, o.id",
                          groups, error);
    case CG_GROUPING_LEVEL:
      add_choices (groups, CG_CHOICES_LEVEL);
      return TRUE;
    case CG_GROUPING_SITUATION:
      add_choices (groups, CG_CHOICES_SITUATION);
      return TRUE;
    case CG_GROUPING_DEVIATION:
      add_choices (groups, CG_CHOICES_DEVIATION);
      return TRUE;
    case CG_GROUPING_MONTH:
      add_months (groups, figures);
      return TRUE;
    case CG_GROUPING_NONE:
    case CG_N_GROUPINGS:
    default:
      return TRUE;
    }
}

/* ---- merging ---- */

static const Group *
find_group (GHashTable *by_key, const char *key)
{
  return key != NULL ? g_hash_table_lookup (by_key, key) : NULL;
}

/* The unit right below the top, on the way up; the top itself where it is that. */
static const Group *
superior_of (GHashTable *by_key, const Group *group)
{
  for (guint i = 0; i < DEEPEST; i++)
    {
      const Group *parent = find_group (by_key, group->parent);

      if (parent == NULL || parent->parent == NULL)
        break;
      group = parent;
    }

  return group;
}

static void
add_row (CgFigureRow *row, const CgFigureRow *more)
{
  for (CgFigureId i = 0; i < CG_N_FIGURES; i++)
    if (row->values[i] != CG_NO_FIGURE && more->values[i] != CG_NO_FIGURE)
      row->values[i] += more->values[i];
}

static const Group *
group_of_row (const CgFigures *figures, GHashTable *by_key, const CgFigureRow *row)
{
  const Group *group = find_group (by_key, row->key);

  return group != NULL && figures->scope.by == CG_GROUPING_UNIT && figures->scope.merged
             ? superior_of (by_key, group)
             : group;
}

/* The figures of each group, by its key; "" for what has none. */
static GHashTable *
collect (CgFigures *figures, GHashTable *by_key)
{
  GHashTable *sums = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < figures->rows->len; i++)
    {
      CgFigureRow *row = g_ptr_array_index (figures->rows, i);
      const Group *group = group_of_row (figures, by_key, row);
      const char *key = group != NULL ? group->key : "";
      CgFigureRow *sum = g_hash_table_lookup (sums, key);

      if (sum != NULL)
        add_row (sum, row);
      else
        g_hash_table_insert (sums, (gpointer) key, row);
    }

  return sums;
}

static gboolean
is_listed (const CgFigures *figures, GHashTable *by_key, const Group *group)
{
  return figures->scope.zeros && group->owes &&
         (figures->scope.by != CG_GROUPING_UNIT || !figures->scope.merged ||
          superior_of (by_key, group) == group);
}

static void
list_row (CgFigures *figures, const char *key, const char *label, const CgFigureRow *sum)
{
  CgFigureRow *row = cg_figures_add (figures, key, label);

  if (sum != NULL)
    memcpy (row->values, sum->values, sizeof row->values);
}

gboolean
cg_figures_arrange (CgConnection *connection, CgFigures *figures, GError **error)
{
  g_autoptr (GArray) groups = g_array_new (FALSE, TRUE, sizeof (Group));
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sums = NULL;
  g_autoptr (GPtrArray) raw = NULL;

  g_array_set_clear_func (groups, group_clear);
  if (!find_groups (connection, figures, groups, error))
    return FALSE;
  for (guint i = 0; i < groups->len; i++)
    {
      Group *group = &g_array_index (groups, Group, i);

      g_hash_table_insert (by_key, group->key, group);
    }

  sums = collect (figures, by_key);
  raw = cg_figures_steal_rows (figures);
  for (guint i = 0; i < groups->len; i++)
    {
      const Group *group = &g_array_index (groups, Group, i);
      const CgFigureRow *sum = g_hash_table_lookup (sums, group->key);

      if (sum != NULL || is_listed (figures, by_key, group))
        list_row (figures, group->key, group->label, sum);
    }
  if (g_hash_table_contains (sums, ""))
    list_row (figures, "", C_ ("figures", "Not stated"), g_hash_table_lookup (sums, ""));
  return TRUE;
}
