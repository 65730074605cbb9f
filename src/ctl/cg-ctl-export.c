/* cg-ctl-export.c: cugaictl export: a list written to a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl.h"
#include "cg-sheet-export.h"

/* ---- stopping ---- */

static volatile sig_atomic_t interrupted;

static void
interrupt (int signal)
{
  interrupted = TRUE;
}

/* A program that is told to stop takes its half-written file away first. */
static void
listen_to_signals (void)
{
  const struct sigaction action = { .sa_handler = interrupt, .sa_flags = SA_RESTART };

  sigaction (SIGINT, &action, NULL);
  sigaction (SIGTERM, &action, NULL);
  sigaction (SIGHUP, &action, NULL);
}

static void
progress (guint64 rows, guint64 total, gpointer data)
{
  if (interrupted)
    g_cancellable_cancel (data);
  if (isatty (STDERR_FILENO))
    fprintf (stderr, "\r%" G_GUINT64_FORMAT " / %" G_GUINT64_FORMAT "%s", rows, total,
             rows == total ? "\n" : "");
}

/* ---- what is written ---- */

static gboolean
add_columns (CgSheetTable *table, const char *names, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (names, ",", -1);
  int field;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!cg_entity_parse_field (table->entity, ids[i], &field, error))
        return FALSE;
      cg_sheet_table_add_column (table, field, 0);
    }

  return TRUE;
}

static CgSheetTable *
make_table (CgCtl *self, CgEntity entity, GError **error)
{
  g_autoptr (CgQuery) query = cg_ctl_query (self, entity, error);
  g_autoptr (CgIds) ids = query != NULL ? cg_store_query (self->store, query, NULL, error) : NULL;
  g_autoptr (CgSheetTable) table =
      ids != NULL ? cg_sheet_table_new (self->store, entity, ids, NULL) : NULL;

  if (table == NULL)
    return NULL;
  if (self->options->columns == NULL)
    cg_sheet_table_add_listed (table);
  else if (!add_columns (table, self->options->columns, error))
    return NULL;

  return g_steal_pointer (&table);
}

static void
report (CgCtl *self, const char *path, const CgSheetTable *table, guint64 n_shortened)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GString) text = g_string_new (NULL);
  gsize rows = cg_ids_length (table->ids);

  if (self->options->json)
    {
      cg_ctl_json_begin (text, '{');
      cg_ctl_json_add_string (text, "file", name);
      cg_ctl_json_add_integer (text, "rows", (gint64) rows);
      cg_ctl_json_add_integer (text, "shortened", (gint64) n_shortened);
      cg_ctl_json_end (text, '}');
    }
  else
    {
      g_string_append_printf (text, ngettext ("%s, %u row", "%s, %u rows", rows), name,
                              (guint) rows);
      if (n_shortened > 0)
        g_string_append_printf (text,
                                ngettext ("; %u text was too long for a cell and was shortened",
                                          "; %u texts were too long for a cell and were shortened",
                                          n_shortened),
                                (guint) n_shortened);
    }
  g_string_append_c (text, '\n');
  cg_ctl_print (text->str);
}

/* Who writes it is needed only where it can be noted. */
static gboolean
find_actor (CgCtl *self, gint64 *actor, GError **error)
{
  *actor = 0;
  return cg_store_get_read_only (self->store) != NULL || cg_ctl_find_actor (self, actor, error);
}

gboolean
cg_ctl_export (CgCtl *self, GError **error)
{
  const char *path = cg_ctl_argument (self, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CgSheetTable) table = NULL;
  CgSheetJob job = { progress, cancellable, cancellable, 0 };
  CgSheetFormat format;
  CgEntity entity;
  gint64 actor;

  if (!cg_sheet_format_of (path, &format))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” ends neither in .xlsx nor in .csv."), path);
      return FALSE;
    }
  if (!cg_entity_parse (cg_ctl_argument (self, 0), &entity, error) || !cg_ctl_open (self, error))
    return FALSE;
  table = make_table (self, entity, error);
  if (table == NULL || !find_actor (self, &actor, error))
    return FALSE;

  listen_to_signals ();
  if (!cg_sheet_export (table, format, path, actor, &job, error))
    return FALSE;

  report (self, path, table, job.n_shortened);
  return TRUE;
}
