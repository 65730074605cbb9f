/* cg-find-pane.c: finds a word in a document: the entry, all places with context, to and fro.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-find-pane.h"

#include <glib/gi18n.h>

#include "cg-found-view.h"
#include "cg-tip.h"

struct _CgFindPane
{
  GtkWidget parent_instance;

  CgPageView *view; /* not owned */
  CgPdfDocument *document;
  CgPdfFinder *finder;
  gboolean begun; /* and not ended: the entry tells late that something was typed */

  GtkWidget *column;
  GtkSearchEntry *entry;
  GtkLabel *count;
  GtkWidget *previous;
  GtkWidget *next;
  GtkToggleButton *variants;
  GtkWidget *everywhere;
  CgFoundView *list;
};

enum
{
  SIGNAL_CLOSED,
  SIGNAL_FILLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgFindPane, cg_find_pane, GTK_TYPE_WIDGET)

/* ---- what is said ---- */

static char *
describe (CgFindPane *self)
{
  guint n = cg_pdf_finder_get_n_hits (self->finder);
  guint page, bad = cg_pdf_finder_get_n_unreadable (self->finder);
  int index;

  cg_page_view_get_hit (self->view, &page, &index);
  if (n == 0 && cg_pdf_finder_get_busy (self->finder))
    return g_strdup (_ ("Searching…"));
  if (n == 0 && bad > 0)
    return g_strdup_printf (
        ngettext ("Not found; %u page cannot be read", "Not found; %u pages cannot be read", bad),
        bad);
  if (n == 0)
    return g_strdup (_ ("Not found"));
  if (index < 0)
    return g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  /* Translators: the number of the place in hand, and of all places */
  return g_strdup_printf (_ ("%1$u of %2$u"),
                          cg_pdf_finder_get_number (self->finder, page, (guint) index), n);
}

static void
show_count (CgFindPane *self)
{
  gboolean asked = self->finder != NULL && *cg_pdf_finder_get_query (self->finder) != '\0';
  gboolean any = asked && cg_pdf_finder_get_n_hits (self->finder) > 0;
  g_autofree char *text = asked ? describe (self) : g_strdup ("");

  gtk_label_set_text (self->count, text);
  gtk_widget_set_sensitive (self->previous, any);
  gtk_widget_set_sensitive (self->next, any);
}

/* ---- places ---- */

static void search (CgFindPane *self);

static void
show_hit (CgFindPane *self, guint page, guint index)
{
  cg_found_view_set_current (self->list, page, (int) index);
  cg_page_view_show_hit (self->view, page, (int) index);
  show_count (self);
}

static void
chosen_cb (CgFindPane *self, guint page, guint index, gboolean entered)
{
  show_hit (self, page, index);
  if (entered)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Whether what stands in the entry is what is searched for. */
static gboolean
is_asked (CgFindPane *self)
{
  return g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                      cg_pdf_finder_get_query (self->finder));
}

void
cg_find_pane_step (CgFindPane *self, gboolean forward)
{
  guint page;
  int index;

  g_return_if_fail (CG_IS_FIND_PANE (self));

  if (self->finder == NULL)
    return;
  if (self->begun && !is_asked (self))
    {
      search (self);
      return;
    }

  cg_page_view_get_hit (self->view, &page, &index);
  if (index < 0)
    page = cg_page_view_get_page (self->view);
  if (!cg_pdf_finder_step (self->finder, forward, &page, &index))
    return;

  show_hit (self, page, (guint) index);
}

/* ---- the search ---- */

/* The first place from the page in hand on is shown at once, while the search goes on. */
static void
found_cb (CgFindPane *self, guint page)
{
  guint now;
  int index;

  cg_page_view_get_hit (self->view, &now, &index);
  if (index < 0 && cg_pdf_finder_get_hits (self->finder, page)->len > 0)
    show_hit (self, page, 0);
  else
    show_count (self);
}

static void
done_cb (CgFindPane *self)
{
  show_count (self);
  g_signal_emit (self, signals[SIGNAL_FILLED], 0);
}

