/* cg-ctl-view.c: cugaictl views, view: the saved views of lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-filter-text.h"
#include "cg-view-json.h"
#include "cg-view-store.h"

/* ---- views ---- */

/* One line: who asks what, in words. */
typedef struct
{
  const char *id; /* of a shipped one */
  gint64 record;  /* of a saved one, else 0 */
  const CgView *view;
} Line;

static char *
words_of_filters (const CgQuery *query)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint groups = 0;

  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);
      g_autofree char *one = NULL;

      if (filter->any != 0 && groups >> MIN (filter->any, 31) & 1)
        continue;
      groups |= filter->any != 0 ? 1u << MIN (filter->any, 31) : 0;
      one = filter->any != 0 ? cg_filter_any_words (query->entity, query->filters, filter->any)
                             : cg_filter_words (query->entity, filter);
      g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("filter", "; ") : "", one);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_json (GString *json, const Line *line)
{
  const CgQuery *query = line->view->query;
  g_autofree char *words = words_of_filters (query);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "name", line->view->name);
  cg_ctl_json_add_string (json, "shipped", line->id);
  if (line->record != 0)
    cg_ctl_json_add_integer (json, "id", line->record);
  cg_ctl_json_add_string (json, "list", cg_entity_get (query->entity)->id);
  cg_ctl_json_add_string (json, "filters", words);
  cg_ctl_json_add_string (
      json, "group", query->group >= 0 ? cg_field_get (query->entity, query->group)->id : NULL);
  cg_ctl_json_end (json, '}');
}

static void
add_text (CgCtlTable *table, const Line *line)
{
  cg_ctl_table_add (table, g_strdup (line->view->name));
  cg_ctl_table_add (table, g_strdup (cg_entity_label (line->view->query->entity)));
  cg_ctl_table_add (table, words_of_filters (line->view->query));
}

typedef struct
{
  GString *json;     /* NULL: text */
  CgCtlTable *table; /* NULL: JSON */
} Output;

static void
print_line (Output *output, const Line *line)
{
  if (output->json == NULL)
    {
      add_text (output->table, line);
      return;
    }

  g_string_append (output->json, output->json->len > 1 ? ",\n" : "\n");
  add_json (output->json, line);
}

/* A saved view that a newer program wrote is passed over in the list; asking for it says why. */
static void
print_saved (Output *output, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (CgView) view = cg_view_of_record (records->pdata[i], NULL);
      Line line = { NULL, cg_record_get_id (records->pdata[i]), view };

      if (view != NULL)
        print_line (output, &line);
    }
}

static void
print_shipped (Output *output)
{
  gsize n;
  const CgShippedView *all = cg_shipped_views (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (CgView) view = cg_shipped_view_make (&all[i]);
      Line line = { all[i].id, 0, view };

      print_line (output, &line);
    }
}

gboolean
cg_ctl_views (CgCtl *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_view_list_query ();
  g_autoptr (GPtrArray) records = NULL;
  Output output = { NULL, NULL };

  if (!cg_ctl_open (self, error))
    return FALSE;
  records = cg_store_select (self->store, query, error);
  if (records == NULL)
    return FALSE;

  if (self->options->json)
    output.json = g_string_new ("[");
  else
    output.table = cg_ctl_table_new (3, CG_CTL_LIST_WIDTH);
  print_saved (&output, records);
  print_shipped (&output);
  if (output.json != NULL)
    {
      g_string_append (output.json, "\n]\n");
      cg_ctl_print (output.json->str);
      g_string_free (output.json, TRUE);
      return TRUE;
    }

  cg_ctl_table_flush (output.table);
  cg_ctl_table_free (output.table);
  return TRUE;
}

/* ---- view import, view export ---- */

static gboolean
is_free (CgCtl *self, const char *name, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_VIEW);
  gint64 n;

  cg_query_filter_text (query, CG_VIEW_NAME, CG_FILTER_EQUAL, name);
  n = cg_store_count (self->store, query, error);
  if (n > 0)
    cg_fault_set (error, CG_FAULT_DUPLICATE, cg_field_label (CG_ENTITY_VIEW, CG_VIEW_NAME), name);
  return n == 0;
}

static gboolean
import (CgCtl *self, const char *path, GError **error)
{
  g_autoptr (CgView) view = cg_view_json_read_file (path, error);
  g_autoptr (CgQuery) all = cg_query_new (CG_ENTITY_VIEW);
  g_autoptr (CgEdit) edit = NULL;
  g_autofree char *line = NULL;
  gint64 actor;

  if (view == NULL || !cg_ctl_open_to_write (self, &actor, error) ||
      !is_free (self, view->name, error))
    return FALSE;

  edit = cg_edit_new ("add", actor);
  cg_view_add_to_edit (edit, view, cg_store_count (self->store, all, NULL) + 1);
  if (!cg_store_apply (self->store, edit, NULL, error))
    return FALSE;

  line = g_strdup_printf ("%s\n", view->name);
  if (!self->options->json)
    cg_ctl_print (line);
  return TRUE;
}

static gboolean export(CgCtl *self, const char *name, const char *path, GError **error)
{
  g_autoptr (CgView) view = NULL;
  gint64 id, actor;

  if (!cg_ctl_open (self, error) || !cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  view = cg_view_find_saved (self->store, name, actor, &id, error);
  return view != NULL && cg_view_export (self->store, view, path, error) &&
         cg_ctl_log_export (self, CG_ENTITY_VIEW, id, path, actor, error);
}

gboolean
cg_ctl_view (CgCtl *self, GError **error)
{
  const char *what = cg_ctl_argument (self, 0);
  guint n = self->options->words->len - 1;

  if (g_str_equal (what, "import") && n == 2)
    return import (self, cg_ctl_argument (self, 1), error);
  if (g_str_equal (what, "export") && n == 3)
    return export(self, cg_ctl_argument (self, 1), cg_ctl_argument (self, 2), error);

  g_set_error_literal (error, CG_CTL_USAGE, 0,
                       _ ("A view is imported from a file, or exported by its name to one."));
  return FALSE;
}
