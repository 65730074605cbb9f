/* cg-ctl-read.c: cugaictl list, show, history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"

/* Records are fetched and printed in blocks, so that a list of any length fits. */
#define BLOCK 500

/* ---- how a list is printed ---- */

typedef struct
{
  CgEntity entity;
  CgCtlTable *table; /* NULL for JSON and ids */
  gboolean json;
  gint64 printed;
  GArray *columns;   /* of int: fields */
  GPtrArray *groups; /* (nullable): of CgGroup */
  guint group;       /* the one that comes next */
} Listing;

static gboolean
is_column (const CgEntityInfo *info, guint field)
{
  return (info->fields[field].flags & CG_FIELD_LISTED) || (int) field == info->number_field;
}

/* Those of the view, else those that every list has. */
static GArray *
choose_columns (const CgView *view, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean chosen = view != NULL && view->columns->len > 0;

  for (guint i = 0; chosen && i < view->columns->len; i++)
    g_array_append_val (columns, g_array_index (view->columns, CgViewColumn, i).field);
  for (guint i = 0; !chosen && i < info->n_fields; i++)
    if (is_column (info, i))
      {
        int field = (int) i;

        g_array_append_val (columns, field);
      }

  return columns;
}

static int
column_of (const Listing *listing, guint i)
{
  return g_array_index (listing->columns, int, i);
}

static void
print_groups_as_json (const Listing *listing)
{
  g_autoptr (GString) json = g_string_new ("{\"groups\": [");

  for (guint i = 0; i < listing->groups->len; i++)
    {
      const CgGroup *group = listing->groups->pdata[i];

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      if (group->value.type == CG_VALUE_INTEGER)
        cg_ctl_json_add_integer (json, "value", group->value.integer);
      else
        cg_ctl_json_add_string (json, "value", group->value.text);
      cg_ctl_json_add_string (json, "label", group->label);
      cg_ctl_json_add_integer (json, "count", group->count);
      cg_ctl_json_end (json, '}');
    }
  g_string_append (json, "\n],\n\"records\": ");
  cg_ctl_print (json->str);
}

static void
begin_listing (Listing *listing)
{
  if (listing->json && listing->groups != NULL)
    print_groups_as_json (listing);
  if (listing->json)
    {
      cg_ctl_print ("[");
      return;
    }

  listing->table = cg_ctl_table_new (listing->columns->len + 1, CG_CTL_LIST_WIDTH);
  cg_ctl_table_add (listing->table, g_strdup ("id"));
  for (guint i = 0; i < listing->columns->len; i++)
    cg_ctl_table_add (listing->table,
                      g_strdup (cg_field_label (listing->entity, column_of (listing, i))));
}

/* A line before the first record of a group. */
static void
head_group (Listing *listing)
{
  const CgGroup *group = listing->groups != NULL && listing->group < listing->groups->len
                             ? listing->groups->pdata[listing->group]
                             : NULL;
  g_autofree char *line = NULL;

  if (group == NULL || group->first != listing->printed)
    return;

  line =
      g_strdup_printf ("== %s (%" G_GINT64_FORMAT ")\n",
                       *group->label != '\0' ? group->label : C_ ("filter", "empty"), group->count);
  listing->group++;
  cg_ctl_table_flush (listing->table);
  cg_ctl_print (line);
}

static void
list_as_text (Listing *listing, const GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      head_group (listing);
      listing->printed++;
      cg_ctl_table_add (listing->table,
                        g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (record)));
      for (guint k = 0; k < listing->columns->len; k++)
        cg_ctl_table_add (listing->table, cg_record_display (record, column_of (listing, k)));
    }

  cg_ctl_table_flush (listing->table);
}

static void
list_as_json (Listing *listing, const GPtrArray *records)
{
  g_autoptr (GString) json = g_string_new (NULL);

  for (guint i = 0; i < records->len; i++)
    {
      g_string_append (json, listing->printed++ > 0 ? ",\n" : "\n");
      cg_ctl_json_record (json, g_ptr_array_index (records, i));
    }

  cg_ctl_print (json->str);
}

static void
end_listing (Listing *listing)
{
  if (listing->json)
    cg_ctl_print (listing->printed > 0 ? "\n]" : "]");
  if (listing->json)
    cg_ctl_print (listing->groups != NULL ? "}\n" : "\n");
  else
    cg_ctl_table_flush (listing->table);
}

static GPtrArray *
fetch (CgCtl *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  return self->past != NULL ? cg_asof_fetch (self->past, entity, ids, n, error)
                            : cg_store_fetch (self->store, entity, ids, n, error);
}

static gboolean
print_records (CgCtl *self, Listing *listing, CgIds *ids, GError **error)
{
  gsize n = cg_ids_length (ids);

  /* Nothing is printed before the first records are there. */
  for (gsize i = 0; (i < n || i == 0) && !ferror (stdout); i += BLOCK)
    {
      g_autoptr (GPtrArray) records =
          fetch (self, listing->entity, cg_ids_data (ids) + i, MIN (BLOCK, n - i), error);

      if (records == NULL)
        return FALSE;
      if (i == 0)
        begin_listing (listing);
      if (listing->json)
        list_as_json (listing, records);
      else
        list_as_text (listing, records);
    }

  end_listing (listing);
  return TRUE;
}

