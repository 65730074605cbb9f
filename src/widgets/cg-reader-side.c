/* cg-reader-side.c: what stands at the left of a document's pages: one of several lists, and a
 * switch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reader-side.h"

#include <glib/gi18n.h>

#include "cg-bookmark-list.h"
#include "cg-find-pane.h"
#include "cg-outline-pane.h"
#include "cg-page-strip.h"
#include "cg-segments.h"
#include "cg-settings.h"

#define TAB_THUMBS "thumbs"
#define TAB_OUTLINE "outline"
#define TAB_HITS "hits"

/* Of the settings: the list that was chosen last. */
#define SETTING "reader-side-tab"

struct _CgReaderSide
{
  GtkWidget parent_instance;

  CgPageView *view; /* not owned */
  CgPdfDocument *document;
  CgSegments *segments;
  GtkStack *stack;
  CgPageStrip *strip;
  GtkBox *headings; /* bookmarks and outline */
  CgOutlinePane *outline;
  CgFindPane *find;
  char *tab_before; /* (nullable): what the search stands in the place of, while there is one */
};

enum
{
  PROP_0,
  PROP_TAB,
  PROP_FINDING,
  N_PROPS
};

enum
{
  SIGNAL_LEFT,
  SIGNAL_CLOSED,
  SIGNAL_FILLED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgReaderSide, cg_reader_side, GTK_TYPE_WIDGET)

/* ---- the switch ---- */

const char *
cg_reader_side_get_tab (CgReaderSide *self)
{
  g_return_val_if_fail (CG_IS_READER_SIDE (self), "");

  return cg_segments_get_active (self->segments);
}

static gboolean
shows_hits (CgReaderSide *self)
{
  return g_str_equal (cg_reader_side_get_tab (self), TAB_HITS);
}

void
cg_reader_side_set_tab (CgReaderSide *self, const char *id)
{
  g_return_if_fail (CG_IS_READER_SIDE (self));

  if (gtk_stack_get_child_by_name (self->stack, id) == NULL ||
      g_str_equal (id, cg_reader_side_get_tab (self)))
    return;

  cg_segments_set_active (self->segments, id);
  gtk_stack_set_visible_child_name (self->stack, id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAB]);
}

/* A search is never what a document is opened with. */
static void
chosen_tab_cb (CgReaderSide *self)
{
  const char *id = cg_segments_get_active (self->segments);

  if (shows_hits (self) && self->document != NULL)
    cg_reader_side_find (self, NULL, -1);
  else
    g_settings_set_string (cg_settings_get (), SETTING, id);

  gtk_stack_set_visible_child_name (self->stack, id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAB]);
}

void
cg_reader_side_add (CgReaderSide *self, const char *id, const char *label, GtkWidget *list)
{
  g_return_if_fail (CG_IS_READER_SIDE (self));

  gtk_stack_add_named (self->stack, list, id);
  cg_segments_add (self->segments, id, label);
  cg_segments_move_last (self->segments, TAB_HITS);
  if (*cg_reader_side_get_tab (self) == '\0')
    cg_segments_set_active (self->segments, id);
}

/* ---- the pages ---- */

static void
page_cb (CgReaderSide *self)
{
  cg_thumb_strip_set_current (CG_THUMB_STRIP (self->strip), cg_page_view_get_page (self->view));
}

static void
chosen_cb (CgReaderSide *self, guint page, gboolean entered)
{
  cg_page_view_set_page (self->view, page);
  if (entered)
    g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
left_cb (CgReaderSide *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static void
filled_cb (CgReaderSide *self)
{
  g_signal_emit (self, signals[SIGNAL_FILLED], 0);
}

static void
bookmark_cb (CgReaderSide *self, guint page)
{
  chosen_cb (self, page, TRUE);
}

char *
cg_reader_side_name_page (CgReaderSide *self, guint page)
{
  const char *heading;

  g_return_val_if_fail (CG_IS_READER_SIDE (self), NULL);

  heading = cg_outline_pane_get_heading (self->outline, page);
  return heading != NULL ? g_strdup (heading) : g_strdup_printf (_ ("Page %u"), page + 1);
}

void
cg_reader_side_set_view (CgReaderSide *self, CgPageView *view, CgBookmarks *bookmarks)
{
  GtkWidget *list = cg_bookmark_list_new (bookmarks);

  g_return_if_fail (CG_IS_READER_SIDE (self));

  self->view = view;
  gtk_box_prepend (self->headings, list);
  g_signal_connect_object (list, "chosen", G_CALLBACK (bookmark_cb), self, G_CONNECT_SWAPPED);
  cg_outline_pane_set_view (self->outline, view);
  cg_page_strip_set_view (self->strip, view);
  cg_find_pane_set_view (self->find, view);
  g_signal_connect_object (view, "notify::page", G_CALLBACK (page_cb), self, G_CONNECT_SWAPPED);
}

void
cg_reader_side_set_document (CgReaderSide *self, CgPdfDocument *document)
{
  g_return_if_fail (CG_IS_READER_SIDE (self));

  cg_reader_side_end_finding (self);
  g_set_object (&self->document, document);
  cg_page_strip_set_document (self->strip, document);
  cg_outline_pane_set_document (self->outline, document);
  cg_find_pane_set_document (self->find, document);
}

gboolean
cg_reader_side_get_busy (CgReaderSide *self)
{
  g_return_val_if_fail (CG_IS_READER_SIDE (self), FALSE);

  return cg_page_strip_get_busy (self->strip) || cg_outline_pane_get_busy (self->outline) ||
         cg_find_pane_get_busy (self->find);
}

/* ---- finding ---- */

gboolean
cg_reader_side_is_finding (CgReaderSide *self)
{
  g_return_val_if_fail (CG_IS_READER_SIDE (self), FALSE);

  return self->tab_before != NULL;
}

static const char *
tab_before (CgReaderSide *self)
{
  const char *tab = cg_reader_side_get_tab (self);

  return g_str_equal (tab, TAB_HITS) ? TAB_THUMBS : tab;
}

void
cg_reader_side_find (CgReaderSide *self, const char *text, int first)
{
  g_return_if_fail (CG_IS_READER_SIDE (self));

  if (self->tab_before == NULL)
    {
      self->tab_before = g_strdup (tab_before (self));
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDING]);
    }
  cg_reader_side_set_tab (self, TAB_HITS);
  cg_find_pane_begin (self->find, text, first);
}

