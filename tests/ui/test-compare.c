/* test-compare.c: a list beside what it was on a past day, and the values that fields had.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "compare-case.h"

#include "cg-clock.h"
#include "cg-compare-changes.h"
#include "cg-compared.h"
#include "cg-date-entry.h"
#include "cg-form-dialog.h"
#include "cg-history-list.h"
#include "cg-lamp-counts.h"
#include "cg-record-pane.h"
#include "cg-settings.h"
#include "cg-value-history.h"
#include "ui-test.h"

static void
test_marks (Compare *self, gconstpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);

  compare_case_begin (self);
  ui_test_picture (self->window, "compare");
  g_assert_nonnull (strstr (compare_case_old_values (self->page, words), "25%"));
  g_assert_nonnull (strstr (words->str, "12-31"));
  g_assert_cmpuint (compare_case_count_class (self->page, "added"), ==, 1);
  g_assert_cmpuint (compare_case_count_class (self->page, "voided"), ==, 1);
  /* What is void is struck through, its reason stands below it. */
  g_assert_nonnull (strstr (words->str, "与上一条重复"));
  g_assert_nonnull (compare_case_find_inscription (self->page, "理由：重复"));
  /* What did not change is not shown at first. */
  g_assert_cmpuint (compare_case_count_class (self->page, "marked"), ==, 3);
}

static gboolean
is_narrow (gpointer data)
{
  return gtk_widget_get_width (((Compare *) data)->page) < 600;
}

static guint
count_cut (GtkWidget *widget)
{
  guint n = GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
            pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cut (child);
  return n;
}

static int
count_lines (GtkWidget *label)
{
  return pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label)));
}

/* Beside an open pane on a small screen: what the day is for, its weekday and the counts are read
 * whole, in one line. */
static void
test_narrow (Compare *self, gconstpointer data)
{
  GtkWidget *band;

  compare_case_begin (self);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 560, 600);
  ui_test_wait (is_narrow, self);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "compare-narrow");
  band = ui_test_find_class (self->page, "compare");
  g_assert_cmpuint (count_cut (band), ==, 0);
  g_assert_true (gtk_widget_get_mapped (compare_case_find_label (band, "对比日期")));
  g_assert_cmpint (count_lines (compare_case_find_label (band, "当日 3 条")), ==, 1);
}

/* Another order is that of the comparison; what is gone stands where it stood. */
static gboolean
is_sorted_down (gpointer data)
{
  return compare_case_has_old_values (data) &&
         cg_listing_get_id (compare_case_listing_of (data), 2) == ((Compare *) data)->changed;
}

static void
test_sort_and_end (Compare *self, gconstpointer data)
{
  CgListing *listing;
  g_autoptr (CgQuery) query = NULL;
  GtkWidget *end;

  compare_case_begin (self);
  listing = compare_case_listing_of (self);
  query = cg_query_copy (cg_listing_get_query (listing));
  cg_query_clear_sorts (query);
  cg_query_add_sort (query, CG_PROBLEM_PROBLEM_NO, TRUE);
  cg_listing_set_query (listing, query);
  ui_test_wait (is_sorted_down, self);
  g_assert_cmpint (cg_listing_get_id (listing, 1), ==, self->voided);

  end = ui_test_find_class (self->page, "end-comparison");
  g_signal_emit_by_name (end, "clicked");
  ui_test_wait (compare_case_has_three_rows, self);
  ui_test_settle (self->window);
  g_assert_cmpuint (compare_case_count_class (self->page, "was"), ==, 0);
  g_assert_cmpuint (compare_case_count_class (self->page, "voided"), ==, 0);
}

/* ---- on paper ---- */

