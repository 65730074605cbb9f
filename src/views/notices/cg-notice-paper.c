/* cg-notice-paper.c: a document as it will be on paper, laid out anew while it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-paper.h"

#include <glib/gi18n.h>

#include "cg-notice-checks.h"
#include "cg-page-preview.h"
#include "cg-page-profile.h"
#include "cg-paper-ruler.h"
#include "cg-preflight.h"
#include "cg-store-notice.h"
#include "cg-tip.h"
#include "cg-worker.h"

struct _CgNoticePaper
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPagePreview *preview;
  CgNoticeChecks *checks;
  GtkLabel *pages;
  GtkWidget *fit;
  CgWorker *worker;
  CgPageProfile *profile;
  CgNoticeDocument *document; /* the latest */
  CgNoticeDocument *shown;    /* (nullable): what the pages shown were laid out from */
  gboolean laying_out;
  gboolean stale;       /* @document or @facts came while another was laid out */
  CgNoticeFacts *facts; /* (nullable): not known yet */
  GPtrArray *findings;  /* (nullable): of the pages shown */
  gint64 id;            /* the record shown or whose document is to come, 0 for none */
  guint reading;        /* facts on their way */
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

/* What one layout is made from, and what it makes. */
typedef struct
{
  gint64 id;
  CgNoticeDocument *document;
  CgNoticeProfile *profile;
  CgNoticeFacts *facts; /* (nullable) */
  CgNoticePages *pages; /* those there were: only the check is to be made */
  GPtrArray *findings;  /* (nullable) */
} Layout;

static void
layout_free (gpointer data)
{
  Layout *layout = data;

  cg_notice_document_unref (layout->document);
  cg_notice_profile_unref (layout->profile);
  g_clear_pointer (&layout->facts, cg_notice_facts_free);
  g_clear_pointer (&layout->pages, cg_notice_pages_unref);
  g_clear_pointer (&layout->findings, g_ptr_array_unref);
  g_free (layout);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Layout *layout = data;

  if (layout->pages == NULL)
    layout->pages = cg_notice_layout (layout->document, layout->profile);
  if (layout->facts != NULL)
    layout->findings =
        cg_preflight_run (layout->document, layout->pages, layout->profile, layout->facts);
  g_task_return_boolean (task, TRUE);
}

static void
take_findings (CgNoticePaper *self, GPtrArray *findings)
{
  if (findings != NULL)
    g_ptr_array_ref (findings);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  cg_notice_checks_set_findings (self->checks, findings);
}

static void
take_document (CgNoticeDocument **place, CgNoticeDocument *document)
{
  if (document != NULL)
    cg_notice_document_ref (document);
  g_clear_pointer (place, cg_notice_document_unref);
  *place = document;
}

/* An empty desk, and nothing known of what will lie on it. */
static void
clear (CgNoticePaper *self)
{
  take_document (&self->document, NULL);
  take_document (&self->shown, NULL);
  cg_page_preview_go_to_page (self->preview, 0);
  cg_page_preview_set_pages (self->preview, NULL);
  take_findings (self, NULL);
}

static void
show_layout (CgNoticePaper *self, const Layout *layout)
{
  if (layout->pages != cg_page_preview_get_pages (self->preview))
    cg_page_preview_set_pages (self->preview, layout->pages);
  /* By numbers that are others by now the next one is not only checked. */
  take_document (&self->shown,
                 layout->profile == cg_page_profile_get (self->profile) ? layout->document : NULL);
  take_findings (self, layout->findings);
}

static void start_layout (CgNoticePaper *self);

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgNoticePaper *self = CG_NOTICE_PAPER (source);
  const Layout *layout = g_task_get_task_data (G_TASK (result));

  self->laying_out = FALSE;
  if (self->worker == NULL || layout->pages == NULL)
    return;

  /* What belongs to a record that was left meanwhile is never seen. */
  if (self->document != NULL && layout->id == self->id)
    show_layout (self, layout);
  if (self->stale)
    start_layout (self);
  if (!self->laying_out)
    g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

static Layout *
layout_new (CgNoticePaper *self)
{
  CgNoticePages *pages = cg_page_preview_get_pages (self->preview);
  Layout *layout = g_new0 (Layout, 1);

  layout->id = self->id;
  layout->document = cg_notice_document_ref (self->document);
  layout->profile = cg_notice_profile_ref (cg_page_profile_get (self->profile));
  layout->facts = self->facts != NULL ? cg_notice_facts_copy (self->facts) : NULL;
  if (self->shown == self->document && pages != NULL)
    layout->pages = cg_notice_pages_ref (pages);
  return layout;
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
  g_task_set_task_data (task, layout_new (self), layout_free);
  cg_worker_push (self->worker, G_PRIORITY_DEFAULT, task, layout_thread);
}

static void
lay_out (CgNoticePaper *self)
{
  if (self->laying_out)
    self->stale = TRUE;
  else
    start_layout (self);
}

