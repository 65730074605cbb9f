/* cg-settings-classes.c: 设置 · 类别与领域: categories of problems, fields of work, case types: one
 * of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-classes.h"

#include <glib/gi18n.h>

#include "cg-segments.h"
#include "cg-settings-categories.h"
#include "cg-settings-domains.h"
#include "cg-settings-types.h"

struct _CgSettingsClasses
{
  CgSettingsPart parent_instance;

  GtkStack *stack;
  CgSegments *choice[3]; /* one over each list */
  GBindingGroup *bindings;
};

G_DEFINE_FINAL_TYPE (CgSettingsClasses, cg_settings_classes, CG_TYPE_SETTINGS_PART)

static void
show_list (CgSettingsClasses *self, const char *id)
{
  gtk_stack_set_visible_child_name (self->stack, id);
  g_binding_group_set_source (self->bindings, gtk_stack_get_visible_child (self->stack));
  for (guint i = 0; i < G_N_ELEMENTS (self->choice); i++)
    cg_segments_set_active (self->choice[i], id);
}

static void
chosen_cb (CgSegments *choice, CgSettingsClasses *self)
{
  guint place = 0;

  show_list (self, cg_segments_get_active (choice));
  for (GtkWidget *list = gtk_stack_get_visible_child (self->stack);
       (list = gtk_widget_get_prev_sibling (list)) != NULL;)
    place++;
  gtk_widget_grab_focus (GTK_WIDGET (self->choice[place]));
}

static void
add_list (CgSettingsClasses *self, guint place, GType type, const char *id)
{
  GtkWidget *list =
      g_object_new (type, "office", cg_settings_part_get_office (CG_SETTINGS_PART (self)), NULL);
  GtkWidget *choice = cg_segments_new (_ ("Which list"));

  cg_segments_add (CG_SEGMENTS (choice), "categories", _ ("Problem categories"));
  cg_segments_add (CG_SEGMENTS (choice), "domains", _ ("Fields of work"));
  cg_segments_add (CG_SEGMENTS (choice), "types", _ ("Case types"));
  g_signal_connect_object (choice, "changed", G_CALLBACK (chosen_cb), self, 0);
  cg_settings_part_add_head (CG_SETTINGS_PART (list), choice);
  self->choice[place] = CG_SEGMENTS (choice);
  gtk_stack_add_named (self->stack, list, id);
}

static void
bind_to_list (CgSettingsClasses *self)
{
  static const char *const names[] = { "subtitle",   "search-hint",   "actions",      "pane",
                                       "pane-title", "pane-subtitle", "pane-actions", "busy" };

  self->bindings = g_binding_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_binding_group_bind (self->bindings, names[i], self, names[i], G_BINDING_SYNC_CREATE);
}

static void
cg_settings_classes_search (CgSettingsPart *part, const char *text)
{
  CgSettingsClasses *self = CG_SETTINGS_CLASSES (part);

  cg_settings_part_search (CG_SETTINGS_PART (gtk_stack_get_visible_child (self->stack)), text);
}

static void
cg_settings_classes_show (CgSettingsPart *part, const char *place)
{
  CgSettingsClasses *self = CG_SETTINGS_CLASSES (part);

  if (gtk_stack_get_child_by_name (self->stack, place) != NULL)
    show_list (self, place);
}

static void
cg_settings_classes_constructed (GObject *object)
{
  CgSettingsClasses *self = CG_SETTINGS_CLASSES (object);

  G_OBJECT_CLASS (cg_settings_classes_parent_class)->constructed (object);

  self->stack = GTK_STACK (gtk_stack_new ());
  add_list (self, 0, CG_TYPE_SETTINGS_CATEGORIES, "categories");
  add_list (self, 1, CG_TYPE_SETTINGS_DOMAINS, "domains");
  add_list (self, 2, CG_TYPE_SETTINGS_TYPES, "types");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  bind_to_list (self);
  show_list (self, "categories");
}

static void
cg_settings_classes_dispose (GObject *object)
{
  g_clear_object (&CG_SETTINGS_CLASSES (object)->bindings);

  G_OBJECT_CLASS (cg_settings_classes_parent_class)->dispose (object);
}

static void
cg_settings_classes_class_init (CgSettingsClassesClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_classes_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_settings_classes_dispose;
  CG_SETTINGS_PART_CLASS (klass)->search = cg_settings_classes_search;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_classes_show;
}

static void
cg_settings_classes_init (CgSettingsClasses *self)
{
}
