/* cg-ctl-asof.c: cugaictl asof: a list as it stood on a past day, and what became of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cg-asof-compare.h"
#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl.h"
#include "cg-fault.h"

/* Records are fetched and printed in blocks, so that a list of any length fits. */
#define BLOCK 500

typedef struct
{
  CgCtl *ctl;
  CgEntity entity;
  CgComparison *comparison;
  gint64 printed;
} Printing;

/* ---- one record, then and now ---- */

static void
add_record (GString *json, const char *name, const CgRecord *record)
{
  cg_ctl_json_member (json, name);
  if (record != NULL)
    cg_ctl_json_record (json, record);
  else
    cg_ctl_json_string (json, NULL);
}

static void
add_fields (GString *json, CgEntity entity, guint64 fields)
{
  cg_ctl_json_member (json, "fields");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < cg_entity_get (entity)->n_fields; i++)
    if (fields >> i & 1)
      cg_ctl_json_string (json, cg_field_get (entity, (int) i)->id);
  cg_ctl_json_end (json, ']');
}

static void
print_json (Printing *self, gint64 id, const CgRecord *then, const CgRecord *now)
{
  g_autoptr (GString) json = g_string_new (self->printed > 0 ? ",\n" : "\n");
  CgCompared kind = cg_comparison_get_kind (self->comparison, id);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "id", id);
  cg_ctl_json_add_string (json, "change", cg_compared_id (kind));
  add_fields (json, self->entity, cg_comparison_get_fields (self->comparison, id));
  add_record (json, "then", then);
  add_record (json, "now", now);
  cg_ctl_json_end (json, '}');
  cg_ctl_print (json->str);
}

static void
print_text (Printing *self, gint64 id, const CgRecord *then, const CgRecord *now)
{
  CgCompared kind = cg_comparison_get_kind (self->comparison, id);
  guint64 fields = cg_comparison_get_fields (self->comparison, id);
  g_autofree char *title = cg_record_title (now != NULL ? now : then);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s  %s\n", cg_compared_label (kind), title);
  for (guint i = 0; i < cg_entity_get (self->entity)->n_fields; i++)
    if (fields >> i & 1)
      {
        g_autofree char *before = cg_record_display (then, (int) i);
        g_autofree char *after = cg_record_display (now, (int) i);
        const char *none = C_ ("value", "(none)");

        g_string_append_printf (text, "    %s  %s → %s\n", cg_field_label (self->entity, (int) i),
                                *before != '\0' ? before : none, *after != '\0' ? after : none);
      }

  cg_ctl_print (text->str);
}

/* ---- all of them ---- */

static void
print_pair (gint64 id, const CgRecord *then, const CgRecord *now, gpointer data)
{
  Printing *self = data;

  if (self->ctl->options->json)
    print_json (self, id, then, now);
  else
    print_text (self, id, then, now);
  self->printed++;
}

static void
print_summary (Printing *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize then, now;

  cg_comparison_get_lengths (self->comparison, &then, &now);
  g_string_append_printf (text, _ ("Then %zu, now %zu"), then, now);
  for (guint kind = 0; kind < CG_N_COMPARED; kind++)
    if (cg_comparison_count (self->comparison, kind) > 0)
      g_string_append_printf (text, _ ("; %s %zu"), cg_compared_label (kind),
                              cg_comparison_count (self->comparison, kind));
  g_string_append_c (text, '\n');
  cg_ctl_print (text->str);
}

static gboolean
print_differences (Printing *self, GError **error)
{
  g_autoptr (CgIds) ids = cg_comparison_get_ids (self->comparison, CG_COMPARED_DIFFERENT);
  gsize n = cg_ids_length (ids);
  gboolean json = self->ctl->options->json;

  if (json)
    cg_ctl_print ("[");
  for (gsize i = 0; i < n && !ferror (stdout); i += BLOCK)
    if (!cg_asof_each_pair (self->ctl->past, self->ctl->store, self->entity, cg_ids_data (ids) + i,
                            MIN (BLOCK, n - i), print_pair, self, error))
      return FALSE;
  if (json)
    cg_ctl_print (self->printed > 0 ? "\n]\n" : "]\n");
  else
    print_summary (self);
  return TRUE;
}

static gboolean
compare (CgCtl *self, CgQuery *query, GError **error)
{
  g_autoptr (CgComparison) comparison = cg_asof_compare (self->past, query, NULL, error);
  Printing printing = { self, query->entity, comparison, 0 };
  g_autoptr (CgIds) ids = NULL;

  if (comparison == NULL)
    return FALSE;
  if (!self->options->ids)
    return print_differences (&printing, error);

  ids = cg_comparison_get_ids (comparison, CG_COMPARED_DIFFERENT);
  return cg_ctl_print_list (self, query->entity, ids, error);
}

gboolean
cg_ctl_asof (CgCtl *self, GError **error)
{
  const char *text = cg_ctl_argument (self, 0);
  g_autoptr (CgIds) ids = NULL;
  CgDate date;

  if (!cg_date_parse_iso (text, &date))
    {
      cg_fault_set (error, CG_FAULT_BAD_DATE, "asof", text);
      return FALSE;
    }
  if (!cg_ctl_open (self, error))
    return FALSE;

  self->view = cg_ctl_list_view (self, cg_ctl_argument (self, 1), error);
  if (self->view == NULL)
    return FALSE;
  self->past = cg_asof_open (self->store, date, error);
  if (self->past == NULL)
    return FALSE;
  if (self->options->compare)
    return compare (self, self->view->query, error);

  ids = cg_asof_query (self->past, self->view->query, NULL, error);
  return ids != NULL && cg_ctl_print_list (self, self->view->query->entity, ids, error);
}
