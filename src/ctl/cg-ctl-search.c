/* cg-ctl-search.c: cugaictl search: where a text stands, in records of every kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-store-search.h"

#define N_COLUMNS 5
#define LIMIT 20  /* of each kind, without --limit */
#define AROUND 20 /* characters on each side of a hit */

static const char *
number_of (const CgRecord *record)
{
  int field = cg_entity_get (cg_record_get_entity (record))->number_field;

  return field >= 0 ? cg_record_text (record, field) : "";
}

static const CgEntityInfo *
entity_of (const CgHit *hit)
{
  return cg_entity_get (cg_record_get_entity (hit->record));
}

static void
print_as_json (GPtrArray *hits, const char *text)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < hits->len; i++)
    {
      const CgHit *hit = hits->pdata[i];
      g_autoptr (CgSnippet) snippet = cg_hit_snippet (hit, text, AROUND);
      g_autofree char *title = cg_record_title (hit->record);
      const char *number = number_of (hit->record);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "entity", entity_of (hit)->id);
      cg_ctl_json_add_integer (json, "id", cg_record_get_id (hit->record));
      cg_ctl_json_add_string (json, "number", *number != '\0' ? number : NULL);
      cg_ctl_json_add_string (json, "title", title);
      cg_ctl_json_add_string (json, "field", entity_of (hit)->fields[hit->field].id);
      cg_ctl_json_add_string (json, "snippet", snippet->text);
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, hits->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static void
print_as_text (GPtrArray *hits, const char *text)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (N_COLUMNS, G_MAXUINT);

  for (guint i = 0; i < hits->len; i++)
    {
      const CgHit *hit = hits->pdata[i];
      g_autoptr (CgSnippet) snippet = cg_hit_snippet (hit, text, AROUND);
      CgEntity entity = cg_record_get_entity (hit->record);

      cg_ctl_table_add (table, g_strdup (cg_entity_label (entity)));
      cg_ctl_table_add (table,
                        g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (hit->record)));
      cg_ctl_table_add (table, g_strdup (number_of (hit->record)));
      cg_ctl_table_add (table, g_strdup (cg_field_label (entity, hit->field)));
      cg_ctl_table_add (table, g_strdup (snippet->text));
    }

  cg_ctl_table_flush (table);
}

gboolean
cg_ctl_search (CgCtl *self, GError **error)
{
  const char *text = cg_ctl_argument (self, 0);
  gint64 limit = self->options->limit;
  CgEntity all[CG_N_ENTITIES];
  g_autoptr (GPtrArray) hits = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;

  for (guint i = 0; i < CG_N_ENTITIES; i++)
    all[i] = i;
  hits = cg_store_search (self->store, all, CG_N_ENTITIES, text,
                          limit > 0 ? (guint) MIN (limit, G_MAXINT) : LIMIT, error);
  if (hits == NULL)
    return FALSE;

  if (self->options->json)
    print_as_json (hits, text);
  else
    print_as_text (hits, text);
  return TRUE;
}
