/* cg-notice-print.c: the print page of a document, and the day that printing gives it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-print.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-clock.h"
#include "cg-drop-down.h"
#include "cg-fault.h"
#include "cg-notice-case.h"
#include "cg-notice-chain.h"
#include "cg-notice-mode.h"
#include "cg-notice-output.h"
#include "cg-notice-records.h"
#include "cg-notice-reserve.h"
#include "cg-notice-sheets.h"
#include "cg-notice-state.h"
#include "cg-office-paper.h"
#include "cg-settings.h"
#include "cg-store-job.h"

/* What 套打 asks for, millimetres. */
enum
{
  LENGTH_X,
  LENGTH_Y,
  LENGTH_RESERVE,
  N_LENGTHS
};

static const struct
{
  const char *label;
  const char *key;
} lengths[N_LENGTHS] = {
  { NC_ ("print", "Right (mm)"), "notice-print-offset-x" },
  { NC_ ("print", "Down (mm)"), "notice-print-offset-y" },
  { NC_ ("print", "Number from the edge (mm)"), "notice-print-reserve" },
};

struct _CgNoticePrint
{
  CgPrintDesk parent_instance;

  CgRecord *record;        /* as it will be printed */
  gboolean dates;          /* printing it gives it its day */
  gboolean is_form;        /* one of its forms is printed */
  GTask *latest;           /* the layout wanted last, not owned */
  CgNoticeMode shown_mode; /* of the pages that are there, before those of another come */
  gint64 dated;            /* the document that the job under way gives its day, or 0 */
  gboolean counted;        /* and whether it had its number of copies */
  CgNoticeDocument *document;
  CgNoticePages *pages; /* (nullable): of the document, with what is bound separately */

  GtkDropDown *mode;
  GtkDropDown *volume;          /* of them; shown where there are several */
  GtkWidget *place;             /* a menu button with these: */
  GtkWidget *fields[N_LENGTHS]; /* spin buttons */
};

static guint laid_out_signal;

G_DEFINE_FINAL_TYPE (CgNoticePrint, cg_notice_print, CG_TYPE_PRINT_DESK)

static CgNoticeMode
chosen_mode (CgNoticePrint *self)
{
  return gtk_drop_down_get_selected (self->mode);
}

static void
cg_notice_print_begun (CgPrintDesk *desk)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (desk);

  gboolean whole = gtk_drop_down_get_selected (self->volume) == 0;

  self->dated = self->dates && whole && self->shown_mode != CG_NOTICE_MODE_DRAFT
                    ? cg_record_get_id (self->record)
                    : 0;
  self->counted = !cg_record_is_null (self->record, CG_NOTICE_COPIES);
}

/* The step 印制, with today as its day and how many copies when nobody had said so. */
static void
cg_notice_print_printed (CgPrintDesk *desk, const char *output, guint copies)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (desk);
  CgOffice *office = cg_print_desk_get_office (desk);
  g_autoptr (GHashTable) arguments = NULL;

  if (self->dated == 0 || cg_office_get_read_only (office) != NULL)
    return;

  arguments = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  if (output == NULL && !self->counted)
    g_hash_table_insert (arguments, "copies", g_strdup_printf ("%u", copies));
  cg_office_do (office, "notice.print", self->dated, arguments, NULL, NULL);
  if (cg_record_get_id (self->record) == self->dated)
    self->dates = FALSE;
}

/* ---- the document ---- */

typedef struct
{
  CgNoticeDocument *document;
  CgRecord *record;
  CgNoticePrinting printing;
  CgStore *store;
} Layout;

static void
layout_free (gpointer data)
{
  Layout *layout = data;

  cg_notice_document_unref (layout->document);
  cg_record_unref (layout->record);
  g_object_unref (layout->store);
  g_free (layout);
}

/* A draft may be printed at any time. */
static gboolean
is_settled (const Layout *layout, GError **error)
{
  return layout->printing.mode == CG_NOTICE_MODE_DRAFT ||
         cg_notice_check_settled (layout->record, "notice.print", error);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Layout *layout = data;
  g_autoptr (CgNoticeProfile) profile = cg_office_paper_profile (layout->store, layout->record);
  g_autoptr (CgNoticePages) pages = NULL;
  GError *error = NULL;

  cg_notice_printing_prepare (&layout->printing, profile);
  pages = cg_notice_layout (layout->document, profile);
  if (!is_settled (layout, &error) ||
      !cg_office_paper_check_faces (layout->store, layout->document, pages, layout->printing.mode,
                                    &error))
    {
      g_task_return_error (task, error);
      return;
    }
  g_task_return_pointer (task, cg_notice_pages_dress (pages, &layout->printing, profile),
                         (GDestroyNotify) cg_notice_pages_unref);
}

