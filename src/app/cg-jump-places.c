/* cg-jump-places.c: what the jump box knows without asking the store: pages, views, commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-jump-places.h"

#include <glib/gi18n.h>

#include "cg-jump-item.h"
#include "cg-pinyin.h"
#include "cg-settings-parts.h"
#include "cg-window-private.h"

/* Commands that stand in no menu, or only in a page's bar. */
static const struct
{
  const char *label;
  const char *action;
  const char *place; /* (nullable): parameter */
} commands[] = {
  { NC_ ("command", "Register a case"), "win.go", "cases/register" },
  { NC_ ("command", "Add a problem"), "win.go", "ledger/add" },
  { NC_ ("command", "Add an institution"), "win.go", "institutions/add" },
  { NC_ ("command", "Show all rectification measures"), "win.go", "ledger.measures" },
  { NC_ ("command", "Calendar of time limits"), "win.go", "calendar" },
  { NC_ ("command", "Print what is due this week"), "win.go", "calendar/week" },
  { NC_ ("command", "Back"), "win.back", NULL },
  { NC_ ("command", "Forward"), "win.forward", NULL },
  { NC_ ("command", "Find on this page"), "win.find", NULL },
};

typedef struct
{
  GPtrArray *items;
  CgWindow *window;
  const char *text;
  CgPinyinQuery *query;
} Finder;

/* How well a title fits; FALSE where it does not. Of everything where nothing was typed. */
static gboolean
rank_of (const Finder *self, const char *title, CgHitRank *rank)
{
  static const CgHitRank ranks[] = {
    [CG_PINYIN_EQUAL] = CG_HIT_NAME,
    [CG_PINYIN_BEGINS] = CG_HIT_NAME_BEGINS,
    [CG_PINYIN_BEGINS_READING] = CG_HIT_READING_BEGINS,
    [CG_PINYIN_INSIDE] = CG_HIT_NAME_INSIDE,
    [CG_PINYIN_INSIDE_READING] = CG_HIT_READING_INSIDE,
  };
  int found;

  if (!cg_pinyin_query_matches (self->query, title, &found))
    return FALSE;

  *rank = ranks[found];
  return TRUE;
}

/* The keys of an action, as "Ctrl+1"; NULL when it has none. */
static char *
keys_of (const Finder *self, const char *action, GVariant *target)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  g_autofree char *detailed = g_action_print_detailed_name (action, target);
  g_auto (GStrv) keys =
      application != NULL ? gtk_application_get_accels_for_action (application, detailed) : NULL;
  guint key;
  GdkModifierType modifiers;

  if (keys == NULL || keys[0] == NULL || !gtk_accelerator_parse (keys[0], &key, &modifiers))
    return NULL;

  return gtk_accelerator_get_label (key, modifiers);
}

/* @title: (transfer full); @target: (nullable), a floating one is taken. */
static void
add (const Finder *self,
     CgJumpKind kind,
     char *title,
     const char *icon_name,
     const char *action,
     GVariant *target)
{
  g_autoptr (GVariant) parameter = target != NULL ? g_variant_ref_sink (target) : NULL;
  CgHitRank rank;
  CgJumpItem *item;

  if (!rank_of (self, title, &rank))
    {
      g_free (title);
      return;
    }

  item = cg_jump_item_new (kind, rank, title, action, parameter);
  if (*self->text != '\0')
    cg_pinyin_query_find (self->query, item->title, &item->title_hit);
  item->icon_name = icon_name;
  item->hint = keys_of (self, action, parameter);
  g_ptr_array_add (self->items, item);
}

/* ---- pages and their parts ---- */

static void
add_settings (const Finder *self)
{
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    {
      g_autofree char *place = g_strconcat ("settings/", part->id, NULL);
      /* Translators: a part of the settings in the jump box. */
      char *title = g_strdup_printf (C_ ("jump", "Settings: %s"),
                                     g_dpgettext2 (NULL, "settings", part->title));

      add (self, CG_JUMP_PAGE, title, "emblem-system-symbolic", "win.go",
           g_variant_new_string (place));
    }
}

static void
add_pages (const Finder *self)
{
  gboolean has_settings = FALSE;

  for (const CgPageInfo *info = cg_window_get_pages (self->window); info->id != NULL; info++)
    {
      has_settings |= g_str_equal (info->id, "settings");
      if (info->section != CG_NAV_HIDDEN)
        add (self, CG_JUMP_PAGE, g_strdup (g_dpgettext2 (NULL, "page", info->title)),
             info->icon_name, "win.go", g_variant_new_string (info->id));
    }
  if (!has_settings)
    return;

  add (self, CG_JUMP_PAGE, g_strdup (C_ ("page", "Settings")), "emblem-system-symbolic", "win.go",
       g_variant_new_string ("settings"));
  /* Of everything the few that one begins with. */
  if (*self->text != '\0')
    add_settings (self);
}

/* ---- saved views ---- */

static void
add_views (const Finder *self, CgNavSection section)
{
  GListModel *views = cg_navigation_get_items (cg_window_get_navigation (self->window), section);

  for (guint i = 0; i < g_list_model_get_n_items (views); i++)
    {
      g_autoptr (CgNavItem) view = g_list_model_get_item (views, i);

      add (self, CG_JUMP_VIEW, g_strdup (cg_nav_item_get_title (view)), "starred-symbolic",
           "win.go", g_variant_new_string (cg_nav_item_get_place (view)));
    }
}

/* ---- commands ---- */

/* A menu's label without the letter that opens it: "_Quit", "退出(_Q)". */
static char *
plain_label (const char *label)
{
  g_autoptr (GRegex) letter = g_regex_new ("\\(_.\\)|_", 0, 0, NULL);

  return g_regex_replace_literal (letter, label, -1, 0, "", 0, NULL);
}

static void
add_menu_item (const Finder *self, GMenuModel *menu, int i)
{
  g_autofree char *label = NULL;
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target =
      g_menu_model_get_item_attribute_value (menu, i, G_MENU_ATTRIBUTE_TARGET, NULL);

  if (g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label) &&
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action))
    add (self, CG_JUMP_COMMAND, plain_label (label), "media-playback-start-symbolic", action,
         target);
}

static void
add_menu (const Finder *self, GMenuModel *menu)
{
  static const char *const links[] = { G_MENU_LINK_SECTION, G_MENU_LINK_SUBMENU };

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      add_menu_item (self, menu, i);
      for (guint k = 0; k < G_N_ELEMENTS (links); k++)
        {
          g_autoptr (GMenuModel) inner = g_menu_model_get_item_link (menu, i, links[k]);

          if (inner != NULL)
            add_menu (self, inner);
        }
    }
}

static void
add_commands (const Finder *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *page = commands[i].place != NULL ? cg_place_page (commands[i].place) : NULL;

      if (page == NULL || cg_window_has_page (self->window, page))
        add (self, CG_JUMP_COMMAND, g_strdup (g_dpgettext2 (NULL, "command", commands[i].label)),
             "media-playback-start-symbolic", commands[i].action,
             commands[i].place != NULL ? g_variant_new_string (commands[i].place) : NULL);
    }
  add_menu (self, G_MENU_MODEL (cg_window_get_menu (self->window)));
}

void
cg_jump_places_find (GPtrArray *items, CgWindow *window, const char *text)
{
  g_autoptr (CgPinyinQuery) query = cg_pinyin_query_new (text);
  const Finder finder = { items, window, text, query };

  add_pages (&finder);
  add_views (&finder, CG_NAV_VIEWS);
  add_views (&finder, CG_NAV_LISTS);
  add_commands (&finder);
}