static void
profile_changed_cb (CgNoticePaper *self)
{
  take_document (&self->shown, NULL);
  lay_out (self);
}

void
cg_notice_paper_set_document (CgNoticePaper *self, CgNoticeDocument *document)
{
  g_return_if_fail (CG_IS_NOTICE_PAPER (self));

  if (document == NULL)
    {
      clear (self);
      return;
    }
  /* An edit that was typed before it was saved is on the paper already. */
  if (self->document != NULL && cg_notice_document_equal (document, self->document))
    return;

  take_document (&self->document, document);
  lay_out (self);
}

/* ---- what is to be known beyond the text ---- */

static void
facts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticePaper) self = data;
  g_autoptr (CgNoticeFacts) facts = cg_store_notice_facts_finish (CG_STORE (source), result, NULL);

  self->reading--;
  if (self->worker == NULL)
    return;
  /* Older ones belong to another document, or to an older state of this one. */
  if (self->reading == 0)
    {
      g_clear_pointer (&self->facts, cg_notice_facts_free);
      self->facts = self->id != 0 ? g_steal_pointer (&facts) : NULL;
      lay_out (self);
    }
  if (!self->laying_out)
    g_signal_emit (self, signals[SIGNAL_LAID_OUT], 0);
}

void
cg_notice_paper_set_notice (CgNoticePaper *self, CgStore *store, const CgRecord *record)
{
  gint64 id = record != NULL ? cg_record_get_id (record) : 0;

  g_return_if_fail (CG_IS_NOTICE_PAPER (self));

  if (id != self->id)
    {
      clear (self);
      g_clear_pointer (&self->facts, cg_notice_facts_free);
    }
  self->id = id;
  if (id == 0)
    return;

  self->reading++;
  cg_store_notice_facts_async (store, id, NULL, facts_cb, g_object_ref (self));
}

GPtrArray *
cg_notice_paper_get_findings (CgNoticePaper *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAPER (self), NULL);

  return self->findings;
}

gboolean
cg_notice_paper_get_busy (CgNoticePaper *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAPER (self), FALSE);

  return self->laying_out || self->reading > 0;
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

/* The text's place where it has one, and the paper's in any case. */
static void
chosen_cb (CgNoticePaper *self, const CgFinding *finding)
{
  if (finding->on_page)
    cg_page_preview_go_to_page (self->preview, finding->page);
  if (finding->field == CG_NOTICE_FIELD_NONE)
    return;

  cg_page_preview_mark (self->preview, finding->field, finding->start, finding->end, TRUE);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, (int) finding->field, finding->start);
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
  self->checks = CG_NOTICE_CHECKS (cg_notice_checks_new ());
  g_signal_connect_object (self->checks, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "num");
  self->fit = gtk_toggle_button_new ();
  gtk_button_set_icon_name (GTK_BUTTON (self->fit), "zoom-fit-best-symbolic");
  cg_tip_set (self->fit, _ ("Whole page"));
  gtk_widget_add_css_class (self->fit, "flat");
  g_signal_connect_object (self->fit, "toggled", G_CALLBACK (fit_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->checks));
  gtk_box_append (GTK_BOX (bar), make_button (self, "go-up-symbolic", _ ("Previous page"),
                                              G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->pages));
  gtk_box_append (GTK_BOX (bar),
                  make_button (self, "go-down-symbolic", _ ("Next page"), G_CALLBACK (next_cb)));
  gtk_box_append (GTK_BOX (bar), self->fit);
  return bar;
}

/* The paper between its rulers, which show the standard's measures. */
static GtkWidget *
build_desk (CgNoticePaper *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkWidget *down = cg_paper_ruler_new (GTK_ORIENTATION_VERTICAL, self->preview);

  gtk_widget_add_css_class (GTK_WIDGET (grid), "paper-rulers");
  gtk_widget_set_hexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_grid_attach (grid, cg_paper_ruler_new (GTK_ORIENTATION_HORIZONTAL, self->preview), 1, 0, 1,
                   1);
  gtk_grid_attach (grid, down, 0, 1, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->preview), 1, 1, 1, 1);
  return GTK_WIDGET (grid);
}

static void
cg_notice_paper_dispose (GObject *object)
{
  CgNoticePaper *self = CG_NOTICE_PAPER (object);

  g_clear_pointer (&self->worker, cg_worker_free);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->document, cg_notice_document_unref);
  g_clear_pointer (&self->shown, cg_notice_document_unref);
  g_clear_pointer (&self->facts, cg_notice_facts_free);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
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
  gtk_box_append (GTK_BOX (self->box), build_desk (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->preview, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::n-pages", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_paper_new (CgOffice *office)
{
  CgNoticePaper *self = g_object_new (CG_TYPE_NOTICE_PAPER, NULL);

  self->profile = g_object_ref (cg_office_get_page_profile (office));
  g_signal_connect_object (self->profile, "changed", G_CALLBACK (profile_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
