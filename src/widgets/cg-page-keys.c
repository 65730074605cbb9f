/* cg-page-keys.c: actions and keys of a page view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-keys.h"

#include "cg-page-links.h"
#include "cg-page-view.h"
#include "cg-zoom.h"

static void
copy_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_copy (CG_PAGE_VIEW (widget));
}

static void
zoom_in_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPageView *view = CG_PAGE_VIEW (widget);

  cg_page_view_set_zoom (view, cg_zoom_step (cg_page_view_get_zoom (view), 1));
}

static void
zoom_out_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPageView *view = CG_PAGE_VIEW (widget);

  cg_page_view_set_zoom (view, cg_zoom_step (cg_page_view_get_zoom (view), -1));
}

static void
next_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_step (CG_PAGE_VIEW (widget), 1);
}

static void
previous_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_step (CG_PAGE_VIEW (widget), -1);
}

static void
first_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_set_page (CG_PAGE_VIEW (widget), 0);
}

static void
last_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_set_page (CG_PAGE_VIEW (widget), G_MAXUINT);
}

static void
full_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_set_zoom (CG_PAGE_VIEW (widget), CG_ZOOM_FULL);
}

static void
fit_width_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_set_fit (CG_PAGE_VIEW (widget), CG_PAGE_FIT_WIDTH);
}

static void
fit_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_set_fit (CG_PAGE_VIEW (widget), CG_PAGE_FIT_PAGE);
}

static void
zoom_frame_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_set_tool (CG_PAGE_VIEW (widget), CG_PAGE_TOOL_ZOOM);
}

static void
turn_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_turn_pages (CG_PAGE_VIEW (widget), 0, G_MAXUINT, 1);
}

static void
turn_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPageView *view = CG_PAGE_VIEW (widget);
  guint page = cg_page_view_get_page (view);

  cg_page_view_turn_pages (view, page, page, 1);
}

static void
select_page_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_select_page (CG_PAGE_VIEW (widget));
}

static void
select_table_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_view_select_table (CG_PAGE_VIEW (widget));
}

static void
next_link_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_links_step (cg_page_view_get_links (CG_PAGE_VIEW (widget)), 1);
}

static void
previous_link_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_page_links_step (cg_page_view_get_links (CG_PAGE_VIEW (widget)), -1);
}

static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "pages.copy", copy_cb },
  { "pages.zoom-in", zoom_in_cb },
  { "pages.zoom-out", zoom_out_cb },
  { "pages.full", full_cb },
  { "pages.fit-width", fit_width_cb },
  { "pages.fit-page", fit_page_cb },
  { "pages.zoom-frame", zoom_frame_cb },
  { "pages.next", next_cb },
  { "pages.previous", previous_cb },
  { "pages.first", first_cb },
  { "pages.last", last_cb },
  { "pages.turn", turn_cb },
  { "pages.turn-page", turn_page_cb },
  { "pages.select-page", select_page_cb },
  { "pages.select-table", select_table_cb },
  { "pages.next-link", next_link_cb },
  { "pages.previous-link", previous_link_cb },
};

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} action_keys[] = {
  { GDK_KEY_c, GDK_CONTROL_MASK, "pages.copy" },
  { GDK_KEY_h, 0, "marks.highlight" },
  { GDK_KEY_u, 0, "marks.underline" },
  { GDK_KEY_s, 0, "marks.strike" },
  { GDK_KEY_n, 0, "marks.note" },
  { GDK_KEY_b, 0, "marks.rectangle" },
  { GDK_KEY_x, 0, "marks.area" },
  { GDK_KEY_t, 0, "marks.stamp" },
  { GDK_KEY_Delete, 0, "marks.void" },
  { GDK_KEY_e, GDK_CONTROL_MASK, "marks.cite" },
  { GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "marks.cite-to" },
  { GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "marks.new-problem" },
  { GDK_KEY_plus, 0, "pages.zoom-in" },
  { GDK_KEY_equal, 0, "pages.zoom-in" },
  { GDK_KEY_KP_Add, 0, "pages.zoom-in" },
  { GDK_KEY_minus, 0, "pages.zoom-out" },
  { GDK_KEY_KP_Subtract, 0, "pages.zoom-out" },
  { GDK_KEY_0, 0, "pages.full" },
  { GDK_KEY_KP_0, 0, "pages.full" },
  { GDK_KEY_w, 0, "pages.fit-width" },
  { GDK_KEY_f, 0, "pages.fit-page" },
  { GDK_KEY_z, 0, "pages.zoom-frame" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "pages.select-page" },
  { GDK_KEY_c, 0, "pages.select-table" },
  { GDK_KEY_l, 0, "pages.next-link" },
  { GDK_KEY_l, GDK_SHIFT_MASK, "pages.previous-link" },
  { GDK_KEY_r, 0, "pages.turn" },
  { GDK_KEY_r, GDK_SHIFT_MASK, "pages.turn-page" },
  { GDK_KEY_plus, GDK_CONTROL_MASK, "pages.zoom-in" },
  { GDK_KEY_equal, GDK_CONTROL_MASK, "pages.zoom-in" },
  { GDK_KEY_KP_Add, GDK_CONTROL_MASK, "pages.zoom-in" },
  { GDK_KEY_minus, GDK_CONTROL_MASK, "pages.zoom-out" },
  { GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "pages.zoom-out" },
  { GDK_KEY_Page_Down, GDK_CONTROL_MASK, "pages.next" },
  { GDK_KEY_Page_Up, GDK_CONTROL_MASK, "pages.previous" },
  { GDK_KEY_Home, 0, "pages.first" },
  { GDK_KEY_End, 0, "pages.last" },
  { GDK_KEY_Home, GDK_CONTROL_MASK, "pages.first" },
  { GDK_KEY_End, GDK_CONTROL_MASK, "pages.last" },
};

/* Moves by a key: along which axis, how many steps (1) or views (2) and where to. */
static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *axis;
  int unit;
  int direction;
} move_keys[] = {
  { GDK_KEY_Down, 0, "vadjustment", 1, 1 },
  { GDK_KEY_Up, 0, "vadjustment", 1, -1 },
  { GDK_KEY_KP_Down, 0, "vadjustment", 1, 1 },
  { GDK_KEY_KP_Up, 0, "vadjustment", 1, -1 },
  { GDK_KEY_Right, 0, "hadjustment", 1, 1 },
  { GDK_KEY_Left, 0, "hadjustment", 1, -1 },
  { GDK_KEY_Page_Down, 0, "vadjustment", 2, 1 },
  { GDK_KEY_Page_Up, 0, "vadjustment", 2, -1 },
  { GDK_KEY_KP_Page_Down, 0, "vadjustment", 2, 1 },
  { GDK_KEY_KP_Page_Up, 0, "vadjustment", 2, -1 },
  { GDK_KEY_space, 0, "vadjustment", 2, 1 },
  { GDK_KEY_space, GDK_SHIFT_MASK, "vadjustment", 2, -1 },
};

