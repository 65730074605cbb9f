/* cg-import-dialog.c: the window that imports ledgers: files, columns, check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading and checking run on a thread of their own; while they do, what they read is not
 * touched: the pages are insensitive. Nothing is written before 导入 is pressed.
 */
#include "config.h"

#include "cg-import-dialog.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-drop-down.h"
#include "cg-fault.h"
#include "cg-import-check.h"
#include "cg-import-columns.h"
#include "cg-import-files.h"
#include "cg-import-job.h"
#include "cg-import-progress.h"
#include "cg-office-try.h"
#include "cg-pick-file.h"
#include "cg-scale.h"

#define WIDTH 940
#define HEIGHT 640

typedef enum
{
  STEP_FILES,
  STEP_COLUMNS,
  STEP_CHECK,
  N_STEPS,
} Step;

static const char *const step_names[N_STEPS] = { "files", "columns", "check" };

struct _CgImportDialog
{
  AdwWindow parent_instance;

  CgOffice *office;
  GPtrArray *files;   /* of CgImportFile */
  GPtrArray *sources; /* (nullable): of CgImportSource, as they were checked */
  CgImportPlan *plan; /* (nullable): what they would write */
  Step step;
  guint jobs; /* under way */
  gboolean writing;
  GCancellable *cancellable;

  AdwWindowTitle *title;
  CgBanner *banner;
  GtkStack *stack;
  GtkSpinner *spinner;
  GtkWidget *back;
  GtkWidget *next;
  CgImportFiles *files_page;
  GtkWidget *tables; /* menu of tables, over the columns */
  CgImportColumns *columns;
  CgImportCheck *check;
  CgImportProgress *progress;
};

G_DEFINE_FINAL_TYPE (CgImportDialog, cg_import_dialog, ADW_TYPE_WINDOW)

static void show_step (CgImportDialog *self, Step step);

static void
cg_import_dialog_dispose (GObject *object)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_import_dialog_parent_class)->dispose (object);
}

static void
cg_import_dialog_finalize (GObject *object)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (object);

  g_clear_pointer (&self->plan, cg_import_plan_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_ptr_array_unref (self->files);

  G_OBJECT_CLASS (cg_import_dialog_parent_class)->finalize (object);
}

/* ---- what can be done now ---- */

gboolean
cg_import_dialog_is_busy (CgImportDialog *self)
{
  g_return_val_if_fail (CG_IS_IMPORT_DIALOG (self), FALSE);

  return self->jobs > 0;
}

static gboolean
can_go_on (const CgImportDialog *self)
{
  if (self->jobs > 0)
    return FALSE;

  return self->step == STEP_CHECK ? self->plan != NULL && self->plan->problems > 0
                                  : self->files->len > 0;
}

static void
update (CgImportDialog *self)
{
  gboolean busy = self->jobs > 0;

  gtk_widget_set_sensitive (GTK_WIDGET (self->stack), !busy);
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), busy && self->step == STEP_CHECK);
  gtk_widget_set_visible (self->back, self->step > STEP_FILES);
  gtk_widget_set_sensitive (self->back, !busy);
  gtk_widget_set_sensitive (self->next, can_go_on (self));
  gtk_button_set_label (GTK_BUTTON (self->next),
                        self->step == STEP_CHECK ? _ ("Import") : _ ("Continue"));
}

static void
begin_job (CgImportDialog *self)
{
  if (self->jobs++ == 0)
    {
      g_clear_object (&self->cancellable);
      self->cancellable = g_cancellable_new ();
    }
  cg_banner_hide (self->banner);
  update (self);
}

/* Nobody needs to be told that what they cancelled was cancelled. */
static void
end_job (CgImportDialog *self, const GError *error)
{
  self->jobs--;
  if (error != NULL && !g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED))
    cg_banner_show_error (self->banner, error, NULL);
  update (self);
}

/* ---- the files ---- */

static void
show_files (CgImportDialog *self)
{
  cg_import_columns_show (self->columns, NULL, 0);
  cg_import_files_show (self->files_page, self->files);
  update (self);
}

