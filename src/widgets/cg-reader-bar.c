/* cg-reader-bar.c: page number, zoom and turning of a page view, with room for tools.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reader-bar.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-settings.h"
#include "cg-zoom.h"

struct _CgReaderBar
{
  GtkWidget parent_instance;

  CgPageView *view;
  CgPdfDocument *document; /* not owned: the view has it */
  guint n_pages;

  GtkWidget *previous;
  GtkWidget *number;
  GtkWidget *count;
  GtkWidget *next;
  GtkWidget *smaller;
  GtkWidget *zoom;
  GtkWidget *larger;
  GtkWidget *turn;
  GtkBox *tools;
  GtkMenuButton *levels;
  GtkMenuButton *ways;
  gboolean chosen; /* something in a menu that is still open */
};

G_DEFINE_FINAL_TYPE (CgReaderBar, cg_reader_bar, GTK_TYPE_WIDGET)

/* What is printed on the page, and where that is something else its number in the file. */
static void
show_page (CgReaderBar *self)
{
  guint page = cg_page_view_get_page (self->view);
  const char *label = self->document != NULL && page < self->n_pages
                          ? cg_pdf_document_get_page_label (self->document, page)
                          : "";
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  gboolean labelled = *label != '\0' && !g_str_equal (label, number);
  g_autofree char *count =
      /* Translators: of a page that is printed "iv": its number in the file, and of how many */
      labelled ? g_strdup_printf (C_ ("page", "(%1$u / %2$u)"), page + 1, self->n_pages)
               : g_strdup_printf ("/ %u", self->n_pages);

  gtk_editable_set_text (GTK_EDITABLE (self->number), self->n_pages == 0 ? ""
                                                      : labelled         ? label
                                                                         : number);
  gtk_label_set_label (GTK_LABEL (self->count), self->n_pages > 0 ? count : "");
  gtk_widget_set_sensitive (self->previous, page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < self->n_pages);
}

/* A fitting zoom is named by what it fits; its number means nothing to anyone. */
static void
show_zoom (CgReaderBar *self)
{
  CgPageFit fit = cg_page_view_get_fit (self->view);
  g_autofree char *percent = g_strdup_printf (
      /* Translators: a zoom in percent */
      C_ ("zoom", "%d%%"), cg_zoom_percent (cg_page_view_get_zoom (self->view)));
  const char *label = fit == CG_PAGE_FIT_WIDTH  ? _ ("Fit Width")
                      : fit == CG_PAGE_FIT_PAGE ? _ ("Fit Page")
                                                : percent;

  gtk_editable_set_text (GTK_EDITABLE (self->zoom), label);
}

static void
act (CgReaderBar *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), action, NULL);
}

static void
previous_cb (CgReaderBar *self)
{
  act (self, "pages.previous");
}

static void
next_cb (CgReaderBar *self)
{
  act (self, "pages.next");
}

static void
smaller_cb (CgReaderBar *self)
{
  act (self, "pages.zoom-out");
}

static void
larger_cb (CgReaderBar *self)
{
  act (self, "pages.zoom-in");
}

