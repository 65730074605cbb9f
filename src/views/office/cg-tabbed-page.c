/* cg-tabbed-page.c: a page of tabs: what the tab that is seen says of itself is the page's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-tabbed-page.h"

#include <glib/gi18n.h>

#include "cg-segments.h"
#include "cg-stack.h"
#include "cg-steps.h"

typedef struct
{
  CgSegments *segments;
  GtkStack *stack;
  GtkWidget *begin;
} CgTabbedPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgTabbedPage, cg_tabbed_page, CG_TYPE_PAGE)

static CgTabbedPagePrivate *
private_of (CgTabbedPage *self)
{
  return cg_tabbed_page_get_instance_private (self);
}

static CgOffice *
office_of (CgTabbedPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

CgPageTab *
cg_tabbed_page_get_tab (CgTabbedPage *self)
{
  g_return_val_if_fail (CG_IS_TABBED_PAGE (self), NULL);

  return CG_PAGE_TAB (gtk_stack_get_visible_child (private_of (self)->stack));
}

/* ---- what the tab says ---- */

static void
update_begin (CgTabbedPage *self, const char *label)
{
  CgTabbedPagePrivate *priv = private_of (self);
  g_autofree char *place = g_strdup_printf ("%s/%s/add", CG_TABBED_PAGE_GET_CLASS (self)->place,
                                            gtk_stack_get_visible_child_name (priv->stack));

  gtk_button_set_label (GTK_BUTTON (priv->begin), label != NULL ? label : "");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (priv->begin), "s", place);
  gtk_widget_set_visible (priv->begin,
                          label != NULL && cg_office_get_read_only (office_of (self)) == NULL);
}

static void
update (CgTabbedPage *self)
{
  CgPageTab *tab = cg_tabbed_page_get_tab (self);
  g_autofree char *subtitle = NULL;
  g_autofree char *begin = NULL;
  gboolean busy;

  g_object_get (tab, "subtitle", &subtitle, "begin", &begin, "busy", &busy, NULL);
  cg_page_set_subtitle (CG_PAGE (self), subtitle);
  cg_page_set_busy (CG_PAGE (self), busy);
  update_begin (self, begin);
  if (CG_TABBED_PAGE_GET_CLASS (self)->update != NULL)
    CG_TABBED_PAGE_GET_CLASS (self)->update (self, tab);
}

static void
shown_cb (CgTabbedPage *self, CgPageTab *tab)
{
  if (tab == cg_tabbed_page_get_tab (self))
    update (self);
}

static void
notify_cb (CgTabbedPage *self, GParamSpec *pspec, CgPageTab *tab)
{
  shown_cb (self, tab);
}

/* ---- which one is seen ---- */

static void
search_cb (CgTabbedPage *self)
{
  cg_page_tab_search (cg_tabbed_page_get_tab (self), cg_page_get_search_text (CG_PAGE (self)));
}

static void
show_tab (CgTabbedPage *self, const char *id, const char *rest)
{
  CgTabbedPagePrivate *priv = private_of (self);

  gtk_stack_set_visible_child_name (priv->stack, id);
  cg_segments_set_active (priv->segments, id);
  update (self);
  search_cb (self);
  cg_page_tab_show (cg_tabbed_page_get_tab (self), rest != NULL ? rest : "");
}

static void
segments_cb (CgTabbedPage *self)
{
  g_autofree char *place = g_strdup_printf ("%s/%s", CG_TABBED_PAGE_GET_CLASS (self)->place,
                                            cg_segments_get_active (private_of (self)->segments));

  cg_page_go (GTK_WIDGET (self), place);
}

static void
cg_tabbed_page_show_place (CgPage *page, const char *place)
{
  CgTabbedPage *self = CG_TABBED_PAGE (page);
  const CgTabbedPageClass *klass = CG_TABBED_PAGE_GET_CLASS (self);
  g_auto (GStrv) parts = g_strsplit (place != NULL ? place : "", "/", 2);

  for (guint i = 0; parts[0] != NULL && i < klass->n_tabs; i++)
    if (g_str_equal (klass->tabs[i].id, parts[0]))
      {
        show_tab (self, klass->tabs[i].id, parts[1]);
        return;
      }

  show_tab (self, klass->tabs[0].id, place);
}

/* ---- the widget ---- */

static void
add_tabs (CgTabbedPage *self)
{
  const CgTabbedPageClass *klass = CG_TABBED_PAGE_GET_CLASS (self);
  CgTabbedPagePrivate *priv = private_of (self);

  for (guint i = 0; i < klass->n_tabs; i++)
    {
      const CgTabKind *kind = &klass->tabs[i];
      GtkWidget *tab = g_object_new (kind->get_type (), "office", office_of (self), NULL);

      gtk_stack_add_named (priv->stack, tab, kind->id);
      cg_segments_add (priv->segments, kind->id, g_dpgettext2 (NULL, "page", kind->title));
      g_signal_connect_object (tab, "notify", G_CALLBACK (notify_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (tab, "shown", G_CALLBACK (shown_cb), self, G_CONNECT_SWAPPED);
    }
  cg_segments_set_active (priv->segments, klass->tabs[0].id);
}

/* The button is the first of the page's actions, where Ctrl+N finds it. */
static void
add_begin (CgTabbedPage *self)
{
  CgTabbedPagePrivate *priv = private_of (self);
  GtkWidget *actions = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  priv->begin = cg_steps_begin_button_new (office_of (self), "", "", FALSE);
  gtk_box_append (GTK_BOX (actions), priv->begin);
  cg_page_set_actions (CG_PAGE (self), actions);
}

static void
cg_tabbed_page_constructed (GObject *object)
{
  CgTabbedPage *self = CG_TABBED_PAGE (object);
  CgTabbedPagePrivate *priv = private_of (self);
  const char *title = g_dpgettext2 (NULL, "page", CG_TABBED_PAGE_GET_CLASS (self)->title);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *segments = cg_segments_new (title);
  GtkWidget *stack = gtk_stack_new ();

  G_OBJECT_CLASS (cg_tabbed_page_parent_class)->constructed (object);

  priv->segments = CG_SEGMENTS (segments);
  priv->stack = GTK_STACK (stack);
  add_begin (self);
  add_tabs (self);
  cg_stack_tell (priv->stack);
  gtk_widget_set_halign (segments, GTK_ALIGN_START);
  gtk_widget_add_css_class (segments, "page-tabs");
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (box), segments);
  gtk_box_append (GTK_BOX (box), stack);
  adw_bin_set_child (ADW_BIN (self), box);
  cg_page_set_title (CG_PAGE (self), title);
  cg_page_set_search_hint (CG_PAGE (self), _ (CG_TABBED_PAGE_GET_CLASS (self)->search_hint));
  g_signal_connect_swapped (segments, "changed", G_CALLBACK (segments_cb), self);
  g_signal_connect (self, "notify::search-text", G_CALLBACK (search_cb), NULL);
  update (self);
}

static void
cg_tabbed_page_class_init (CgTabbedPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_tabbed_page_constructed;
  CG_PAGE_CLASS (klass)->show_place = cg_tabbed_page_show_place;
}

static void
cg_tabbed_page_init (CgTabbedPage *self)
{
}