/* The place in hand is kept where the word is the one searched for already. */
static void
search_from (CgFindPane *self, int first)
{
  guint page, from;
  int index;

  if (!self->begun || (first < 0 && is_asked (self)))
    return;

  /* Typing on keeps to the place that was found for the beginning of the word. */
  cg_page_view_get_hit (self->view, &page, &index);
  from = first >= 0 ? (guint) first : index >= 0 ? page : cg_page_view_get_page (self->view);
  cg_page_view_show_hit (self->view, 0, -1);
  cg_pdf_finder_search (self->finder, gtk_editable_get_text (GTK_EDITABLE (self->entry)), from);
  cg_found_view_restart (self->list);
  show_count (self);
}

static void
search (CgFindPane *self)
{
  search_from (self, -1);
}

void
cg_find_pane_set_view (CgFindPane *self, CgPageView *view)
{
  g_return_if_fail (CG_IS_FIND_PANE (self));

  self->view = view;
}

void
cg_find_pane_set_document (CgFindPane *self, CgPdfDocument *document)
{
  g_return_if_fail (CG_IS_FIND_PANE (self));

  cg_found_view_set_finder (self->list, NULL, NULL, NULL);
  if (self->finder != NULL)
    g_signal_handlers_disconnect_by_data (self->finder, self);
  if (self->document != NULL)
    g_signal_handlers_disconnect_by_data (self->document, self);
  self->begun = FALSE;
  g_clear_object (&self->finder);
  g_set_object (&self->document, document);
  show_count (self);
}

static void
variants_cb (CgFindPane *self)
{
  if (self->finder == NULL)
    return;

  cg_page_view_show_hit (self->view, 0, -1);
  cg_pdf_finder_set_variants (self->finder, cg_find_pane_get_variants (self));
  cg_found_view_restart (self->list);
  show_count (self);
}

/* The finder begins anew by itself. */
static void
text_changed_cb (CgFindPane *self)
{
  if (self->finder == NULL)
    return;

  cg_page_view_show_hit (self->view, 0, -1);
  cg_found_view_restart (self->list);
  show_count (self);
}

