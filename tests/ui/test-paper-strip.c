/* test-paper-strip.c: the small pages beside the paper: drawn once, followed, chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paper-desk.h"
#include "cg-paper-strip.h"
#include "cg-paper-thumb.h"
#include "notice-fixture.h"
#include "ui-test.h"

#include <string.h>

typedef struct
{
  GtkWidget *desk;
  GtkWidget *window;
  CgPagePreview *preview;
  CgPaperStrip *strip;
} Strip;

/* Each paragraph fills several lines, so that there are many pages. */
static CgNoticePages *
lay_out (guint n_paragraphs, guint changed)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint i = 0; i < n_paragraphs; i++)
    {
      for (guint k = 0; k < 12; k++)
        g_string_append_printf (body, "第%02u段要求各单位对照问题逐项整改", i);
      g_string_append (body, i == changed ? "改。\n" : "好。\n");
    }
  cg_notice_document_set_body (document, body->str);
  return cg_notice_layout (document, profile);
}

static gboolean
is_drawn (gpointer data)
{
  return !cg_paper_desk_get_busy (CG_PAPER_DESK (((Strip *) data)->desk));
}

static void
show (Strip *self, CgNoticePages *pages)
{
  cg_paper_desk_set_pages (CG_PAPER_DESK (self->desk), pages);
  ui_test_settle (self->window);
  ui_test_wait (is_drawn, self);
  ui_test_settle (self->window);
}

static void
set_up (Strip *self, gconstpointer data)
{
  g_autoptr (CgNoticePages) pages = lay_out (40, G_MAXUINT);

  self->desk = cg_paper_desk_new ();
  self->preview = cg_paper_desk_get_preview (CG_PAPER_DESK (self->desk));
  self->strip = CG_PAPER_STRIP (ui_test_find (self->desk, CG_TYPE_PAPER_STRIP));
  g_object_set (self->desk, "strip", TRUE, NULL);
  self->window = ui_test_open (self->desk, 700, 800);
  show (self, pages);
}

static void
tear_down (Strip *self, gconstpointer data)
{
  ui_test_close (self->window, self->desk);
}

/* ---- what is drawn ---- */

static void
collect_textures (GskRenderNode *node, GPtrArray *textures)
{
  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_TEXTURE_NODE:
      g_ptr_array_add (textures, g_object_ref (gsk_texture_node_get_texture (node)));
      break;
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect_textures (gsk_container_node_get_child (node, i), textures);
      break;
    case GSK_TRANSFORM_NODE:
      collect_textures (gsk_transform_node_get_child (node), textures);
      break;
    case GSK_CLIP_NODE:
      collect_textures (gsk_clip_node_get_child (node), textures);
      break;
    case GSK_DEBUG_NODE:
      collect_textures (gsk_debug_node_get_child (node), textures);
      break;
    default:
      break;
    }
}

/* The picture that a thumb shows. */
static GdkTexture *
drawn_by (GtkWidget *thumb)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (thumb);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GPtrArray) textures = g_ptr_array_new_with_free_func (g_object_unref);
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (thumb),
                          gtk_widget_get_height (thumb));
  node = gtk_snapshot_to_node (snapshot);
  g_assert_nonnull (node);
  collect_textures (node, textures);
  gsk_render_node_unref (node);
  g_assert_cmpuint (textures->len, ==, 1);
  return g_object_ref (g_ptr_array_index (textures, 0));
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  graphene_rect_t left, right;
  GtkWidget *one = *(GtkWidget *const *) a, *other = *(GtkWidget *const *) b;

  g_assert_true (gtk_widget_compute_bounds (one, gtk_widget_get_parent (one), &left));
  g_assert_true (gtk_widget_compute_bounds (other, gtk_widget_get_parent (other), &right));
  return left.origin.y < right.origin.y ? -1 : left.origin.y > right.origin.y;
}

/* Those in sight, from the first down. */
static GPtrArray *
thumbs_of (Strip *self)
{
  GPtrArray *thumbs = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->strip)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child))
      g_ptr_array_add (thumbs, child);
  g_ptr_array_sort (thumbs, compare_places);
  return thumbs;
}

static const char *
number_of (GtkWidget *thumb)
{
  return gtk_inscription_get_text (GTK_INSCRIPTION (ui_test_find (thumb, GTK_TYPE_INSCRIPTION)));
}

