/* cg-notice-paper.c: a document as it will be on paper, laid out anew while it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-paper.h"

#include <glib/gi18n.h>

#include "cg-page-preview.h"
#include "cg-tip.h"
#include "cg-worker.h"

struct _CgNoticePaper
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPagePreview *preview;
  GtkLabel *report; /* what had to be replaced */
  GtkLabel *pages;
  GtkWidget *fit;
  CgWorker *worker;
  CgNoticeDocument *document; /* the latest */
  gboolean laying_out;
  gboolean stale; /* @document came while another was laid out */
};

enum
{
  SIGNAL_PICKED,
  SIGNAL_LAID_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticePaper, cg_notice_paper, GTK_TYPE_WIDGET)

/* ---- the bar ---- */

static void
append_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("between sentences", "; ") : "",
                          sentence);
  g_free (sentence);
}

static char *
describe (const CgNoticeSubstitution *substitution)
{
  char character[7] = "";

  if (substitution->character == 0)
    /* Translators: the face wanted, the one used */
    return g_strdup_printf (_ ("%s is not installed, %s stands for it"), substitution->wanted,
                            substitution->used);

  character[g_unichar_to_utf8 (substitution->character, character)] = '\0';
  if (substitution->used == NULL)
    return g_strdup_printf (_ ("no face has the character “%s”"), character);

  return g_strdup_printf (_ ("“%s” comes from %s"), character, substitution->used);
}

static void
show_report (CgNoticePaper *self, CgNoticePages *pages)
{
  GArray *substitutions = pages != NULL ? cg_notice_pages_get_substitutions (pages) : NULL;
  guint n = substitutions != NULL ? substitutions->len : 0;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    append_sentence (text, describe (&g_array_index (substitutions, CgNoticeSubstitution, i)));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->report), n > 0 ? text->str : NULL);
  if (pages != NULL && n == 0)
    g_string_assign (text, _ ("All faces as the standard asks"));
  gtk_label_set_text (self->report, text->str);
}

static void
show_page (CgNoticePaper *self)
{
  guint page, n_pages;
  g_autofree char *text = NULL;

  g_object_get (self->preview, "page", &page, "n-pages", &n_pages, NULL);
  if (n_pages > 0)
    text = g_strdup_printf ("%u / %u", page + 1, n_pages);
  gtk_label_set_text (self->pages, text != NULL ? text : "");
}

static void
turn (CgNoticePaper *self, int step)
{
  guint page, n_pages;

  g_object_get (self->preview, "page", &page, "n-pages", &n_pages, NULL);
  if (n_pages > 0)
    cg_page_preview_go_to_page (self->preview,
                                (guint) CLAMP ((int) page + step, 0, (int) n_pages - 1));
}

static void
previous_cb (CgNoticePaper *self)
{
  turn (self, -1);
}

static void
next_cb (CgNoticePaper *self)
{
  turn (self, 1);
}

static void
fit_cb (CgNoticePaper *self)
{
  gboolean whole = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->fit));

  cg_page_preview_set_zoom (self->preview, whole ? CG_PAPER_FIT_PAGE : CG_PAPER_FIT_WIDTH, 1);
}

/* ---- laying out ---- */

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");

  g_task_return_pointer (task, cg_notice_layout (data, profile),
                         (GDestroyNotify) cg_notice_pages_unref);
}

static void start_layout (CgNoticePaper *self);

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgNoticePaper *self = CG_NOTICE_PAPER (source);
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), NULL);

  self->laying_out = FALSE;
  if (self->worker == NULL || pages == NULL)
    return;

  if (self->document != NULL)
    {
      cg_page_preview_set_pages (self->preview, pages);
      show_report (self, pages);
    }
  if (self->stale)
    start_layout (self);
  else
    g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

static void
start_layout (CgNoticePaper *self)
{
  GTask *task;

  self->stale = FALSE;
  if (self->document == NULL)
    return;

  self->laying_out = TRUE;
  task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, cg_notice_document_ref (self->document),
                        (GDestroyNotify) cg_notice_document_unref);
  cg_worker_push (self->worker, G_PRIORITY_DEFAULT, task, layout_thread);
}

void
cg_notice_paper_set_document (CgNoticePaper *self, CgNoticeDocument *document)
{
  g_return_if_fail (CG_IS_NOTICE_PAPER (self));

  g_clear_pointer (&self->document, cg_notice_document_unref);
  self->document = document != NULL ? cg_notice_document_ref (document) : NULL;
  if (document == NULL)
    {
      cg_page_preview_set_pages (self->preview, NULL);
      show_report (self, NULL);
    }

  if (self->laying_out)
    self->stale = TRUE;
  else
    start_layout (self);
}

gboolean
cg_notice_paper_get_busy (CgNoticePaper *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAPER (self), FALSE);

  return self->laying_out;
}

CgNoticePages *
cg_notice_paper_get_pages (CgNoticePaper *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAPER (self), NULL);

  return cg_page_preview_get_pages (self->preview);
}

void
cg_notice_paper_mark (CgNoticePaper *self, CgNoticeField field, guint start, guint end)
{
  g_return_if_fail (CG_IS_NOTICE_PAPER (self));

  cg_page_preview_mark (self->preview, field, start, end, field != CG_NOTICE_FIELD_NONE);
}

/* ---- the widget ---- */

static void
picked_cb (CgNoticePaper *self, int field, guint offset)
{
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, field, offset);
}

static GtkWidget *
make_button (CgNoticePaper *self, const char *icon, const char *tooltip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  cg_tip_set (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_bar (CgNoticePaper *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (bar, "notice-bar");
  self->report = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->report, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->report, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->report), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->report), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->report), "dim");
  self->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "num");
  self->fit = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->fit), "zoom-fit-best-symbolic");
  cg_tip_set (self->fit, _ ("Whole page"));
  gtk_widget_add_css_class (self->fit, "flat");
  g_signal_connect_object (self->fit, "toggled", G_CALLBACK (fit_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->report));
  gtk_box_append (GTK_BOX (bar), make_button (self, "go-up-symbolic", _ ("Previous page"),
                                              G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->pages));
  gtk_box_append (GTK_BOX (bar),
                  make_button (self, "go-down-symbolic", _ ("Next page"), G_CALLBACK (next_cb)));
  gtk_box_append (GTK_BOX (bar), self->fit);
  return bar;
}

static void
cg_notice_paper_dispose (GObject *object)
{
  CgNoticePaper *self = CG_NOTICE_PAPER (object);

  g_clear_pointer (&self->worker, cg_worker_free);
  g_clear_pointer (&self->document, cg_notice_document_unref);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_notice_paper_parent_class)->dispose (object);
}

static void
cg_notice_paper_class_init (CgNoticePaperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_paper_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", CG_TYPE_NOTICE_PAPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  signals[SIGNAL_LAID_OUT] = g_signal_new ("laid-out", CG_TYPE_NOTICE_PAPER, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_paper_init (CgNoticePaper *self)
{
  self->worker = cg_worker_new ("cugai-layout");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->preview = CG_PAGE_PREVIEW (cg_page_preview_new ());
  cg_page_preview_set_flags (self->preview, CG_NOTICE_DRAW_CROP_MARKS | CG_NOTICE_DRAW_SEAL_PLACE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_box_append (GTK_BOX (self->box), build_bar (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->preview));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->preview, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::n-pages", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_paper_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_PAPER, NULL);
}