char *
cg_reader_side_get_word (CgReaderSide *self)
{
  char *selected;

  g_return_val_if_fail (CG_IS_READER_SIDE (self), NULL);

  if (cg_reader_side_is_finding (self))
    return g_strdup (cg_find_pane_get_word (self->find));

  selected = cg_page_view_get_selected_text (self->view);
  if (selected != NULL && strchr (selected, '\n') == NULL)
    return selected;

  g_free (selected);
  return g_strdup ("");
}

CgFindPane *
cg_reader_side_get_find (CgReaderSide *self)
{
  g_return_val_if_fail (CG_IS_READER_SIDE (self), NULL);

  return self->find;
}

void
cg_reader_side_step (CgReaderSide *self, gboolean forward)
{
  g_return_if_fail (CG_IS_READER_SIDE (self));

  cg_find_pane_step (self->find, forward);
}

gboolean
cg_reader_side_end_finding (CgReaderSide *self)
{
  g_autofree char *before = NULL;
  gboolean shown;

  g_return_val_if_fail (CG_IS_READER_SIDE (self), FALSE);

  before = g_steal_pointer (&self->tab_before);
  shown = before != NULL && shows_hits (self);
  if (before == NULL)
    return FALSE;

  cg_find_pane_end (self->find);
  if (shown)
    cg_reader_side_set_tab (self, before);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FINDING]);
  return shown;
}

/* ---- the widget ---- */

static gboolean
cg_reader_side_grab_focus (GtkWidget *widget)
{
  CgReaderSide *self = CG_READER_SIDE (widget);
  GtkWidget *list = gtk_stack_get_visible_child (self->stack);

  return (list != NULL && gtk_widget_child_focus (list, GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->segments));
}

static void
cg_reader_side_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgReaderSide *self = CG_READER_SIDE (object);

  if (id == PROP_TAB)
    g_value_set_string (value, cg_reader_side_get_tab (self));
  else if (id == PROP_FINDING)
    g_value_set_boolean (value, cg_reader_side_is_finding (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_reader_side_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_TAB)
    cg_reader_side_set_tab (CG_READER_SIDE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_reader_side_dispose (GObject *object)
{
  CgReaderSide *self = CG_READER_SIDE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->document);
  g_clear_pointer (&self->tab_before, g_free);

  G_OBJECT_CLASS (cg_reader_side_parent_class)->dispose (object);
}

static void
cg_reader_side_class_init (CgReaderSideClass *klass)
{
  const GParamFlags flags = G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cg_reader_side_dispose;
  object_class->get_property = cg_reader_side_get_property;
  object_class->set_property = cg_reader_side_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_reader_side_grab_focus;
  properties[PROP_TAB] = g_param_spec_string ("tab", NULL, NULL, "", G_PARAM_READWRITE | flags);
  properties[PROP_FINDING] =
      g_param_spec_boolean ("finding", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[SIGNAL_LEFT] = g_signal_new ("left", CG_TYPE_READER_SIDE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CG_TYPE_READER_SIDE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FILLED] = g_signal_new ("filled", CG_TYPE_READER_SIDE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-reader-side");
}

static GtkWidget *
scroll (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  return scroller;
}

static void
build_switch (CgReaderSide *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->segments = CG_SEGMENTS (cg_segments_new (_ ("What stands beside the pages")));
  gtk_box_layout_set_homogeneous (
      GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self->segments))), TRUE);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->segments), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  g_signal_connect_object (self->segments, "changed", G_CALLBACK (chosen_tab_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
closed_cb (CgReaderSide *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
cg_reader_side_init (CgReaderSide *self)
{
  build_switch (self);
  self->strip = CG_PAGE_STRIP (cg_page_strip_new ());
  self->outline = CG_OUTLINE_PANE (cg_outline_pane_new ());
  self->find = CG_FIND_PANE (g_object_new (CG_TYPE_FIND_PANE, NULL));
  cg_reader_side_add (self, TAB_THUMBS, _ ("Thumbnails"), scroll (GTK_WIDGET (self->strip)));
  self->headings = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_set_vexpand (GTK_WIDGET (self->outline), TRUE);
  gtk_box_append (self->headings, GTK_WIDGET (self->outline));
  cg_reader_side_add (self, TAB_OUTLINE, C_ ("document", "Outline"), GTK_WIDGET (self->headings));
  cg_reader_side_add (self, TAB_HITS, C_ ("document", "Hits"), GTK_WIDGET (self->find));
  g_signal_connect_object (self->strip, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "drawn", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outline, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->outline, "filled", G_CALLBACK (filled_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->find, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_settings_bind (cg_settings_get (), SETTING, self, "tab", G_SETTINGS_BIND_GET);
}