/* Pages are in their order, named for who cannot see them, and one of them is the current one. */
static void
test_pages (Strip *self, gconstpointer data)
{
  g_autoptr (GPtrArray) thumbs = thumbs_of (self);
  guint n_pages;

  g_object_get (self->preview, "n-pages", &n_pages, NULL);
  g_assert_cmpuint (n_pages, >, thumbs->len);
  g_assert_cmpuint (thumbs->len, >=, 5);
  for (guint i = 0; i < thumbs->len; i++)
    {
      GtkWidget *thumb = g_ptr_array_index (thumbs, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *name = g_strdup_printf ("第 %u 页", i + 1);

      g_assert_cmpstr (number_of (thumb), ==, number);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (thumb), GTK_ACCESSIBLE_ROLE_OPTION);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (thumb), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           name);
      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (thumb), GTK_ACCESSIBLE_STATE_SELECTED,
                                        i == 0);
    }
  ui_test_picture (self->window, "paper-strip");
}

static guint
count_told (Strip *self)
{
  guint n_told = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->strip)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gboolean seen = gtk_widget_get_child_visible (child);

      gtk_test_accessible_assert_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, !seen);
      n_told += seen;
    }
  return n_told;
}

/* Only pages in sight are told to a screen reader, wherever it was scrolled to and however many
 * pages there are. */
static void
test_told (Strip *self, gconstpointer data)
{
  g_autoptr (CgNoticePages) few = lay_out (3, 0);
  g_autoptr (CgNoticePages) many = lay_out (40, 0);
  guint n_few = cg_notice_pages_count (few);
  guint n_most = count_told (self);

  g_assert_cmpuint (n_few, <, n_most);
  show (self, few);
  g_assert_cmpuint (count_told (self), ==, n_few);
  show (self, many);
  for (guint page = 0; page < cg_notice_pages_count (many); page++)
    {
      cg_page_preview_go_to_page (self->preview, page);
      ui_test_settle (self->window);
      g_assert_cmpuint (count_told (self), >, n_few);
    }
}

/* A change draws anew the page with its paragraph, which may go on to the next one, and no other.
 */
static void
test_redraws (Strip *self, gconstpointer data)
{
  g_autoptr (GPtrArray) thumbs = thumbs_of (self);
  g_autoptr (GPtrArray) before = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CgNoticePages) old = cg_notice_pages_ref (cg_page_preview_get_pages (self->preview));
  g_autoptr (CgNoticePages) pages = lay_out (40, 4);
  guint n_changed = 0;

  for (guint i = 0; i < thumbs->len; i++)
    g_ptr_array_add (before, drawn_by (g_ptr_array_index (thumbs, i)));
  show (self, pages);
  for (guint i = 0; i < thumbs->len; i++)
    {
      g_autoptr (GdkTexture) after = drawn_by (g_ptr_array_index (thumbs, i));
      gboolean same = after == g_ptr_array_index (before, i);

      g_assert_cmpint (same, ==, cg_notice_pages_draw_alike (old, pages, i));
      n_changed += !same;
    }
  g_assert_cmpuint (n_changed, >=, 1);
  g_assert_cmpuint (n_changed, <=, 2);
}

/* ---- which page is read ---- */

typedef struct
{
  Strip *strip;
  guint page;
} Wanted;

static gboolean
is_current (gpointer data)
{
  Wanted *wanted = data;

  return cg_thumb_strip_get_current (CG_THUMB_STRIP (wanted->strip->strip)) == wanted->page;
}

static gboolean
is_read (gpointer data)
{
  Wanted *wanted = data;
  guint page;

  g_object_get (wanted->strip->preview, "page", &page, NULL);
  return page == wanted->page && is_current (data);
}