static void
opened_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) self = CG_IMPORT_DIALOG (data);
  g_autoptr (GError) error = NULL;
  CgImportFile *file = cg_import_job_open_finish (result, &error);

  if (file != NULL)
    g_ptr_array_add (self->files, file);
  if (self->office == NULL)
    return;

  end_job (self, error);
  show_files (self);
}

void
cg_import_dialog_add_files (CgImportDialog *self, const char *const *paths)
{
  g_return_if_fail (CG_IS_IMPORT_DIALOG (self));

  for (guint i = 0; paths[i] != NULL; i++)
    {
      begin_job (self);
      cg_import_job_open_async (self->office, paths[i], self->cancellable, opened_cb,
                                g_object_ref (self));
    }
}

static void
chosen_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) self = CG_IMPORT_DIALOG (data);
  g_autoptr (GError) error = NULL;

  cg_import_job_choose_finish (result, &error);
  if (self->office == NULL)
    return;

  end_job (self, error);
  show_files (self);
}

static void
choose_cb (CgImportDialog *self, guint place, int sheet, const char *encoding)
{
  begin_job (self);
  cg_import_job_choose_async (self->office, g_ptr_array_index (self->files, place), sheet, encoding,
                              self->cancellable, chosen_cb, g_object_ref (self));
}

static void
remove_cb (CgImportDialog *self, guint place)
{
  cg_import_columns_show (self->columns, NULL, 0);
  g_ptr_array_remove_index (self->files, place);
  show_files (self);
}

static void
picked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) self = CG_IMPORT_DIALOG (data);
  g_auto (GStrv) paths = cg_pick_files_finish (result, NULL);

  if (paths != NULL && self->office != NULL)
    cg_import_dialog_add_files (self, (const char *const *) paths);
}

static void
add_cb (CgImportDialog *self)
{
  cg_pick_files_async (GTK_WINDOW (self), _ ("Import Ledgers"), CG_FILES_SHEETS, TRUE, NULL,
                       picked_cb, g_object_ref (self));
}

/* ---- the columns ---- */

static CgImportSource *
source_at (CgImportDialog *self, guint place)
{
  return ((CgImportFile *) g_ptr_array_index (self->files, place))->source;
}

static void
table_cb (GtkDropDown *menu, GParamSpec *pspec, CgImportDialog *self)
{
  guint place = gtk_drop_down_get_selected (menu);

  if (place < self->files->len)
    cg_import_columns_show (self->columns, source_at (self, place), 0);
}

static void
show_columns (CgImportDialog *self, guint place, guint row)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->files->len; i++)
    gtk_string_list_append (names, source_at (self, i)->file);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->tables), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->tables), place);
  gtk_widget_set_visible (self->tables, self->files->len > 1);
  cg_import_columns_show (self->columns, source_at (self, place), row);
}

/* ---- the check ---- */

static void
progress_cb (double fraction, gpointer data)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (data);

  if (self->office != NULL)
    cg_import_progress_set (self->progress, fraction);
}

/* Without an answer there is nothing to look at. */
static void
end_check (CgImportDialog *self, const GError *error)
{
  end_job (self, error);
  if (error != NULL)
    g_clear_pointer (&self->plan, cg_import_plan_free);
  if (self->plan == NULL)
    show_step (self, STEP_COLUMNS);
  else
    cg_import_check_show (self->check, self->plan, self->sources);
}

static void
tried_cb (gpointer object, CgTrial *trial, const GError *error)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (object);

  if (trial != NULL)
    cg_import_plan_take_trial (self->plan, trial);
  if (self->office != NULL)
    end_check (self, error);
}

/* Read; what the store says of it comes next. */
static void
planned_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgImportDialog) self = CG_IMPORT_DIALOG (data);
  g_autoptr (GError) error = NULL;

  self->plan = cg_import_job_plan_finish (result, &error);
  if (self->office == NULL)
    return;
  if (self->plan == NULL)
    {
      end_check (self, error);
      return;
    }

  cg_import_progress_begin (self->progress, _ ("Checked: %u / %u rows"),
                            self->plan->rows - self->plan->bad_rows);
  cg_office_try (self->office, self->plan->edit, NULL, progress_cb, self->cancellable, self,
                 tried_cb);
}

