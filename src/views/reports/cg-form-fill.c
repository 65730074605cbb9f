/* cg-form-fill.c: a superior's blank form filled in: chosen, mapped, and saved as another file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-fill.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-empty.h"
#include "cg-fault.h"
#include "cg-form-view.h"
#include "cg-page.h"
#include "cg-pick-file.h"
#include "cg-report.h"

/* What takes less is not told of, ms. */
#define PATIENCE_MS 300

/* Several changes in a row are read once, ms. */
#define SETTLE_MS 150

struct _CgFormFill
{
  AdwBin parent_instance;

  CgOffice *office;
  CgBanner *banner;
  GtkWidget *working;
  GtkLabel *work;
  GtkStack *stack;
  CgFormView *view;
  GtkWidget *actions;
  GtkWidget *other;
  GtkWidget *save;
  GtkLabel *done;

  CgFigureScope scope;
  char *path;       /* (nullable): the blank form */
  char *written;    /* (nullable): what is said once it is filled in */
  CgFormRead *read; /* (nullable) */
  GCancellable *cancellable;
  guint settle;
  guint patience;
  gboolean reading;
  gboolean writing;
  CgFormMap *sent;    /* (nullable): is being remembered */
  CgFormMap *pending; /* (nullable): is to be remembered next */
  gboolean unsaved;   /* what is shown is not remembered, or not yet */
};

G_DEFINE_FINAL_TYPE (CgFormFill, cg_form_fill, ADW_TYPE_BIN)

/* Who cancels knows it. */
static void
show_failure (CgFormFill *self, const GError *error, const char *button)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) &&
      !g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED))
    cg_banner_show_error (self->banner, error, button);
}

/* ---- what goes on ---- */

static gboolean
patience_cb (gpointer data)
{
  CgFormFill *self = data;

  self->patience = 0;
  gtk_widget_set_visible (self->working, TRUE);
  return G_SOURCE_REMOVE;
}

static void
show_state (CgFormFill *self)
{
  gboolean busy = self->reading || self->writing;
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_PAGE);
  gboolean mapped = self->read != NULL && self->read->map->cells->len > 0;

  gtk_stack_set_visible_child_name (self->stack, self->read != NULL ? "view" : "empty");
  gtk_widget_set_visible (self->save, self->read != NULL);
  gtk_widget_set_visible (self->other, self->read != NULL);
  gtk_widget_set_sensitive (self->save, mapped && !self->writing);
  gtk_widget_set_sensitive (self->other, !self->writing);
  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !self->writing);
  /* Otherwise the page shows a report, and tells of that. */
  if (page != NULL && gtk_widget_get_child_visible (GTK_WIDGET (self)))
    cg_page_set_busy (CG_PAGE (page), busy || self->settle != 0);
}

static void
begin_work (CgFormFill *self, const char *words)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_label_set_text (self->work, words);
  gtk_label_set_text (self->done, "");
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
  show_state (self);
}

static void
end_work (CgFormFill *self)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_widget_set_visible (self->working, FALSE);
  show_state (self);
}

static void
cancel_cb (CgFormFill *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* ---- reading ---- */

static void
take_read (CgFormFill *self, CgFormRead *read)
{
  gboolean first = self->read == NULL;

  if (self->unsaved && self->read != NULL && read != NULL)
    {
      CgFormMap *map = read->map;

      read->map = self->read->map;
      self->read->map = map;
    }
  cg_form_view_set (self->view, read, self->scope.by);
  g_clear_pointer (&self->read, cg_form_read_free);
  self->read = read;
  show_state (self);
  if (first && read != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Another reading may have begun since, or all is over. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFormFill) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgFormRead) read = cg_form_read_finish (result, &error);

  if (g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  self->reading = FALSE;
  /* What was read before stays, with what was mapped since. */
  if (read != NULL)
    take_read (self, g_steal_pointer (&read));
  else
    show_failure (self, error,
                  self->read == NULL ? C_ ("form fill", "Choose Another Form…") : NULL);
  end_work (self);
}

static void
read_form (CgFormFill *self)
{
  g_clear_handle_id (&self->settle, g_source_remove);
  self->reading = TRUE;
  begin_work (self, C_ ("form fill", "The form is being read…"));
  cg_form_read_async (self->office, self->path, &self->scope, self->cancellable, read_cb,
                      g_object_ref (self));
}

static gboolean
settle_cb (gpointer data)
{
  CgFormFill *self = data;

  if (self->writing)
    return G_SOURCE_CONTINUE;

  self->settle = 0;
  read_form (self);
  return G_SOURCE_REMOVE;
}

/* Figures may be others now, or what is remembered. Out of sight it waits for the scope, which is
 * set when it is shown again. */
static void
changed_cb (CgFormFill *self)
{
  if (gtk_widget_get_child_visible (GTK_WIDGET (self)) && self->read != NULL && self->settle == 0)
    self->settle = g_timeout_add (SETTLE_MS, settle_cb, self);
}

void
cg_form_fill_open (CgFormFill *self, const char *path)
{
  g_return_if_fail (CG_IS_FORM_FILL (self) && path != NULL);

  self->unsaved = FALSE;
  take_read (self, NULL);
  g_free (self->path);
  self->path = g_strdup (path);
  cg_banner_hide (self->banner);
  read_form (self);
}

void
cg_form_fill_set_scope (CgFormFill *self, const CgFigureScope *scope)
{
  g_return_if_fail (CG_IS_FORM_FILL (self));

  cg_figure_scope_clear (&self->scope);
  cg_figure_scope_copy (&self->scope, scope);
  if (self->writing)
    changed_cb (self);
  else if (self->read != NULL)
    read_form (self);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFormFill) self = data;
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL && self->view != NULL)
    cg_form_fill_open (self, paths[0]);
}

