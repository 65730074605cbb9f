/* cg-outline-pane.c: the outline of a document as a tree: where one reads, and going there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-outline-pane.h"

#include <glib/gi18n.h>

#include "cg-outline-list.h"
#include "cg-outline-row.h"
#include "cg-pdf-headings.h"

/* Where one reads: px below the top of the view. */
#define READ_AT 80

/* An outline of more entries than this is folded below its first level, a smaller one not at all.
 */
#define MANY 60
#define FOLDED_FROM 1

struct _CgOutlinePane
{
  GtkWidget parent_instance;

  CgPageView *view; /* not owned */
  CgPdfDocument *document;
  GCancellable *cancellable; /* of reading the file's own outline */
  gboolean asked;
  CgPdfHeadings *headings; /* (nullable): being read, or read */
  guint n_taken;           /* of them, shown in the list */
  CgOutlineList *entries;
  guint idle;  /* marks where one reads */
  guint focus; /* brings the focus to the row that was gone to */

  GtkWidget *column;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkLabel *note;
  GtkWidget *foot;   /* with what is said */
  GtkWidget *cancel; /* of reading headings */
  gboolean stopped;
};

enum
{
  SIGNAL_LEFT,
  SIGNAL_FILLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgOutlinePane, cg_outline_pane, GTK_TYPE_WIDGET)

static guint
count_pages (CgOutlinePane *self)
{
  return self->document != NULL ? cg_pdf_document_get_n_pages (self->document) : 0;
}

static gboolean
is_reading_headings (CgOutlinePane *self)
{
  return self->headings != NULL && !self->stopped &&
         cg_pdf_headings_get_n_read (self->headings) < count_pages (self);
}

gboolean
cg_outline_pane_get_busy (CgOutlinePane *self)
{
  g_return_val_if_fail (CG_IS_OUTLINE_PANE (self), FALSE);

  return self->cancellable != NULL || is_reading_headings (self);
}

const char *
cg_outline_pane_get_heading (CgOutlinePane *self, guint page)
{
  g_autoptr (CgOutlineEntry) entry = NULL;
  guint position;

  g_return_val_if_fail (CG_IS_OUTLINE_PANE (self), NULL);

  position = cg_outline_list_find (self->entries, page, G_MAXDOUBLE);
  entry = g_list_model_get_item (G_LIST_MODEL (self->entries), position);
  return entry != NULL ? cg_outline_entry_get_item (entry)->title : NULL;
}

/* ---- where one reads ---- */

static void selected_cb (CgOutlinePane *self);

static void
mark (CgOutlinePane *self, guint position)
{
  g_signal_handlers_block_by_func (self->selection, selected_cb, self);
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_handlers_unblock_by_func (self->selection, selected_cb, self);
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static gboolean
mark_cb (gpointer data)
{
  CgOutlinePane *self = data;
  double x, y;
  guint page, position;

  self->idle = 0;
  if (!cg_page_view_locate (self->view, gtk_widget_get_width (GTK_WIDGET (self->view)) / 2.0,
                            READ_AT, &page, &x, &y))
    return G_SOURCE_REMOVE;

  position = cg_outline_list_find (self->entries, page, y);
  if (position != gtk_single_selection_get_selected (self->selection))
    mark (self, position);
  return G_SOURCE_REMOVE;
}

static void
scrolled_cb (CgOutlinePane *self)
{
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add (mark_cb, self);
}

/* What leads nowhere is chosen all the same. */
static void
selected_cb (CgOutlinePane *self)
{
  CgOutlineEntry *entry = gtk_single_selection_get_selected_item (self->selection);
  const CgPdfOutlineItem *item = entry != NULL ? cg_outline_entry_get_item (entry) : NULL;

  if (item != NULL && item->page >= 0)
    cg_page_view_show_place (self->view, (guint) item->page, item->top);
  /* It stays chosen, although the line before or after may be what is at the top. */
  g_clear_handle_id (&self->idle, g_source_remove);
}

static void
activated_cb (CgOutlinePane *self)
{
  selected_cb (self);
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

/* ---- reading ---- */

static char *
describe (CgOutlinePane *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->entries)) > 0;
  guint n = self->headings != NULL ? cg_pdf_headings_get_n_read (self->headings) : 0;

  if (self->headings == NULL || !self->asked)
    return NULL;
  if (self->stopped)
    return g_strdup_printf (_ ("The headings of the first %u pages"), n);
  if (n < count_pages (self))
    return g_strdup_printf (_ ("Reading headings: page %u of %u"), n, count_pages (self));
  if (!any)
    return g_strdup (_ ("This file has no outline, and no headings were found in its text."));
  return g_strdup (_ ("The file has no outline; these are the headings in its text."));
}