static void
check_rows (CgImportDialog *self)
{
  guint rows = 0;

  g_clear_pointer (&self->plan, cg_import_plan_free);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  self->sources = g_ptr_array_new ();
  for (guint i = 0; i < self->files->len; i++)
    {
      g_ptr_array_add (self->sources, source_at (self, i));
      rows += cg_sheet_grid_n_rows (source_at (self, i)->table);
    }

  cg_import_check_show (self->check, NULL, self->sources);
  cg_import_progress_begin (self->progress, _ ("Read: %u / %u rows"), rows);
  begin_job (self);
  cg_import_job_plan_async (self->office, self->sources, cg_import_check_get_case (self->check),
                            cg_import_check_get_create_missing (self->check), progress_cb, self,
                            self->cancellable, planned_cb, g_object_ref (self));
}

static void
asked_cb (CgImportDialog *self)
{
  if (self->jobs == 0 && self->step == STEP_CHECK)
    check_rows (self);
}

static void
jump_cb (CgImportDialog *self, guint source, guint row)
{
  show_step (self, STEP_COLUMNS);
  show_columns (self, source, row);
}

/* ---- writing ---- */

/* What is other than what was shown is shown, and not written. */
static void
written_cb (gpointer object, CgTrial *trial, const GError *error)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (object);
  g_autoptr (GError) changed = NULL;

  self->writing = FALSE;
  if (trial != NULL)
    cg_import_plan_take_trial (self->plan, trial);
  if (self->office == NULL)
    return;

  end_job (self, error);
  if (trial != NULL && trial->written)
    gtk_window_destroy (GTK_WINDOW (self));
  else if (trial != NULL)
    {
      cg_fault_set (&changed, CG_FAULT_CHANGED_MEANWHILE);
      cg_banner_show (self->banner, CG_BANNER_NOTE, changed->message, NULL);
      cg_import_check_show (self->check, self->plan, self->sources);
    }
}

static void
write_plan (CgImportDialog *self)
{
  cg_import_progress_begin (self->progress, _ ("Written: %u / %u rows"),
                            self->plan->rows - self->plan->bad_rows);
  self->writing = TRUE;
  begin_job (self);
  cg_office_try (self->office, self->plan->edit, self->plan->trial, progress_cb, self->cancellable,
                 self, written_cb);
}

/* ---- steps ---- */

static void
show_step (CgImportDialog *self, Step step)
{
  const char *const titles[N_STEPS] = { C_ ("import", "Files"), C_ ("import", "Columns"),
                                        C_ ("import", "Check") };

  self->step = step;
  adw_window_title_set_subtitle (self->title, titles[step]);
  gtk_stack_set_visible_child_name (self->stack, step_names[step]);
  update (self);
}

static void
go_on (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (widget);

  if (!can_go_on (self))
    return;
  cg_banner_hide (self->banner);
  if (self->step == STEP_CHECK)
    {
      write_plan (self);
      return;
    }

  show_step (self, self->step + 1);
  if (self->step == STEP_COLUMNS)
    show_columns (self, 0, 0);
  else
    check_rows (self);
}

static void
go_back (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (widget);

  if (self->jobs > 0 || self->step == STEP_FILES)
    return;

  show_step (self, self->step - 1);
  if (self->step == STEP_COLUMNS)
    show_columns (self, 0, 0);
  else
    show_files (self);
}

/* What is under way is stopped first; the window closes with nothing under way. */
static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgImportDialog *self = CG_IMPORT_DIALOG (widget);

  if (self->jobs > 0)
    {
      g_cancellable_cancel (self->cancellable);
      if (self->writing)
        cg_import_progress_say (self->progress, _ ("Taking back what was written…"));
    }
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
cg_import_dialog_class_init (CgImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_import_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_import_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "import.next", NULL, go_on);
  gtk_widget_class_install_action (widget_class, "import.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "import.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "import.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "import.back",
                                       NULL);
}

