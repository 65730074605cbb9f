/* cg-reports-page.c: the page 报表: reports of a period on paper, filed, and as files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reports-page.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-figure-rows.h"
#include "cg-form-fill.h"
#include "cg-page-preview.h"
#include "cg-pick-file.h"
#include "cg-report-band.h"
#include "cg-report-form.h"
#include "cg-report-job.h"
#include "cg-report-text.h"

/* The place where a superior's form is filled in. */
#define FORM_PLACE "form"

/* Several changes in a row are read once, ms. */
#define SETTLE_MS 150

struct _CgReportsPage
{
  CgPage parent_instance;

  CgReportForm *form;
  GtkStack *stack; /* the paper, or a superior's form */
  CgFormFill *fill;
  GtkWidget *actions;
  CgBanner *banner;
  CgReportBand *band;
  CgReportText *text;
  CgPagePreview *paper;
  GtkWidget *copy;
  GtkWidget *pdf;
  GtkWidget *xlsx;
  GtkWidget *file;
  GtkWidget *draft;
  CgReportMade *made; /* (nullable): what is shown */
  GCancellable *cancellable;
  guint timeout;
  gboolean applying; /* it is being filed, or a document of it made */
};

G_DEFINE_FINAL_TYPE (CgReportsPage, cg_reports_page, CG_TYPE_PAGE)

