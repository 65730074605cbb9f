/* test-list-filters.c: filters of a list: the cells under the headings, and the chips.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-chip.h"
#include "cg-clock.h"
#include "cg-filter-cell.h"
#include "cg-fold.h"
#include "cg-pick-popover.h"
#include "list-case.h"
#include "ui-test.h"

/* ---- what the naive filter says ---- */

static gboolean
text_contains (CgRecord *record, gconstpointer word)
{
  return cg_fold_contains (cg_record_text (record, CG_PROBLEM_TEXT), word);
}

static gboolean
text_has_not (CgRecord *record, gconstpointer word)
{
  return !text_contains (record, word);
}

static gboolean
person_contains (CgRecord *record, gconstpointer word)
{
  return strstr (cg_record_reference_name (record, CG_PROBLEM_PERSON), word) != NULL;
}

static gboolean
progress_at_least (CgRecord *record, gconstpointer percent)
{
  return cg_record_integer (record, CG_PROBLEM_PROGRESS) >= GPOINTER_TO_INT (percent);
}

static gboolean
progress_between (CgRecord *record, gconstpointer data)
{
  gint64 percent = cg_record_integer (record, CG_PROBLEM_PROGRESS);

  return percent >= 40 && percent <= 70;
}

static gboolean
lamp_is_any (CgRecord *record, gconstpointer lamps)
{
  return strstr (lamps, cg_record_text (record, CG_PROBLEM_LAMP)) != NULL;
}

static gboolean
due_within (CgRecord *record, gconstpointer days)
{
  CgDate deadline = cg_record_date (record, CG_PROBLEM_EFFECTIVE_DEADLINE);

  return deadline >= cg_clock_today () &&
         deadline < cg_clock_today () + (CgDate) GPOINTER_TO_UINT (days);
}

static gboolean
due_until_today (CgRecord *record, gconstpointer data)
{
  CgDate deadline = cg_record_date (record, CG_PROBLEM_EFFECTIVE_DEADLINE);

  return deadline != 0 && deadline <= cg_clock_today ();
}

static gboolean
has_no_person (CgRecord *record, gconstpointer data)
{
  return cg_record_is_null (record, CG_PROBLEM_PERSON);
}

static gboolean
river_and_over (CgRecord *record, gconstpointer data)
{
  return text_contains (record, "监管") && lamp_is_any (record, "over");
}

/* ---- tests ---- */

static void
test_texts (ListCase *self, gconstpointer data)
{
  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  list_case_assert (self, text_contains, "监管");
  list_case_type (self, CG_PROBLEM_TEXT, "!监管");
  list_case_assert (self, text_has_not, "监管");
  list_case_type (self, CG_PROBLEM_TEXT, " １７户 ");
  list_case_assert (self, text_contains, "17 户");
}

static void
test_references (ListCase *self, gconstpointer data)
{
  list_case_type (self, CG_PROBLEM_PERSON, "韩");
  list_case_assert (self, person_contains, "韩");
  list_case_type (self, CG_PROBLEM_PERSON, "空");
  list_case_assert (self, has_no_person, NULL);
}

/* The names offered are read, however narrow the column is. */
static void
test_offered (ListCase *self, gconstpointer data)
{
  GtkWidget *offered = ui_test_find (GTK_WIDGET (self->page), CG_TYPE_PICK_POPOVER);
  GtkWidget *cell = gtk_widget_get_ancestor (offered, CG_TYPE_FILTER_CELL);
  int width;

  gtk_widget_grab_focus (cg_filter_cell_get_entry (CG_FILTER_CELL (cell)));
  list_case_type (self, CG_PROBLEM_RESPONSIBLE_UNIT, "镇");
  g_assert_true (cg_pick_popover_is_open (CG_PICK_POPOVER (offered)));
  gtk_widget_get_size_request (offered, &width, NULL);
  g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_parent (offered)), <, 200);
  g_assert_cmpint (width, >=, 200);
  ui_test_settle (self->window);
  ui_test_screen (self->window, "list-filter-offered");
}

