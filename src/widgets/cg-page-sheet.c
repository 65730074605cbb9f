/* cg-page-sheet.c: one page of a PDF as a sheet of paper, with selection, skeleton, fault.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-sheet.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cg-empty.h"
#include "cg-mark-draw.h"
#include "cg-paper-sheet.h"

/* A skeleton would only flicker before this many milliseconds. */
#define SKELETON_DELAY 300
#define SKELETON_LINES 18
#define SELECTION_ALPHA 0.24f
#define DESCRIPTION_LENGTH 60

struct _CgPageSheet
{
  GtkWidget parent_instance;

  CgPageLoader *loader;
  guint page;
  guint n_pages;
  double zoom;
  guint turn;
  CgPageColors colors;
  CgPageSelection selection;
  CgPageArea area;
  CgPageHits hits;
  CgPageMarks *marks; /* (nullable) */

  GtkWidget *fault; /* NULL while the page is good */
  guint skeleton_id;
  gboolean skeleton_due;
  gboolean described;
};

G_DEFINE_FINAL_TYPE (CgPageSheet, cg_page_sheet, GTK_TYPE_WIDGET)

/* Drawing: in pixels of the sheet, not turned where it is the page that is drawn */

static void
add_rectangle (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double w, double h)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, (float) w, (float) h));
}

static void
draw_tile (CgPageSheet *self, GtkSnapshot *snapshot, CgPageTile tile)
{
  double factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  double size = self->zoom / tile.scale;

  if (tile.image == NULL)
    return;

  /* Drawn for this zoom: pixel on pixel, or text blurs. */
  if (fabs (size * factor - 1) < 0.002)
    size = 1 / factor;

  cg_page_image_snapshot (tile.image, self->colors, GTK_WIDGET (self), snapshot,
                          &GRAPHENE_RECT_INIT ((float) (tile.region.x * size),
                                               (float) (tile.region.y * size),
                                               (float) (tile.region.width * size),
                                               (float) (tile.region.height * size)));
}

static void
draw_skeleton (GtkSnapshot *snapshot, int width, int height)
{
  const GdkRGBA grey = { 0.5f, 0.5f, 0.5f, 0.12f };
  double line = height / (SKELETON_LINES * 1.6);

  for (int i = 2; i < SKELETON_LINES; i++)
    add_rectangle (snapshot, &grey, width * 0.14, i * height / (SKELETON_LINES + 2.0),
                   width * (i % 6 == 5 ? 0.4 : 0.72), line * 0.5);
}

/* A box of the page in the accent's colour, through which the page is seen. */
static void
draw_chosen (CgPageSheet *self, GtkSnapshot *snapshot, const CgPageBox *box, const GdkRGBA *accent)
{
  GdkRGBA color = *accent;

  color.alpha = SELECTION_ALPHA;
  add_rectangle (snapshot, &color, box->x1 * self->zoom, box->y1 * self->zoom,
                 (box->x2 - box->x1) * self->zoom, (box->y2 - box->y1) * self->zoom);
}

static void
draw_selected_text (CgPageSheet *self, GtkSnapshot *snapshot, const GdkRGBA *accent)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, self->page);
  g_autoptr (GArray) rectangles = NULL;
  guint start, end;

  if (text == NULL || !cg_page_selection_on_page (&self->selection, self->page, &start, &end))
    return;

  rectangles = cg_page_text_rectangles (text, start, end);
  for (guint i = 0; i < rectangles->len; i++)
    draw_chosen (self, snapshot, &g_array_index (rectangles, CgPageBox, i), accent);
}

static void
draw_area (CgPageSheet *self, GtkSnapshot *snapshot, const GdkRGBA *accent)
{
  const CgPageBox *box = &self->area.box;
  GskRoundedRect outline;

  if (self->area.page != self->page || box->x2 <= box->x1)
    return;

  draw_chosen (self, snapshot, box, accent);
  gsk_rounded_rect_init_from_rect (&outline,
                                   &GRAPHENE_RECT_INIT ((float) (box->x1 * self->zoom),
                                                        (float) (box->y1 * self->zoom),
                                                        (float) ((box->x2 - box->x1) * self->zoom),
                                                        (float) ((box->y2 - box->y1) * self->zoom)),
                                   0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ *accent, *accent, *accent, *accent });
}

static void
draw_selection (CgPageSheet *self, GtkSnapshot *snapshot)
{
  GdkRGBA accent;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                       "accent_bg_color", &accent))
    return;

  draw_selected_text (self, snapshot, &accent);
  draw_area (self, snapshot, &accent);
}

