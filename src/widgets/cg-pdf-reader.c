/* cg-pdf-reader.c: reads one PDF: opening, password, pages, faults, each as it should be said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-reader-private.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-fault.h"

/* Opening is said only when it takes longer than this many milliseconds. */
#define OPENING_DELAY 300

G_DEFINE_FINAL_TYPE (CgPdfReader, cg_pdf_reader, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  PROP_BUSY,
  PROP_SIDE_SHOWN,
  PROP_SIDE_SEEN,
  PROP_BOOKMARKED,
  N_PROPS
};

enum
{
  SIGNAL_FIND_EVERYWHERE,
  SIGNAL_SAVE_COPY,
  SIGNAL_OPEN_OUTSIDE,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void open_with (CgPdfReader *self, const char *password);

static void
set_busy (CgPdfReader *self, gboolean busy)
{
  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

/* Opening */

static void
say_opening_cb (gpointer user_data)
{
  CgPdfReader *self = user_data;

  self->opening_id = 0;
  gtk_spinner_start (self->spinner);
  gtk_widget_set_visible (self->opening, TRUE);
}

static void
stop_opening (CgPdfReader *self)
{
  g_clear_handle_id (&self->opening_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (self->opening, FALSE);
  if (self->opening_cancellable != NULL)
    g_cancellable_cancel (self->opening_cancellable);
  g_clear_object (&self->opening_cancellable);
}

static void
start_opening (CgPdfReader *self)
{
  g_autofree char *sentence = g_strdup_printf (_ ("Opening “%s”…"), self->name);

  stop_opening (self);
  self->opening_cancellable = g_cancellable_new ();
  self->opening_id = g_timeout_add_once (OPENING_DELAY, say_opening_cb, self);
  gtk_label_set_label (self->opening_label, sentence);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  set_busy (self, TRUE);
}

/* Until there is something in it, the reader itself keeps the focus for the pages. */
static gboolean
cg_pdf_reader_grab_focus (GtkWidget *widget)
{
  CgPdfReader *self = CG_PDF_READER (widget);

  if (self->document != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return GTK_WIDGET_CLASS (cg_pdf_reader_parent_class)->grab_focus (widget);
}

static void
show_part (CgPdfReader *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

/* Password */

static void
ask_password (CgPdfReader *self, const GError *error)
{
  gboolean wrong = g_error_matches (error, CG_FAULT, CG_FAULT_PDF_WRONG_PASSWORD);

  /* After a wrong one the first sentence stays and the second says so. */
  if (wrong)
    gtk_label_set_label (self->password_error, error->message);
  else
    gtk_label_set_label (self->password_label, error->message);

  gtk_widget_set_visible (GTK_WIDGET (self->password_error), wrong);
  show_part (self, "password");
  gtk_widget_grab_focus (self->password);
}

static void
password_cb (CgPdfReader *self)
{
  g_autofree char *password = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->password)));

  if (*password != '\0')
    open_with (self, password);
}

/* Faults */

static void
way_out_cb (CgPdfReader *self, const char *id)
{
  if (g_str_equal (id, "copy"))
    g_signal_emit (self, signals[SIGNAL_SAVE_COPY], 0);
  else if (g_str_equal (id, "outside"))
    g_signal_emit (self, signals[SIGNAL_OPEN_OUTSIDE], 0);
  else
    open_with (self, NULL);
}

/* Another program, given a copy, can only help where there is something to read. */
static gboolean
may_save_copy (const GError *error)
{
  return g_error_matches (error, CG_FAULT, CG_FAULT_PDF_NOT_PDF) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_DAMAGED) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_IMAGE_DAMAGED) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_TOO_LARGE) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_TIMEOUT) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_CRASHED) ||
         g_error_matches (error, CG_FAULT, CG_FAULT_PDF_NO_READER);
}

