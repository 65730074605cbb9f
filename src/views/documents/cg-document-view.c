/* cg-document-view.c: one attachment opened: its pages, or in one sentence why not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-view.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-document-marks.h"
#include "cg-document-quote.h"
#include "cg-document-outside.h"
#include "cg-document-scan.h"
#include "cg-document-print.h"
#include "cg-empty.h"
#include "cg-fault.h"
#include "cg-page-differ.h"
#include "cg-page.h"
#include "cg-reading-keeper.h"

/* ms from the opening of a document until its bytes are compared with those attached. */
#define CHECK_REST 1500

struct _CgDocumentView
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 id;
  CgRecord *record;
  GCancellable *cancellable; /* cancelled when the view goes */
  gboolean looking;          /* the record or the file is being looked at */
  gboolean logged;           /* its opening stands in the journal */
  gboolean checked;          /* its checksum is asked for */
  guint check_source;        /* 0 unless that is about to be done */

  CgBanner *banner;
  GtkStack *stack;
  CgPdfReader *reader;
  CgReadingKeeper *keeper;
  CgDocumentScan *scan;
  CgDocumentMarks *marks;
  CgDocumentQuote *quote;
  AdwBin *fault;
  CgDocumentPrint *print; /* NULL until it is wanted, owned by the stack */
  gboolean print_wanted;  /* as soon as its pages are shown */
};

G_DEFINE_FINAL_TYPE (CgDocumentView, cg_document_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_BUSY,
  N_PROPS
};

enum
{
  SIGNAL_RECORD_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void look_at_file (CgDocumentView *self);

static CgStore *
store_of (CgDocumentView *self)
{
  return cg_office_get_store (self->office);
}

static const char *
text_of (CgDocumentView *self, int field)
{
  return self->record != NULL ? cg_record_text (self->record, field) : "";
}

static void
set_looking (CgDocumentView *self, gboolean looking)
{
  self->looking = looking;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* ---- for another program ---- */

static void
leaving_failed_cb (gpointer object, const GError *error)
{
  cg_banner_show_error (CG_DOCUMENT_VIEW (object)->banner, error, NULL);
}

static void
save_copy (CgDocumentView *self)
{
  cg_document_save_copy (GTK_WIDGET (self), self->office, self->record, self, leaving_failed_cb);
}

static void
open_outside (CgDocumentView *self)
{
  cg_document_open_outside (GTK_WIDGET (self), self->office, self->record, self, leaving_failed_cb);
}

/* ---- why it is not shown ---- */

static void
way_out_cb (CgDocumentView *self, const char *id)
{
  g_autofree char *place = NULL;

  if (g_str_equal (id, "retry"))
    {
      look_at_file (self);
      return;
    }
  if (g_str_equal (id, "copy"))
    {
      save_copy (self);
      return;
    }
  if (g_str_equal (id, "outside"))
    {
      open_outside (self);
      return;
    }

  place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT,
                           cg_record_integer (self->record, CG_ATTACHMENT_CASE));
  cg_page_go (GTK_WIDGET (self), place);
}

static CgEmpty *
show_instead (CgDocumentView *self, const char *icon_name, const char *title, const char *text)
{
  GtkWidget *empty = cg_empty_new (icon_name, title, text);

  g_signal_connect_object (empty, "activated", G_CALLBACK (way_out_cb), self, G_CONNECT_SWAPPED);
  cg_document_view_end_printing (self);
  cg_pdf_reader_close (self->reader);
  adw_bin_set_child (self->fault, empty);
  gtk_stack_set_visible_child_name (self->stack, "fault");
  set_looking (self, FALSE);
  return CG_EMPTY (empty);
}

static void
offer_case (CgDocumentView *self, CgEmpty *empty)
{
  if (self->record != NULL && !cg_record_is_null (self->record, CG_ATTACHMENT_CASE))
    cg_empty_add_button (empty, "case", _ ("Show Its Case"), FALSE);
}

/* Which of its pages were changed, if that can be told: else the fault says all there is. */
static void
differ_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentView) self = data;
  g_autoptr (CgPagesDiffer) differ = cg_pages_differ_finish (CG_STORE (source), result, NULL);
  g_autoptr (GError) fault = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *text = NULL;

  if (differ == NULL || g_cancellable_is_cancelled (self->cancellable) ||
      !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "fault"))
    return;

  fault = cg_fault_new (CG_FAULT_FILE_CHANGED, text_of (self, CG_ATTACHMENT_NAME));
  sentence = cg_pages_differ_sentence (differ);
  if (sentence == NULL)
    return;

  text = g_strdup_printf ("%s\n\n%s", fault->message, sentence);
  cg_empty_set_texts (CG_EMPTY (adw_bin_get_child (self->fault)),
                      _ ("This document cannot be shown"), text);
}

