/* cg-reader-bar.c: page number and zoom of a page view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reader-bar.h"

#include <glib/gi18n.h>

#include "cg-zoom.h"

struct _CgReaderBar
{
  GtkWidget parent_instance;

  CgPageView *view;
  guint n_pages;

  GtkWidget *previous;
  GtkWidget *number;
  GtkWidget *count;
  GtkWidget *next;
  GtkWidget *smaller;
  GtkWidget *zoom;
  GtkWidget *larger;
};

G_DEFINE_FINAL_TYPE (CgReaderBar, cg_reader_bar, GTK_TYPE_WIDGET)

static void
show_page (CgReaderBar *self)
{
  guint page = cg_page_view_get_page (self->view);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);

  gtk_editable_set_text (GTK_EDITABLE (self->number), self->n_pages > 0 ? number : "");
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

  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->zoom), label);
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

/* What is no page goes back to the page in hand. */
static void
number_cb (CgReaderBar *self)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->number)), 10, 1,
                                  MAX (self->n_pages, 1), &number, NULL))
    cg_page_view_set_page (self->view, (guint) number - 1);

  show_page (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
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

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
cg_reader_bar_set_view (CgReaderBar *self, CgPageView *view)
{
  g_return_if_fail (CG_IS_READER_BAR (self));

  self->view = view;
  g_signal_connect_object (view, "notify::page", G_CALLBACK (show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::fit", G_CALLBACK (show_zoom), self, G_CONNECT_SWAPPED);
  show_page (self);
  show_zoom (self);
}

void
cg_reader_bar_set_document (CgReaderBar *self, CgPdfDocument *document)
{
  g_autofree char *count = NULL;

  g_return_if_fail (CG_IS_READER_BAR (self));

  self->n_pages = document != NULL ? cg_pdf_document_get_n_pages (document) : 0;
  count = g_strdup_printf ("/ %u", self->n_pages);
  gtk_label_set_label (GTK_LABEL (self->count), self->n_pages > 0 ? count : "");
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
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/widgets/cg-reader-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, previous);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, number);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, count);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, next);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, smaller);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, zoom);
  gtk_widget_class_bind_template_child (widget_class, CgReaderBar, larger);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, smaller_cb);
  gtk_widget_class_bind_template_callback (widget_class, larger_cb);
  gtk_widget_class_bind_template_callback (widget_class, number_cb);
}

static void
cg_reader_bar_init (CgReaderBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
