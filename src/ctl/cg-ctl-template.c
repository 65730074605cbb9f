/* cg-ctl-template.c: cugaictl template: templates as files, and the names that they may use.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-placeholders.h"
#include "cg-template-json.h"

/* ---- template placeholders ---- */

static void
add_placeholder_json (GString *json, const CgPlaceholder *placeholder)
{
  static const char *const kinds[] = { "text", "list", "number" };

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "name", placeholder->tag);
  cg_ctl_json_add_string (json, "kind", kinds[placeholder->kind]);
  cg_ctl_json_add_string (json, "words", placeholder->words);
  cg_ctl_json_add_string (json, "group", placeholder->group);
  cg_ctl_json_add_string (json, "within", placeholder->within);
  cg_ctl_json_end (json, '}');
}

static void
print_placeholders_json (void)
{
  g_autoptr (GString) json = g_string_new ("[");
  gsize n;
  const CgPlaceholder *all = cg_placeholders_get (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "\n");
      add_placeholder_json (json, &all[i]);
    }
  g_string_append (json, "\n]\n");
  cg_ctl_print (json->str);
}

/* As they are stored, as people read them, and what they are listed under. */
static void
print_placeholders (void)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (3, CG_CTL_LIST_WIDTH);
  gsize n;
  const CgPlaceholder *all = cg_placeholders_get (&n);

  cg_ctl_table_add (table, g_strdup (C_ ("placeholder", "Stored as")));
  cg_ctl_table_add (table, g_strdup (C_ ("placeholder", "Shown as")));
  cg_ctl_table_add (table, g_strdup (C_ ("placeholder", "Group")));
  for (gsize i = 0; i < n; i++)
    {
      const char *sign = all[i].kind == CG_PLACEHOLDER_LIST ? "#" : "";
      g_autofree char *stored = g_strdup_printf ("{%s%s}", sign, all[i].tag);

      cg_ctl_table_add (table, g_strdup (stored));
      cg_ctl_table_add (table, cg_placeholders_to_words (stored));
      cg_ctl_table_add (table, g_strdup (all[i].group));
    }
  cg_ctl_table_flush (table);
}

/* ---- template list ---- */

static gboolean
list (CgCtl *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (CgIds) ids = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;

  ids = cg_store_query (self->store, query, NULL, error);
  return ids != NULL && cg_ctl_print_list (self, CG_ENTITY_TEMPLATE, ids, error);
}

/* ---- template export, template import ---- */

static gboolean export(CgCtl *self, const char *name, const char *path, GError **error)
{
  g_autoptr (CgRecord) record = NULL;
  gint64 id, actor;

  if (!cg_ctl_open (self, error) || !cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_TEMPLATE, name, error);
  record = id != 0 ? cg_store_get (self->store, CG_ENTITY_TEMPLATE, id, error) : NULL;
  return record != NULL && cg_template_json_write_file (record, path, error) &&
         cg_ctl_log_export (self, CG_ENTITY_TEMPLATE, id, path, actor, error);
}

/* Two templates of one name could not be told apart when drafting. */
static gboolean
is_free (CgCtl *self, const char *name, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  gint64 n;

  cg_query_filter_text (query, CG_TEMPLATE_NAME, CG_FILTER_EQUAL, name);
  n = cg_store_count (self->store, query, error);
  if (n > 0)
    cg_fault_set (error, CG_FAULT_DUPLICATE, cg_field_label (CG_ENTITY_TEMPLATE, CG_TEMPLATE_NAME),
                  name);
  return n == 0;
}

static gboolean
import (CgCtl *self, const char *path, GError **error)
{
  g_autoptr (CgRecord) record = cg_template_json_read_file (path, error);
  g_autoptr (CgEdit) edit = NULL;
  g_autofree char *line = NULL;
  gint64 actor;

  if (record == NULL || !cg_ctl_open_to_write (self, &actor, error) ||
      !is_free (self, cg_record_text (record, CG_TEMPLATE_NAME), error))
    return FALSE;

  edit = cg_edit_new ("add", actor);
  cg_template_add_to_edit (edit, record);
  if (!cg_store_apply (self->store, edit, NULL, error))
    return FALSE;

  line = g_strdup_printf ("%s\n", cg_record_text (record, CG_TEMPLATE_NAME));
  if (!self->options->json)
    cg_ctl_print (line);
  return TRUE;
}

gboolean
cg_ctl_template (CgCtl *self, GError **error)
{
  const char *what = cg_ctl_argument (self, 0);
  guint n = self->options->words->len - 1;

  if (g_str_equal (what, "list") && n == 1)
    return list (self, error);
  if (g_str_equal (what, "export") && n == 3)
    return export(self, cg_ctl_argument (self, 1), cg_ctl_argument (self, 2), error);
  if (g_str_equal (what, "import") && n == 2)
    return import (self, cg_ctl_argument (self, 1), error);
  if (g_str_equal (what, "placeholders") && n == 1)
    {
      if (self->options->json)
        print_placeholders_json ();
      else
        print_placeholders ();
      return TRUE;
    }

  g_set_error_literal (error, CG_CTL_USAGE, 0,
                       _ ("Templates are listed, exported by name to a file, or imported from one; "
                          "“placeholders” lists the names that they may use."));
  return FALSE;
}
