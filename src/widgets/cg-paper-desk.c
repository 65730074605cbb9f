/* cg-paper-desk.c: the paper between its rulers, and its pages, small, beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-desk.h"

#include "cg-paper-ruler.h"
#include "cg-paper-strip.h"

struct _CgPaperDesk
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgPagePreview *preview;
  GtkWidget *scroller; /* around the strip */
  CgPaperStrip *strip;
  gboolean wanted;
};

enum
{
  PROP_0,
  PROP_STRIP,
  PROP_STRIP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint drawn_signal;

G_DEFINE_FINAL_TYPE (CgPaperDesk, cg_paper_desk, GTK_TYPE_WIDGET)

/* ---- the strip ---- */

static void
show_strip (CgPaperDesk *self)
{
  gboolean shown;
  guint n_pages;

  g_object_get (self->preview, "n-pages", &n_pages, NULL);
  shown = self->wanted && n_pages > 1;
  if (gtk_widget_get_visible (self->scroller) == shown)
    return;

  gtk_widget_set_visible (self->scroller, shown);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STRIP_SHOWN]);
}

static gboolean
is_seen_whole (CgPaperDesk *self, guint page)
{
  graphene_rect_t sheet;

  return cg_page_preview_get_sheet (self->preview, page, &sheet) && sheet.origin.y >= 0 &&
         sheet.origin.y + sheet.size.height <= gtk_widget_get_height (GTK_WIDGET (self->preview));
}

/* Where several pages are seen at once the one that was chosen stays the current one. */
static void
page_cb (CgPaperDesk *self)
{
  guint page;

  g_object_get (self->preview, "page", &page, NULL);
  if (!is_seen_whole (self, cg_thumb_strip_get_current (CG_THUMB_STRIP (self->strip))))
    cg_thumb_strip_set_current (CG_THUMB_STRIP (self->strip), page);
}

static void
chosen_cb (CgPaperDesk *self, guint page, gboolean entered)
{
  cg_page_preview_go_to_page (self->preview, page);
  if (entered)
    gtk_widget_grab_focus (GTK_WIDGET (self->preview));
}

static void
drawn_cb (CgPaperDesk *self)
{
  g_signal_emit (self, drawn_signal, 0);
}

/* ---- the widget ---- */

static void
cg_paper_desk_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgPaperDesk *self = CG_PAPER_DESK (object);

  if (id == PROP_STRIP)
    g_value_set_boolean (value, self->wanted);
  else if (id == PROP_STRIP_SHOWN)
    g_value_set_boolean (value, gtk_widget_get_visible (self->scroller));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_paper_desk_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgPaperDesk *self = CG_PAPER_DESK (object);

  if (id != PROP_STRIP)
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  else if (self->wanted != g_value_get_boolean (value))
    {
      self->wanted = g_value_get_boolean (value);
      show_strip (self);
      g_object_notify_by_pspec (object, pspec);
    }
}

static void
cg_paper_desk_dispose (GObject *object)
{
  g_clear_pointer (&CG_PAPER_DESK (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_paper_desk_parent_class)->dispose (object);
}

static void
cg_paper_desk_class_init (CgPaperDeskClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_paper_desk_get_property;
  object_class->set_property = cg_paper_desk_set_property;
  object_class->dispose = cg_paper_desk_dispose;
  properties[PROP_STRIP] =
      g_param_spec_boolean ("strip", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_STRIP_SHOWN] = g_param_spec_boolean ("strip-shown", NULL, NULL, FALSE,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  drawn_signal = g_signal_new ("drawn", CG_TYPE_PAPER_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

/* The rulers show the standard's measures. */
static GtkWidget *
build_paper (CgPaperDesk *self)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkWidget *down;

  self->preview = CG_PAGE_PREVIEW (cg_page_preview_new ());
  down = cg_paper_ruler_new (GTK_ORIENTATION_VERTICAL, self->preview);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "paper-rulers");
  gtk_widget_set_hexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->preview), TRUE);
  gtk_grid_attach (grid, cg_paper_ruler_new (GTK_ORIENTATION_HORIZONTAL, self->preview), 1, 0, 1,
                   1);
  gtk_grid_attach (grid, down, 0, 1, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (self->preview), 1, 1, 1, 1);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (page_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::n-pages", G_CALLBACK (show_strip), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (grid);
}

static GtkWidget *
build_strip (CgPaperDesk *self)
{
  self->strip = CG_PAPER_STRIP (cg_paper_strip_new ());
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->strip));
  gtk_widget_add_css_class (self->scroller, "paper-strip");
  gtk_widget_set_visible (self->scroller, FALSE);
  g_signal_connect_object (self->strip, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  return self->scroller;
}

static void
cg_paper_desk_init (CgPaperDesk *self)
{
  GtkWidget *paper = build_paper (self);

  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_append (GTK_BOX (self->box), build_strip (self));
  gtk_box_append (GTK_BOX (self->box), paper);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_paper_desk_new (void)
{
  return g_object_new (CG_TYPE_PAPER_DESK, NULL);
}

CgPagePreview *
cg_paper_desk_get_preview (CgPaperDesk *self)
{
  g_return_val_if_fail (CG_IS_PAPER_DESK (self), NULL);

  return self->preview;
}

void
cg_paper_desk_set_pages (CgPaperDesk *self, CgNoticePages *pages)
{
  g_return_if_fail (CG_IS_PAPER_DESK (self));

  cg_paper_strip_set_pages (self->strip, pages);
  cg_page_preview_set_pages (self->preview, pages);
}

gboolean
cg_paper_desk_get_busy (CgPaperDesk *self)
{
  g_return_val_if_fail (CG_IS_PAPER_DESK (self), FALSE);

  return cg_paper_strip_get_busy (self->strip);
}