static gboolean
print_listing (CgCtl *self, CgEntity entity, CgIds *ids, GError **error)
{
  g_autoptr (GArray) columns = choose_columns (self->view, entity);
  /* The store counts groups of today. */
  gboolean grouped = self->past == NULL && self->view != NULL && self->view->query->group >= 0;
  g_autoptr (GPtrArray) groups = NULL;
  Listing listing = { entity, NULL, self->options->json, 0, columns, NULL, 0 };
  gboolean good;

  /* JSON has another form where groups were asked for, and only there. */
  if (grouped && (!self->options->json || self->options->group != NULL))
    {
      groups = cg_store_groups (self->store, self->view->query, error);
      if (groups == NULL)
        return FALSE;
    }
  listing.groups = groups;
  good = print_records (self, &listing, ids, error);
  g_clear_pointer (&listing.table, cg_ctl_table_free);
  return good;
}

static void
print_ids (CgIds *ids)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < cg_ids_length (ids); i++)
    g_string_append_printf (text, "%" G_GINT64_FORMAT "\n", cg_ids_get (ids, i));

  cg_ctl_print (text->str);
}

gboolean
cg_ctl_print_list (CgCtl *self, CgEntity entity, CgIds *ids, GError **error)
{
  if (!self->options->ids)
    return print_listing (self, entity, ids, error);

  print_ids (ids);
  return TRUE;
}

gboolean
cg_ctl_list (CgCtl *self, GError **error)
{
  const char *list = cg_ctl_argument (self, 0);
  g_autoptr (CgIds) ids = NULL;

  if (g_str_equal (list, "journal"))
    return cg_ctl_list_journal (self, error);
  if (!cg_ctl_open (self, error))
    return FALSE;

  self->view = cg_ctl_list_view (self, list, error);
  if (self->view == NULL)
    return FALSE;
  ids = cg_store_query (self->store, self->view->query, NULL, error);
  return ids != NULL && cg_ctl_print_list (self, self->view->query->entity, ids, error);
}

/* ---- show ---- */

static void
show_as_text (const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *title = cg_record_title (record);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s\nid: %" G_GINT64_FORMAT "\n", cg_entity_label (entity),
                          title, cg_record_get_id (record));
  for (guint i = 0; i < info->n_fields; i++)
    if (!cg_record_is_null (record, (int) i))
      {
        g_autofree char *value = cg_record_display (record, (int) i);

        g_string_append_printf (text, _ ("%s: %s\n"), cg_field_label (entity, (int) i), value);
      }

  cg_ctl_print (text->str);
}

gboolean
cg_ctl_show (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) record = NULL;
  g_autoptr (GString) json = NULL;
  CgEntity entity;
  gint64 id;

  if (!cg_ctl_open_record (self, &entity, &id, error))
    return FALSE;
  record = cg_store_get (self->store, entity, id, error);
  if (record == NULL)
    return FALSE;

  if (!self->options->json)
    {
      show_as_text (record);
      return TRUE;
    }

  json = g_string_new (NULL);
  cg_ctl_json_record (json, record);
  cg_ctl_json_print (json);
  return TRUE;
}

/* ---- history ---- */

char *
cg_ctl_time_of_ms (gint64 ms)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (ms / 1000);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return g_date_time_format (local, "%F %H:%M:%S");
}

static void
history_as_json (const GPtrArray *entries)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < entries->len; i++)
    {
      const CgHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_integer (json, "seq", entry->seq);
      cg_ctl_json_add_integer (json, "at", entry->at);
      cg_ctl_json_add_integer (json, "actor", entry->actor);
      cg_ctl_json_add_string (json, "actor_name", entry->actor_name);
      cg_ctl_json_add_string (json, "action", entry->action);
      cg_ctl_json_add_string (json, "sentence", entry->sentence);
      cg_ctl_json_add_string (json, "changes", entry->changes);
      cg_ctl_json_add_boolean (json, "undone", entry->undone);
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, entries->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static void
history_as_text (const GPtrArray *entries)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const CgHistoryEntry *entry = g_ptr_array_index (entries, i);
      g_autofree char *time = cg_ctl_time_of_ms (entry->at);

      g_string_append_printf (text, "%s  %s  %s%s\n", time,
                              entry->actor_name != NULL ? entry->actor_name : "", entry->sentence,
                              entry->undone ? _ (" (undone)") : "");
      if (entry->changes != NULL && *entry->changes != '\0')
        g_string_append_printf (text, "    %s\n", entry->changes);
    }

  cg_ctl_print (text->str);
}

gboolean
cg_ctl_history (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  CgEntity entity;
  gint64 id;

  if (!cg_ctl_open_record (self, &entity, &id, error))
    return FALSE;
  if (self->options->fields || self->options->field != NULL)
    return cg_ctl_field_history (self, entity, id, error);

  entries = cg_store_history (self->store, entity, id,
                              (guint) MIN (self->options->limit, G_MAXUINT), error);
  if (entries == NULL)
    return FALSE;

  if (self->options->json)
    history_as_json (entries);
  else
    history_as_text (entries);
  return TRUE;
}