/* ---- building ---- */

static GtkWidget *
new_button (const char *label, const char *action, const char *keys)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_tooltip_text (button, keys);
  return button;
}

static GtkWidget *
build_head (CgImportDialog *self)
{
  GtkWidget *bar = adw_header_bar_new ();

  self->title = ADW_WINDOW_TITLE (adw_window_title_new (_ ("Import Ledgers"), NULL));
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), GTK_WIDGET (self->title));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  self->back = new_button (_ ("Back"), "import.back", "Alt+←");
  self->next = new_button (_ ("Continue"), "import.next", "Ctrl+Enter");
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  gtk_widget_add_css_class (self->next, "suggested-action");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar),
                             new_button (_ ("Cancel"), "import.cancel", "Esc"));
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), self->back);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->next);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), GTK_WIDGET (self->spinner));
  return bar;
}

static void
add_page (CgImportDialog *self, Step step, GtkWidget *page)
{
  gtk_widget_set_margin_start (page, 18);
  gtk_widget_set_margin_end (page, 18);
  gtk_widget_set_margin_top (page, 18);
  gtk_widget_set_margin_bottom (page, 18);
  gtk_stack_add_named (self->stack, page, step_names[step]);
}

static GtkWidget *
build_files (CgImportDialog *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->files_page = CG_IMPORT_FILES (cg_import_files_new ());
  g_signal_connect_object (self->files_page, "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->files_page, "remove", G_CALLBACK (remove_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->files_page, "choose", G_CALLBACK (choose_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->files_page));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  return scroller;
}

static GtkWidget *
build_columns (CgImportDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->tables = cg_drop_down_new (gtk_string_list_new (NULL));
  gtk_widget_set_halign (self->tables, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->tables), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("import", "File"), -1);
  g_signal_connect_object (self->tables, "notify::selected", G_CALLBACK (table_cb), self, 0);
  self->columns = CG_IMPORT_COLUMNS (cg_import_columns_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->columns), TRUE);
  gtk_box_append (GTK_BOX (box), self->tables);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->columns));
  return box;
}

static GtkWidget *
build_check (CgImportDialog *self)
{
  self->check = CG_IMPORT_CHECK (cg_import_check_new (self->office));
  g_signal_connect_object (self->check, "asked", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->check, "jump", G_CALLBACK (jump_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->check);
}

static GtkWidget *
build_progress (CgImportDialog *self)
{
  GtkWidget *progress = cg_import_progress_new ();

  self->progress = CG_IMPORT_PROGRESS (progress);
  gtk_widget_set_margin_start (progress, 18);
  gtk_widget_set_margin_end (progress, 18);
  gtk_widget_set_margin_bottom (progress, 18);
  return progress;
}

static void
cg_import_dialog_init (CgImportDialog *self)
{
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_import_file_free);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
}

CgImportDialog *
cg_import_dialog_new (GtkWidget *origin, CgOffice *office)
{
  CgImportDialog *self = g_object_new (CG_TYPE_IMPORT_DIALOG, "title", _ ("Import Ledgers"),
                                       "transient-for", gtk_widget_get_root (origin), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->office = g_object_ref (office);
  self->banner = CG_BANNER (cg_banner_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  gtk_box_append (GTK_BOX (box), build_progress (self));
  add_page (self, STEP_FILES, build_files (self));
  add_page (self, STEP_COLUMNS, build_columns (self));
  add_page (self, STEP_CHECK, build_check (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), cg_scaled (origin, WIDTH),
                               cg_scaled (origin, HEIGHT));
  show_step (self, STEP_FILES);
  return self;
}

void
cg_import_dialog_set_case (CgImportDialog *self, gint64 id, const char *title)
{
  g_return_if_fail (CG_IS_IMPORT_DIALOG (self));

  cg_import_check_set_case (self->check, id, title);
}