/* What was and what is both stand in the PDF, and the reason of what is void. */
static void
test_paper (Compare *self, gconstpointer data)
{
  const char *words[] = { "整改台账对照表（2026年10月31日与2026年11月24日）",
                          "改动 1 条（2 处）；新增 1 条；撤销 1 条；未变 1 条",
                          "图例：2026年10月31日的值",
                          "第 1 页 共 1 页",
                          "25",
                          "45",
                          "2026-12-31",
                          "2027-01-15",
                          "与上一条重复",
                          "重复",
                          "采砂监管缺位",
                          "当时 3 条，现在 3 条",
                          "日志第" };
  GtkWidget *button;
  g_autofree char *text = NULL;

  compare_case_begin (self);
  button = ui_test_find_class (self->page, "print-comparison");
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  ui_test_wait (compare_case_has_pages, self->page);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "compare-paper");
  text = compare_case_paper_text (self->page);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("“%s” is not in: %s", words[i], text);
}

/* An edit made meanwhile is compared as well. */
static gboolean
has_three_changes (gpointer data)
{
  g_autoptr (GString) words = g_string_new (NULL);

  return compare_case_has_old_values (data) &&
         compare_case_count_class (((Compare *) data)->page, "changed") >= 3;
}

static void
test_edit_meanwhile (Compare *self, gconstpointer data)
{
  compare_case_begin (self);
  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "text", "河道巡查记录缺页");
  ui_test_wait (has_three_changes, self);
}

/* The cells show two values: nothing is typed into them until the comparison ends. */
static void
test_typing (Compare *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  GtkWidget *body = ui_test_find (GTK_WIDGET (grid), g_type_from_name ("CgGridBody"));
  GtkEditable *text = GTK_EDITABLE (ui_test_find (body, GTK_TYPE_TEXT));
  GtkWidget *told = ui_test_find_class (self->page, "told");
  int position = -1;

  compare_case_begin (self);
  gtk_editable_insert_text (text, "新", -1, &position);
  g_assert_false (cg_grid_is_editing (grid));
  g_assert_true (gtk_widget_get_visible (told));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (told)), "退出比较"));

  g_signal_emit_by_name (ui_test_find_class (self->page, "end-comparison"), "clicked");
  ui_test_wait (compare_case_has_three_rows, self);
  ui_test_settle (self->window);
  gtk_editable_insert_text (text, "新", -1, &position);
  g_assert_null (strstr (gtk_label_get_text (GTK_LABEL (told)), "退出比较"));
}

/* Opens the cell of @field in the first row, with @typed in it. */
static void
type_into (Compare *self, int field, const char *typed)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  GtkWidget *body = ui_test_find (GTK_WIDGET (grid), g_type_from_name ("CgGridBody"));
  GtkEditable *text = GTK_EDITABLE (ui_test_find (body, GTK_TYPE_TEXT));
  int position = -1;
  guint row;
  int column;

  ui_test_wait (compare_case_has_three_rows, self);
  ui_test_settle (self->window);
  g_assert_true (ui_test_press_key (body, GDK_KEY_Home, GDK_CONTROL_MASK));
  for (guint i = 0; i < 40 && cg_grid_get_cursor_position (grid, &row, &column); i++)
    if (column != field)
      g_assert_true (ui_test_press_key (body, GDK_KEY_Right, 0));
  g_assert_cmpint (column, ==, field);
  gtk_editable_insert_text (text, typed, -1, &position);
  g_assert_true (cg_grid_is_editing (grid));
}

static gboolean
has_typed_text (gpointer data)
{
  return fixture_integer (&((Compare *) data)->store, NULL,
                          "SELECT count(*) FROM problem WHERE text = '堤防未验收'") == 1;
}

/* What was typed before is written before the comparison begins. */
static void
test_typed_before (Compare *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));

  type_into (self, CG_PROBLEM_TEXT, "堤防未验收");
  g_signal_emit_by_name (ui_test_find_class (self->page, "compare-button"), "clicked");
  g_assert_nonnull (ui_test_find_class (self->page, "end-comparison"));
  g_assert_false (cg_grid_is_editing (grid));
  ui_test_wait (has_typed_text, self);
}

/* What is no value keeps the comparison from beginning, in words; then nothing is written. */
static void
test_typed_wrong (Compare *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  GtkWidget *told = ui_test_find_class (self->page, "told");

  type_into (self, CG_PROBLEM_PROGRESS, "甲");
  g_signal_emit_by_name (ui_test_find_class (self->page, "compare-button"), "clicked");
  g_assert_true (cg_grid_is_editing (grid));
  g_assert_true (gtk_widget_get_visible (told));
  g_assert_null (ui_test_find_class (self->page, "end-comparison"));
}