/* The current page is in sight wherever the paper was scrolled to. */
static void
test_follows (Strip *self, gconstpointer data)
{
  guint n_pages;

  g_object_get (self->preview, "n-pages", &n_pages, NULL);
  for (guint i = 0; i < n_pages; i++)
    {
      guint page = (i * 7) % n_pages;
      g_autoptr (GPtrArray) thumbs = NULL;
      g_autofree char *number = g_strdup_printf ("%u", page + 1);
      gboolean found = FALSE;

      cg_page_preview_go_to_page (self->preview, page);
      ui_test_wait (is_current, &(Wanted){ self, page });
      ui_test_settle (self->window);
      thumbs = thumbs_of (self);
      for (guint k = 0; k < thumbs->len; k++)
        if (g_str_equal (number_of (g_ptr_array_index (thumbs, k)), number))
          {
            gtk_test_accessible_assert_state (GTK_ACCESSIBLE (g_ptr_array_index (thumbs, k)),
                                              GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
            found = TRUE;
          }
      g_assert_true (found);
    }
}

static void
test_keys (Strip *self, gconstpointer data)
{
  GtkWidget *strip = GTK_WIDGET (self->strip);
  guint n_pages;

  g_object_get (self->preview, "n-pages", &n_pages, NULL);
  gtk_widget_grab_focus (strip);
  g_assert_true (ui_test_press (strip, "Down"));
  ui_test_wait (is_read, &(Wanted){ self, 1 });
  g_assert_true (ui_test_press (strip, "Up"));
  g_assert_true (ui_test_press (strip, "Up"));
  ui_test_wait (is_read, &(Wanted){ self, 0 });
  g_assert_true (ui_test_press (strip, "End"));
  ui_test_wait (is_read, &(Wanted){ self, n_pages - 1 });
  g_assert_true (ui_test_press (strip, "Home"));
  ui_test_wait (is_read, &(Wanted){ self, 0 });
  g_assert_true (ui_test_press (strip, "Page_Down"));
  g_assert_cmpuint (cg_thumb_strip_get_current (CG_THUMB_STRIP (self->strip)), >, 2);
  g_assert_true (gtk_widget_is_focus (strip));

  g_assert_true (ui_test_press (strip, "Return"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)),
                                         GTK_WIDGET (self->preview)));
}

static GtkGesture *
find_click (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

static void
test_click (Strip *self, gconstpointer data)
{
  g_autoptr (GPtrArray) thumbs = thumbs_of (self);
  graphene_rect_t place;

  g_assert_true (
      gtk_widget_compute_bounds (g_ptr_array_index (thumbs, 3), GTK_WIDGET (self->strip), &place));
  g_signal_emit_by_name (find_click (GTK_WIDGET (self->strip)), "released", 1,
                         (double) place.origin.x + 20, (double) place.origin.y + 20);
  ui_test_wait (is_read, &(Wanted){ self, 3 });
}

/* Where several pages are seen at once each of them can be the current one. */
static void
test_small (Strip *self, gconstpointer data)
{
  cg_page_preview_set_zoom (self->preview, CG_PAPER_FIT_NONE, 0.25);
  ui_test_settle (self->window);
  gtk_widget_grab_focus (GTK_WIDGET (self->strip));
  ui_test_press (GTK_WIDGET (self->strip), "Home");
  ui_test_settle (self->window);
  for (guint page = 1; page < 4; page++)
    {
      ui_test_press (GTK_WIDGET (self->strip), "Down");
      ui_test_settle (self->window);
      g_assert_cmpuint (cg_thumb_strip_get_current (CG_THUMB_STRIP (self->strip)), ==, page);
    }
}

/* A single page has none beside it. */
static void
test_single (Strip *self, gconstpointer data)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_PLAIN);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) single = NULL;
  g_autoptr (CgNoticePages) many = lay_out (10, 0);
  gboolean shown;

  cg_notice_document_set_body (document, "一段。");
  single = cg_notice_layout (document, profile);
  g_assert_cmpuint (cg_notice_pages_count (single), ==, 1);
  show (self, single);
  g_object_get (self->desk, "strip-shown", &shown, NULL);
  g_assert_false (shown);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->strip)));
  show (self, many);
  g_object_get (self->desk, "strip-shown", &shown, NULL);
  g_assert_true (shown);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->strip)));
}

#define ADD(name, test) g_test_add ("/paper-strip/" name, Strip, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("pages", test_pages);
  ADD ("told", test_told);
  ADD ("redraws", test_redraws);
  ADD ("follows", test_follows);
  ADD ("keys", test_keys);
  ADD ("click", test_click);
  ADD ("small", test_small);
  ADD ("single", test_single);
  return ui_test_run ();
}