static void
show_fault (CgPdfReader *self, const GError *error)
{
  GtkWidget *empty =
      cg_empty_new ("cg-fault-symbolic", _ ("This document cannot be shown"), error->message);

  cg_empty_add_button (CG_EMPTY (empty), "retry", _ ("Try Again"), FALSE);
  if (may_save_copy (error))
    {
      cg_empty_add_button (CG_EMPTY (empty), "outside", _ ("Open with Another Program"), FALSE);
      cg_empty_add_button (CG_EMPTY (empty), "copy", _ ("Save a Copy…"), FALSE);
    }

  g_signal_connect_object (empty, "activated", G_CALLBACK (way_out_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->fault, empty);
  show_part (self, "fault");
}

/* Reading */

static void
died_cb (CgPdfReader *self, const GError *error)
{
  cg_banner_show (self->banner, CG_BANNER_NOTE, error->message, NULL);
}

static void
copied_cb (CgPdfReader *self, const char *target)
{
  g_autofree char *sentence = g_strdup_printf (
      _ ("Copied: %s. Nothing that a document names is opened from here."), target);

  cg_banner_show (self->banner, CG_BANNER_NOTE, sentence, NULL);
}

static void
shown_cb (CgPdfReader *self)
{
  set_busy (self, FALSE);
}

static void
show_document (CgPdfReader *self, CgPdfDocument *document)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "died", G_CALLBACK (died_cb), self, G_CONNECT_SWAPPED);
  gtk_editable_set_text (GTK_EDITABLE (self->password), "");
  cg_page_view_set_document (self->view, document);
  cg_reader_side_set_document (self->side, document);
  cg_reader_bar_set_document (self->bar, document);
  show_part (self, "pages");
  if (focus == NULL || focus == GTK_WIDGET (self) ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  _cg_pdf_reader_show_due (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/* A reader that is closed while it opens something must not wait for that to end. */
static GWeakRef *
weak_new (CgPdfReader *self)
{
  GWeakRef *weak = g_new (GWeakRef, 1);

  g_weak_ref_init (weak, self);
  return weak;
}

static CgPdfReader *
weak_take (GWeakRef *weak)
{
  CgPdfReader *self = g_weak_ref_get (weak);

  g_weak_ref_clear (weak);
  g_free (weak);
  return self;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CgPdfReader) self = weak_take (user_data);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) document = cg_pdf_document_open_finish (result, &error);

  /* Closed, or another one is being opened. */
  if (self == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  stop_opening (self);
  if (document != NULL)
    {
      show_document (self, document);
      return;
    }

  set_busy (self, FALSE);
  if (g_error_matches (error, CG_FAULT, CG_FAULT_PDF_ENCRYPTED) ||
      g_error_matches (error, CG_FAULT, CG_FAULT_PDF_WRONG_PASSWORD))
    ask_password (self, error);
  else
    show_fault (self, error);
}

static void
open_with (CgPdfReader *self, const char *password)
{
  start_opening (self);
  cg_pdf_document_open_async (self->path, self->name, password, self->opening_cancellable,
                              opened_cb, weak_new (self));
}

static void
forget_document (CgPdfReader *self)
{
  stop_opening (self);
  cg_banner_hide (self->banner);
  _cg_pdf_reader_end_finding (self);
  cg_reader_side_set_document (self->side, NULL);
  cg_page_view_set_document (self->view, NULL);
  cg_reader_bar_set_document (self->bar, NULL);

  if (self->document != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->document, died_cb, self);
      cg_pdf_document_close (self->document);
    }
  g_clear_object (&self->document);
}