/* ---- round about the rows ---- */

static GtkWidget *
text_filter (Compare *self)
{
  return cg_grid_get_under (cg_list_page_get_grid (CG_LIST_PAGE (self->page)), CG_PROBLEM_TEXT);
}

/* The filter row is put away whatever its setting says, and is there again where it is asked
 * for, and after the comparison. */
static void
test_filter_row (Compare *self, gconstpointer data)
{
  GtkWidget *chips = ui_test_find_class (self->page, "chips");

  g_settings_set_boolean (cg_settings_get (), "filter-row", TRUE);
  compare_case_begin (self);
  g_assert_null (text_filter (self));
  g_assert_true (ui_test_press (self->page, "<Control><Shift>l"));
  g_assert_nonnull (text_filter (self));
  g_assert_true (g_settings_get_boolean (cg_settings_get (), "filter-row"));
  g_assert_true (ui_test_press (self->page, "<Control><Shift>l"));
  g_assert_null (text_filter (self));

  g_settings_set_boolean (cg_settings_get (), "filter-row", TRUE);
  g_signal_emit_by_name (ui_test_find_class (self->page, "end-comparison"), "clicked");
  ui_test_wait (compare_case_has_three_rows, self);
  g_assert_nonnull (text_filter (self));
  g_assert_true (gtk_widget_is_visible (chips));
  g_settings_reset (cg_settings_get (), "filter-row");
}

/* How many there are, of which day the lamps are, and by what it goes, are said; a list that is
 * not compared says again what it said before. */
static void
test_words (Compare *self, gconstpointer data)
{
  g_autofree char *count = NULL;
  g_autofree char *after = NULL;

  compare_case_begin (self);
  g_object_get (self->page, "subtitle", &count, NULL);
  g_assert_cmpstr (count, ==, "4 条，3 条有变化");
  g_assert_nonnull (compare_case_find_label (self->page, "日期推移不算改动"));
  g_assert_nonnull (compare_case_find_label (self->page, "比较依据：日志第"));
  g_assert_nonnull (compare_case_find_label (self->page, "改动 1 条（2 处）"));
  g_assert_nonnull (compare_case_find_label (self->page, "撤销 1 条"));
  g_assert_null (ui_test_find (self->page, CG_TYPE_LAMP_COUNTS));

  g_signal_emit_by_name (ui_test_find_class (self->page, "end-comparison"), "clicked");
  ui_test_wait (compare_case_has_three_rows, self);
  ui_test_settle (self->window);
  g_object_get (self->page, "subtitle", &after, NULL);
  g_assert_null (strstr (after, "有变化"));
  g_assert_nonnull (ui_test_find (self->page, CG_TYPE_LAMP_COUNTS));
}

static gboolean
has_evidence (gpointer data)
{
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (((Compare *) data)->page));

  return compare_case_find_label (pane, "巡查记录照片") != NULL &&
         compare_case_find_label (pane, "11-20") != NULL &&
         compare_case_find_label (pane, "11-05") != NULL;
}

/* The pane says what changed since, on which day, and which evidence came. */
static void
test_pane (Compare *self, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, self->changed);
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (self->page));
  GtkWidget *window;

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 20));
  fixture_add (&self->store, CG_ENTITY_EVIDENCE, "problem", problem, "kind", "offline", "name",
               "巡查记录照片", "quantity", "14页", "place", "档案柜", "keeper", "沈某", NULL);
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  gtk_box_append (GTK_BOX (box), pane);
  window = ui_test_open (box, 420, 700);
  cg_page_set_pane_open (CG_PAGE (self->page), TRUE);
  compare_case_begin (self);
  cg_grid_set_cursor_id (cg_list_page_get_grid (CG_LIST_PAGE (self->page)), self->changed);
  ui_test_wait (has_evidence, self);
  ui_test_settle (window);
  ui_test_picture (window, "compare-pane");
  g_assert_nonnull (compare_case_find_label (pane, "2026-10-31 以来的改动"));
  g_assert_nonnull (compare_case_find_label (pane, "2026-10-31 以来新增的佐证"));
  g_assert_nonnull (compare_case_find_label (pane, "14页"));
  g_assert_nonnull (compare_case_find_label (pane, "25%"));
  g_assert_nonnull (compare_case_find_label (pane, "45%"));

  g_signal_emit_by_name (ui_test_find_class (self->page, "end-comparison"), "clicked");
  ui_test_wait (compare_case_has_three_rows, self);
  g_assert_null (compare_case_find_label (pane, "以来的改动"));
  gtk_box_remove (GTK_BOX (box), pane);
  ui_test_close (window, box);
}