static void
show_fault (CgDocumentView *self, const GError *error)
{
  CgEmpty *empty =
      show_instead (self, "cg-fault-symbolic", _ ("This document cannot be shown"), error->message);

  if (self->record != NULL)
    cg_empty_add_button (empty, "retry", _ ("Try Again"), FALSE);
  offer_case (self, empty);
  if (g_error_matches (error, CG_FAULT, CG_FAULT_FILE_CHANGED))
    cg_pages_differ_async (store_of (self), text_of (self, CG_ATTACHMENT_SHA256),
                           text_of (self, CG_ATTACHMENT_NAME), self->cancellable, differ_cb,
                           g_object_ref (self));
}

static void
show_foreign (CgDocumentView *self)
{
  CgEmpty *empty = show_instead (
      self, "x-office-document-symbolic", text_of (self, CG_ATTACHMENT_NAME),
      _ ("Files of this kind are not shown here. The file is kept as it is and opened with another "
         "program, which gets a copy to read."));

  cg_empty_add_button (empty, "outside", _ ("Open with Another Program"), TRUE);
  cg_empty_add_button (empty, "copy", _ ("Save a Copy…"), FALSE);
  offer_case (self, empty);
}

/* ---- opening ---- */

/* What its name says; where that says nothing, the reader finds out. */
static gboolean
is_foreign (CgDocumentView *self)
{
  static const char *const read_here[] = { "application/pdf", "image/png", "image/jpeg",
                                           "image/tiff", "image/heif" };
  g_autofree char *name = g_utf8_strdown (text_of (self, CG_ATTACHMENT_NAME), -1);
  g_autofree char *type = NULL;
  gboolean uncertain, known = FALSE;

  if (g_str_has_suffix (name, ".pdf"))
    return FALSE;

  type = g_content_type_guess (name, NULL, 0, &uncertain);
  for (gsize i = 0; i < G_N_ELEMENTS (read_here); i++)
    known |= g_content_type_is_a (type, read_here[i]);
  return !uncertain && !known;
}

static void
content_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentView) self = data;
  g_autoptr (GError) error = NULL;

  if (!cg_store_check_file_finish (CG_STORE (source), result, &error) &&
      error->domain == CG_FAULT && !g_cancellable_is_cancelled (self->cancellable))
    show_fault (self, error);
}

static void
check_content (CgDocumentView *self)
{
  g_clear_handle_id (&self->check_source, g_source_remove);
  if (self->checked)
    return;

  self->checked = TRUE;
  cg_store_check_file_async (store_of (self), text_of (self, CG_ATTACHMENT_SHA256),
                             text_of (self, CG_ATTACHMENT_NAME), self->cancellable, content_cb,
                             g_object_ref (self));
}

static gboolean
check_cb (gpointer data)
{
  CgDocumentView *self = data;

  self->check_source = 0;
  check_content (self);
  return G_SOURCE_REMOVE;
}

/* All bytes of a scan are read for that, which would hold up its first page. */
static void
check_content_soon (CgDocumentView *self)
{
  if (!self->checked && self->check_source == 0)
    self->check_source = g_timeout_add (CHECK_REST, check_cb, self);
}

static void
reader_busy_cb (CgDocumentView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);

  if (self->looking || cg_pdf_reader_get_busy (self->reader) ||
      g_cancellable_is_cancelled (self->cancellable) ||
      !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "reader"))
    return;

  if (cg_pdf_reader_get_document (self->reader) == NULL)
    {
      check_content (self);
      return;
    }

  check_content_soon (self);
  if (!self->logged)
    cg_office_log (self->office, "open", CG_ENTITY_ATTACHMENT, self->id, NULL);
  self->logged = TRUE;
  if (self->print_wanted)
    cg_document_view_print (self);
}

static void
size_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentView) self = data;
  g_autoptr (GError) error = NULL;
  gboolean good = cg_store_check_file_finish (CG_STORE (source), result, &error);
  g_autofree char *path = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (!good)
    {
      show_fault (self, error);
      return;
    }
  if (is_foreign (self))
    {
      show_foreign (self);
      check_content (self);
      return;
    }

  path = cg_store_file_path (store_of (self), text_of (self, CG_ATTACHMENT_SHA256));
  gtk_stack_set_visible_child_name (self->stack, "reader");
  cg_pdf_reader_open (self->reader, path, text_of (self, CG_ATTACHMENT_NAME));
  set_looking (self, FALSE);
}

