/* cg-list-export.c: a list or a case being written to files: how far it is, and giving up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-export.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-store-job.h"

/* What takes less is over before it could be read. */
#define APPEARS_AFTER_MS 300
#define FRAME_MS 100

struct _CgListExport
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkLabel *label;
  GtkProgressBar *fraction;
  CgOffice *office;
  GCancellable *cancellable; /* of the export under way */
  guint frame;
};

G_DEFINE_FINAL_TYPE (CgListExport, cg_list_export, GTK_TYPE_WIDGET)

/* One export; its counts are written by its thread. */
typedef struct
{
  const CgExportKind *kind;
  gpointer data; /* for @kind */
  char *path;
  gint64 actor;
  guint n_rows; /* atomic */
  guint total;  /* atomic */
  CgSheetJob job;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  work->kind->free (work->data);
  g_free (work->path);
  g_free (work);
}

static void
progress (guint64 rows, guint64 total, gpointer data)
{
  Work *work = data;

  g_atomic_int_set (&work->n_rows, (guint) rows);
  g_atomic_int_set (&work->total, (guint) total);
}

static void
export_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Work *work = data;
  GError *error = NULL;

  work->job = (CgSheetJob){ progress, work, cancellable, 0 };
  if (work->kind->write (work->data, work->path, work->actor, &work->job, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* ---- how far it is ---- */

static void
stop_showing (CgListExport *self)
{
  g_clear_handle_id (&self->frame, g_source_remove);
  if (self->bar != NULL)
    gtk_widget_set_visible (self->bar, FALSE);
}

static gboolean
frame_cb (gpointer data)
{
  GTask *task = data;
  CgListExport *self = g_task_get_source_object (task);
  Work *work = g_task_get_task_data (task);
  guint rows = (guint) g_atomic_int_get (&work->n_rows);
  guint total = (guint) g_atomic_int_get (&work->total);
  g_autofree char *name = g_filename_display_basename (work->path);
  g_autofree char *text = g_strdup_printf (_ ("Writing “%s”: %u of %u"), name, rows, total);

  gtk_label_set_text (self->label, text);
  gtk_progress_bar_set_fraction (self->fraction, total > 0 ? (double) rows / total : 0);
  gtk_widget_set_visible (self->bar, TRUE);
  return G_SOURCE_CONTINUE;
}

static gboolean
appear_cb (gpointer data)
{
  GTask *task = data;
  CgListExport *self = g_task_get_source_object (task);

  frame_cb (task);
  self->frame = g_timeout_add_full (G_PRIORITY_DEFAULT, FRAME_MS, frame_cb, g_object_ref (task),
                                    g_object_unref);
  return G_SOURCE_REMOVE;
}

/* ---- how it ended ---- */

static void
exported_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgListExport *self = CG_LIST_EXPORT (source);
  Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = NULL;

  if (self->cancellable == g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_object (&self->cancellable);
      stop_showing (self);
    }
  if (self->office == NULL)
    return;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      sentence = work->kind->done (work->data, work->path, &work->job);
      g_signal_emit_by_name (self->office, "done", sentence, FALSE);
    }
  else if (!g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) &&
           !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_signal_emit_by_name (self->office, "failed", error->message);
    }
}

static void
give_up (CgListExport *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  stop_showing (self);
}

void
cg_list_export_run (CgListExport *self, const CgExportKind *kind, gpointer data, const char *path)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (CG_IS_LIST_EXPORT (self));

  give_up (self);
  self->cancellable = g_cancellable_new ();
  work = g_new0 (Work, 1);
  work->kind = kind;
  work->data = data;
  work->path = g_strdup (path);
  work->actor = cg_office_get_actor (self->office);
  task = g_task_new (self, self->cancellable, exported_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  cg_store_run_in_thread (cg_office_get_store (self->office), task, export_thread);
  self->frame = g_timeout_add_full (G_PRIORITY_DEFAULT, APPEARS_AFTER_MS, appear_cb,
                                    g_object_ref (task), g_object_unref);
}

/* ---- a list ---- */

typedef struct
{
  CgSheetTable *table;
  CgSheetFormat format;
} List;

static void
list_free (gpointer data)
{
  List *list = data;

  cg_sheet_table_unref (list->table);
  g_free (list);
}

static gboolean
list_write (gpointer data, const char *path, gint64 actor, CgSheetJob *job, GError **error)
{
  const List *list = data;

  return cg_sheet_export (list->table, list->format, path, actor, job, error);
}

static char *
list_done (gpointer data, const char *path, const CgSheetJob *job)
{
  g_autofree char *name = g_filename_display_basename (path);
  guint n = (guint) cg_ids_length (((const List *) data)->table->ids);
  guint shortened = (guint) job->n_shortened;
  /* Translators: a file, and how many records it has; after “Done:”. */
  g_autofree char *done = g_strdup_printf (
      ngettext ("exported “%s”, %u record", "exported “%s”, %u records", n), name, n);

  if (shortened == 0)
    return g_steal_pointer (&done);
  return g_strdup_printf (ngettext ("%s; %u text was too long for a cell and was shortened",
                                    "%s; %u texts were too long for a cell and were shortened",
                                    shortened),
                          done, shortened);
}

void
cg_list_export_begin (CgListExport *self,
                      CgSheetTable *table,
                      CgSheetFormat format,
                      const char *path)
{
  static const CgExportKind kind = { list_write, list_done, list_free };
  List *list = g_new0 (List, 1);

  *list = (List){ cg_sheet_table_ref (table), format };
  cg_list_export_run (self, &kind, list, path);
}

gboolean
cg_list_export_is_busy (CgListExport *self)
{
  g_return_val_if_fail (CG_IS_LIST_EXPORT (self), FALSE);

  return self->cancellable != NULL;
}

/* ---- the widget ---- */

static void
build (CgListExport *self)
{
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));

  self->bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->fraction = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_widget_add_css_class (self->bar, "osd");
  gtk_widget_add_css_class (self->bar, "toolbar");
  gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "num");
  gtk_widget_set_valign (GTK_WIDGET (self->fraction), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->bar), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (self->bar), GTK_WIDGET (self->fraction));
  gtk_box_append (GTK_BOX (self->bar), cancel);
  gtk_widget_set_visible (self->bar, FALSE);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (give_up), self, G_CONNECT_SWAPPED);
}

static void
cg_list_export_dispose (GObject *object)
{
  CgListExport *self = CG_LIST_EXPORT (object);

  give_up (self);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_list_export_parent_class)->dispose (object);
}

static void
cg_list_export_class_init (CgListExportClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_list_export_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_list_export_init (CgListExport *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_END);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 48);
  build (self);
}

GtkWidget *
cg_list_export_new (CgOffice *office)
{
  CgListExport *self = g_object_new (CG_TYPE_LIST_EXPORT, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