static int
height_of_old (GtkWidget *widget, const char *part)
{
  int height = 0;

  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_has_css_class (widget, "was") &&
      gtk_widget_get_child_visible (widget) &&
      strstr (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), part) != NULL)
    return gtk_widget_get_height (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); height == 0 && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    height = height_of_old (child, part);
  return height;
}

typedef struct
{
  GtkWidget *page;
  const char *part;
} OldValue;

static gboolean
has_old (gpointer data)
{
  const OldValue *value = data;

  return height_of_old (value->page, value->part) > 0;
}

/* Compares with the 15th of November, until an old value with @part is seen. */
static void
compare_until_old (Compare *self, const char *part)
{
  OldValue value = { self->page, part };

  ui_test_wait (compare_case_has_three_rows, self);
  cg_page_show_place (CG_PAGE (self->page), "compare:2026-11-15");
  ui_test_wait (has_old, &value);
  ui_test_settle (self->window);
}

/* In rows of three lines a long old value has what the new one leaves it. */
static void
test_old_lines (Compare *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  int one;

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 10));
  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "text",
               "多年以来河道巡查记录不完整且无人签字，问题长期没有得到解决，群众多次反映");
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "text", "记录缺页");
  fixture_set (&self->store, CG_ENTITY_PROBLEM, self->changed, "progress", "60");
  compare_until_old (self, "多年以来");
  one = height_of_old (self->page, "多年以来");
  g_assert_cmpint (height_of_old (self->page, "45%"), ==, one);
  cg_grid_set_lines (grid, 3);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "compare-lines");
  g_assert_cmpint (height_of_old (self->page, "多年以来"), ==, 2 * one);
}

static void
add_measure (Compare *self, int day, const char *text)
{
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, self->changed);

  cg_clock_set_today (cg_date_from_ymd (2026, 11, day));
  fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", text, NULL);
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
}

/* The measures that stood below each row stand in it, as they were and as they are, also where
 * the pane leaves no room for their column; of two long texts what is another is to be seen. */
static void
test_two_lines (Compare *self, gconstpointer data)
{
  CgGrid *grid = cg_list_page_get_grid (CG_LIST_PAGE (self->page));
  g_autoptr (GString) words = g_string_new (NULL);

  add_measure (self, 10, "每日巡河并由河长逐日签字，由镇纪委每周抽查一次");
  add_measure (self, 10, "补签日志");
  add_measure (self, 20, "安装监控");
  ui_test_wait (compare_case_has_three_rows, self);
  cg_page_set_pane_open (CG_PAGE (self->page), TRUE);
  g_assert_true (ui_test_press (self->page, "<Control><Shift>m"));
  g_assert_cmpint (cg_grid_get_below (grid), ==, CG_PROBLEM_MEASURES);
  g_assert_null (cg_columns_find (cg_grid_get_columns (grid), CG_PROBLEM_MEASURES));
  compare_until_old (self, "补签日志");
  ui_test_picture (self->window, "compare-two-lines");
  g_assert_nonnull (cg_columns_find (cg_grid_get_columns (grid), CG_PROBLEM_MEASURES));
  g_assert_nonnull (strstr (compare_case_old_values (self->page, words), "…补签日志|"));
  g_assert_nonnull (compare_case_find_inscription (self->page, "…补签日志；3. 安装监控"));

  g_signal_emit_by_name (ui_test_find_class (self->page, "end-comparison"), "clicked");
  g_assert_cmpint (cg_grid_get_below (grid), ==, CG_PROBLEM_MEASURES);
  g_assert_null (cg_columns_find (cg_grid_get_columns (grid), CG_PROBLEM_MEASURES));
  g_assert_true (ui_test_press (self->page, "<Control><Shift>m"));
}