/* Nothing is made for a document before something is looked for in it. */
static void
make_finder (CgFindPane *self)
{
  if (self->finder != NULL || self->document == NULL)
    return;

  self->finder = cg_pdf_finder_new (self->document);
  cg_pdf_finder_set_variants (self->finder, cg_find_pane_get_variants (self));
  cg_found_view_set_finder (self->list, self->finder, self->document, self->view);
  g_signal_connect_object (self->document, "text-changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

void
cg_find_pane_begin (CgFindPane *self, const char *text, int first)
{
  g_return_if_fail (CG_IS_FIND_PANE (self));

  make_finder (self);
  if (self->finder == NULL)
    return;

  if (!self->begun)
    cg_page_view_set_finder (self->view, self->finder);
  self->begun = TRUE;
  if (text != NULL && *text != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  search_from (self, first);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

void
cg_find_pane_end (CgFindPane *self)
{
  g_return_if_fail (CG_IS_FIND_PANE (self));

  if (self->finder == NULL)
    return;

  self->begun = FALSE;
  cg_pdf_finder_search (self->finder, "", 0);
  cg_found_view_restart (self->list);
  cg_page_view_set_finder (self->view, NULL);
  show_count (self);
}

const char *
cg_find_pane_get_word (CgFindPane *self)
{
  g_return_val_if_fail (CG_IS_FIND_PANE (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

void
cg_find_pane_set_variants (CgFindPane *self, gboolean variants)
{
  g_return_if_fail (CG_IS_FIND_PANE (self));

  gtk_toggle_button_set_active (self->variants, variants);
}

gboolean
cg_find_pane_get_variants (CgFindPane *self)
{
  g_return_val_if_fail (CG_IS_FIND_PANE (self), FALSE);

  return gtk_toggle_button_get_active (self->variants);
}

void
cg_find_pane_offer_everywhere (CgFindPane *self)
{
  g_return_if_fail (CG_IS_FIND_PANE (self));

  gtk_widget_set_visible (self->everywhere, TRUE);
}

gboolean
cg_find_pane_get_busy (CgFindPane *self)
{
  g_return_val_if_fail (CG_IS_FIND_PANE (self), FALSE);

  return (self->finder != NULL && cg_pdf_finder_get_busy (self->finder)) ||
         cg_found_view_get_busy (self->list);
}

/* ---- the widget ---- */

static void
next_cb (CgFindPane *self)
{
  cg_find_pane_step (self, TRUE);
}

static void
previous_cb (CgFindPane *self)
{
  cg_find_pane_step (self, FALSE);
}

static void
close_cb (CgFindPane *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

/* From the list and the buttons, too. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  close_cb (CG_FIND_PANE (widget));
  return GDK_EVENT_STOP;
}

/* Enter and Shift+Enter go to and fro, the arrow goes down into the list. */
static gboolean
pressed_cb (CgFindPane *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    cg_find_pane_step (self, (state & GDK_SHIFT_MASK) == 0);
  else if (key == GDK_KEY_Down)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static GtkWidget *
make_button (CgFindPane *self, const char *icon, const char *words, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cg_tip_set (button, words);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static void
build_entry (CgFindPane *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  gtk_search_entry_set_search_delay (self->entry, 80);
  g_object_set (self->entry, "placeholder-text", _ ("Find in this document"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find in this document"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (close_cb), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
build_steps (CgFindPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->count, 0);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  self->previous =
      make_button (self, "go-up-symbolic", _ ("Previous place"), G_CALLBACK (previous_cb));
  self->next = make_button (self, "go-down-symbolic", _ ("Next place"), G_CALLBACK (next_cb));
  self->variants = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (C_ ("find", "Variants")));
  gtk_widget_add_css_class (GTK_WIDGET (self->variants), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->variants), "xs");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->variants),
                               _ ("Traditional and simplified characters count as the same"));
  g_signal_connect_object (self->variants, "toggled", G_CALLBACK (variants_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->variants));
  gtk_box_append (GTK_BOX (box), self->previous);
  gtk_box_append (GTK_BOX (box), self->next);
  return box;
}

static void
drawn_cb (CgFindPane *self)
{
  g_signal_emit (self, signals[SIGNAL_FILLED], 0);
}

static GtkWidget *
build_everywhere (CgFindPane *self)
{
  self->everywhere = gtk_button_new_with_label (_ ("Find in All Documents"));
  gtk_widget_add_css_class (self->everywhere, "link");
  gtk_widget_set_halign (self->everywhere, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (self->everywhere, _ ("Find this word in the text of all documents "
                                                    "(Ctrl+Shift+F)"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->everywhere), "reader.find-everywhere");
  gtk_widget_set_visible (self->everywhere, FALSE);
  return self->everywhere;
}

static GtkWidget *
build_list (CgFindPane *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = CG_FOUND_VIEW (cg_found_view_new ());
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "drawn", G_CALLBACK (drawn_cb), self, G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
cg_find_pane_dispose (GObject *object)
{
  CgFindPane *self = CG_FIND_PANE (object);

  if (self->column != NULL)
    cg_find_pane_set_document (self, NULL);
  g_clear_pointer (&self->column, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_find_pane_parent_class)->dispose (object);
}

static void
cg_find_pane_class_init (CgFindPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_find_pane_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
  signals[SIGNAL_FILLED] = g_signal_new ("filled", CG_TYPE_FIND_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CG_TYPE_FIND_PANE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_find_pane_init (CgFindPane *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  build_entry (self);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (head), build_steps (self));
  gtk_box_append (GTK_BOX (head), build_everywhere (self));
  gtk_widget_add_css_class (head, "find-head");
  gtk_widget_add_css_class (self->column, "find-pane");
  gtk_box_append (GTK_BOX (self->column), head);
  gtk_box_append (GTK_BOX (self->column), build_list (self));
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
}