static void
filled (CgOutlinePane *self)
{
  g_autofree char *words = describe (self);

  gtk_label_set_label (self->note, words != NULL ? words : "");
  gtk_widget_set_visible (self->foot, words != NULL);
  gtk_widget_set_visible (self->cancel, is_reading_headings (self));
  scrolled_cb (self);
  g_signal_emit (self, signals[SIGNAL_FILLED], 0);
}

static void
append (CgOutlinePane *self, const CgPdfOutlineItem *items, guint n, guint folded)
{
  if (n > 0)
    cg_outline_list_append (self->entries, items, n, folded);
}

static void
headings_cb (CgOutlinePane *self)
{
  GArray *items = cg_pdf_headings_get_items (self->headings);
  guint from = self->n_taken;

  self->n_taken = items->len;
  if (items->len > from)
    append (self, &g_array_index (items, CgPdfOutlineItem, from), items->len - from, G_MAXUINT);
  filled (self);
}

/* What was found so far stays. */
static void
cancel_cb (CgOutlinePane *self)
{
  self->stopped = TRUE;
  cg_pdf_headings_stop (self->headings);
  headings_cb (self);
}

static void
read_headings (CgOutlinePane *self)
{
  self->headings = cg_pdf_headings_new (self->document);
  self->n_taken = 0;
  g_signal_connect_object (self->headings, "read", G_CALLBACK (headings_cb), self,
                           G_CONNECT_SWAPPED);
  filled (self);
}

static void
take_outline (CgOutlinePane *self, CgPdfOutline *outline)
{
  guint n = outline != NULL ? cg_pdf_outline_get_n_items (outline) : 0;

  if (n == 0)
    {
      read_headings (self);
      return;
    }

  append (self, cg_pdf_outline_get_item (outline, 0), n, n > MANY ? FOLDED_FROM : G_MAXUINT);
  filled (self);
}

static void
outline_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgOutlinePane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfOutline) outline =
      cg_pdf_document_outline_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  take_outline (self, outline);
}

static void
ask (CgOutlinePane *self)
{
  if (self->asked || self->document == NULL)
    return;

  self->asked = TRUE;
  self->cancellable = g_cancellable_new ();
  cg_pdf_document_outline_async (self->document, self->cancellable, outline_cb,
                                 g_object_ref (self));
}

static void
stop (CgOutlinePane *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->headings != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->headings, self);
      cg_pdf_headings_stop (self->headings);
    }
  g_clear_object (&self->headings);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_handle_id (&self->focus, g_source_remove);
}

void
cg_outline_pane_set_document (CgOutlinePane *self, CgPdfDocument *document)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  g_return_if_fail (CG_IS_OUTLINE_PANE (self));

  stop (self);
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->entries);
  g_set_object (&self->document, document);
  self->asked = FALSE;
  self->stopped = FALSE;
  self->entries = cg_outline_list_new ();
  factory = document != NULL ? cg_outline_row_factory_new (document) : NULL;
  gtk_list_view_set_factory (self->list, factory);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->entries));
  gtk_widget_set_visible (self->foot, FALSE);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask (self);
}

void
cg_outline_pane_set_view (CgOutlinePane *self, CgPageView *view)
{
  g_return_if_fail (CG_IS_OUTLINE_PANE (self));

  self->view = view;
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
}

/* ---- the tree ---- */

