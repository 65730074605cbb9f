/* cg-list-rows.c: how high the rows of a list page are, and what stands below each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-rows.h"

#include <glib/gi18n.h>

#include "cg-list-page-private.h"
#include "cg-settings.h"

#define KEY "rows"

static CgGrid *
grid_of (CgListPage *self)
{
  return CG_GRID (cg_list_page_get_private (self)->grid);
}

/* What can stand below the records of a list, -1 for nothing. */
static int
below_of (CgListPage *self)
{
  return CG_LIST_PAGE_GET_CLASS (self)->entity == CG_ENTITY_PROBLEM ? CG_PROBLEM_MEASURES : -1;
}

void
cg_list_rows_set (CgListPage *self, guint lines, int below)
{
  GtkToggleButton *tool = cg_list_page_get_private (self)->below_tool;
  gboolean other = below != cg_grid_get_below (grid_of (self));

  if (lines > 0)
    cg_grid_set_lines (grid_of (self), lines);
  cg_grid_set_below (grid_of (self), below);
  if (other)
    cg_list_page_show_columns (self);
  if (tool != NULL)
    gtk_toggle_button_set_active (tool, below >= 0);
}

/* ---- remembering ---- */

void
cg_list_rows_recall (CgListPage *self)
{
  g_autoptr (GVariant) pages = g_settings_get_value (cg_settings_get (), KEY);
  CgEntity entity = CG_LIST_PAGE_GET_CLASS (self)->entity;
  g_autofree char *below = NULL;
  int lines = 1;

  g_variant_lookup (pages, G_OBJECT_TYPE_NAME (self), "(is)", &lines, &below);
  cg_list_rows_set (self, (guint) CLAMP (lines, 1, CG_VIEW_MOST_LINES),
                    below != NULL && *below != '\0' ? cg_entity_find_field (entity, below) : -1);
}

static void
remember (CgListPage *self)
{
  g_autoptr (GVariant) before = g_settings_get_value (cg_settings_get (), KEY);
  CgEntity entity = CG_LIST_PAGE_GET_CLASS (self)->entity;
  int below = cg_grid_get_below (grid_of (self));
  GVariantBuilder builder;
  GVariantIter iter;
  const char *page, *other;
  int lines;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{s(is)}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s(i&s)}", &page, &lines, &other))
    if (!g_str_equal (page, G_OBJECT_TYPE_NAME (self)))
      g_variant_builder_add (&builder, "{s(is)}", page, lines, other);
  g_variant_builder_add (&builder, "{s(is)}", G_OBJECT_TYPE_NAME (self),
                         (int) cg_grid_get_lines (grid_of (self)),
                         below >= 0 ? cg_field_get (entity, below)->id : "");
  g_settings_set_value (cg_settings_get (), KEY, g_variant_builder_end (&builder));
}

/* What is changed in a view belongs to that view, where it can be kept; what a comparison with a
 * past day needs belongs to that. */
static void
choose (CgListPage *self, guint lines, int below)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  if (priv->compare != NULL && cg_compare_mode_is_on (priv->compare))
    return;

  cg_list_rows_set (self, lines, below);
  if (priv->view == NULL)
    remember (self);
  cg_list_views_update (self);
}

/* ---- keys ---- */

static gboolean
lines_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgListPage *self = CG_LIST_PAGE (widget);

  choose (self, g_variant_get_uint32 (arguments), cg_grid_get_below (grid_of (self)));
  return GDK_EVENT_STOP;
}

static gboolean
below_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgListPage *self = CG_LIST_PAGE (widget);

  choose (self, 0, cg_grid_get_below (grid_of (self)) >= 0 ? -1 : below_of (self));
  return GDK_EVENT_STOP;
}

void
cg_list_rows_install (GtkWidgetClass *widget_class)
{
  /* With Shift a digit may be the sign over it. */
  static const guint keys[][2] = { { GDK_KEY_1, GDK_KEY_exclam },
                                   { GDK_KEY_2, GDK_KEY_at },
                                   { GDK_KEY_3, GDK_KEY_numbersign } };
  const GdkModifierType modifiers = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint k = 0; k < G_N_ELEMENTS (keys[i]); k++)
      gtk_widget_class_add_binding (widget_class, keys[i][k], modifiers, lines_cb, "u", i + 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_m, modifiers, below_cb, NULL);
}

/* ---- the tool ---- */

static void
toggled_cb (CgListPage *self, GtkToggleButton *tool)
{
  int below = gtk_toggle_button_get_active (tool) ? below_of (self) : -1;

  if (below == cg_grid_get_below (grid_of (self)))
    return;

  choose (self, 0, below);
  if (below != cg_grid_get_below (grid_of (self)))
    gtk_toggle_button_set_active (tool, !gtk_toggle_button_get_active (tool));
}

static void
add_tool (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  GtkWidget *tool = gtk_toggle_button_new_with_label (C_ ("tool", "Two lines"));

  gtk_widget_add_css_class (tool, "flat");
  gtk_widget_add_css_class (tool, "tool");
  gtk_widget_set_tooltip_text (tool, _ ("The measures below each problem (Ctrl+Shift+M)"));
  g_signal_connect_object (tool, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  priv->below_tool = GTK_TOGGLE_BUTTON (tool);
  cg_filter_chips_append (CG_FILTER_CHIPS (priv->chips), tool);
}

void
cg_list_rows_connect (CgListPage *self)
{
  if (below_of (self) >= 0)
    add_tool (self);
  cg_list_rows_recall (self);
}
