/* cg-settings-tabs.c: base of the parts of 设置 that are one of a few parts, chosen in their
 * heading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-tabs.h"

#include <glib/gi18n.h>

#include "cg-segments.h"

typedef struct
{
  GtkStack *stack;
  GPtrArray *choices; /* of CgSegments: one over each part */
  GBindingGroup *bindings;
} CgSettingsTabsPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgSettingsTabs, cg_settings_tabs, CG_TYPE_SETTINGS_PART)

static CgSettingsTabsPrivate *
get_private (CgSettingsTabs *self)
{
  return cg_settings_tabs_get_instance_private (self);
}

static void
show_tab (CgSettingsTabs *self, const char *id)
{
  CgSettingsTabsPrivate *priv = get_private (self);

  gtk_stack_set_visible_child_name (priv->stack, id);
  g_binding_group_set_source (priv->bindings, gtk_stack_get_visible_child (priv->stack));
  for (guint i = 0; i < priv->choices->len; i++)
    cg_segments_set_active (g_ptr_array_index (priv->choices, i), id);
}

static void
chosen_cb (CgSegments *choice, CgSettingsTabs *self)
{
  CgSettingsTabsPrivate *priv = get_private (self);
  guint place = 0;

  show_tab (self, cg_segments_get_active (choice));
  for (GtkWidget *part = gtk_stack_get_visible_child (priv->stack);
       (part = gtk_widget_get_prev_sibling (part)) != NULL;)
    place++;
  gtk_widget_grab_focus (g_ptr_array_index (priv->choices, place));
}

static void
add_tab (CgSettingsTabs *self, const CgSettingsTab *tab)
{
  CgSettingsTabsPrivate *priv = get_private (self);
  GtkWidget *part = g_object_new (tab->get_type (), "office",
                                  cg_settings_part_get_office (CG_SETTINGS_PART (self)), NULL);
  GtkWidget *choice = cg_segments_new (_ ("Which list"));

  for (const CgSettingsTab *each = CG_SETTINGS_TABS_GET_CLASS (self)->tabs; each->id != NULL;
       each++)
    cg_segments_add (CG_SEGMENTS (choice), each->id, _ (each->label));
  g_signal_connect_object (choice, "changed", G_CALLBACK (chosen_cb), self, 0);
  cg_settings_part_add_head (CG_SETTINGS_PART (part), choice);
  g_ptr_array_add (priv->choices, choice);
  gtk_stack_add_named (priv->stack, part, tab->id);
}

static void
bind_to_tab (CgSettingsTabs *self)
{
  static const char *const names[] = { "subtitle",   "search-hint",   "actions",      "pane",
                                       "pane-title", "pane-subtitle", "pane-actions", "busy" };
  CgSettingsTabsPrivate *priv = get_private (self);

  priv->bindings = g_binding_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_binding_group_bind (priv->bindings, names[i], self, names[i], G_BINDING_SYNC_CREATE);
}

static void
cg_settings_tabs_search (CgSettingsPart *part, const char *text)
{
  CgSettingsTabsPrivate *priv = get_private (CG_SETTINGS_TABS (part));

  cg_settings_part_search (CG_SETTINGS_PART (gtk_stack_get_visible_child (priv->stack)), text);
}

static void
cg_settings_tabs_show (CgSettingsPart *part, const char *place)
{
  CgSettingsTabs *self = CG_SETTINGS_TABS (part);

  if (gtk_stack_get_child_by_name (get_private (self)->stack, place) != NULL)
    show_tab (self, place);
}

static void
cg_settings_tabs_constructed (GObject *object)
{
  CgSettingsTabs *self = CG_SETTINGS_TABS (object);
  CgSettingsTabsPrivate *priv = get_private (self);
  const CgSettingsTab *tabs = CG_SETTINGS_TABS_GET_CLASS (self)->tabs;

  G_OBJECT_CLASS (cg_settings_tabs_parent_class)->constructed (object);

  priv->stack = GTK_STACK (gtk_stack_new ());
  for (const CgSettingsTab *tab = tabs; tab->id != NULL; tab++)
    add_tab (self, tab);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->stack));
  bind_to_tab (self);
  show_tab (self, tabs[0].id);
}

static void
cg_settings_tabs_dispose (GObject *object)
{
  g_clear_object (&get_private (CG_SETTINGS_TABS (object))->bindings);

  G_OBJECT_CLASS (cg_settings_tabs_parent_class)->dispose (object);
}

static void
cg_settings_tabs_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (CG_SETTINGS_TABS (object))->choices);

  G_OBJECT_CLASS (cg_settings_tabs_parent_class)->finalize (object);
}

static void
cg_settings_tabs_class_init (CgSettingsTabsClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_tabs_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_settings_tabs_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_tabs_finalize;
  CG_SETTINGS_PART_CLASS (klass)->search = cg_settings_tabs_search;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_tabs_show;
}

static void
cg_settings_tabs_init (CgSettingsTabs *self)
{
  get_private (self)->choices = g_ptr_array_new ();
}
