/* cg-notices-steps.c: the steps of the document shown, and its ways out: to paper, as a PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notices-page-private.h"

#include "cg-notice-output.h"
#include "cg-notice-sign.h"
#include "cg-steps.h"

/* What waits for the paper beside the steps. */
#define SAVE_PDF "save-pdf"

/* Who signs sees what the check of the paper finds, and may release it. */
static void
sign (CgNoticesPage *self, const char *step)
{
  GPtrArray *findings = cg_notice_paper_get_findings (self->paper);

  if (findings != NULL)
    cg_notice_sign_ask (GTK_WIDGET (self), cg_notices_page_office (self), cg_action_find (step),
                        cg_notices_page_get_record (self), findings);
  else
    cg_steps_run (GTK_WIDGET (self), cg_notices_page_office (self), step,
                  cg_notices_page_get_record (self));
}

static void
save_pdf (CgNoticesPage *self)
{
  g_autoptr (CgRecord) record = cg_notice_editor_dup_record (self->editor);
  CgNoticePages *pages = cg_notice_paper_get_pages (self->paper);

  if (record != NULL && pages != NULL)
    cg_notice_save_pdf (GTK_WIDGET (self), cg_notices_page_office (self), record, pages);
}

void
cg_notices_page_do_waiting (CgNoticesPage *self)
{
  const char *what = self->waits;

  if (what == NULL || self->paper_timeout != 0 || cg_notice_paper_get_busy (self->paper))
    return;

  self->waits = NULL;
  if (g_str_equal (what, SAVE_PDF))
    save_pdf (self);
  else if (cg_notices_page_get_record (self) != NULL)
    sign (self, what);
}

/* Who signs, and who takes a copy, has what was typed a moment ago before the eyes. */
static void
wait_for_paper (CgNoticesPage *self, const char *what)
{
  self->waits = g_intern_string (what);
  if (self->paper_timeout != 0)
    cg_notices_page_lay_out (self);
  cg_notices_page_do_waiting (self);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (widget);
  const char *step = g_variant_get_string (id, NULL);

  cg_notice_editor_flush (self->editor);
  self->waits = NULL;
  if (cg_notices_page_get_record (self) == NULL)
    return;

  if (g_str_equal (step, "notice.sign") || g_str_equal (step, "notice.paper"))
    wait_for_paper (self, step);
  else
    cg_steps_run (widget, cg_notices_page_office (self), step, cg_notices_page_get_record (self));
}

static void
void_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (widget);

  cg_notice_editor_flush (self->editor);
  if (self->parts != NULL)
    cg_steps_void (widget, cg_notices_page_office (self), cg_notices_page_get_record (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notices_page_print (CG_NOTICES_PAGE (widget), CG_NOTICE_PRINTS_DOCUMENT);
}

static void
print_receipts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notices_page_print (CG_NOTICES_PAGE (widget), CG_NOTICE_PRINTS_RECEIPTS);
}

static void
print_approval_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notices_page_print (CG_NOTICES_PAGE (widget), CG_NOTICE_PRINTS_APPROVAL);
}

static void
versions_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notices_page_show_past (CG_NOTICES_PAGE (widget));
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (widget);

  cg_notice_editor_flush (self->editor);
  wait_for_paper (self, SAVE_PDF);
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *step, gpointer data)
{
  cg_notice_paper_step_zoom (CG_NOTICES_PAGE (widget)->paper, g_variant_get_int32 (step));
  return TRUE;
}

/* The paper's own keys, while the text beside it is written. */
static void
install_zoom (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int step;
  } zooms[] = { { GDK_KEY_plus, 1 },
                { GDK_KEY_equal, 1 },
                { GDK_KEY_KP_Add, 1 },
                { GDK_KEY_minus, -1 },
                { GDK_KEY_KP_Subtract, -1 } };

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_add_binding (widget_class, zooms[i].key, GDK_CONTROL_MASK, zoom_cb, "i",
                                  zooms[i].step);
}

void
cg_notices_page_install_steps (GtkWidgetClass *widget_class)
{
  install_zoom (widget_class);
  gtk_widget_class_install_action (widget_class, "notice.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "notice.void", NULL, void_action);
  gtk_widget_class_install_action (widget_class, "notice.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "notice.print-receipts", NULL,
                                   print_receipts_action);
  gtk_widget_class_install_action (widget_class, "notice.print-approval", NULL,
                                   print_approval_action);
  gtk_widget_class_install_action (widget_class, "notice.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "notice.versions", NULL, versions_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "notice.versions", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "notice.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "notice.save-pdf", NULL);
}