static CgOffice *
office_of (CgReportsPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

/* ---- what is shown ---- */

static void
show_buttons (CgReportsPage *self)
{
  gboolean writable = cg_office_get_read_only (office_of (self)) == NULL;

  gtk_widget_set_sensitive (self->copy, self->made != NULL && self->made->text != NULL);
  gtk_widget_set_sensitive (self->pdf, self->made != NULL);
  gtk_widget_set_sensitive (self->xlsx, self->made != NULL);
  gtk_widget_set_visible (self->file, cg_report_form_get_report (self->form) == CG_REPORT_SUMMARY);
  gtk_widget_set_visible (self->draft, cg_report_form_get_report (self->form) == CG_REPORT_DRAFT);
  gtk_widget_set_sensitive (self->draft, writable && !self->applying && self->made != NULL &&
                                             self->made->draft != NULL);
  gtk_widget_set_sensitive (self->file, writable && !self->applying && self->made != NULL &&
                                            self->made->figures != NULL);
}

static void
show_made (CgReportsPage *self)
{
  cg_report_text_set_draft (self->text, self->made != NULL ? self->made->draft : NULL);
  cg_page_preview_set_pages (self->paper, self->made != NULL ? self->made->pages : NULL);
  cg_report_band_set_filed (self->band, self->made != NULL ? self->made->filed : NULL,
                            self->made != NULL ? self->made->differences : NULL);
  show_buttons (self);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgReportsPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgReportMade) made = cg_report_make_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  cg_report_text_set_draft (self->text, NULL);
  g_clear_pointer (&self->made, cg_report_made_free);
  self->made = g_steal_pointer (&made);
  if (error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  else
    cg_banner_hide (self->banner);
  show_made (self);
  cg_page_set_busy (CG_PAGE (self), FALSE);
}

/* A superior's form is not on paper: what it shows it reads itself. */
static void
show_fill (CgReportsPage *self)
{
  const CgFigureScope *scope = cg_report_form_get_scope (self->form);
  g_autofree char *period = cg_report_period (scope->from, scope->to);
  g_autofree char *subtitle =
      g_strdup_printf (C_ ("report", "%s, %s"), C_ ("report", "Superior's form"), period);

  g_cancellable_cancel (self->cancellable);
  cg_page_set_subtitle (CG_PAGE (self), subtitle);
  cg_page_set_busy (CG_PAGE (self), FALSE);
  cg_form_fill_set_scope (self->fill, scope);
}

static void
show_side (CgReportsPage *self)
{
  gboolean filling = cg_report_form_is_filling (self->form);

  gtk_stack_set_visible_child_name (self->stack, filling ? "form" : "paper");
  cg_page_set_actions (CG_PAGE (self),
                       filling ? cg_form_fill_get_actions (self->fill) : self->actions);
}

static gboolean
read_cb (gpointer data)
{
  CgReportsPage *self = data;
  CgReport report = cg_report_form_get_report (self->form);
  const CgFigureScope *scope = cg_report_form_get_scope (self->form);
  g_autofree char *period = cg_report_period (scope->from, scope->to);
  g_autofree char *subtitle =
      g_strdup_printf (C_ ("report", "%s, %s"), cg_report_label (report), period);

  self->timeout = 0;
  show_side (self);
  if (cg_report_form_is_filling (self->form))
    {
      show_fill (self);
      return G_SOURCE_REMOVE;
    }

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  cg_page_set_subtitle (CG_PAGE (self), subtitle);
  cg_page_set_busy (CG_PAGE (self), TRUE);
  cg_report_make_async (office_of (self), report, scope, self->cancellable, made_cb,
                        g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
form_cb (CgReportsPage *self)
{
  cg_page_set_place (CG_PAGE (self), cg_report_form_is_filling (self->form)
                                         ? FORM_PLACE
                                         : cg_report_id (cg_report_form_get_report (self->form)));
  g_clear_handle_id (&self->timeout, g_source_remove);
  read_cb (self);
}

static void
changed_cb (CgReportsPage *self)
{
  if (self->timeout == 0 && !cg_report_form_is_filling (self->form))
    self->timeout = g_timeout_add (SETTLE_MS, read_cb, self);
}

static void
show_form_place (CgReportsPage *self)
{
  if (cg_report_form_is_filling (self->form))
    return;

  cg_report_form_set_filling (self->form);
  g_clear_handle_id (&self->timeout, g_source_remove);
  read_cb (self);
}

static void
cg_reports_page_show_place (CgPage *page, const char *place)
{
  CgReportsPage *self = CG_REPORTS_PAGE (page);
  CgReport report;

  if (g_strcmp0 (place, FORM_PLACE) == 0)
    {
      show_form_place (self);
      return;
    }
  if (!cg_report_parse (place, &report) ||
      (report == cg_report_form_get_report (self->form) && !cg_report_form_is_filling (self->form)))
    return;

  cg_report_form_set (self->form, report, NULL);
  g_clear_handle_id (&self->timeout, g_source_remove);
  read_cb (self);
}

/* ---- out of the program ---- */

static void
copy_cb (CgReportsPage *self)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), self->made->text);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgReportsPage) self = data;
  g_autoptr (GError) error = NULL;

  if (!cg_report_write_finish (result, &error))
    cg_banner_show_error (self->banner, error, NULL);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgReportsPage) self = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);

  if (path != NULL)
    cg_report_write_async (office_of (self), cg_report_form_get_report (self->form),
                           cg_report_form_get_scope (self->form), path, written_cb,
                           g_object_ref (self));
}

static void
save (CgReportsPage *self, const char *title, const char *ending)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *heading = cg_report_title (cg_report_form_get_report (self->form),
                                              cg_report_form_get_scope (self->form));
  g_autofree char *name = g_strconcat (heading, ending, NULL);

  cg_pick_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, title, name, NULL, picked_cb,
                      g_object_ref (self));
}

static void
pdf_cb (CgReportsPage *self)
{
  save (self, _ ("Save as PDF"), ".pdf");
}

static void
xlsx_cb (CgReportsPage *self)
{
  save (self, C_ ("report", "Export as a workbook"), ".xlsx");
}

/* ---- 已报送 ---- */

static void
set_applying (CgReportsPage *self, gboolean applying)
{
  self->applying = applying;
  show_buttons (self);
}

/* The page may have been closed meanwhile. */
static gboolean
has_applied (CgReportsPage *self, const GError *error)
{
  if (self->actions == NULL)
    return FALSE;

  set_applying (self, FALSE);
  if (error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  return error == NULL;
}

static void
filed_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  has_applied (object, error);
}