static GtkWindow *
window_of (CgFormFill *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
choose_cb (CgFormFill *self)
{
  cg_pick_files_async (window_of (self), C_ ("form fill", "Blank Form of the Superior"),
                       CG_FILES_SHEETS, FALSE, NULL, picked_cb, g_object_ref (self));
}

/* ---- remembering ---- */

static void begin_remembering (CgFormFill *self);

static void
remembered (CgFormFill *self, const GError *error)
{
  g_autoptr (CgFormMap) sent = g_steal_pointer (&self->sent);

  if (self->view != NULL && error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  if (self->pending != NULL)
    {
      begin_remembering (self);
      return;
    }
  /* Another form may have been opened meanwhile. */
  if (self->view == NULL || self->read == NULL || !g_str_equal (sent->id, self->read->map->id))
    return;

  self->unsaved = error != NULL;
  /* What is being read may be older. */
  if (self->reading)
    read_form (self);
  else
    changed_cb (self);
}

static void
written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  remembered (object, error);
}

static void
edit_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFormFill) self = data;
  g_autoptr (GError) error = NULL;
  CgEdit *edit = cg_form_remember_finish (result, &error);

  if (edit == NULL)
    {
      remembered (self, error);
      return;
    }

  cg_office_apply (self->office, edit, self, written_cb);
  cg_edit_free (edit);
}

static void
begin_remembering (CgFormFill *self)
{
  self->sent = g_steal_pointer (&self->pending);
  cg_form_remember_async (self->office, self->sent, edit_cb, g_object_ref (self));
}

/* One after the other: the latest map has what the earlier ones had. It is a copy: the form may be
 * closed before. */
static void
remember (CgFormFill *self)
{
  if (cg_office_get_read_only (self->office) != NULL || self->read == NULL)
    return;

  g_clear_pointer (&self->pending, cg_form_map_free);
  self->pending = cg_form_map_copy (self->read->map);
  if (self->sent == NULL)
    begin_remembering (self);
}

static void
mapped_cb (CgFormFill *self)
{
  self->unsaved = TRUE;
  gtk_label_set_text (self->done, "");
  show_state (self);
  remember (self);
}

/* ---- filling in ---- */

/* It could not have the focus while it was filled in. */
static void
focus_again (CgFormFill *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_root_get_focus (root) == NULL &&
      gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFormFill) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_form_fill_finish (result, &error);

  self->writing = FALSE;
  if (self->view == NULL)
    return;

  end_work (self);
  if (good)
    gtk_label_set_text (self->done, self->written);
  else
    show_failure (self, error, NULL);
  focus_again (self);
  changed_cb (self);
}

void
cg_form_fill_save (CgFormFill *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_return_if_fail (CG_IS_FORM_FILL (self));

  if (self->read == NULL || self->writing)
    return;

  /* What is being read is read again afterwards. */
  self->reading = FALSE;
  self->writing = TRUE;
  cg_banner_hide (self->banner);
  g_free (self->written);
  self->written = g_strdup_printf (C_ ("form fill", "Written: %s"), name);
  begin_work (self, C_ ("form fill", "The form is being filled in…"));
  cg_form_fill_async (self->office, self->read->map, &self->scope, self->path, path,
                      self->cancellable, filled_cb, g_object_ref (self));
}

static void
place_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFormFill) self = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);

  if (path != NULL && self->view != NULL)
    cg_form_fill_save (self, path);
}