static gboolean
is_compared (gpointer data)
{
  return ui_test_find_class (((Compare *) data)->page, "end-comparison") != NULL;
}

/* A comparison is a place; who goes to what a number counts, or to a record that it leaves out,
 * sees that. */
static void
test_place (Compare *self, gconstpointer data)
{
  ui_test_wait (compare_case_has_three_rows, self);
  cg_page_show_place (CG_PAGE (self->page), "compare:2026-10-20");
  g_assert_true (is_compared (self));
  ui_test_wait (compare_case_has_old_values, self);
  cg_page_show_place (CG_PAGE (self->page), "over");
  g_assert_false (is_compared (self));
  cg_page_show_place (CG_PAGE (self->page), "compare:nonsense");
  g_assert_false (is_compared (self));
  cg_page_show_place (CG_PAGE (self->page), "compare");
  g_assert_true (is_compared (self));
}

/* What was voided itself has a reason; what belongs to something void is void with it. */
static void
test_why_voided (Compare *self, gconstpointer data)
{
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, self->changed);
  gint64 id =
      fixture_add (&self->store, CG_ENTITY_MEASURE, "problem", problem, "text", "补签日志", NULL);
  g_autoptr (CgRecord) voided =
      cg_store_get (self->store.store, CG_ENTITY_PROBLEM, self->voided, NULL);
  g_autoptr (CgRecord) measure = cg_store_get (self->store.store, CG_ENTITY_MEASURE, id, NULL);
  g_autofree char *own = cg_compared_why_voided (voided);
  g_autofree char *parents = cg_compared_why_voided (measure);
  g_autofree char *gone = cg_compared_why_voided (NULL);

  g_assert_cmpstr (own, ==, "理由：重复");
  g_assert_cmpstr (parents, ==, "所属问题已撤销");
  g_assert_cmpstr (gone, ==, "已撤回");
}

/* ---- the values that a field had ---- */

static gboolean
has_restore (gpointer data)
{
  return ui_test_find_class (data, "restore") != NULL;
}

static gboolean
is_restored (gpointer data)
{
  Compare *self = data;
  g_autofree char *text = fixture_text (&self->store, CG_ENTITY_PROBLEM, self->changed, "progress");

  return g_str_equal (text, "25");
}

static CgRecordPane *
open_history (Compare *self, int field, GtkWidget **window)
{
  CgRecordPane *pane = CG_RECORD_PANE (cg_record_pane_new (self->office));
  g_autoptr (CgRecord) record =
      cg_store_get (self->store.store, CG_ENTITY_PROBLEM, self->changed, NULL);

  *window = ui_test_open (GTK_WIDGET (pane), 420, 700);
  cg_record_pane_set_record (pane, record);
  cg_record_pane_set_day (pane, cg_date_from_ymd (2026, 10, 31));
  cg_record_pane_show_field_history (pane, field);
  ui_test_wait (has_restore, pane);
  ui_test_settle (*window);
  return pane;
}

static void
test_restore (Compare *self, gconstpointer data)
{
  GtkWidget *window;
  CgRecordPane *pane = open_history (self, CG_PROBLEM_PROGRESS, &window);

  ui_test_picture (window, "field-history");
  g_signal_emit_by_name (ui_test_find_class (GTK_WIDGET (pane), "restore"), "clicked");
  ui_test_wait (is_restored, self);
  ui_test_close_reading (window, pane);
}

static gboolean
has_day (gpointer list)
{
  return ui_test_find_labelled (list, GTK_TYPE_LABEL, "2026-11-05") != NULL;
}