static void
test_numbers (ListCase *self, gconstpointer data)
{
  list_case_type (self, CG_PROBLEM_PROGRESS, "≥50");
  list_case_assert (self, progress_at_least, GINT_TO_POINTER (50));
  list_case_type (self, CG_PROBLEM_PROGRESS, "40-70");
  list_case_assert (self, progress_between, NULL);
}

static void
test_dates (ListCase *self, gconstpointer data)
{
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  g_autofree char *until = g_strdup_printf ("≤%s", today);

  list_case_type (self, CG_PROBLEM_EFFECTIVE_DEADLINE, "7天内");
  list_case_assert (self, due_within, GUINT_TO_POINTER (7));
  list_case_type (self, CG_PROBLEM_EFFECTIVE_DEADLINE, until);
  list_case_assert (self, due_until_today, NULL);
}

/* One of several words ticked must hold; none is all. */
static void
test_choices (ListCase *self, gconstpointer data)
{
  list_case_tick (self, CG_PROBLEM_LAMP, "超期", TRUE);
  list_case_assert (self, lamp_is_any, "over");
  list_case_tick (self, CG_PROBLEM_LAMP, "即将到期", TRUE);
  list_case_assert (self, lamp_is_any, "over soon");
  list_case_tick (self, CG_PROBLEM_LAMP, "超期", FALSE);
  list_case_assert (self, lamp_is_any, "soon");
}

/* All cells must hold; each says so in a chip, which takes it away again. */
static void
test_chips (ListCase *self, gconstpointer data)
{
  g_autofree char *both = NULL;
  g_autofree char *one = NULL;
  g_autofree char *none = NULL;
  GtkWidget *chip;

  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  list_case_tick (self, CG_PROBLEM_LAMP, "超期", TRUE);
  list_case_assert (self, river_and_over, NULL);
  both = list_case_chips (self);
  g_assert_cmpstr (both, ==, "反映出的问题 含“监管”|时限状态 超期|");
  ui_test_picture (self->window, "list-filters");

  chip = ui_test_find (GTK_WIDGET (self->page), CG_TYPE_CHIP);
  g_assert_true (gtk_widget_grab_focus (chip));
  g_assert_true (ui_test_press (chip, "Delete"));
  list_case_settle (self);
  list_case_assert (self, lamp_is_any, "over");
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_TEXT), ==, "");
  one = list_case_chips (self);
  g_assert_cmpstr (one, ==, "时限状态 超期|");

  list_case_click (self, "清除");
  none = list_case_chips (self);
  g_assert_cmpstr (none, ==, "");
}

static GtkEventController *
wheel_of (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) found = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_SCROLL (found) &&
          gtk_event_controller_get_propagation_phase (found) == GTK_PHASE_CAPTURE &&
          gtk_event_controller_scroll_get_flags (GTK_EVENT_CONTROLLER_SCROLL (found)) ==
              GTK_EVENT_CONTROLLER_SCROLL_VERTICAL)
        return found;
    }

  return NULL;
}

/* Where they have no room chips are told apart all the same, and a wheel brings the others. */
static void
test_narrow (ListCase *self, gconstpointer data)
{
  GtkWidget *chip;
  GtkWidget *label;
  GtkWidget *scroller;
  GtkAdjustment *place;
  g_autoptr (PangoLayout) four = NULL;
  gboolean handled = FALSE;
  int width = 0, least = 0;

  gtk_window_set_default_size (GTK_WINDOW (self->window), 540, 500);
  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  list_case_type (self, CG_PROBLEM_PROGRESS, "≥10");
  list_case_type (self, CG_PROBLEM_PERSON, "某");
  ui_test_settle (self->window);

  chip = ui_test_find (GTK_WIDGET (self->page), CG_TYPE_CHIP);
  label = ui_test_find (chip, GTK_TYPE_LABEL);
  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  four = gtk_widget_create_pango_layout (label, "反映出的");
  pango_layout_get_pixel_size (four, &least, NULL);
  g_assert_cmpint (width, >=, least);

  scroller = gtk_widget_get_ancestor (chip, GTK_TYPE_SCROLLED_WINDOW);
  place = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_assert_cmpfloat (gtk_adjustment_get_upper (place), >, gtk_adjustment_get_page_size (place));
  g_signal_emit_by_name (wheel_of (scroller), "scroll", 0.0, 1.0, &handled);
  g_assert_true (handled);
  g_assert_cmpfloat (gtk_adjustment_get_value (place), >, 0);
}