static void
fold_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgOutlinePane *self = CG_OUTLINE_PANE (widget);
  guint position = g_variant_get_uint32 (parameter);

  if (!cg_outline_list_set_folded (self->entries, position, TRUE))
    cg_outline_list_set_folded (self->entries, position, FALSE);
}

/* A row that was out of sight is there after the next layout. */
static gboolean
focus_cb (gpointer data)
{
  CgOutlinePane *self = data;
  guint position = gtk_single_selection_get_selected (self->selection);
  GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list));

  self->focus = 0;
  while (item != NULL && !cg_outline_row_is_at (gtk_widget_get_first_child (item), position))
    item = gtk_widget_get_next_sibling (item);
  if (item != NULL)
    gtk_widget_grab_focus (item);
  return G_SOURCE_REMOVE;
}

static void
go_to_row (CgOutlinePane *self, guint position)
{
  if (position >= g_list_model_get_n_items (G_LIST_MODEL (self->entries)))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
  if (self->focus == 0)
    self->focus = g_idle_add (focus_cb, self);
}

/* ← folds, or goes to what the row is below; → unfolds, or goes to the first one below. */
static gboolean
pressed_cb (CgOutlinePane *self, guint key, guint code, GdkModifierType state)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  CgOutlineEntry *entry = gtk_single_selection_get_selected_item (self->selection);
  gboolean left = key == GDK_KEY_Left;
  gboolean was_unfolded =
      entry != NULL && cg_outline_entry_get_folding (entry) == CG_OUTLINE_UNFOLDED;

  if (key != GDK_KEY_Left && key != GDK_KEY_Right)
    return GDK_EVENT_PROPAGATE;

  if (entry == NULL)
    go_to_row (self, 0);
  else if (!cg_outline_list_set_folded (self->entries, position, left) && left)
    go_to_row (self, cg_outline_list_get_parent (self->entries, position));
  else if (!left && was_unfolded)
    go_to_row (self, position + 1);
  return GDK_EVENT_STOP;
}

static GtkWidget *
build_list (CgOutlinePane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("document", "Outline"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "outline-list");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
build_foot (CgOutlinePane *self)
{
  self->foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->note = GTK_LABEL (gtk_label_new (NULL));
  self->cancel = gtk_button_new_with_label (_ ("Cancel"));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_xalign (self->note, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->note), TRUE);
  gtk_widget_set_valign (self->cancel, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (self->foot, FALSE);
  gtk_widget_set_visible (self->cancel, FALSE);
  gtk_widget_add_css_class (self->foot, "outline-note");
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "dim");
  gtk_box_append (GTK_BOX (self->foot), GTK_WIDGET (self->note));
  gtk_box_append (GTK_BOX (self->foot), self->cancel);
  g_signal_connect_object (self->cancel, "clicked", G_CALLBACK (cancel_cb), self,
                           G_CONNECT_SWAPPED);
  return self->foot;
}

/* ---- the widget ---- */

static void
cg_outline_pane_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_outline_pane_parent_class)->map (widget);
  ask (CG_OUTLINE_PANE (widget));
  scrolled_cb (CG_OUTLINE_PANE (widget));
}

static void
cg_outline_pane_dispose (GObject *object)
{
  CgOutlinePane *self = CG_OUTLINE_PANE (object);

  stop (self);
  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_object (&self->entries);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cg_outline_pane_parent_class)->dispose (object);
}

static void
cg_outline_pane_class_init (CgOutlinePaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_outline_pane_dispose;
  widget_class->map = cg_outline_pane_map;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "outline.fold", "u", fold_action);
  signals[SIGNAL_LEFT] = g_signal_new ("left", CG_TYPE_OUTLINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FILLED] = g_signal_new ("filled", CG_TYPE_OUTLINE_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_outline_pane_init (CgOutlinePane *self)
{
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->entries = cg_outline_list_new ();
  gtk_box_append (GTK_BOX (self->column), build_list (self));
  gtk_box_append (GTK_BOX (self->column), build_foot (self));
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
}

GtkWidget *
cg_outline_pane_new (void)
{
  return g_object_new (CG_TYPE_OUTLINE_PANE, NULL);
}
