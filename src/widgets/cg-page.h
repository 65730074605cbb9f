/* cg-page.h: base of every page: what the window's bars show, and where the page stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_PAGE (cg_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgPage, cg_page, CG, PAGE, AdwBin)

/**
 * CgPageClass:
 * @show_place: show what @place names inside the page (a record id, a view), %NULL for the
 *   page as such; called each time somebody goes to the page, also by going back
 * @find: Ctrl+F: put the focus into the page's own search; return %FALSE to leave it to the
 *   header bar's search entry
 * @travel: Alt+← (−1) and Alt+→ (1) within what the page shows, asked for only while it says
 *   that it can; before that come no places of the window
 *
 * A page is one widget with one child. gtk_widget_grab_focus() of it puts the focus where the
 * page's work begins: on the first widget that takes it, unless the page knows better. Its
 * properties drive the header bar and the details
 * pane; the window binds to them while the page is shown. It is created when it is first
 * gone to and lives as long as the window. Properties, all main thread:
 *
 * - `office` (GObject, construct only): the opened office (store and acting person)
 * - `title`, `subtitle`: page title and count, both already translated
 * - `search-hint`: placeholder of the search entry; %NULL: no search entry
 * - `search-text`: what stands in it, written by the window
 * - `search-width`: pixels at 100 %, 180 unless set
 * - `actions`: widget at the right of the header bar, usually a box of buttons; at most one
 *   is a `suggested-action`
 * - `pane`: body of the details pane; %NULL: the page has none
 * - `pane-title`, `pane-subtitle`, `pane-actions`: the bar over the pane
 * - `pane-open`: whether the pane is shown; F9 toggles it and the window remembers it
 * - `place`: what the page shows now, as @show_place takes it; the page sets it when the
 *   user moves on inside the page, so that Alt+← finds the way back
 * - `busy`: rows or pages are still on their way; a picture waits until it is %FALSE
 * - `can-go-back`, `can-go-forward`: the page has places of its own to go to first, by @travel
 * - `bare`: the page stands alone: no sidebar, no titles (first start)
 */
struct _CgPageClass
{
  AdwBinClass parent_class;

  void (*show_place) (CgPage *self, const char *place);
  gboolean (*find) (CgPage *self);
  void (*travel) (CgPage *self, int direction);
};

/**
 * cg_page_get_office:
 *
 * Returns: (transfer none) (nullable): the office the page was made for.
 */
GObject *cg_page_get_office (CgPage *self);

/**
 * cg_page_set_title:
 * @title: (nullable): the page's title, translated
 */
void cg_page_set_title (CgPage *self, const char *title);

/**
 * cg_page_set_subtitle:
 * @subtitle: (nullable): what stands small beside the title, usually the count
 */
void cg_page_set_subtitle (CgPage *self, const char *subtitle);

/**
 * cg_page_set_search_hint:
 * @hint: (nullable): placeholder of the search entry; %NULL hides the entry
 */
void cg_page_set_search_hint (CgPage *self, const char *hint);

/**
 * cg_page_get_search_text:
 *
 * Returns: (transfer none): the search text, never %NULL.
 */
const char *cg_page_get_search_text (CgPage *self);

/**
 * cg_page_set_search_text:
 * @text: (nullable): the text to search for
 */
void cg_page_set_search_text (CgPage *self, const char *text);

/**
 * cg_page_set_actions:
 * @actions: (transfer none) (nullable): the widget for the header bar
 */
void cg_page_set_actions (CgPage *self, GtkWidget *actions);

/**
 * cg_page_get_actions:
 *
 * Returns: (transfer none) (nullable): the widget for the header bar.
 */
GtkWidget *cg_page_get_actions (CgPage *self);

/**
 * cg_page_set_pane:
 * @pane: (transfer none) (nullable): body of the details pane
 */
void cg_page_set_pane (CgPage *self, GtkWidget *pane);

/**
 * cg_page_get_pane:
 *
 * Returns: (transfer none) (nullable): body of the details pane.
 */
GtkWidget *cg_page_get_pane (CgPage *self);

/**
 * cg_page_set_pane_title:
 * @title: (nullable): title over the pane, translated
 * @subtitle: (nullable): small text beside it, such as "3 / 84"
 */
void cg_page_set_pane_title (CgPage *self, const char *title, const char *subtitle);

/**
 * cg_page_get_pane_actions:
 *
 * Returns: (transfer none) (nullable): the widget for the bar over the pane.
 */
GtkWidget *cg_page_get_pane_actions (CgPage *self);

/**
 * cg_page_set_pane_actions:
 * @actions: (transfer none) (nullable): the widget for the bar over the pane
 */
void cg_page_set_pane_actions (CgPage *self, GtkWidget *actions);

/**
 * cg_page_get_pane_open:
 *
 * Returns: whether the details pane is to be shown.
 */
gboolean cg_page_get_pane_open (CgPage *self);

/**
 * cg_page_set_pane_open:
 * @open: whether the details pane is to be shown
 */
void cg_page_set_pane_open (CgPage *self, gboolean open);

/**
 * cg_page_get_place:
 *
 * Returns: (transfer none) (nullable): what the page shows now.
 */
const char *cg_page_get_place (CgPage *self);

/**
 * cg_page_set_place:
 * @place: (nullable): what the page shows now
 */
void cg_page_set_place (CgPage *self, const char *place);

/**
 * cg_page_get_busy:
 *
 * Returns: whether content is still on its way.
 */
gboolean cg_page_get_busy (CgPage *self);

/**
 * cg_page_set_busy:
 * @busy: whether content is still on its way
 */
void cg_page_set_busy (CgPage *self, gboolean busy);

/**
 * cg_page_set_ways:
 * @back: whether the page has a place of its own to go back to
 * @forward: whether it has one to go forward to
 */
void cg_page_set_ways (CgPage *self, gboolean back, gboolean forward);

/**
 * cg_page_can_travel:
 * @direction: −1 back, 1 forward
 *
 * Returns: whether the page has a place of its own in that direction
 */
gboolean cg_page_can_travel (CgPage *self, int direction);

/**
 * cg_page_travel:
 * @direction: −1 back, 1 forward
 *
 * Goes there.
 */
void cg_page_travel (CgPage *self, int direction);

/**
 * cg_page_get_bare:
 *
 * Returns: whether the page stands alone in the window.
 */
gboolean cg_page_get_bare (CgPage *self);

/**
 * cg_page_show_place:
 * @place: (nullable): what to show, %NULL for the page as such
 *
 * Called by the window. Sets `place`, then calls the class's show_place.
 */
void cg_page_show_place (CgPage *self, const char *place);

/**
 * cg_page_find:
 *
 * Returns: %TRUE when the page took Ctrl+F itself.
 */
gboolean cg_page_find (CgPage *self);

/**
 * cg_page_go:
 * @widget: any widget inside a window
 * @place: the place to go to: "PAGE" or "PAGE/ARGUMENT"
 *
 * Goes to another page (the action `win.go`), so that no page has to know another.
 */
void cg_page_go (GtkWidget *widget, const char *place);

G_END_DECLS