/* A form's name begins with its title, that of what is bound separately ends with its mark. */
static char *
make_name (CgNoticePrint *self, const CgNoticePages *pages)
{
  g_autofree char *name = cg_notice_file_name (self->record);
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->volume);
  g_autofree char *stem = NULL;

  if (self->is_form)
    return g_strjoin (" ", cg_notice_pages_get_title (pages), name, NULL);
  if (gtk_drop_down_get_selected (self->volume) == 0 || chosen == NULL)
    return g_steal_pointer (&name);

  stem = g_strndup (name, strlen (name) - strlen (".pdf"));
  return g_strdup_printf ("%s-%s.pdf", stem, gtk_string_object_get_string (chosen));
}

gboolean
cg_notice_print_get_busy (CgNoticePrint *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PRINT (self), FALSE);

  return self->latest != NULL;
}

/* ---- what is bound separately ---- */

static void
show_volume (CgNoticePrint *self)
{
  guint chosen = gtk_drop_down_get_selected (self->volume);
  g_autoptr (CgNoticePages) volume = NULL;
  g_autofree char *name = NULL;

  if (self->pages == NULL || chosen >= cg_notice_pages_count_volumes (self->pages))
    return;

  volume = cg_notice_pages_get_volume (self->pages, chosen);
  name = make_name (self, volume);
  cg_print_desk_set_pages (CG_PRINT_DESK (self), volume, name);
}

static GtkStringList *
name_volumes (const CgNoticePages *pages)
{
  GtkStringList *names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, C_ ("print", "Document"));
  for (guint i = 1; i < cg_notice_pages_count_volumes (pages); i++)
    gtk_string_list_take (names,
                          g_strdup_printf (_ ("Attachment %u"),
                                           cg_notice_pages_get_volume_attachment (pages, i) + 1));

  return names;
}

/* The one chosen stays chosen when the document is laid out in another way. */
static void
offer_volumes (CgNoticePrint *self)
{
  guint n = self->pages != NULL ? cg_notice_pages_count_volumes (self->pages) : 1;
  guint chosen = gtk_drop_down_get_selected (self->volume);
  g_autoptr (GtkStringList) names = self->pages != NULL ? name_volumes (self->pages) : NULL;

  g_signal_handlers_block_by_func (self->volume, show_volume, self);
  gtk_drop_down_set_model (self->volume, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->volume, chosen < n ? chosen : 0);
  g_signal_handlers_unblock_by_func (self->volume, show_volume, self);
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->volume)), n > 1);
}

/* What was printed before would be offered under the name of what is laid out now. */
static void
forget_pages (CgNoticePrint *self)
{
  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  offer_volumes (self);
}

static void
show_pages (CgNoticePrint *self, CgNoticePages *pages, const GError *error)
{
  g_autofree char *name = NULL;

  g_clear_pointer (&self->pages, cg_notice_pages_unref);
  self->pages = pages != NULL && !self->is_form ? cg_notice_pages_ref (pages) : NULL;
  offer_volumes (self);
  if (pages == NULL)
    {
      /* What was shown before is not what is wanted now. */
      cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_NOTICE, cg_record_get_id (self->record));
      cg_print_desk_show_error (CG_PRINT_DESK (self), error);
      return;
    }

  if (!self->is_form)
    {
      show_volume (self);
      return;
    }
  name = make_name (self, pages);
  cg_print_desk_set_pages (CG_PRINT_DESK (self), pages, name);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), &error);

  if (self->record == NULL || self->latest != G_TASK (result))
    return;

  self->latest = NULL;
  if (!self->is_form && pages != NULL)
    self->shown_mode = ((Layout *) g_task_get_task_data (G_TASK (result)))->printing.mode;
  show_pages (self, pages, error);
  g_signal_emit (self, laid_out_signal, 0);
}

static double
chosen_length (CgNoticePrint *self, guint length)
{
  return gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->fields[length]));
}