static void
draw_page (CgPageSheet *self, GtkSnapshot *snapshot)
{
  CgPageTile base = cg_page_loader_get_tile (self->loader, self->page, CG_TILE_BASE);
  CgPageTile detail = cg_page_loader_get_tile (self->loader, self->page, CG_TILE_DETAIL);
  double scale = self->zoom * gtk_widget_get_scale_factor (GTK_WIDGET (self));
  /* Scales are rounded. */
  gboolean zoomed_in = base.image == NULL || base.scale < scale * 0.998;

  if (!zoomed_in || !cg_page_loader_is_sharp (self->loader, self->page))
    draw_tile (self, snapshot, base);
  if (zoomed_in)
    draw_tile (self, snapshot, detail);
}

/* The sheet with the page on it. */
static GskRenderNode *
make_paper (CgPageSheet *self, int width, int height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const GdkRGBA blank = cg_page_paper_color (self->colors, &(GdkRGBA){ 1, 1, 1, 1 });

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  add_rectangle (snapshot, &blank, 0, 0, width, height);
  draw_page (self, snapshot);
  gtk_snapshot_pop (snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
draw_mark (CgPageSheet *self,
           const CgMark *mark,
           double width,
           const CgPagePaper *paper,
           GtkSnapshot *snapshot)
{
  gboolean in_hand = mark == cg_page_marks_get_selected (self->marks);
  const CgPlace *draft = in_hand ? cg_page_marks_get_draft (self->marks) : NULL;
  CgPlace bound = draft != NULL ? *draft : cg_places_bound (mark->places);

  cg_mark_draw (mark, draft, width, paper, GTK_WIDGET (self), snapshot);
  if (in_hand)
    cg_mark_draw_frame (&bound,
                        !cg_mark_is_on_text (mark) && cg_page_marks_may_change (self->marks, mark),
                        self->zoom, GTK_WIDGET (self), snapshot);
}

/* @width: of the page, pixels, not turned */
static void
draw_marks (CgPageSheet *self, double width, const CgPagePaper *paper, GtkSnapshot *snapshot)
{
  GPtrArray *marks = self->marks != NULL ? cg_page_marks_get_all (self->marks) : NULL;
  GArray *pointed =
      self->marks != NULL ? cg_page_marks_get_pointed (self->marks, self->page) : NULL;

  for (guint i = 0; marks != NULL && i < marks->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (marks, i);

      if (mark->page == self->page)
        draw_mark (self, mark, width / self->zoom, paper, snapshot);
    }
  if (pointed != NULL)
    cg_mark_draw_pointed (pointed, paper, GTK_WIDGET (self), snapshot);
}

/* The page with all that is marked on it. */
static void
draw_sheet (CgPageSheet *self, GtkSnapshot *snapshot, int width, int height)
{
  gboolean on_side = self->turn % 2 == 1;
  g_autoptr (GskRenderNode) node =
      make_paper (self, on_side ? height : width, on_side ? width : height);
  const CgPagePaper paper = {
    .text = cg_page_loader_get_text (self->loader, self->page),
    .zoom = self->zoom,
    .colors = self->colors,
    .node = node,
  };

  gtk_snapshot_save (snapshot);
  cg_page_paper_turn (self->turn, &GRAPHENE_SIZE_INIT ((float) width, (float) height), snapshot);
  gtk_snapshot_append_node (snapshot, node);
  draw_marks (self, on_side ? height : width, &paper, snapshot);
  cg_page_hits_draw (&self->hits, self->page, &paper, GTK_WIDGET (self), snapshot);
  draw_selection (self, snapshot);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_drawn (CgPageSheet *self)
{
  return cg_page_loader_get_tile (self->loader, self->page, CG_TILE_BASE).image != NULL ||
         cg_page_loader_get_tile (self->loader, self->page, CG_TILE_DETAIL).image != NULL;
}

static void
cg_page_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgPageSheet *self = CG_PAGE_SHEET (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->loader == NULL)
    return;

  cg_paper_sheet_shadow (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  draw_sheet (self, snapshot, width, height);
  if (self->skeleton_due && self->fault == NULL && !is_drawn (self))
    draw_skeleton (snapshot, width, height);
  if (self->fault != NULL)
    gtk_widget_snapshot_child (widget, self->fault, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
cg_page_sheet_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  *minimum = *natural = 0;
}

/* On a sheet smaller than the words the page itself tells nothing; the words are cut, not lost. */
static void
cg_page_sheet_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgPageSheet *self = CG_PAGE_SHEET (widget);
  int minimum_width, minimum_height;

  if (self->fault == NULL)
    return;

  gtk_widget_measure (self->fault, GTK_ORIENTATION_HORIZONTAL, -1, &minimum_width, NULL, NULL,
                      NULL);
  width = MAX (width, minimum_width);
  gtk_widget_measure (self->fault, GTK_ORIENTATION_VERTICAL, width, &minimum_height, NULL, NULL,
                      NULL);
  gtk_widget_allocate (self->fault, width, MAX (height, minimum_height), -1, NULL);
}

/* Words */

static void
retry_cb (CgPageSheet *self)
{
  if (self->loader != NULL)
    cg_page_loader_retry (self->loader, self->page);
}

static void
show_fault (CgPageSheet *self, const GError *error)
{
  if (error == NULL || self->fault != NULL)
    {
      if (error == NULL)
        g_clear_pointer (&self->fault, gtk_widget_unparent);
      return;
    }

  self->fault = cg_empty_new ("cg-fault-symbolic", _ ("This page cannot be shown"), error->message);
  gtk_widget_add_css_class (self->fault, "page-fault");
  cg_empty_add_button (CG_EMPTY (self->fault), "retry", _ ("Try Again"), FALSE);
  g_signal_connect_object (self->fault, "activated", G_CALLBACK (retry_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->fault, GTK_WIDGET (self));
}

static void
name_page (CgPageSheet *self)
{
  g_autofree char *page = g_strdup_printf (_ ("Page %1$u of %2$u"), self->page + 1, self->n_pages);
  guint n = self->marks != NULL ? cg_page_marks_count_on (self->marks, self->page) : 0;
  /* Translators: "Page 3 of 6", how many annotations */
  g_autofree char *name =
      n > 0 ? g_strdup_printf (ngettext ("%s, %u annotation", "%s, %u annotations", n), page, n)
            : g_strdup (page);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "", -1);
  self->described = FALSE;
}

static void
describe_page (CgPageSheet *self)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, self->page);
  g_autofree char *line = NULL;
  guint start, end;

  if (self->described || text == NULL)
    return;

  cg_page_text_line_at (text, 0, &start, &end);
  line = cg_page_text_slice (text, start, MIN (end, start + DESCRIPTION_LENGTH));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, line,
                                  -1);
  self->described = TRUE;
}