void
cg_pdf_reader_close (CgPdfReader *self)
{
  g_return_if_fail (CG_IS_PDF_READER (self));

  forget_document (self);
  set_busy (self, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "opening");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

void
cg_pdf_reader_open (CgPdfReader *self, const char *path, const char *name)
{
  g_return_if_fail (CG_IS_PDF_READER (self));

  cg_pdf_reader_close (self);
  g_free (self->path);
  g_free (self->name);
  self->path = g_strdup (path);
  self->name = g_strdup (name);
  open_with (self, NULL);
}

CgPdfDocument *
cg_pdf_reader_get_document (CgPdfReader *self)
{
  return self->document;
}

const char *
cg_pdf_reader_get_path (CgPdfReader *self)
{
  return self->path;
}

CgPageView *
cg_pdf_reader_get_view (CgPdfReader *self)
{
  return self->view;
}

GtkOverlay *
cg_pdf_reader_get_overlay (CgPdfReader *self)
{
  return self->overlay;
}

CgReaderBar *
cg_pdf_reader_get_bar (CgPdfReader *self)
{
  return self->bar;
}

CgReaderSide *
cg_pdf_reader_get_side (CgPdfReader *self)
{
  return self->side;
}

gboolean
cg_pdf_reader_get_busy (CgPdfReader *self)
{
  return self->busy;
}

static void
cg_pdf_reader_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgPdfReader *self = CG_PDF_READER (object);

  if (prop_id == PROP_DOCUMENT)
    g_value_set_object (value, self->document);
  else if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, self->busy);
  else if (prop_id == PROP_SIDE_SHOWN)
    g_value_set_boolean (value, self->side_shown);
  else if (prop_id == PROP_SIDE_SEEN)
    g_value_set_boolean (value, _cg_pdf_reader_is_side_seen (self));
  else if (prop_id == PROP_BOOKMARKED)
    g_value_set_boolean (value, _cg_pdf_reader_is_bookmarked (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_pdf_reader_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_SIDE_SHOWN)
    _cg_pdf_reader_set_side_shown (CG_PDF_READER (object), g_value_get_boolean (value));
  else if (prop_id == PROP_SIDE_SEEN)
    _cg_pdf_reader_set_side_seen (CG_PDF_READER (object), g_value_get_boolean (value));
  else if (prop_id == PROP_BOOKMARKED)
    _cg_pdf_reader_set_bookmarked (CG_PDF_READER (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_pdf_reader_dispose (GObject *object)
{
  CgPdfReader *self = CG_PDF_READER (object);
  GtkWidget *child;

  if (self->view != NULL)
    forget_document (self);
  self->view = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_pdf_reader_parent_class)->dispose (object);
}

static void
cg_pdf_reader_finalize (GObject *object)
{
  CgPdfReader *self = CG_PDF_READER (object);

  g_free (self->path);
  g_free (self->name);
  g_free (self->due_text);
  g_clear_object (&self->bookmarks);

  G_OBJECT_CLASS (cg_pdf_reader_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, bar);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, banner);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, stack);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, overlay);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, view);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, split);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, side);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, opening);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, spinner);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, opening_label);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, password_label);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, password);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, password_error);
  gtk_widget_class_bind_template_child (widget_class, CgPdfReader, fault);
  gtk_widget_class_bind_template_callback (widget_class, password_cb);
}

static void
cg_pdf_reader_class_init (CgPdfReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_pdf_reader_get_property;
  object_class->set_property = cg_pdf_reader_set_property;
  object_class->dispose = cg_pdf_reader_dispose;
  object_class->finalize = cg_pdf_reader_finalize;

  properties[PROP_DOCUMENT] =
      g_param_spec_object ("document", NULL, NULL, CG_TYPE_PDF_DOCUMENT, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE, flags);
  properties[PROP_SIDE_SHOWN] =
      g_param_spec_boolean ("side-shown", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  properties[PROP_SIDE_SEEN] =
      g_param_spec_boolean ("side-seen", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  properties[PROP_BOOKMARKED] =
      g_param_spec_boolean ("bookmarked", NULL, NULL, FALSE, flags | G_PARAM_WRITABLE);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_FIND_EVERYWHERE] =
      g_signal_new ("find-everywhere", CG_TYPE_PDF_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[SIGNAL_OPEN_OUTSIDE] = g_signal_new (
      "open-outside", CG_TYPE_PDF_READER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVE_COPY] = g_signal_new ("save-copy", CG_TYPE_PDF_READER, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  widget_class->grab_focus = cg_pdf_reader_grab_focus;

  g_type_ensure (CG_TYPE_BANNER);
  g_type_ensure (CG_TYPE_PAGE_VIEW);
  g_type_ensure (CG_TYPE_READER_BAR);
  g_type_ensure (CG_TYPE_READER_SIDE);
  g_type_ensure (CG_TYPE_SIDE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/widgets/cg-pdf-reader.ui");
  bind_children (widget_class);
  _cg_pdf_reader_install_actions (widget_class);
}

static void
cg_pdf_reader_init (CgPdfReader *self)
{
  self->bookmarks = cg_bookmarks_new ();
  self->due_page = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  cg_banner_set_dismissible (self->banner, TRUE);
  cg_reader_bar_set_view (self->bar, self->view);
  _cg_pdf_reader_bind_side (self);
  g_signal_connect_object (self->view, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_page_view_get_links (self->view), "copied", G_CALLBACK (copied_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
cg_pdf_reader_new (void)
{
  return g_object_new (CG_TYPE_PDF_READER, NULL);
}
