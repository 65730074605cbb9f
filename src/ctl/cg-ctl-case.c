/* cg-ctl-case.c: cugaictl case: what happened in a case, hints, and its file as a folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-case.h"

#include <glib/gi18n.h>

#include "cg-case-file.h"
#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"

/* A sentence of a problem may be long; who reads a timeline wants to see its lines. */
#define TEXT_WIDTH 60

gboolean
cg_ctl_case_open (CgCtl *self, gint64 *id, GError **error)
{
  if (!cg_ctl_open (self, error))
    return FALSE;

  *id = cg_store_find (self->store, CG_ENTITY_CASE, cg_ctl_argument (self, 1), error);
  return *id != 0;
}

/* ---- timeline ---- */

static gboolean
choose_kind (const CgCtl *self, CgEventKind *kind, GError **error)
{
  g_autofree char *kinds = NULL;

  *kind = CG_N_EVENT_KINDS;
  if (self->options->kind == NULL || cg_event_kind_parse (self->options->kind, kind))
    return TRUE;

  kinds = cg_event_kind_list ();
  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is no kind of event: %s."), self->options->kind,
               kinds);
  return FALSE;
}

static void
event_as_json (GString *json, const CgEvent *event)
{
  g_autofree char *date = cg_date_to_iso (event->date);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "date", date);
  cg_ctl_json_add_string (json, "kind", cg_event_kind_id (event->kind));
  cg_ctl_json_add_string (json, "what", event->what);
  cg_ctl_json_add_string (json, "text", event->text != NULL ? event->text : "");
  cg_ctl_json_add_string (json, "who", event->who != NULL ? event->who : "");
  cg_ctl_json_add_string (json, "entity", cg_entity_get (event->entity)->id);
  cg_ctl_json_add_integer (json, "id", event->id);
  if (event->seq != 0)
    {
      cg_ctl_json_add_integer (json, "seq", event->seq);
      cg_ctl_json_add_boolean (json, "undone", event->undone);
    }
  cg_ctl_json_end (json, '}');
}

static void
event_as_text (CgCtlTable *table, const CgEvent *event)
{
  g_autofree char *text = g_strdup (event->text != NULL ? event->text : "");

  g_strdelimit (text, "\n", ' ');
  cg_ctl_table_add (table, cg_date_to_iso (event->date));
  cg_ctl_table_add (table, g_strdup (cg_event_kind_label (event->kind)));
  cg_ctl_table_add (table, event->undone
                               ? g_strdup_printf (C_ ("history", "%s (undone)"), event->what)
                               : g_strdup (event->what));
  cg_ctl_table_add (table, g_steal_pointer (&text));
  cg_ctl_table_add (table, g_strdup (event->who != NULL ? event->who : ""));
}

/* The events of @kind, %CG_N_EVENT_KINDS for all, as many as were asked for. */
static GPtrArray *
choose_events (const CgCtl *self, GPtrArray *events, CgEventKind kind)
{
  GPtrArray *chosen = g_ptr_array_new ();
  gint64 limit = self->options->limit;

  for (guint i = 0; i < events->len && (limit <= 0 || chosen->len < limit); i++)
    {
      CgEvent *event = g_ptr_array_index (events, i);

      if (kind == CG_N_EVENT_KINDS || event->kind == kind)
        g_ptr_array_add (chosen, event);
    }

  return chosen;
}

static void
print_events_as_json (GPtrArray *events)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < events->len; i++)
    event_as_json (json, g_ptr_array_index (events, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_print (json);
}

static void
print_events (GPtrArray *events)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (5, TEXT_WIDTH);

  cg_ctl_table_add (table, g_strdup (C_ ("column", "Date")));
  cg_ctl_table_add (table, g_strdup (C_ ("column", "Kind")));
  cg_ctl_table_add (table, g_strdup (C_ ("column", "What happened")));
  cg_ctl_table_add (table, g_strdup (C_ ("column", "To what")));
  cg_ctl_table_add (table, g_strdup (C_ ("column", "By whom")));
  for (guint i = 0; i < events->len; i++)
    event_as_text (table, g_ptr_array_index (events, i));
  cg_ctl_table_flush (table);
}

static gboolean
timeline (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) chosen = NULL;
  CgEventKind kind;
  gint64 id;

  if (!choose_kind (self, &kind, error) || !cg_ctl_case_open (self, &id, error))
    return FALSE;
  events = cg_store_case_timeline (self->store, id, 0, error);
  if (events == NULL)
    return FALSE;

  chosen = choose_events (self, events, kind);
  if (self->options->json)
    print_events_as_json (chosen);
  else
    print_events (chosen);
  return TRUE;
}

/* ---- hints ---- */

static void
print_hints_as_json (GPtrArray *hints)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < hints->len; i++)
    {
      const CgCaseHint *hint = g_ptr_array_index (hints, i);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "hint", hint->id);
      cg_ctl_json_add_string (json, "sentence", hint->sentence);
      cg_ctl_json_add_string (json, "entity", cg_entity_get (hint->entity)->id);
      cg_ctl_json_add_integer (json, "id", hint->record);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_print (json);
}

static gboolean
show_hints (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) hints = NULL;
  gint64 id;

  if (!cg_ctl_case_open (self, &id, error))
    return FALSE;
  hints = cg_store_case_hints (self->store, id, error);
  if (hints == NULL)
    return FALSE;

  if (self->options->json)
    {
      print_hints_as_json (hints);
      return TRUE;
    }

  for (guint i = 0; i < hints->len; i++)
    {
      g_autofree char *line =
          g_strconcat (((const CgCaseHint *) g_ptr_array_index (hints, i))->sentence, "\n", NULL);

      cg_ctl_print (line);
    }
  return TRUE;
}

/* ---- the command ---- */

gboolean
cg_ctl_case (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "timeline", 2, 2, timeline },
    { "hints", 2, 2, show_hints },
    { "dossier", 3, 3, cg_ctl_case_dossier },
    { "paper", 3, 3, cg_ctl_case_paper },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}