static void
lay_out (CgNoticePrint *self)
{
  g_autoptr (GTask) task = NULL;
  Layout *layout;

  if (self->document == NULL)
    return;

  layout = g_new0 (Layout, 1);
  layout->document = cg_notice_document_ref (self->document);
  layout->record = cg_record_ref (self->record);
  layout->store =
      g_object_ref (cg_office_get_store (cg_print_desk_get_office (CG_PRINT_DESK (self))));
  layout->printing =
      (CgNoticePrinting){ chosen_mode (self), chosen_length (self, LENGTH_X),
                          chosen_length (self, LENGTH_Y), chosen_length (self, LENGTH_RESERVE) };
  task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, layout, layout_free);
  self->latest = task;
  cg_store_run_in_thread (layout->store, task, layout_thread);
}

/* ---- the way to print ---- */

static void
length_cb (CgNoticePrint *self, GtkWidget *field)
{
  for (guint i = 0; i < N_LENGTHS; i++)
    if (self->fields[i] == field)
      g_settings_set_double (cg_settings_get (), lengths[i].key, chosen_length (self, i));
  lay_out (self);
}

/* Forms are printed in one way only. */
static void
show_fields (CgNoticePrint *self)
{
  gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->mode)), self->document != NULL);
  gtk_widget_set_visible (self->place,
                          self->document != NULL && chosen_mode (self) == CG_NOTICE_MODE_OVERPRINT);
}

/* What may still be written is a draft, and that it was printed so is not remembered. */
static void
mode_cb (CgNoticePrint *self)
{
  CgNoticeMode mode = chosen_mode (self);

  show_fields (self);
  if (mode != CG_NOTICE_MODE_DRAFT)
    g_settings_set_string (cg_settings_get (), "notice-print-mode", cg_notice_mode_id (mode));
  lay_out (self);
}

static void
choose_mode (CgNoticePrint *self)
{
  g_autofree char *id = g_settings_get_string (cg_settings_get (), "notice-print-mode");
  CgNoticeMode mode = CG_NOTICE_MODE_FULL;

  if (cg_notice_may_be_written (self->record))
    mode = CG_NOTICE_MODE_DRAFT;
  else
    cg_notice_mode_parse (id, &mode);
  g_signal_handlers_block_by_func (self->mode, mode_cb, self);
  gtk_drop_down_set_selected (self->mode, mode);
  g_signal_handlers_unblock_by_func (self->mode, mode_cb, self);
  mode_cb (self);
}

void
cg_notice_print_set_record (CgNoticePrint *self, CgRecord *record, const GPtrArray *attachments)
{
  CgRecord *copy;
  char today[CG_DATE_ISO_SIZE];

  g_return_if_fail (CG_IS_NOTICE_PRINT (self));

  copy = cg_record_copy (record);
  self->is_form = FALSE;
  self->dates = cg_notice_phase (record) == CG_NOTICE_PHASE_PRINT;
  cg_date_to_iso_buffer (cg_clock_today (), today);
  if (self->dates)
    cg_value_set_text (cg_record_mutable_value (copy, CG_NOTICE_PRINT_DATE), today);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = copy;

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_NOTICE, cg_record_get_id (copy));
  /* As many as was settled with its number; drafts and further prints are one. */
  cg_print_desk_set_copies (CG_PRINT_DESK (self),
                            self->dates ? cg_record_integer (copy, CG_NOTICE_COPIES) : 1);
  g_clear_pointer (&self->document, cg_notice_document_unref);
  self->document = cg_notice_document_new_from_record (copy);
  cg_notice_document_add_records (self->document, attachments);
  forget_pages (self);
  choose_mode (self);
}

/* ---- its forms ---- */

typedef struct
{
  CgStore *store;
  gint64 notice;
  CgNoticeSheet sheet;
  gboolean anchored;
} Form;

static void
free_form (gpointer data)
{
  Form *form = data;

  g_object_unref (form->store);
  g_free (form);
}

static void
form_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Form *form = data;
  g_autoptr (CgNoticeProfile) profile = cg_office_paper_profile (form->store, NULL);
  GError *error = NULL;
  CgNoticePages *pages = cg_notice_sheets_lay_out (form->store, form->notice, form->sheet, profile,
                                                   form->anchored, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cg_notice_pages_unref);
  else
    g_task_return_error (task, error);
}

