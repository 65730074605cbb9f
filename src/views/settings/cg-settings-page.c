/* cg-settings-page.c: the page 设置: an index at the left, the part chosen beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-page.h"

#include <glib/gi18n.h>

#include "cg-settings-index.h"
#include "cg-settings-part.h"
#include "cg-settings-parts.h"

struct _CgSettingsPage
{
  CgPage parent_instance;

  CgSettingsIndex *index;
  GtkStack *stack;
  GBindingGroup *bindings; /* from the part shown to the page */
};

G_DEFINE_FINAL_TYPE (CgSettingsPage, cg_settings_page, CG_TYPE_PAGE)

static CgSettingsPart *
shown_part (CgSettingsPage *self)
{
  return CG_SETTINGS_PART (gtk_stack_get_visible_child (self->stack));
}

static CgSettingsPart *
ensure_part (CgSettingsPage *self, const CgSettingsPartInfo *info)
{
  GtkWidget *part = gtk_stack_get_child_by_name (self->stack, info->id);

  if (part == NULL)
    {
      part = g_object_new (info->get_type (), "office", cg_page_get_office (CG_PAGE (self)), NULL);
      gtk_stack_add_named (self->stack, part, info->id);
    }

  return CG_SETTINGS_PART (part);
}

/* "units/17": the part, and where in it. */
static void
cg_settings_page_show_place (CgPage *page, const char *place)
{
  CgSettingsPage *self = CG_SETTINGS_PAGE (page);
  g_auto (GStrv) words = g_strsplit (place != NULL ? place : "", "/", 2);
  const CgSettingsPartInfo *info = cg_settings_part_info (words[0]);
  CgSettingsPart *part = ensure_part (self, info);

  /* A record is shown, whatever was searched for before. */
  if (words[0] != NULL && words[1] != NULL)
    cg_page_set_search_text (page, NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (part));
  g_binding_group_set_source (self->bindings, part);
  cg_settings_index_set_active (self->index, info->id);
  cg_settings_part_search (part, cg_page_get_search_text (page));
  if (words[0] != NULL && words[1] != NULL)
    cg_settings_part_show (part, words[1]);
}

/* The list chooses its row again when the focus comes to it: that is no reason to forget the
 * search. */
static void
chosen_cb (CgSettingsPage *self, const char *id)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), id) == 0)
    return;

  cg_page_set_search_text (CG_PAGE (self), NULL);
  cg_page_set_place (CG_PAGE (self), id);
  cg_settings_page_show_place (CG_PAGE (self), id);
}

static void
search_text_cb (CgSettingsPage *self)
{
  if (gtk_stack_get_visible_child (self->stack) != NULL)
    cg_settings_part_search (shown_part (self), cg_page_get_search_text (CG_PAGE (self)));
}

static void
bind_to_part (CgSettingsPage *self)
{
  static const char *const names[] = { "subtitle",   "search-hint",   "actions",      "pane",
                                       "pane-title", "pane-subtitle", "pane-actions", "busy" };

  self->bindings = g_binding_group_new ();
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_binding_group_bind (self->bindings, names[i], self, names[i], G_BINDING_SYNC_CREATE);
}

static void
cg_settings_page_constructed (GObject *object)
{
  CgSettingsPage *self = CG_SETTINGS_PAGE (object);
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *index;

  G_OBJECT_CLASS (cg_settings_page_parent_class)->constructed (object);

  index = cg_settings_index_new (office);
  self->index = CG_SETTINGS_INDEX (index);
  g_signal_connect_object (index, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_widget_add_css_class (box, "settings");
  gtk_box_append (GTK_BOX (box), index);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Settings"));
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
  bind_to_part (self);
  g_signal_connect_object (self, "notify::search-text", G_CALLBACK (search_text_cb), self, 0);
}

static void
cg_settings_page_dispose (GObject *object)
{
  g_clear_object (&CG_SETTINGS_PAGE (object)->bindings);

  G_OBJECT_CLASS (cg_settings_page_parent_class)->dispose (object);
}

static void
cg_settings_page_class_init (CgSettingsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_settings_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_settings_page_show_place;
}

static void
cg_settings_page_init (CgSettingsPage *self)
{
}