/* What a number counts is shown whole; its own chip stands beside the others. */
static void
test_named (ListCase *self, gconstpointer data)
{
  g_autofree char *chips = NULL;
  g_autofree char *left = NULL;

  list_case_type (self, CG_PROBLEM_TEXT, "河道");
  cg_page_show_place (CG_PAGE (self->page), "over");
  list_case_settle (self);
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_TEXT), ==, "");
  list_case_assert (self, lamp_is_any, "over");
  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  list_case_assert (self, river_and_over, NULL);
  chips = list_case_chips (self);
  g_assert_cmpstr (chips, ==, "超期|反映出的问题 含“监管”|");

  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (self->page), CG_TYPE_CHIP), "removed");
  list_case_settle (self);
  left = list_case_chips (self);
  g_assert_cmpstr (left, ==, "反映出的问题 含“监管”|");
  list_case_assert (self, text_contains, "监管");
}

/* What is no condition says why and filters nothing; other cells leave it there. */
static void
test_faults (ListCase *self, gconstpointer data)
{
  CgFilterCell *cell = CG_FILTER_CELL (
      cg_grid_get_under (cg_list_page_get_grid (self->page), CG_PROBLEM_EFFECTIVE_DEADLINE));
  g_autofree char *chips = NULL;

  list_case_type (self, CG_PROBLEM_EFFECTIVE_DEADLINE, "7天内");
  list_case_type (self, CG_PROBLEM_EFFECTIVE_DEADLINE, "不是日期");
  g_assert_nonnull (cg_filter_cell_get_fault (cell));
  g_assert_true (gtk_widget_has_css_class (cg_filter_cell_get_entry (cell), "error"));
  chips = list_case_chips (self);
  g_assert_cmpstr (chips, ==, "");
  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_EFFECTIVE_DEADLINE), ==, "不是日期");
  list_case_type (self, CG_PROBLEM_EFFECTIVE_DEADLINE, "");
  g_assert_null (cg_filter_cell_get_fault (cell));
}

/* Ctrl+Shift+L puts the row away and brings it back; what filters stays and is in it again. */
static void
test_toggle (ListCase *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (self->page);

  list_case_type (self, CG_PROBLEM_TEXT, "监管");
  g_assert_true (ui_test_press (GTK_WIDGET (self->page), "<Control><Shift>l"));
  g_assert_null (cg_grid_get_under (grid, CG_PROBLEM_TEXT));
  list_case_settle (self);
  list_case_assert (self, text_contains, "监管");
  g_assert_true (ui_test_press (GTK_WIDGET (self->page), "<Control><Shift>l"));
  list_case_settle (self);
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_TEXT), ==, "监管");
}

static void
test_no_match (ListCase *self, gconstpointer data)
{
  list_case_type (self, CG_PROBLEM_TEXT, "没有的词");
  g_assert_nonnull (ui_test_find_labelled (GTK_WIDGET (self->page), GTK_TYPE_LABEL,
                                           "没有符合筛选条件“反映出的问题 含“没有的词””的记录。"));
  list_case_click (self, "清除筛选");
  g_assert_cmpstr (list_case_typed (self, CG_PROBLEM_TEXT), ==, "");
}

#define ADD(name)                                                                                  \
  g_test_add ("/list-filters/" #name, ListCase, NULL, list_case_set_up, test_##name,               \
              list_case_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  ADD (texts);
  ADD (references);
  ADD (offered);
  ADD (numbers);
  ADD (dates);
  ADD (choices);
  ADD (chips);
  ADD (narrow);
  ADD (named);
  ADD (faults);
  ADD (toggle);
  ADD (no_match);

  return ui_test_run ();
}
