/* cg-list-columns.c: the columns of a list page: chosen, moved, remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-columns.h"

#include <glib/gi18n.h>

#include "cg-columns-chooser.h"
#include "cg-columns-text.h"
#include "cg-list-page-private.h"
#include "cg-settings.h"

#define KEY "columns"

/* ---- remembering ---- */

static char *
recall (CgListPage *self)
{
  g_autoptr (GVariant) pages = g_settings_get_value (cg_settings_get (), KEY);
  char *text = NULL;

  g_variant_lookup (pages, G_OBJECT_TYPE_NAME (self), "s", &text);
  return text;
}

GPtrArray *
cg_list_columns_own (CgListPage *self)
{
  g_autoptr (GPtrArray) defaults = CG_LIST_PAGE_GET_CLASS (self)->columns (self);
  g_autofree char *text = recall (self);
  GPtrArray *chosen = text != NULL ? cg_columns_from_text (text, defaults) : NULL;

  return chosen != NULL ? chosen : g_steal_pointer (&defaults);
}

static void
remember (CgListPage *self, GPtrArray *columns)
{
  g_autoptr (GVariant) before = g_settings_get_value (cg_settings_get (), KEY);
  g_autofree char *text = cg_columns_to_text (columns);
  GVariantBuilder builder;
  GVariantIter iter;
  const char *page, *other;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  g_variant_iter_init (&iter, before);
  while (g_variant_iter_next (&iter, "{&s&s}", &page, &other))
    if (!g_str_equal (page, G_OBJECT_TYPE_NAME (self)))
      g_variant_builder_add (&builder, "{ss}", page, other);
  g_variant_builder_add (&builder, "{ss}", G_OBJECT_TYPE_NAME (self), text);
  g_settings_set_value (cg_settings_get (), KEY, g_variant_builder_end (&builder));
}

/* What is changed in a view belongs to that view, where it can be kept. */
static void
take_columns (CgListPage *self, GPtrArray *columns)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  g_ptr_array_unref (priv->columns);
  priv->columns = g_ptr_array_ref (columns);
  if (priv->view == NULL)
    remember (self, columns);
}

/* ---- choosing ---- */

static void
chosen_cb (CgListPage *self, CgColumnsChooser *chooser)
{
  g_autoptr (GPtrArray) columns = cg_columns_chooser_dup_columns (chooser);

  take_columns (self, columns);
  cg_list_page_show_columns (self);
  cg_list_views_update (self);
}

/* What was dragged in the grid meanwhile shows too. Before it is shown: it begins at the first. */
static void
popup_cb (GtkMenuButton *button, gpointer data)
{
  cg_columns_chooser_set_columns (CG_COLUMNS_CHOOSER (gtk_menu_button_get_popover (button)),
                                  cg_list_page_get_private (data)->columns);
}

void
cg_list_columns_connect (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (GPtrArray) defaults = CG_LIST_PAGE_GET_CLASS (self)->columns (self);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *chooser = cg_columns_chooser_new (defaults);

  g_signal_connect_object (chooser, "changed", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Columns"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), chooser);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), popup_cb, self, NULL);
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
  gtk_widget_add_css_class (button, "tool");
  cg_filter_chips_append (CG_FILTER_CHIPS (priv->chips), button);
}

/* ---- dragging ---- */

/* What the comparison with a past day puts before them is no column of the list. */
static GPtrArray *
without_mark (GPtrArray *shown)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);

  for (guint i = 0; i < shown->len; i++)
    if (((const CgColumn *) shown->pdata[i])->kind != CG_COLUMN_MARK)
      g_ptr_array_add (columns, cg_column_copy (shown->pdata[i]));
  return columns;
}

/* Only leading columns stay at the left. */
static void
freeze_up_to_last (GPtrArray *columns)
{
  guint n = 0;

  for (guint i = 0; i < columns->len; i++)
    if (((const CgColumn *) columns->pdata[i])->frozen)
      n = i + 1;
  cg_columns_freeze (columns, n);
}

/* The columns shown in their order; those for which there is no room just now stay behind the
 * one that they followed. */
static GPtrArray *
merge (GPtrArray *all, GPtrArray *shown)
{
  GPtrArray *merged = without_mark (shown);

  for (guint i = 0; i < all->len; i++)
    {
      const CgColumn *column = all->pdata[i];
      guint place = 0;

      if (cg_columns_find (merged, column->field) != NULL)
        continue;
      for (guint j = 0; i > 0 && j < merged->len; j++)
        if (((CgColumn *) merged->pdata[j])->field == ((CgColumn *) all->pdata[i - 1])->field)
          place = j + 1;
      g_ptr_array_insert (merged, (int) place, cg_column_copy (column));
    }
  freeze_up_to_last (merged);
  return merged;
}

void
cg_list_columns_note (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (GPtrArray) merged = merge (priv->columns, cg_grid_get_columns (CG_GRID (priv->grid)));

  take_columns (self, merged);
}