static void
file_cb (CgReportsPage *self)
{
  CgEdit *edit =
      cg_report_file_edit (self->made->figures, NULL, cg_office_get_actor (office_of (self)));

  set_applying (self, TRUE);
  cg_office_apply (office_of (self), edit, self, filed_cb);
  cg_edit_free (edit);
}

/* ---- in sentences ---- */

static void
figure_cb (CgReportsPage *self, const CgDraftPart *part)
{
  g_autoptr (CgQuery) query = cg_report_draft_query (self->made->draft, part);

  cg_figure_rows_show (GTK_WIDGET (self), office_of (self), query, cg_figure_label (part->figure));
}

static void
drafted_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgReportsPage *self = object;
  g_autofree char *place = NULL;

  if (!has_applied (self, error))
    return;

  place =
      g_strdup_printf ("notices/%" G_GINT64_FORMAT, g_array_index (outcome->inserted, gint64, 0));
  cg_page_go (GTK_WIDGET (self), place);
}

static void
draft_cb (CgReportsPage *self)
{
  CgEdit *edit = cg_report_draft_edit (self->made->draft, cg_office_get_actor (office_of (self)));

  set_applying (self, TRUE);
  cg_office_apply (office_of (self), edit, self, drafted_cb);
  cg_edit_free (edit);
}

/* ---- building ---- */

static GtkWidget *
add_button (CgReportsPage *self,
            GtkWidget *box,
            const char *label,
            void (*clicked) (CgReportsPage *))
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
build_actions (CgReportsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->file = add_button (self, box, C_ ("report", "Mark as Filed"), file_cb);
  gtk_widget_set_tooltip_text (
      self->file, C_ ("report", "Keeps these figures; what changes later is shown beside them"));
  self->draft = add_button (self, box, C_ ("report", "Draft Document"), draft_cb);
  gtk_widget_set_tooltip_text (self->draft,
                               C_ ("report", "Makes a new document of it, to be worked on"));
  self->copy = add_button (self, box, C_ ("report", "Copy"), copy_cb);
  self->pdf = add_button (self, box, "PDF", pdf_cb);
  self->xlsx = add_button (self, box, C_ ("report", "Export xlsx"), xlsx_cb);
  gtk_widget_add_css_class (self->xlsx, "suggested-action");
  self->actions = g_object_ref_sink (box);
}

static GtkWidget *
build_right (CgReportsPage *self, GtkWidget *paper)
{
  self->fill = CG_FORM_FILL (cg_form_fill_new (office_of (self)));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, paper, "paper");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->fill), "form");
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  return GTK_WIDGET (self->stack);
}

static void
cg_reports_page_constructed (GObject *object)
{
  CgReportsPage *self = CG_REPORTS_PAGE (object);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *right = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (cg_reports_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Reports"));
  self->form = CG_REPORT_FORM (cg_report_form_new (office_of (self)));
  self->banner = CG_BANNER (cg_banner_new ());
  self->band = CG_REPORT_BAND (cg_report_band_new ());
  self->text = CG_REPORT_TEXT (cg_report_text_new ());
  g_signal_connect_object (self->text, "figure", G_CALLBACK (figure_cb), self, G_CONNECT_SWAPPED);
  self->paper = CG_PAGE_PREVIEW (cg_page_preview_new ());
  build_actions (self);
  gtk_widget_set_vexpand (GTK_WIDGET (self->paper), TRUE);
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->band));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (right), GTK_WIDGET (self->paper));
  /* Its fields take what room it has; the rest is the paper's. */
  gtk_widget_set_hexpand (GTK_WIDGET (self->form), FALSE);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->form));
  gtk_box_append (GTK_BOX (content), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (content), build_right (self, right));
  adw_bin_set_child (ADW_BIN (self), content);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_made (self);
  read_cb (self);
}

static void
cg_reports_page_dispose (GObject *object)
{
  CgReportsPage *self = CG_REPORTS_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->made, cg_report_made_free);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (cg_reports_page_parent_class)->dispose (object);
}

static void
cg_reports_page_class_init (CgReportsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_reports_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_reports_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_reports_page_show_place;
}

static void
cg_reports_page_init (CgReportsPage *self)
{
}
