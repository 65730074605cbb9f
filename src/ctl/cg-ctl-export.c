/* cg-ctl-export.c: cugaictl export: a list written to a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-sheet-compared.h"
#include "cg-sheet-paper.h"
#include "cg-sheet-template.h"

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

/* A workbook or CSV, or a paper. */
typedef struct
{
  gboolean is_paper;
  CgSheetFormat format;
  CgSheetPaper paper;
} Form;

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

static void
add_view_columns (CgSheetTable *table, const CgView *view)
{
  for (guint i = 0; i < view->columns->len; i++)
    {
      const CgViewColumn *column = &g_array_index (view->columns, CgViewColumn, i);

      cg_sheet_table_add_column (table, column->field, column->width);
      table->n_frozen += column->frozen;
    }
}

/* What has changed since, or all of it. */
static CgIds *
list_ids (CgCtl *self, const CgView *view, CgSheetPaper *paper, GError **error)
{
  if (paper->past == NULL)
    return cg_store_query (self->store, view->query, NULL, error);

  paper->comparison = cg_asof_compare (paper->past, view->query, NULL, error);
  return paper->comparison != NULL
             ? cg_comparison_get_ids (paper->comparison, CG_COMPARED_DIFFERENT)
             : NULL;
}

/* What the paper is called, unless a title was given. */
static char *
title_of (CgCtl *self, const CgView *view, const Form *form)
{
  CgEntity entity = view->query->entity;
  gboolean all = g_strcmp0 (view->name, cg_entity_label (entity)) == 0;
  const char *list = form->is_paper && all ? cg_sheet_paper_title (entity) : view->name;

  if (self->options->title != NULL)
    return g_strdup (self->options->title);

  return form->paper.past != NULL
             ? cg_sheet_compared_title (list, cg_asof_get_date (form->paper.past),
                                        cg_clock_today ())
             : g_strdup (list);
}

/* The columns asked for, else those of the view, else those of the list. */
static CgSheetTable *
make_table (CgCtl *self, const CgView *view, Form *form, GError **error)
{
  const CgCtlOptions *options = self->options;
  g_autoptr (CgIds) ids = list_ids (self, view, &form->paper, error);
  g_autofree char *title = title_of (self, view, form);
  g_autoptr (CgSheetTable) table = NULL;

  if (ids == NULL)
    return NULL;

  table = cg_sheet_table_new (self->store, view->query->entity, ids, title);
  if (options->columns == NULL && view->columns->len == 0)
    cg_sheet_table_add_listed (table);
  else if (options->columns == NULL)
    add_view_columns (table, view);
  else if (!add_columns (table, options->columns, error))
    return NULL;

  return g_steal_pointer (&table);
}

static CgSheetTable *
make_template (CgCtl *self, GError **error)
{
  CgEntity entity;

  if (!cg_entity_parse (cg_ctl_argument (self, 0), &entity, error))
    return NULL;
  if (entity == CG_ENTITY_PROBLEM)
    return cg_sheet_template_table (self->store);

  g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Only the ledger of problems has a template."));
  return NULL;
}

/* The day that a paper is compared with. */
static gboolean
open_past (CgCtl *self, CgSheetPaper *paper, GError **error)
{
  CgDate date;

  if (!cg_date_parse_iso (self->options->since, &date))
    {
      cg_fault_set (error, CG_FAULT_BAD_DATE, "since", self->options->since);
      return FALSE;
    }

  paper->past = cg_asof_open (self->store, date, error);
  return paper->past != NULL;
}

/* What is written; notes with what it is compared, and by what its rows are grouped. */
static CgSheetTable *
find_table (CgCtl *self, Form *form, GError **error)
{
  if (self->options->template)
    return make_template (self, error);

  self->view = cg_ctl_list_view (self, cg_ctl_argument (self, 0), error);
  if (self->view == NULL)
    return NULL;

  if (self->options->since != NULL && !open_past (self, &form->paper, error))
    return NULL;

  form->paper.group = self->view->query->group;
  return make_table (self, self->view, form, error);
}

/* ---- what it is written as ---- */

static gboolean
choose_template (Form *form, GError **error)
{
  if (!form->is_paper && form->format == CG_SHEET_XLSX)
    {
      form->format = CG_SHEET_TEMPLATE;
      return TRUE;
    }

  g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("A template is an .xlsx."));
  return FALSE;
}

static gboolean
choose_form (const CgCtlOptions *options, const char *path, Form *form, GError **error)
{
  const char *paper = options->paper != NULL ? options->paper : "a4";

  form->is_paper = cg_files_is_named_pdf (path);
  form->paper = (CgSheetPaper) CG_SHEET_PAPER_INIT;
  form->paper.size = g_ascii_strcasecmp (paper, "a3") == 0 ? CG_TABLE_A3 : CG_TABLE_A4;
  if (form->paper.size == CG_TABLE_A4 && g_ascii_strcasecmp (paper, "a4") != 0)
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is neither a4 nor a3."), paper);
      return FALSE;
    }
  if (!form->is_paper && (options->paper != NULL || options->group != NULL))
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Only a .pdf has a paper and groups."));
      return FALSE;
    }
  form->paper.anchored = options->anchored;
  if (!form->is_paper && options->anchored)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Only a .pdf carries a proof of the log."));
      return FALSE;
    }
  if (!form->is_paper && options->since != NULL)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Only a .pdf is compared with a past day."));
      return FALSE;
    }
  if (form->is_paper || cg_sheet_format_of (path, &form->format))
    return !options->template || choose_template (form, error);

  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” ends neither in .xlsx nor in .csv nor in .pdf."),
               path);
  return FALSE;
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

static gboolean
write_form (CgSheetTable *table,
            const Form *form,
            const char *path,
            gint64 actor,
            CgSheetJob *job,
            GError **error)
{
  if (form->is_paper)
    return cg_sheet_paper_export (table, &form->paper, path, actor, job, NULL, error);

  return cg_sheet_export (table, form->format, path, actor, job, error);
}

static void
form_clear (Form *form)
{
  g_clear_object (&form->paper.past);
  g_clear_pointer (&form->paper.comparison, cg_comparison_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

gboolean
cg_ctl_export (CgCtl *self, GError **error)
{
  const char *path = cg_ctl_argument (self, 1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CgSheetTable) table = NULL;
  CgSheetJob job = { progress, cancellable, cancellable, 0 };
  g_auto (Form) form = { 0 };
  gint64 actor;

  if (!choose_form (self->options, path, &form, error) || !cg_ctl_open (self, error))
    return FALSE;
  table = find_table (self, &form, error);
  if (table == NULL || !find_actor (self, &actor, error))
    return FALSE;

  listen_to_signals ();
  if (!write_form (table, &form, path, actor, &job, error))
    return FALSE;

  report (self, path, table, job.n_shortened);
  return TRUE;
}