/* What is shown */

static void
stop_skeleton (CgPageSheet *self)
{
  g_clear_handle_id (&self->skeleton_id, g_source_remove);
  self->skeleton_due = FALSE;
}

static void
skeleton_cb (gpointer user_data)
{
  CgPageSheet *self = user_data;

  self->skeleton_id = 0;
  self->skeleton_due = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_page_sheet_update (CgPageSheet *self)
{
  if (self->loader == NULL)
    return;

  if (is_drawn (self))
    stop_skeleton (self);
  show_fault (self, cg_page_loader_get_fault (self->loader, self->page));
  describe_page (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_page_sheet_show (
    CgPageSheet *self, CgPageLoader *loader, guint page, guint n_pages, double zoom, guint turn)
{
  gboolean same = self->loader == loader && self->page == page && self->n_pages == n_pages;

  if (same && self->zoom == zoom && self->turn == turn)
    return;

  g_set_object (&self->loader, loader);
  self->page = page;
  self->n_pages = n_pages;
  self->zoom = zoom;
  self->turn = turn;

  if (!same)
    {
      stop_skeleton (self);
      g_clear_pointer (&self->fault, gtk_widget_unparent);
      if (loader != NULL)
        {
          name_page (self);
          self->skeleton_id = g_timeout_add_once (SKELETON_DELAY, skeleton_cb, self);
        }
    }

  cg_page_sheet_update (self);
}

void
cg_page_sheet_set_selection (CgPageSheet *self, const CgPageSelection *selection)
{
  CgPageSelection none = { 0 };

  if (selection == NULL)
    selection = &none;
  if (memcmp (selection, &self->selection, sizeof none) == 0)
    return;

  self->selection = *selection;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_page_sheet_set_area (CgPageSheet *self, const CgPageArea *area)
{
  self->area = *area;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_page_sheet_set_hits (CgPageSheet *self, const CgPageHits *hits)
{
  self->hits = *hits;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
cg_page_sheet_set_colors (CgPageSheet *self, CgPageColors colors)
{
  self->colors = colors;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Counted for a screen reader; what each says stands in the list beside the pages. */
void
cg_page_sheet_set_marks (CgPageSheet *self, CgPageMarks *marks)
{
  g_set_object (&self->marks, marks);
  if (self->loader != NULL)
    name_page (self);
  cg_page_sheet_update (self);
}

static void
cg_page_sheet_dispose (GObject *object)
{
  CgPageSheet *self = CG_PAGE_SHEET (object);

  stop_skeleton (self);
  g_clear_object (&self->loader);
  g_clear_object (&self->marks);
  g_clear_pointer (&self->fault, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_page_sheet_parent_class)->dispose (object);
}

static void
cg_page_sheet_class_init (CgPageSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_page_sheet_dispose;
  widget_class->snapshot = cg_page_sheet_snapshot;
  widget_class->measure = cg_page_sheet_measure;
  widget_class->size_allocate = cg_page_sheet_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "cg-page-sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cg_page_sheet_init (CgPageSheet *self)
{
}

GtkWidget *
cg_page_sheet_new (void)
{
  return g_object_new (CG_TYPE_PAGE_SHEET, NULL);
}
