/* cg-notice-contents.c: the headings of a document's text, to go to and to be numbered anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-contents.h"

#include <glib/gi18n.h>

#include "cg-fit-scroller.h"
#include "cg-notice-outline.h"
#include "cg-scale.h"
#include "cg-tip.h"

/* px at 100 %: the list's width, the height from which on it scrolls, and a level's indent. */
#define LIST_WIDTH 340
#define LIST_HEIGHT 420
#define LEVEL_INDENT 18

/* A heading that is a whole paragraph is cut; more of them than these are found by searching. */
#define MOST_CHARS 60
#define MOST_ROWS 300

struct _CgNoticeContents
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkListBox *list;
  GtkWidget *none;
  GtkWidget *renumber;
  char *text;
  gboolean locked;
  GArray *headings; /* of the rows listed */
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_RENUMBER,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeContents, cg_notice_contents, GTK_TYPE_WIDGET)

static GtkWidget *
build_row (const char *text, const CgNoticeHeading *heading)
{
  guint end = heading->start + MIN (heading->length, MOST_CHARS);
  g_autofree char *words = g_utf8_substring (text, heading->start, end);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, cg_scaled (label, LEVEL_INDENT * (heading->level - 1)));
  gtk_widget_add_css_class (label, "check-row");
  if (heading->level == 1)
    gtk_widget_add_css_class (label, "strong");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

/* The list is made when it is looked at, and before it is: the first row has the focus then. */
static void
fill (GtkMenuButton *button, gpointer data)
{
  CgNoticeContents *self = data;
  g_autofree char *renumbered = cg_notice_outline_renumber (self->text);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  g_array_unref (self->headings);
  self->headings = cg_notice_outline_read (self->text);
  for (guint i = 0; i < MIN (self->headings->len, MOST_ROWS); i++)
    gtk_list_box_append (
        self->list, build_row (self->text, &g_array_index (self->headings, CgNoticeHeading, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->headings->len > 0);
  gtk_widget_set_visible (self->none, self->headings->len == 0);
  gtk_widget_set_sensitive (self->renumber, !self->locked && !g_str_equal (renumbered, self->text));
}

static void
activated_cb (CgNoticeContents *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  guint offset = g_array_index (self->headings, CgNoticeHeading, index).start;

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, offset);
}

static void
renumber_cb (CgNoticeContents *self)
{
  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[SIGNAL_RENUMBER], 0);
}

void
cg_notice_contents_set_text (CgNoticeContents *self, const char *text, gboolean locked)
{
  g_return_if_fail (CG_IS_NOTICE_CONTENTS (self));

  g_free (self->text);
  self->text = g_strdup (text);
  self->locked = locked;
}

void
cg_notice_contents_popup (CgNoticeContents *self)
{
  g_return_if_fail (CG_IS_NOTICE_CONTENTS (self));

  gtk_menu_button_popup (self->button);
}

/* ---- the widget ---- */

static GtkWidget *
build_list (CgNoticeContents *self)
{
  GtkWidget *shown =
      cg_fit_scroller_new_list (_ ("Headings of the text"), LIST_HEIGHT, &self->list);

  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  return shown;
}

static GtkWidget *
build_popover (CgNoticeContents *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->none =
      gtk_label_new (_ ("No heading yet: a paragraph that begins with its number is one."));
  gtk_label_set_wrap (GTK_LABEL (self->none), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->none), 30);
  gtk_widget_add_css_class (self->none, "dim");
  gtk_widget_add_css_class (self->none, "check-row");
  self->renumber = gtk_button_new_with_label (_ ("Number Anew"));
  gtk_widget_set_tooltip_text (self->renumber,
                               _ ("Count the headings of each level from one, in their order"));
  g_signal_connect_object (self->renumber, "clicked", G_CALLBACK (renumber_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), build_list (self));
  gtk_box_append (GTK_BOX (column), self->none);
  gtk_box_append (GTK_BOX (column), self->renumber);
  gtk_widget_set_size_request (column, cg_scaled (column, LIST_WIDTH), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), column);
  gtk_widget_add_css_class (popover, "check-list");
  return popover;
}

static void
cg_notice_contents_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_notice_contents_parent_class)->dispose (object);
}

static void
cg_notice_contents_finalize (GObject *object)
{
  CgNoticeContents *self = CG_NOTICE_CONTENTS (object);

  g_free (self->text);
  g_array_unref (self->headings);

  G_OBJECT_CLASS (cg_notice_contents_parent_class)->finalize (object);
}

static void
cg_notice_contents_class_init (CgNoticeContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_contents_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_notice_contents_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_NOTICE_CONTENTS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_RENUMBER] = g_signal_new ("renumber", CG_TYPE_NOTICE_CONTENTS, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_contents_init (CgNoticeContents *self)
{
  self->text = g_strdup ("");
  self->headings = g_array_new (FALSE, FALSE, sizeof (CgNoticeHeading));
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->button, "view-list-ordered-symbolic");
  gtk_menu_button_set_popover (self->button, build_popover (self));
  gtk_menu_button_set_create_popup_func (self->button, fill, self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  cg_tip_set (GTK_WIDGET (self->button), _ ("Headings of the text"));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
cg_notice_contents_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_CONTENTS, NULL);
}