static void
turn_cb (CgReaderBar *self)
{
  act (self, "pages.turn-page");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* What is no page goes back to the page in hand. */
static void
number_cb (CgReaderBar *self)
{
  int page = self->document != NULL
                 ? cg_pdf_document_find_page (self->document,
                                              gtk_editable_get_text (GTK_EDITABLE (self->number)),
                                              cg_page_view_get_page (self->view))
                 : -1;

  if (page >= 0)
    cg_page_view_set_page (self->view, (guint) page);

  show_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* In percent, with or without the sign, in whatever width it was typed. What is no zoom goes back
 * to the one in hand. */
static void
zoom_cb (CgReaderBar *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->zoom));
  g_autofree char *plain = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  char *end = NULL;
  double percent = plain != NULL ? g_ascii_strtod (plain, &end) : 0;

  if (percent > 0 && percent <= G_MAXINT && strspn (end, " %") == strlen (end))
    cg_page_view_set_zoom (self->view, percent / 100 * CG_ZOOM_FULL);

  show_zoom (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Esc leaves an entry with what it had. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CgReaderBar *self = CG_READER_BAR (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return GDK_EVENT_PROPAGATE;

  show_page (self);
  show_zoom (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  return GDK_EVENT_STOP;
}

/* A menu gives the focus back to its button when it closes; after a choice it belongs to the pages.
 */
static void
closed_cb (CgReaderBar *self)
{
  if (self->chosen)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  self->chosen = FALSE;
}

static gboolean
is_open (GtkMenuButton *button)
{
  return gtk_widget_get_visible (GTK_WIDGET (gtk_menu_button_get_popover (button)));
}

/* What nobody chose in the bar leaves the focus where it is. */
static void
chosen_cb (CgReaderBar *self)
{
  if (is_open (self->levels) || is_open (self->ways))
    self->chosen = TRUE;
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* What the menus offer and the view does. */
static void
do_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgReaderBar *self = CG_READER_BAR (widget);

  act (self, g_variant_get_string (parameter, NULL));
  chosen_cb (self);
}

static void
level_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgReaderBar *self = CG_READER_BAR (widget);
  const char *level = g_variant_get_string (parameter, NULL);

  if (g_str_equal (level, "width"))
    cg_page_view_set_fit (self->view, CG_PAGE_FIT_WIDTH);
  else if (g_str_equal (level, "page"))
    cg_page_view_set_fit (self->view, CG_PAGE_FIT_PAGE);
  else
    cg_page_view_set_zoom (self->view, g_ascii_strtod (level, NULL) / 100 * CG_ZOOM_FULL);

  chosen_cb (self);
}

/* Ways of showing pages are actions with a state, so that the menu marks the one in hand. */
static void
add_view_actions (CgReaderBar *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  g_autoptr (GPropertyAction) spread = g_property_action_new ("spread", self->view, "spread");
  g_autoptr (GPropertyAction) colors = g_property_action_new ("colors", self->view, "colors");

  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (colors));
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (spread));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", G_ACTION_GROUP (group));
}

static gboolean
colors_from_setting (GValue *value, GVariant *setting, gpointer user_data)
{
  g_value_set_int (value, (int) cg_page_colors_from_id (g_variant_get_string (setting, NULL)));
  return TRUE;
}

static GVariant *
colors_to_setting (const GValue *value, const GVariantType *type, gpointer user_data)
{
  return g_variant_new_string (cg_page_colors_get_id ((CgPageColors) g_value_get_int (value)));
}

GtkBox *
cg_reader_bar_get_tools (CgReaderBar *self)
{
  g_return_val_if_fail (CG_IS_READER_BAR (self), NULL);

  return self->tools;
}

void
cg_reader_bar_set_view (CgReaderBar *self, CgPageView *view)
{
  g_return_if_fail (CG_IS_READER_BAR (self));

  self->view = view;
  add_view_actions (self);
  g_settings_bind_with_mapping (cg_settings_get (), "page-colors", view, "colors",
                                G_SETTINGS_BIND_DEFAULT, colors_from_setting, colors_to_setting,
                                NULL, NULL);
  g_signal_connect_object (view, "notify::spread", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::colors", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::fit", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  show_page (self);
  show_zoom (self);
}

void
cg_reader_bar_set_document (CgReaderBar *self, CgPdfDocument *document)
{
  g_return_if_fail (CG_IS_READER_BAR (self));

  self->document = document;
  self->n_pages = document != NULL ? cg_pdf_document_get_n_pages (document) : 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self), document != NULL);
  show_page (self);
}

static void
cg_reader_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_reader_bar_parent_class)->dispose (object);
}

static void
cg_reader_bar_class_init (CgReaderBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_reader_bar_dispose;

  gtk_widget_class_install_action (widget_class, "zoom.level", "s", level_cb);
  gtk_widget_class_install_action (widget_class, "bar.do", "s", do_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/widgets/cg-reader-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, previous);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, number);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, count);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, next);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, smaller);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, zoom);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, larger);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, turn);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, tools);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, levels);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, ways);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, smaller_cb);
  gtk_widget_class_bind_template_callback (widget_class, larger_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_zoom);
  gtk_widget_class_bind_template_callback (widget_class, turn_cb);
  gtk_widget_class_bind_template_callback (widget_class, zoom_cb);
}

static void
cg_reader_bar_init (CgReaderBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_menu_button_get_popover (self->levels), "closed",
                           G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_menu_button_get_popover (self->ways), "closed",
                           G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}