/* Of another year than today's the history says which: 11-05 read in January is no day to come. */
static void
test_history_of_last_year (Compare *self, gconstpointer data)
{
  GtkWidget *list = cg_history_list_new (self->office);
  GtkWidget *window = ui_test_open (list, 420, 700);
  g_autoptr (CgRecord) record =
      cg_store_get (self->store.store, CG_ENTITY_PROBLEM, self->changed, NULL);

  cg_clock_set_today (cg_date_from_ymd (2027, 1, 10));
  cg_history_list_set_record (CG_HISTORY_LIST (list), record);
  ui_test_wait (has_day, list);
  g_assert_null (ui_test_find_labelled (list, GTK_TYPE_LABEL, "11-05"));
  ui_test_close_reading (window, list);
}

static gboolean
has_dialog (gpointer data)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG) != NULL;
}

/* A deadline is put right by its step, which asks for the reason and proposes the old day. */
static void
test_restore_deadline (Compare *self, gconstpointer data)
{
  GtkWidget *window;
  CgRecordPane *pane = open_history (self, CG_PROBLEM_DEADLINE, &window);
  CgFormDialog *dialog;
  CgForm *form;
  g_auto (CgValue) value = CG_VALUE_INIT;

  ui_test_picture (window, "field-history-deadline");
  g_signal_emit_by_name (ui_test_find_class (GTK_WIDGET (pane), "restore"), "clicked");
  ui_test_wait (has_dialog, NULL);
  dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);
  form = cg_form_dialog_get_form (dialog);
  g_assert_true (cg_form_get_value (form, "deadline", &value));
  g_assert_cmpstr (value.text, ==, "2026-12-31");
  g_assert_cmpuint (cg_form_check (form, FALSE), >, 0);
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_test_close_reading (window, pane);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/compare/marks", Compare, NULL, compare_case_set_up, test_marks,
              compare_case_tear_down);
  g_test_add ("/compare/narrow", Compare, NULL, compare_case_set_up, test_narrow,
              compare_case_tear_down);
  g_test_add ("/compare/sort-and-end", Compare, NULL, compare_case_set_up, test_sort_and_end,
              compare_case_tear_down);
  g_test_add ("/compare/paper", Compare, NULL, compare_case_set_up, test_paper,
              compare_case_tear_down);
  g_test_add ("/compare/filter-row", Compare, NULL, compare_case_set_up, test_filter_row,
              compare_case_tear_down);
  g_test_add ("/compare/history-of-last-year", Compare, NULL, compare_case_set_up,
              test_history_of_last_year, compare_case_tear_down);
  g_test_add ("/compare/words", Compare, NULL, compare_case_set_up, test_words,
              compare_case_tear_down);
  g_test_add ("/compare/pane", Compare, NULL, compare_case_set_up, test_pane,
              compare_case_tear_down);
  g_test_add ("/compare/old-lines", Compare, NULL, compare_case_set_up, test_old_lines,
              compare_case_tear_down);
  g_test_add ("/compare/two-lines", Compare, NULL, compare_case_set_up, test_two_lines,
              compare_case_tear_down);
  g_test_add ("/compare/why-voided", Compare, NULL, compare_case_set_up, test_why_voided,
              compare_case_tear_down);
  g_test_add ("/compare/place", Compare, NULL, compare_case_set_up, test_place,
              compare_case_tear_down);
  g_test_add ("/compare/edit-meanwhile", Compare, NULL, compare_case_set_up, test_edit_meanwhile,
              compare_case_tear_down);
  g_test_add ("/compare/typing", Compare, NULL, compare_case_set_up, test_typing,
              compare_case_tear_down);
  g_test_add ("/compare/typed-before", Compare, NULL, compare_case_set_up, test_typed_before,
              compare_case_tear_down);
  g_test_add ("/compare/typed-wrong", Compare, NULL, compare_case_set_up, test_typed_wrong,
              compare_case_tear_down);
  g_test_add ("/compare/restore", Compare, NULL, compare_case_set_up, test_restore,
              compare_case_tear_down);
  g_test_add ("/compare/restore-deadline", Compare, NULL, compare_case_set_up,
              test_restore_deadline, compare_case_tear_down);
  return ui_test_run ();
}