/* Keys that draw the selection further. */
static const struct
{
  guint key;
  GdkModifierType modifiers;
  CgSelectionStep step;
  int direction;
} select_keys[] = {
  { GDK_KEY_Right, GDK_SHIFT_MASK, CG_SELECTION_STEP_CHARACTER, 1 },
  { GDK_KEY_Left, GDK_SHIFT_MASK, CG_SELECTION_STEP_CHARACTER, -1 },
  { GDK_KEY_Right, GDK_SHIFT_MASK | GDK_CONTROL_MASK, CG_SELECTION_STEP_WORD, 1 },
  { GDK_KEY_Left, GDK_SHIFT_MASK | GDK_CONTROL_MASK, CG_SELECTION_STEP_WORD, -1 },
  { GDK_KEY_Down, GDK_SHIFT_MASK, CG_SELECTION_STEP_LINE, 1 },
  { GDK_KEY_Up, GDK_SHIFT_MASK, CG_SELECTION_STEP_LINE, -1 },
  { GDK_KEY_End, GDK_SHIFT_MASK, CG_SELECTION_STEP_LINE_END, 1 },
  { GDK_KEY_Home, GDK_SHIFT_MASK, CG_SELECTION_STEP_LINE_END, -1 },
};

static gboolean
select_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  int step, direction;

  g_variant_get (arguments, "(ii)", &step, &direction);
  cg_page_view_move_caret (CG_PAGE_VIEW (widget), (CgSelectionStep) step, direction);
  return GDK_EVENT_STOP;
}

/* Return takes the link that is selected, or else opens the words of a mark. */
static gboolean
return_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  if (cg_page_links_follow (cg_page_view_get_links (CG_PAGE_VIEW (widget))))
    return GDK_EVENT_STOP;

  return gtk_widget_activate_action (widget, "marks.words", NULL);
}

/* Esc puts the tool away, or else what is selected. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CgPageView *view = CG_PAGE_VIEW (widget);
  gboolean selected;

  g_object_get (view, "has-selection", &selected, NULL);
  if (cg_page_view_get_tool (view) != CG_PAGE_TOOL_TEXT)
    cg_page_view_set_tool (view, CG_PAGE_TOOL_TEXT);
  else if (selected)
    cg_page_view_set_selection (view, NULL);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  g_autoptr (GtkAdjustment) adjustment = NULL;
  const char *axis;
  int unit, direction;
  double size;

  g_variant_get (arguments, "(&sii)", &axis, &unit, &direction);
  g_object_get (widget, axis, &adjustment, NULL);

  if (g_str_equal (axis, "hadjustment") &&
      gtk_adjustment_get_upper (adjustment) <= gtk_adjustment_get_page_size (adjustment))
    {
      gtk_widget_activate_action (widget, direction > 0 ? "pages.next" : "pages.previous", NULL);
      return GDK_EVENT_STOP;
    }

  if (g_str_equal (axis, "vadjustment") &&
      cg_page_view_turn_over (CG_PAGE_VIEW (widget), direction))
    return GDK_EVENT_STOP;

  size = unit == 1 ? gtk_adjustment_get_step_increment (adjustment)
                   : gtk_adjustment_get_page_increment (adjustment);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + direction * size);
  return GDK_EVENT_STOP;
}

void
cg_page_keys_install (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);

  for (gsize i = 0; i < G_N_ELEMENTS (action_keys); i++)
    gtk_widget_class_add_binding_action (widget_class, action_keys[i].key, action_keys[i].modifiers,
                                         action_keys[i].action, NULL);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, return_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, return_cb, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (select_keys); i++)
    gtk_widget_class_add_binding (widget_class, select_keys[i].key, select_keys[i].modifiers,
                                  select_cb, "(ii)", (int) select_keys[i].step,
                                  select_keys[i].direction);

  for (gsize i = 0; i < G_N_ELEMENTS (move_keys); i++)
    gtk_widget_class_add_binding (widget_class, move_keys[i].key, move_keys[i].modifiers, move_cb,
                                  "(sii)", move_keys[i].axis, move_keys[i].unit,
                                  move_keys[i].direction);
}