void
cg_notice_print_set_sheet (CgNoticePrint *self, CgRecord *record, CgNoticePrinted printed)
{
  g_autoptr (GTask) task = NULL;
  Form *form;

  g_return_if_fail (CG_IS_NOTICE_PRINT (self));
  g_return_if_fail (printed != CG_NOTICE_PRINTS_DOCUMENT);

  self->dates = FALSE;
  self->is_form = TRUE;
  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  g_clear_pointer (&self->document, cg_notice_document_unref);
  forget_pages (self);
  show_fields (self);

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_NOTICE, cg_record_get_id (record));
  cg_print_desk_set_copies (CG_PRINT_DESK (self), 1);
  form = g_new0 (Form, 1);
  form->store =
      g_object_ref (cg_office_get_store (cg_print_desk_get_office (CG_PRINT_DESK (self))));
  form->notice = cg_record_get_id (record);
  form->sheet =
      printed == CG_NOTICE_PRINTS_RECEIPTS ? CG_NOTICE_SHEET_RECEIPT : CG_NOTICE_SHEET_APPROVAL;
  form->anchored = g_settings_get_boolean (cg_settings_get (), "print-anchor");
  self->latest = task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, form, free_form);
  cg_store_run_in_thread (form->store, task, form_thread);
}

/* ---- the widget ---- */

static void
cg_notice_print_dispose (GObject *object)
{
  CgNoticePrint *self = CG_NOTICE_PRINT (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->document, cg_notice_document_unref);
  g_clear_pointer (&self->pages, cg_notice_pages_unref);

  G_OBJECT_CLASS (cg_notice_print_parent_class)->dispose (object);
}

static void
cg_notice_print_class_init (CgNoticePrintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_print_dispose;
  CG_PRINT_DESK_CLASS (klass)->begun = cg_notice_print_begun;
  CG_PRINT_DESK_CLASS (klass)->printed = cg_notice_print_printed;
  laid_out_signal = g_signal_new ("laid-out", CG_TYPE_NOTICE_PRINT, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_print_init (CgNoticePrint *self)
{
}

static GtkWidget *
make_field (guint length)
{
  double value = g_settings_get_double (cg_settings_get (), lengths[length].key);
  GtkWidget *field;

  if (length == LENGTH_RESERVE)
    return cg_notice_reserve_new (value);

  field = gtk_spin_button_new_with_range (-CG_NOTICE_MOST_OFFSET, CG_NOTICE_MOST_OFFSET, 0.5);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (field), 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (field), value);
  return field;
}

static void
add_length (CgNoticePrint *self, GtkGrid *grid, guint length)
{
  GtkWidget *field = make_field (length);
  GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "print", lengths[length].label));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  self->fields[length] = field;
  gtk_grid_attach (grid, label, 0, (int) length, 1, 1);
  gtk_grid_attach (grid, field, 1, (int) length, 1, 1);
  g_signal_connect_object (field, "value-changed", G_CALLBACK (length_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
build_place (CgNoticePrint *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());

  gtk_grid_set_row_spacing (grid, 6);
  gtk_grid_set_column_spacing (grid, 12);
  for (guint i = 0; i < N_LENGTHS; i++)
    add_length (self, grid, i);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (grid));
  self->place = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->place), C_ ("print", "Place on the Paper"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->place), popover);
  gtk_widget_set_valign (self->place, GTK_ALIGN_CENTER);
  return self->place;
}

static void
add_fields (CgNoticePrint *self)
{
  const char *modes[CG_N_NOTICE_MODES + 1] = { NULL };

  for (int i = 0; i < CG_N_NOTICE_MODES; i++)
    modes[i] = cg_notice_mode_label (i);
  self->mode = GTK_DROP_DOWN (cg_drop_down_new (gtk_string_list_new (modes)));
  cg_print_desk_append_field (CG_PRINT_DESK (self), C_ ("print", "Way to print"),
                              GTK_WIDGET (self->mode));
  g_signal_connect_object (self->mode, "notify::selected", G_CALLBACK (mode_cb), self,
                           G_CONNECT_SWAPPED);
  self->volume = GTK_DROP_DOWN (cg_drop_down_new (gtk_string_list_new (NULL)));
  cg_print_desk_append_field (CG_PRINT_DESK (self), C_ ("print", "What to print"),
                              GTK_WIDGET (self->volume));
  g_signal_connect_object (self->volume, "notify::selected", G_CALLBACK (show_volume), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (cg_print_desk_get_bar (CG_PRINT_DESK (self))), build_place (self));
  offer_volumes (self);
  show_fields (self);
}

GtkWidget *
cg_notice_print_new (CgOffice *office)
{
  CgPrintDesk *self = g_object_new (CG_TYPE_NOTICE_PRINT, NULL);

  cg_print_desk_build (self, office, _ ("Back to the Document"));
  add_fields (CG_NOTICE_PRINT (self));
  return GTK_WIDGET (self);
}