/* The name says of what period it is, so that it is not the blank form's. */
static void
save_cb (CgFormFill *self)
{
  const char *form = self->read->map->name;
  const char *dot = strrchr (form, '.');
  g_autofree char *stem = g_strndup (form, dot != NULL ? (gsize) (dot - form) : strlen (form));
  g_autofree char *period = cg_report_period (self->scope.from, self->scope.to);
  /* Translators: name of a file: that of the form, and the period. */
  g_autofree char *name = g_strdup_printf (C_ ("form fill", "%s (%s).xlsx"), stem, period);

  cg_pick_save_async (window_of (self), C_ ("form fill", "Fill In and Save As"), name, NULL,
                      place_cb, g_object_ref (self));
}

/* ---- building ---- */

static GtkWidget *
build_working (CgFormFill *self)
{
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *spinner = gtk_spinner_new ();

  self->working = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->work = GTK_LABEL (gtk_label_new (NULL));
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_label_set_xalign (self->work, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->work), TRUE);
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (cancel_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (self->working, "band");
  gtk_box_append (GTK_BOX (self->working), spinner);
  gtk_box_append (GTK_BOX (self->working), GTK_WIDGET (self->work));
  gtk_box_append (GTK_BOX (self->working), cancel);
  gtk_widget_set_visible (self->working, FALSE);
  return self->working;
}

static GtkWidget *
build_empty (CgFormFill *self)
{
  GtkWidget *empty = cg_empty_new (
      "x-office-spreadsheet-symbolic", C_ ("form fill", "No form chosen yet"),
      C_ ("form fill", "Choose the blank .xlsx that the superior has sent, and then, once, which "
                       "figure each of its empty cells takes. It is remembered: the form of the "
                       "next period is filled in at once."));

  cg_empty_add_button (CG_EMPTY (empty), "choose", C_ ("form fill", "Choose a Blank Form…"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (choose_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static GtkWidget *
add_action (CgFormFill *self, const char *label, void (*clicked) (CgFormFill *))
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->actions), button);
  return button;
}

static void
build_actions (CgFormFill *self)
{
  self->actions = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6));
  self->done = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->done, PANGO_ELLIPSIZE_MIDDLE);
  gtk_widget_add_css_class (GTK_WIDGET (self->done), "dim");
  gtk_box_append (GTK_BOX (self->actions), GTK_WIDGET (self->done));
  self->other = add_action (self, C_ ("form fill", "Another Form…"), choose_cb);
  self->save = add_action (self, C_ ("form fill", "Fill In and Save As…"), save_cb);
  gtk_widget_add_css_class (self->save, "suggested-action");
}

static void
build (CgFormFill *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->banner = CG_BANNER (cg_banner_new ());
  g_signal_connect_object (self->banner, "activated", G_CALLBACK (choose_cb), self,
                           G_CONNECT_SWAPPED);
  self->view = CG_FORM_VIEW (cg_form_view_new ());
  g_signal_connect_object (self->view, "changed", G_CALLBACK (mapped_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, build_empty (self), "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "view");
  build_actions (self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), build_working (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  show_state (self);
}

static gboolean
cg_form_fill_grab_focus (GtkWidget *widget)
{
  CgFormFill *self = CG_FORM_FILL (widget);

  return self->read != NULL
             ? gtk_widget_grab_focus (GTK_WIDGET (self->view))
             : gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
cg_form_fill_dispose (GObject *object)
{
  CgFormFill *self = CG_FORM_FILL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->settle, g_source_remove);
  g_clear_handle_id (&self->patience, g_source_remove);
  if (self->view != NULL)
    cg_form_view_set (self->view, NULL, CG_GROUPING_NONE);
  self->view = NULL;
  g_clear_pointer (&self->read, cg_form_read_free);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (cg_form_fill_parent_class)->dispose (object);
}

static void
cg_form_fill_finalize (GObject *object)
{
  CgFormFill *self = CG_FORM_FILL (object);

  g_clear_object (&self->office);
  cg_figure_scope_clear (&self->scope);
  g_clear_pointer (&self->sent, cg_form_map_free);
  g_clear_pointer (&self->pending, cg_form_map_free);
  g_free (self->path);
  g_free (self->written);

  G_OBJECT_CLASS (cg_form_fill_parent_class)->finalize (object);
}

static void
cg_form_fill_class_init (CgFormFillClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_form_fill_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_form_fill_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_form_fill_grab_focus;
}

static void
cg_form_fill_init (CgFormFill *self)
{
}

GtkWidget *
cg_form_fill_new (CgOffice *office)
{
  CgFormFill *self = g_object_new (CG_TYPE_FORM_FILL, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  build (self);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_form_fill_get_actions (CgFormFill *self)
{
  g_return_val_if_fail (CG_IS_FORM_FILL (self), NULL);

  return self->actions;
}
