/* cg-list-filters.c: what filters a list page: the named filter, the cells, the bar of chips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-filter-builder.h"
#include "cg-list-page-private.h"
#include "cg-office-picks.h"

/* The chips of the named filter, and of the view that is shown. */
#define NAMED "named"
#define VIEW "view"

void
cg_list_filters_apply (CgListPage *self, CgQuery *query)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  if (priv->filter != NULL)
    cg_filter_apply (priv->filter, query);
  cg_filter_set_apply (priv->filters, query);
}

void
cg_list_page_show_filter (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  CgFilterChips *chips = CG_FILTER_CHIPS (priv->chips);

  cg_filter_chips_set_own (chips, VIEW, priv->view != NULL ? priv->view->name : NULL);
  cg_filter_chips_set_own (chips, NAMED,
                           priv->filter != NULL ? cg_filter_label (priv->filter) : NULL);
}

void
cg_list_filters_set_named (CgListPage *self, const CgNamedFilter *filter)
{
  cg_list_page_get_private (self)->filter = filter;
  cg_list_page_show_filter (self);
}

void
cg_list_filters_clear (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  g_signal_handlers_block_by_func (priv->filters, cg_list_page_update_query, self);
  cg_filter_set_clear (priv->filters);
  g_signal_handlers_unblock_by_func (priv->filters, cg_list_page_update_query, self);
  cg_list_filters_set_named (self, NULL);
  cg_list_groups_choose_all (self);
}

/* ---- nothing matches ---- */

static char *
filter_words (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  guint n = cg_filter_set_n_chips (priv->filters);
  g_autoptr (GString) words = g_string_new (NULL);

  if (priv->view != NULL)
    return g_strdup (priv->view->name);

  if (priv->filter != NULL)
    g_string_append (words, cg_filter_label (priv->filter));
  if (cg_group_bar_get_chosen (CG_GROUP_BAR (priv->groups)) != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("filter", ", ") : "",
                            cg_group_bar_get_chosen (CG_GROUP_BAR (priv->groups)));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *chip = cg_filter_set_chip_words (priv->filters, i);

      g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("filter", ", ") : "", chip);
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

char *
cg_list_filters_no_match (CgListPage *self, const char *text)
{
  g_autofree char *words = filter_words (self);

  if (words != NULL && text != NULL)
    /* Translators: the name of a filter, and what was searched for. */
    return g_strdup_printf (_ ("No record of “%s” contains “%s”."), words, text);
  if (words != NULL)
    return g_strdup_printf (_ ("No record matches the filter “%s”."), words);
  return text != NULL ? g_strdup_printf (_ ("No record contains “%s”."), text) : NULL;
}

/* ---- keys ---- */

static gboolean
toggle_row_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  cg_filter_row_toggle (cg_list_page_get_private (CG_LIST_PAGE (widget))->filter_row);
  return GDK_EVENT_STOP;
}

static gboolean
open_builder_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgListPagePrivate *priv = cg_list_page_get_private (CG_LIST_PAGE (widget));

  cg_filter_chips_open_builder (CG_FILTER_CHIPS (priv->chips));
  return GDK_EVENT_STOP;
}

void
cg_list_filters_install (GtkWidgetClass *widget_class)
{
  const GdkModifierType modifiers = GDK_CONTROL_MASK | GDK_SHIFT_MASK;

  gtk_widget_class_add_binding (widget_class, GDK_KEY_l, modifiers, toggle_row_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_f, modifiers, open_builder_cb, NULL);
}

/* ---- the widgets ---- */

static void
clear_cb (CgListPage *self)
{
  cg_list_filters_clear (self);
  cg_page_set_search_text (CG_PAGE (self), NULL);
  cg_page_show_place (CG_PAGE (self), NULL);
}

static void
own_removed_cb (CgFilterChips *chips, const char *id, CgListPage *self)
{
  if (g_str_equal (id, NAMED) || g_str_equal (id, VIEW))
    cg_page_show_place (CG_PAGE (self), NULL);
}

void
cg_list_filters_build (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  priv->filters = cg_filter_set_new (CG_LIST_PAGE_GET_CLASS (self)->entity);
  priv->chips = cg_filter_chips_new (priv->filters);
  g_signal_connect_object (priv->chips, "cleared", G_CALLBACK (clear_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->chips, "own-removed", G_CALLBACK (own_removed_cb), self, 0);
}

/* What filters the list beside the conditions that are being built. */
static void
builder_mapped_cb (GtkWidget *builder, CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  g_autoptr (CgQuery) base = cg_query_new (CG_LIST_PAGE_GET_CLASS (self)->entity);

  if (priv->filter != NULL)
    cg_filter_apply (priv->filter, base);
  cg_query_set_text (base, cg_page_get_search_text (CG_PAGE (self)));
  cg_filter_builder_set_base (CG_FILTER_BUILDER (builder), base);
}

void
cg_list_filters_connect (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);
  CgOffice *office = cg_list_page_get_office (self);
  CgPickSource *source = cg_office_get_picks (office);
  GtkWidget *builder = cg_filter_builder_new (priv->filters, cg_office_get_store (office), source);

  g_signal_connect_object (builder, "map", G_CALLBACK (builder_mapped_cb), self, 0);
  cg_filter_chips_set_builder (CG_FILTER_CHIPS (priv->chips), builder);

  priv->filter_row = cg_filter_row_new (CG_GRID (priv->grid), priv->filters, source);
  g_signal_connect_object (priv->grid, "clear-filters", G_CALLBACK (clear_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->filters, "changed", G_CALLBACK (cg_list_page_update_query), self,
                           G_CONNECT_SWAPPED);
}

void
cg_list_filters_dispose (CgListPage *self)
{
  CgListPagePrivate *priv = cg_list_page_get_private (self);

  g_clear_object (&priv->filter_row);
  g_clear_object (&priv->filters);
}