static void
look_at_file (CgDocumentView *self)
{
  set_looking (self, TRUE);
  g_clear_handle_id (&self->check_source, g_source_remove);
  self->checked = FALSE;
  cg_reading_keeper_read (self->keeper, text_of (self, CG_ATTACHMENT_SHA256));
  cg_store_check_file_size_async (store_of (self), text_of (self, CG_ATTACHMENT_SHA256),
                                  text_of (self, CG_ATTACHMENT_NAME),
                                  cg_record_integer (self->record, CG_ATTACHMENT_SIZE),
                                  self->cancellable, size_cb, g_object_ref (self));
}

/* ---- on paper ---- */

static gboolean
is_printing (CgDocumentView *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "print") == 0;
}

void
cg_document_view_end_printing (CgDocumentView *self)
{
  self->print_wanted = FALSE;
  if (!is_printing (self))
    return;

  cg_document_print_close (self->print);
  gtk_stack_set_visible_child_name (self->stack, "reader");
  gtk_widget_grab_focus (GTK_WIDGET (self->reader));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
print_busy_cb (CgDocumentView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
build_print (CgDocumentView *self)
{
  self->print = CG_DOCUMENT_PRINT (cg_document_print_new (self->office));
  g_signal_connect_object (self->print, "back", G_CALLBACK (cg_document_view_end_printing), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->print, "busy-changed", G_CALLBACK (print_busy_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->print), "print");
}

void
cg_document_view_print (CgDocumentView *self)
{
  CgPdfDocument *document;

  g_return_if_fail (CG_IS_DOCUMENT_VIEW (self));

  document = cg_pdf_reader_get_document (self->reader);
  self->print_wanted =
      document == NULL || self->record == NULL || cg_pdf_reader_get_busy (self->reader);
  if (self->print_wanted || is_printing (self))
    return;
  if (self->print == NULL)
    build_print (self);

  cg_document_print_set_document (self->print, self->record, cg_pdf_reader_get_view (self->reader),
                                  document);
  gtk_stack_set_visible_child_name (self->stack, "print");
  gtk_widget_child_focus (GTK_WIDGET (self->print), GTK_DIR_TAB_FORWARD);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_document_view_print (CG_DOCUMENT_VIEW (widget));
}

static void
update_print (CgDocumentView *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "document.print",
                                 cg_pdf_reader_get_document (self->reader) != NULL);
}

static void
add_print_button (CgDocumentView *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("printer-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Print (Ctrl+P)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Print (Ctrl+P)"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "document.print");
  gtk_box_append (cg_reader_bar_get_tools (cg_pdf_reader_get_bar (self->reader)), button);
}

/* ---- its record ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentView) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, &error);
  gboolean first = self->record == NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return;
  if (records != NULL && records->len == 0)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, self->id);

      cg_fault_set (&error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_ATTACHMENT), id);
    }
  if (error != NULL)
    {
      if (first)
        show_fault (self, error);
      return;
    }

  g_clear_pointer (&self->record, cg_record_unref);
  self->record = cg_record_ref (g_ptr_array_index (records, 0));
  cg_document_marks_set_record (self->marks, self->record);
  cg_document_quote_set_record (self->quote, self->record);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  g_signal_emit (self, signals[SIGNAL_RECORD_CHANGED], 0);
  if (first)
    look_at_file (self);
}

static void
read_record (CgDocumentView *self)
{
  cg_store_fetch_async (store_of (self), CG_ENTITY_ATTACHMENT, &self->id, 1, self->cancellable,
                        read_cb, g_object_ref (self));
}

static void
changed_cb (CgDocumentView *self, GArray *changes)
{
  gboolean touched = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    touched |= g_array_index (changes, CgStoreChange, i).id == self->id;
  if (touched)
    read_record (self);
}

static void
failed_cb (CgDocumentView *self, const GError *error)
{
  cg_banner_show_error (self->banner, error, NULL);
}

/* ---- the widget ---- */

static void
cg_document_view_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgDocumentView *self = CG_DOCUMENT_VIEW (object);

  if (prop_id == PROP_TITLE)
    g_value_set_string (value, text_of (self, CG_ATTACHMENT_NAME));
  else if (prop_id == PROP_BUSY)
    g_value_set_boolean (value,
                         self->looking || cg_pdf_reader_get_busy (self->reader) ||
                             cg_pdf_reader_get_filling (self->reader) ||
                             (is_printing (self) && cg_document_print_get_busy (self->print)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_document_view_dispose (GObject *object)
{
  CgDocumentView *self = CG_DOCUMENT_VIEW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->check_source, g_source_remove);
  g_clear_object (&self->quote);
  g_clear_object (&self->marks);
  if (self->keeper != NULL)
    cg_reading_keeper_close (self->keeper);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (cg_document_view_parent_class)->dispose (object);
}

static void
cg_document_view_finalize (GObject *object)
{
  CgDocumentView *self = CG_DOCUMENT_VIEW (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_view_parent_class)->finalize (object);
}

static void
cg_document_view_class_init (CgDocumentViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_document_view_get_property;
  object_class->dispose = cg_document_view_dispose;
  object_class->finalize = cg_document_view_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "document.print", NULL, print_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_p, GDK_CONTROL_MASK,
                                       "document.print", NULL);
  signals[SIGNAL_RECORD_CHANGED] =
      g_signal_new ("record-changed", CG_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
cg_document_view_init (CgDocumentView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->cancellable = g_cancellable_new ();
  self->banner = CG_BANNER (cg_banner_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  self->reader = CG_PDF_READER (cg_pdf_reader_new ());
  self->fault = ADW_BIN (adw_bin_new ());
  cg_banner_set_dismissible (self->banner, TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->reader), "reader");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->fault), "fault");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (self->reader, "notify::busy", G_CALLBACK (reader_busy_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::document", G_CALLBACK (update_print), self,
                           G_CONNECT_SWAPPED);
  add_print_button (self);
  update_print (self);
  g_signal_connect_object (self->reader, "save-copy", G_CALLBACK (save_copy), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "open-outside", G_CALLBACK (open_outside), self,
                           G_CONNECT_SWAPPED);
}

/* What is recognised of its pages is their text. */
static void
document_cb (CgDocumentView *self)
{
  cg_document_scan_set_document (self->scan, cg_pdf_reader_get_document (self->reader),
                                 text_of (self, CG_ATTACHMENT_SHA256));
}

static void
add_scan (CgDocumentView *self)
{
  self->scan = CG_DOCUMENT_SCAN (cg_document_scan_new (self->office));
  gtk_box_insert_child_after (GTK_BOX (adw_bin_get_child (ADW_BIN (self))), GTK_WIDGET (self->scan),
                              GTK_WIDGET (self->banner));
  g_signal_connect_object (self->reader, "notify::document", G_CALLBACK (document_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_document_view_new (CgOffice *office, gint64 id)
{
  CgDocumentView *self = g_object_new (CG_TYPE_DOCUMENT_VIEW, NULL);

  self->office = g_object_ref (office);
  self->id = id;
  add_scan (self);
  self->keeper = cg_reading_keeper_new (office, self->reader);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->reader), "reader.bookmark",
                                 cg_office_get_read_only (office) == NULL);
  g_signal_connect_object (self->keeper, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->marks = cg_document_marks_new (office, self->reader, id);
  g_signal_connect_object (self->marks, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  self->quote =
      cg_document_quote_new (office, self->reader, cg_document_marks_get_actions (self->marks), id);
  g_signal_connect_object (self->quote, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  set_looking (self, TRUE);
  read_record (self);
  return GTK_WIDGET (self);
}

gint64
cg_document_view_get_id (CgDocumentView *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_VIEW (self), 0);

  return self->id;
}

CgRecord *
cg_document_view_get_record (CgDocumentView *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_VIEW (self), NULL);

  return self->record;
}

CgPdfReader *
cg_document_view_get_reader (CgDocumentView *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_VIEW (self), NULL);

  return self->reader;
}

void
cg_document_view_set_beside (CgDocumentView *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_DOCUMENT_VIEW (self));

  cg_document_quote_set_beside (self->quote, record);
}

void
cg_document_view_point_at (CgDocumentView *self, guint page, GArray *places)
{
  g_return_if_fail (CG_IS_DOCUMENT_VIEW (self));

  cg_pdf_reader_set_sent (self->reader);
  cg_document_marks_point_at (self->marks, page, places);
}

void
cg_document_view_show_annotation (CgDocumentView *self, gint64 id)
{
  g_return_if_fail (CG_IS_DOCUMENT_VIEW (self));

  cg_pdf_reader_set_sent (self->reader);
  cg_document_marks_show (self->marks, id);
}
