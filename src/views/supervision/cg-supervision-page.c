/* cg-supervision-page.c: the page 督查: tabs, each with its list and the matter in hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-supervision-page.h"

#include <glib/gi18n.h>

#include "cg-acceptance-tab.h"
#include "cg-escalation-tab.h"
#include "cg-incoming-tab.h"
#include "cg-inspection-tab.h"
#include "cg-office.h"
#include "cg-recurrence-tab.h"
#include "cg-revisit-tab.h"
#include "cg-segments.h"
#include "cg-stack.h"
#include "cg-supervision-tab.h"

/* The tabs in their order; another one is a line here. */
static const struct
{
  const char *id;
  const char *title; /* msgid, context "page" */
  GType (*get_type) (void);
} tabs[] = {
  { "incoming", NC_ ("page", "Papers received"), cg_incoming_tab_get_type },
  { "escalation", NC_ ("page", "Escalation"), cg_escalation_tab_get_type },
  { "inspection", NC_ ("page", "Inspections"), cg_inspection_tab_get_type },
  { "recurrence", NC_ ("page", "Recurrence"), cg_recurrence_tab_get_type },
  { "acceptance", NC_ ("page", "Acceptance"), cg_acceptance_tab_get_type },
  { "revisit", NC_ ("page", "Revisits"), cg_revisit_tab_get_type },
};

struct _CgSupervisionPage
{
  CgPage parent_instance;

  CgSegments *segments;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (CgSupervisionPage, cg_supervision_page, CG_TYPE_PAGE)

static CgSupervisionTab *
seen_tab (CgSupervisionPage *self)
{
  return CG_SUPERVISION_TAB (gtk_stack_get_visible_child (self->stack));
}

/* What the tab says of itself goes to the window's bar while it is seen. */
static void
update_bar (CgSupervisionPage *self)
{
  g_autofree char *subtitle = NULL;
  gboolean busy;

  g_object_get (seen_tab (self), "subtitle", &subtitle, "busy", &busy, NULL);
  cg_page_set_subtitle (CG_PAGE (self), subtitle);
  cg_page_set_busy (CG_PAGE (self), busy);
}

static void
tab_cb (CgSupervisionPage *self, GParamSpec *pspec, CgSupervisionTab *tab)
{
  if (tab == seen_tab (self))
    update_bar (self);
}

static void
search_cb (CgSupervisionPage *self)
{
  cg_supervision_tab_search (seen_tab (self), cg_page_get_search_text (CG_PAGE (self)));
}

static void
show_tab (CgSupervisionPage *self, const char *id)
{
  gtk_stack_set_visible_child_name (self->stack, id);
  cg_segments_set_active (self->segments, id);
  update_bar (self);
  search_cb (self);
}

static void
segments_cb (CgSupervisionPage *self)
{
  g_autofree char *place =
      g_strdup_printf ("supervision/%s", cg_segments_get_active (self->segments));

  cg_page_go (GTK_WIDGET (self), place);
}

/* "TAB/REST" */
static void
cg_supervision_page_show_place (CgPage *page, const char *place)
{
  CgSupervisionPage *self = CG_SUPERVISION_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place != NULL ? place : "", "/", 2);

  for (guint i = 0; parts[0] != NULL && i < G_N_ELEMENTS (tabs); i++)
    if (g_str_equal (tabs[i].id, parts[0]))
      {
        show_tab (self, tabs[i].id);
        cg_supervision_tab_show (seen_tab (self), parts[1] != NULL ? parts[1] : "");
        return;
      }

  show_tab (self, tabs[0].id);
}

static void
add_tabs (CgSupervisionPage *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      GtkWidget *tab =
          g_object_new (tabs[i].get_type (), "office", cg_page_get_office (CG_PAGE (self)), NULL);

      gtk_stack_add_named (self->stack, tab, tabs[i].id);
      cg_segments_add (self->segments, tabs[i].id, g_dpgettext2 (NULL, "page", tabs[i].title));
      g_signal_connect_object (tab, "notify", G_CALLBACK (tab_cb), self, G_CONNECT_SWAPPED);
    }
}

static void
cg_supervision_page_constructed (GObject *object)
{
  CgSupervisionPage *self = CG_SUPERVISION_PAGE (object);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *segments = cg_segments_new (C_ ("page", "Supervision"));
  GtkWidget *stack = gtk_stack_new ();

  G_OBJECT_CLASS (cg_supervision_page_parent_class)->constructed (object);

  self->segments = CG_SEGMENTS (segments);
  self->stack = GTK_STACK (stack);
  add_tabs (self);
  cg_stack_tell (self->stack);
  gtk_widget_set_halign (segments, GTK_ALIGN_START);
  gtk_widget_add_css_class (segments, "supervision-tabs");
  gtk_widget_set_visible (segments, G_N_ELEMENTS (tabs) > 1);
  gtk_widget_set_vexpand (stack, TRUE);
  gtk_box_append (GTK_BOX (box), segments);
  gtk_box_append (GTK_BOX (box), stack);
  adw_bin_set_child (ADW_BIN (self), box);
  cg_page_set_title (CG_PAGE (self), C_ ("page", "Supervision"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find units, categories, numbers"));
  g_signal_connect_swapped (segments, "changed", G_CALLBACK (segments_cb), self);
  g_signal_connect (self, "notify::search-text", G_CALLBACK (search_cb), NULL);
  update_bar (self);
}

static void
cg_supervision_page_class_init (CgSupervisionPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_supervision_page_constructed;
  CG_PAGE_CLASS (klass)->show_place = cg_supervision_page_show_place;
}

static void
cg_supervision_page_init (CgSupervisionPage *self)
{
}
