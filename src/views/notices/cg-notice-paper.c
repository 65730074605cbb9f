/* cg-notice-paper.c: a document as it will be on paper, laid out anew while it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-paper.h"

#include "cg-notice-paper-bar.h"
#include "cg-page-profile.h"
#include "cg-paper-desk.h"
#include "cg-focus.h"
#include "cg-preflight.h"
#include "cg-store-notice.h"
#include "cg-worker.h"

#define POINTS_PER_MM (72 / 25.4)

struct _CgNoticePaper
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPaperDesk *desk;
  CgPagePreview *preview; /* the desk's */
  CgNoticePaperBar *bar;
  CgWorker *worker;
  CgPageProfile *profile;
  CgNoticeProfile *kept;      /* (nullable): what the document was signed with */
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
  PROP_0,
  PROP_ROOMY,
  PROP_STRIP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_PICKED,
  SIGNAL_LAID_OUT,
  SIGNAL_DRAWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticePaper, cg_notice_paper, GTK_TYPE_WIDGET)

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

/* Where both are the same nothing is laid out anew. */
static CgNoticeProfile *
profile_of (CgNoticePaper *self)
{
  CgNoticeProfile *office = cg_page_profile_get (self->profile);

  return self->kept == NULL || cg_notice_profile_equal (self->kept, office) ? office : self->kept;
}

static void
take_findings (CgNoticePaper *self, GPtrArray *findings)
{
  if (findings != NULL)
    g_ptr_array_ref (findings);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  cg_notice_paper_bar_set_findings (self->bar, findings);
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
  cg_paper_desk_set_pages (self->desk, NULL);
  take_findings (self, NULL);
}

static void
show_layout (CgNoticePaper *self, const Layout *layout)
{
  if (layout->pages != cg_page_preview_get_pages (self->preview))
    cg_paper_desk_set_pages (self->desk, layout->pages);
  /* By numbers that are others by now the next one is not only checked. */
  take_document (&self->shown, layout->profile == profile_of (self) ? layout->document : NULL);
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
  layout->profile = cg_notice_profile_ref (profile_of (self));
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

/* Signing keeps the numbers; taking the signature back gives them up. */
static void
keep_profile (CgNoticePaper *self, const CgRecord *record)
{
  CgNoticeProfile *kept = record != NULL ? cg_notice_profile_new_of_notice (record) : NULL;
  CgNoticeProfile *before = cg_notice_profile_ref (profile_of (self));

  if (kept != NULL && self->kept != NULL && cg_notice_profile_equal (kept, self->kept))
    g_clear_pointer (&kept, cg_notice_profile_unref);
  else
    {
      g_clear_pointer (&self->kept, cg_notice_profile_unref);
      self->kept = kept;
    }
  if (!cg_notice_profile_equal (before, profile_of (self)))
    profile_changed_cb (self);
  cg_notice_profile_unref (before);
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
  keep_profile (self, record);
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

gboolean
cg_notice_paper_is_drawing (CgNoticePaper *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAPER (self), FALSE);

  return cg_paper_desk_get_busy (self->desk);
}

CgNoticePages *
cg_notice_paper_get_pages (CgNoticePaper *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_PAPER (self), NULL);

  return cg_page_preview_get_pages (self->preview);
}

void
cg_notice_paper_step_zoom (CgNoticePaper *self, int step)
{
  g_return_if_fail (CG_IS_NOTICE_PAPER (self));

  cg_page_preview_step_zoom (self->preview, step);
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

/* The place on the paper; the whole of the first page for what is about the document at large. */
static void
mark_place (CgNoticePaper *self, const CgFinding *finding)
{
  CgNoticePages *pages = cg_page_preview_get_pages (self->preview);
  CgNoticePart part = { .page = finding->page,
                        .x = finding->x * POINTS_PER_MM,
                        .y = finding->y * POINTS_PER_MM,
                        .width = finding->width * POINTS_PER_MM,
                        .height = finding->height * POINTS_PER_MM };
  cairo_rectangle_t area;

  if (pages == NULL)
    return;

  if (!finding->on_page)
    {
      cg_notice_pages_get_text_area (pages, &area);
      part = (CgNoticePart){ 0, area.x, area.y, area.width, area.height };
    }
  cg_page_preview_mark_part (self->preview, &part);
  gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

/* The text's place where it has one, and the paper's in any case. */
static void
chosen_cb (CgNoticePaper *self, const CgFinding *finding)
{
  if (finding->field == CG_NOTICE_FIELD_NONE)
    {
      mark_place (self, finding);
      return;
    }

  if (finding->on_page)
    cg_page_preview_go_to_page (self->preview, finding->page);
  cg_page_preview_mark (self->preview, finding->field, finding->start, finding->end, TRUE);
  g_signal_emit (self, signals[SIGNAL_PICKED], 0, (int) finding->field, finding->start);
}

static gboolean
cg_notice_paper_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_NOTICE_PAPER (widget)->preview));
}

static void
strip_shown_cb (CgNoticePaper *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRIP_SHOWN]);
}

static void
drawn_cb (CgNoticePaper *self)
{
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
cg_notice_paper_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_STRIP_SHOWN)
    g_object_get_property (G_OBJECT (CG_NOTICE_PAPER (object)->desk), "strip-shown", value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_notice_paper_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ROOMY)
    cg_notice_paper_bar_set_roomy (CG_NOTICE_PAPER (object)->bar, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_notice_paper_dispose (GObject *object)
{
  CgNoticePaper *self = CG_NOTICE_PAPER (object);

  g_clear_pointer (&self->worker, cg_worker_free);
  g_clear_object (&self->profile);
  g_clear_pointer (&self->kept, cg_notice_profile_unref);
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cg_notice_paper_get_property;
  object_class->set_property = cg_notice_paper_set_property;
  object_class->dispose = cg_notice_paper_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_notice_paper_grab_focus;
  properties[PROP_ROOMY] =
      g_param_spec_boolean ("roomy", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STRIP_SHOWN] = g_param_spec_boolean ("strip-shown", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_PICKED] = g_signal_new ("picked", CG_TYPE_NOTICE_PAPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_UINT);
  signals[SIGNAL_LAID_OUT] = g_signal_new ("laid-out", CG_TYPE_NOTICE_PAPER, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", CG_TYPE_NOTICE_PAPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_paper_init (CgNoticePaper *self)
{
  self->worker = cg_worker_new ("cugai-layout");
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->desk = CG_PAPER_DESK (cg_paper_desk_new ());
  self->preview = cg_paper_desk_get_preview (self->desk);
  cg_page_preview_set_flags (self->preview, CG_NOTICE_DRAW_CROP_MARKS | CG_NOTICE_DRAW_SEAL_PLACE);
  self->bar = CG_NOTICE_PAPER_BAR (cg_notice_paper_bar_new (self->desk));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->desk));
  gtk_widget_set_vexpand (GTK_WIDGET (self->desk), TRUE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->preview, "picked", G_CALLBACK (picked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::strip-shown", G_CALLBACK (strip_shown_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
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
