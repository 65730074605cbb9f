/* test-editors.c: the editors of fields, one of each type, by keyboard and by value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-check-editor.h"
#include "cg-choice-editor.h"
#include "cg-chip.h"
#include "cg-chips.h"
#include "cg-clock.h"
#include "cg-date-entry.h"
#include "cg-long-text-editor.h"
#include "cg-month.h"
#include "cg-pick-popover.h"
#include "cg-pick-array.h"
#include "cg-picker.h"
#include "cg-text-editor.h"
#include "test-source.h"
#include "ui-test.h"

typedef struct
{
  guint edited;
  guint done;
  gboolean next;
} Heard;

static void
edited_cb (CgEditor *editor, Heard *heard)
{
  heard->edited++;
}

static void
done_cb (CgEditor *editor, gboolean next, Heard *heard)
{
  heard->done++;
  heard->next = next;
}

static void
listen (GtkWidget *editor, Heard *heard)
{
  *heard = (Heard){ 0 };
  g_signal_connect (editor, "edited", G_CALLBACK (edited_cb), heard);
  g_signal_connect (editor, "done", G_CALLBACK (done_cb), heard);
}

static void
type (GtkWidget *editor, const char *text)
{
  GtkWidget *entry = cg_editor_get_focus_widget (CG_EDITOR (editor));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
press_enter (GtkWidget *editor)
{
  g_signal_emit_by_name (cg_editor_get_focus_widget (CG_EDITOR (editor)), "activate");
}

static void
assert_text (GtkWidget *editor, const char *expected)
{
  g_autofree char *text = cg_editor_get_text (CG_EDITOR (editor));

  g_assert_cmpstr (text, ==, expected);
}

/* What is shown is what is read back, without a signal. */
static void
assert_round_trip (GtkWidget *editor, CgEntity entity, int field, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  Heard heard;

  listen (editor, &heard);
  g_assert_true (cg_value_parse (&value, entity, field, text, NULL));
  cg_editor_set_value (CG_EDITOR (editor), &value, "双河镇");
  assert_text (editor, text);
  g_assert_cmpuint (heard.edited, ==, 0);
  g_assert_cmpuint (heard.done, ==, 0);
  g_signal_handlers_disconnect_by_data (editor, &heard);
}

static void
test_round_trips (void)
{
  static const struct
  {
    CgEntity entity;
    int field;
    const char *values[3];
  } cases[] = {
    { CG_ENTITY_CASE, CG_CASE_TITLE, { "县水利局河道采砂案", "", NULL } },
    { CG_ENTITY_CASE, CG_CASE_BRIEF, { "第一行\n第二行", "", NULL } },
    { CG_ENTITY_CASE, CG_CASE_AMOUNT, { "120000", "-3", "" } },
    { CG_ENTITY_CASE, CG_CASE_DECIDED_ON, { "2026-11-20", "", NULL } },
    { CG_ENTITY_CASE, CG_CASE_LEVEL, { "county", "", NULL } },
    { CG_ENTITY_SANCTION, CG_SANCTION_KIND, { "talk", NULL, NULL } },
    { CG_ENTITY_CASE, CG_CASE_UNDERTAKER, { "4294967301", "", NULL } },
    { CG_ENTITY_PERSON, CG_PERSON_IS_CLERK, { "1", "0", NULL } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *editor = cg_editor_new (cases[i].entity, cases[i].field, FALSE);
      GtkWidget *window = ui_test_open (editor, 300, 60);

      cg_editor_set_accessible_label (CG_EDITOR (editor), "字段");
      gtk_test_accessible_assert_property (cg_editor_get_focus_widget (CG_EDITOR (editor)),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, "字段");
      for (guint v = 0; v < 3 && cases[i].values[v] != NULL; v++)
        assert_round_trip (editor, cases[i].entity, cases[i].field, cases[i].values[v]);
      g_assert_true (gtk_widget_grab_focus (editor));
      ui_test_close (window, editor);
    }
}

static void
test_text (void)
{
  GtkWidget *editor = cg_text_editor_new ();
  GtkWidget *window = ui_test_open (editor, 300, 40);
  Heard heard;

  listen (editor, &heard);
  type (editor, "\u3000 某纪〔2026〕31号 ");
  g_assert_cmpuint (heard.edited, >, 0);
  assert_text (editor, "某纪〔2026〕31号");
  press_enter (editor);
  g_assert_true (heard.done == 1 && heard.next);
  cg_editor_settle (CG_EDITOR (editor));
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (editor)))), ==,
      "某纪〔2026〕31号");
  ui_test_close (window, editor);
}

static void
test_number (void)
{
  GtkWidget *editor = cg_text_editor_new_for_numbers ();
  GtkWidget *window = ui_test_open (editor, 300, 40);

  cg_text_editor_set_unit (CG_TEXT_EDITOR (editor), "元");
  type (editor, "１，２００，０００");
  assert_text (editor, "1200000");
  ui_test_close (window, editor);
}

static void
test_choice (void)
{
  GtkWidget *editor = cg_choice_editor_new (CG_CHOICES_LEVEL, TRUE);
  GtkWidget *window = ui_test_open (editor, 200, 40);
  Heard heard;

  listen (editor, &heard);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cg_editor_get_focus_widget (CG_EDITOR (editor))), 1);
  g_assert_cmpuint (heard.done, ==, 1);
  g_assert_false (heard.next);
  assert_text (editor, cg_choices_get (CG_CHOICES_LEVEL, &(gsize){ 0 })[0].id);
  ui_test_close (window, editor);
}

/* Enter on the first line takes it, also where nothing was chosen before. */
static void
test_choice_first_line (void)
{
  GtkWidget *editor = cg_choice_editor_new (CG_CHOICES_LEVEL, FALSE);
  GtkWidget *window = ui_test_open (editor, 200, 40);
  GtkWidget *lines = ui_test_find (editor, GTK_TYPE_LIST_VIEW);

  assert_text (editor, "");
  g_signal_emit_by_name (lines, "activate", 0);
  assert_text (editor, cg_choices_get (CG_CHOICES_LEVEL, &(gsize){ 0 })[0].id);
  ui_test_close (window, editor);
}

static void
test_date (void)
{
  GtkWidget *editor = cg_date_entry_new ();
  GtkWidget *window;
  g_autofree char *fault = NULL;
  Heard heard;

  gtk_widget_set_valign (editor, GTK_ALIGN_START);
  window = ui_test_open (editor, 240, 320);
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  cg_date_entry_set_context (CG_DATE_ENTRY (editor), NULL, 0, CG_DATE_PAST);
  listen (editor, &heard);
  type (editor, "11月20日");
  assert_text (editor, "2026-11-20");
  ui_test_picture (window, "date-typed");
  press_enter (editor);
  g_assert_true (heard.done == 1 && heard.next);
  g_assert_cmpstr (
      gtk_editable_get_text (GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (editor)))), ==,
      "2026-11-20");
  g_assert_null (cg_editor_get_fault (CG_EDITOR (editor), "决定日期"));
  ui_test_picture (window, "date");

  type (editor, "2月30日");
  assert_text (editor, "2月30日");
  fault = cg_editor_get_fault (CG_EDITOR (editor), "决定日期");
  g_assert_nonnull (strstr (fault, "2月30日"));
  g_assert_cmpuint (cg_date_entry_get_date (CG_DATE_ENTRY (editor)), ==, 0);

  cg_date_entry_set_date (CG_DATE_ENTRY (editor), cg_date_from_ymd (2026, 3, 5));
  assert_text (editor, "2026-03-05");
  cg_clock_set_today (0);
  ui_test_close (window, editor);
}

static void
date_picked_cb (CgMonth *month, CgDate date, CgDate *picked)
{
  *picked = date;
}

static void
test_month (void)
{
  GtkWidget *month = cg_month_new ();
  GtkWidget *window = ui_test_open (month, 280, 260);
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgDate picked = 0;

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  cg_month_set_calendar (CG_MONTH (month), calendar);
  cg_month_set_date (CG_MONTH (month), cg_date_from_ymd (2026, 10, 9));
  g_signal_connect (month, "picked", G_CALLBACK (date_picked_cb), &picked);
  g_assert_true (gtk_widget_grab_focus (month));
  ui_test_picture (window, "month");
  g_signal_emit_by_name (gtk_root_get_focus (GTK_ROOT (window)), "clicked");
  g_assert_cmpuint (picked, ==, cg_date_from_ymd (2026, 10, 9));
  g_assert_cmpuint (cg_month_get_date (CG_MONTH (month)), ==, picked);
  cg_month_set_date (CG_MONTH (month), 0);
  g_assert_cmpuint (cg_month_get_date (CG_MONTH (month)), ==, 0);
  cg_clock_set_today (0);
  ui_test_close (window, month);
}

static gboolean
is_found (gpointer popover)
{
  return !cg_pick_popover_is_searching (popover);
}

static void
type_and_wait (GtkWidget *editor, const char *text)
{
  CgPickPopover *popover = CG_PICK_POPOVER (ui_test_find (editor, CG_TYPE_PICK_POPOVER));

  type (editor, text);
  ui_test_wait (is_found, popover);
}

/* No empty place below the lines, be it one. */
static void
assert_as_high_as_lines (CgPickPopover *popover)
{
  GtkWidget *list = ui_test_find (GTK_WIDGET (popover), GTK_TYPE_LIST_VIEW);
  int natural;

  gtk_widget_measure (list, GTK_ORIENTATION_VERTICAL, gtk_widget_get_width (list), NULL, &natural,
                      NULL, NULL);
  g_assert_cmpint (natural, >, 0);
  g_assert_cmpint (gtk_widget_get_height (list), ==, natural);
}

static void
test_picker (void)
{
  GtkWidget *editor = cg_picker_new (CG_ENTITY_UNIT);
  GtkWidget *window;
  CgPickPopover *popover = CG_PICK_POPOVER (ui_test_find (editor, CG_TYPE_PICK_POPOVER));
  g_autoptr (TestSource) source = test_source_new ();
  g_autofree char *fault = NULL;
  Heard heard;

  gtk_widget_set_valign (editor, GTK_ALIGN_START);
  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (source), 0);
  window = ui_test_open (editor, 300, 320);
  listen (editor, &heard);

  /* Initials, Enter. */
  type_and_wait (editor, "shhz");
  g_assert_true (cg_pick_popover_is_open (popover));
  ui_test_settle (window);
  assert_as_high_as_lines (popover);
  ui_test_screen (window, "picker-one");
  press_enter (editor);
  g_assert_false (cg_pick_popover_is_open (popover));
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 6);
  g_assert_cmpstr (cg_editor_get_words (CG_EDITOR (editor)), ==, "双河镇");
  g_assert_true (heard.done == 1 && heard.next);

  /* Enter before the lines have come takes them when they come. */
  type (editor, "liuwan");
  press_enter (editor);
  g_assert_cmpuint (heard.done, ==, 1);
  ui_test_wait (is_found, popover);
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 9);

  /* The whole tree, by ↓, Escape. */
  g_assert_true (gtk_widget_grab_focus (editor));
  cg_pick_popover_search (popover, "", 9);
  ui_test_wait (is_found, popover);
  ui_test_screen (window, "picker-tree");
  g_assert_true (cg_pick_popover_key (popover, GDK_KEY_Up));
  g_assert_true (cg_pick_popover_key (popover, GDK_KEY_Escape));
  g_assert_false (cg_pick_popover_key (popover, GDK_KEY_Escape));
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 9);

  /* Left with what only one line can mean, and with what nothing is named. */
  type_and_wait (editor, "水政");
  cg_editor_settle (CG_EDITOR (editor));
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 2);
  type_and_wait (editor, "12345");
  cg_editor_settle (CG_EDITOR (editor));
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 0);
  fault = cg_editor_get_fault (CG_EDITOR (editor), "责任单位");
  g_assert_nonnull (strstr (fault, "12345"));

  /* Emptied. */
  type (editor, "");
  press_enter (editor);
  assert_text (editor, "");
  g_assert_null (cg_editor_get_fault (CG_EDITOR (editor), "责任单位"));
  ui_test_close (window, editor);
}

/* The first label of a picker that is asked to show places. */
static gboolean
has_place (gpointer label)
{
  return g_str_equal (gtk_label_get_text (label), "党风政风监督室・");
}

/* A person's place is looked up, stands before the name, and goes when another is typed. */
static void
test_place (void)
{
  GtkWidget *editor = cg_picker_new (CG_ENTITY_PERSON);
  GtkWidget *window;
  GtkWidget *label;
  g_autoptr (CgPickArray) people = cg_pick_array_new ();
  CgPickItem *person = cg_pick_item_new (7, "沈某", "科员", 0);

  cg_pick_item_set_place (person, "党风政风监督室");
  cg_pick_array_add (people, cg_pick_item_new (6, "沈某某", "科员", 0));
  cg_pick_array_add (people, person);
  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (people), 0);
  cg_picker_show_place (CG_PICKER (editor));
  window = ui_test_open (editor, 300, 60);
  label = ui_test_find (editor, GTK_TYPE_LABEL);

  cg_picker_set_picked (CG_PICKER (editor), 7, "沈某");
  ui_test_wait (has_place, label);
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 7);
  assert_text (editor, "7");
  type_and_wait (editor, "沈某某");
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "");
  press_enter (editor);
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), ==, 6);
  ui_test_settle (window);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (label)), ==, "");
  ui_test_close (window, editor);
}

static gboolean
is_settled (gpointer picker)
{
  return !cg_editor_is_pending (picker);
}

static void
test_create (void)
{
  GtkWidget *editor = cg_picker_new (CG_ENTITY_UNIT);
  GtkWidget *window = ui_test_open (editor, 300, 200);
  g_autoptr (TestSource) source = test_source_new ();
  g_autofree char *fault = NULL;

  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (source), 0);
  type_and_wait (editor, "河");
  ui_test_screen (window, "picker-new");
  type_and_wait (editor, "河东村");
  press_enter (editor);
  ui_test_wait (is_settled, editor);
  g_assert_cmpstr (cg_editor_get_words (CG_EDITOR (editor)), ==, "河东村");
  g_assert_cmpint (cg_picker_get_id (CG_PICKER (editor)), >, 9);

  /* Refused: the text stays, the sentence is the source's. */
  test_source_refuse (source, "磁盘已满，没有新建。");
  type_and_wait (editor, "河西村");
  press_enter (editor);
  ui_test_wait (is_settled, editor);
  fault = cg_editor_get_fault (CG_EDITOR (editor), "责任单位");
  g_assert_cmpstr (fault, ==, "磁盘已满，没有新建。");
  assert_text (editor, "河西村");
  ui_test_close (window, editor);
}

static void
id_cb (CgChips *chips, gint64 id, gint64 *heard)
{
  *heard = id;
}

static void
test_chips (void)
{
  GtkWidget *editor = cg_chips_new (CG_ENTITY_UNIT);
  GtkWidget *window;
  GtkWidget *chip;
  g_autoptr (TestSource) source = test_source_new ();
  gint64 added = 0, removed = 0, main_one = 0;
  GArray *values = cg_chips_get_values (CG_CHIPS (editor));

  gtk_widget_set_valign (editor, GTK_ALIGN_START);
  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (source), 0);
  cg_chips_set_main_word (CG_CHIPS (editor), "主要", FALSE);
  window = ui_test_open (editor, 420, 160);
  g_signal_connect (editor, "added", G_CALLBACK (id_cb), &added);
  g_signal_connect (editor, "removed", G_CALLBACK (id_cb), &removed);
  g_signal_connect (editor, "main-changed", G_CALLBACK (id_cb), &main_one);
  assert_text (editor, "");

  type_and_wait (editor, "双河");
  press_enter (editor);
  g_assert_cmpint (added, ==, 6);
  g_assert_true (g_array_index (values, CgChipValue, 0).is_main);
  /* What is there already is not offered again. */
  type_and_wait (editor, "双河");
  press_enter (editor);
  g_assert_cmpuint (values->len, ==, 1);

  cg_chips_clear (CG_CHIPS (editor));
  for (gint64 id = 1; id <= 6; id++)
    cg_chips_add (CG_CHIPS (editor), id, test_source_name (id), id == 1);
  ui_test_picture (window, "chips");
  assert_text (editor, "6");

  /* The second is made the main one; taking it away makes the first one main. */
  chip = gtk_widget_get_next_sibling (ui_test_find (editor, CG_TYPE_CHIP));
  gtk_test_accessible_assert_role (chip, GTK_ACCESSIBLE_ROLE_BUTTON);
  g_signal_emit_by_name (chip, "activated");
  g_assert_cmpint (main_one, ==, 2);
  g_signal_emit_by_name (chip, "removed");
  g_assert_cmpint (removed, ==, 2);
  g_assert_cmpint (main_one, ==, 1);
  g_assert_cmpuint (values->len, ==, 5);

  /* Tab has one stop; ← and → reach the chips. */
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  g_assert_true (gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD));
  g_assert_false (CG_IS_CHIP (gtk_root_get_focus (GTK_ROOT (window))));
  g_assert_true (gtk_widget_child_focus (editor, GTK_DIR_LEFT));
  g_assert_true (CG_IS_CHIP (gtk_root_get_focus (GTK_ROOT (window))));
  g_assert_false (gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (editor, GTK_DIR_RIGHT));
  g_assert_false (CG_IS_CHIP (gtk_root_get_focus (GTK_ROOT (window))));
  ui_test_close (window, editor);
}

/* Emptied by its owner after what was typed could not be made: nothing is wrong any more. */
static void
test_chips_refused (void)
{
  GtkWidget *editor = cg_chips_new (CG_ENTITY_UNIT);
  GtkWidget *window = ui_test_open (editor, 300, 200);
  g_autoptr (TestSource) source = test_source_new ();
  g_autofree char *fault = NULL;

  cg_pick_field_set_source (CG_PICK_FIELD (editor), CG_PICK_SOURCE (source), 0);
  test_source_refuse (source, "磁盘已满，没有新建。");
  type_and_wait (editor, "河西村");
  press_enter (editor);
  ui_test_wait (is_settled, editor);
  fault = cg_editor_get_fault (CG_EDITOR (editor), "责任单位");
  g_assert_cmpstr (fault, ==, "磁盘已满，没有新建。");

  cg_chips_clear (CG_CHIPS (editor));
  g_assert_null (cg_editor_get_fault (CG_EDITOR (editor), "责任单位"));
  ui_test_close (window, editor);
}

typedef struct
{
  GtkWidget *editor;
  int height; /* px that it must reach */
} Growth;

static gboolean
has_grown (gpointer data)
{
  const Growth *growth = data;

  return gtk_widget_get_height (growth->editor) >= growth->height;
}

/* All of a text is seen up to the most lines, however narrow the form; then it scrolls. */
static void
test_long_text_grows (void)
{
  GtkWidget *editor = cg_long_text_editor_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (CgValue) value = CG_VALUE_INIT;
  Growth growth = { editor, 5 * 18 };
  GtkWidget *window;

  cg_long_text_editor_set_lines (CG_LONG_TEXT_EDITOR (editor), 2, 8);
  gtk_box_append (GTK_BOX (box), editor);
  for (guint i = 0; i < 5 * 14; i++)
    g_string_append (text, "改");
  cg_value_set_text (&value, text->str);
  cg_editor_set_value (CG_EDITOR (editor), &value, NULL);
  window = ui_test_open (box, 260, 600);
  ui_test_wait (has_grown, &growth);
  g_assert_cmpint (gtk_widget_get_width (editor), <=, 260);

  for (guint i = 0; i < 100 * 14; i++)
    g_string_append (text, "改");
  cg_value_set_text (&value, text->str);
  cg_editor_set_value (CG_EDITOR (editor), &value, NULL);
  growth.height = 8 * 18;
  ui_test_wait (has_grown, &growth);
  g_assert_cmpint (gtk_widget_get_height (editor), <=, 9 * 20 + 10);
  ui_test_close (window, box);
}

static void
count_done_cb (CgEditor *editor, gboolean next, gpointer n_done)
{
  g_assert_true (next);
  ++*(guint *) n_done;
}

/* A title wraps, but has no lines of its own: Enter goes on, what is pasted is joined. */
static void
test_paragraph (void)
{
  GtkWidget *editor = cg_long_text_editor_new_paragraph ();
  GtkWidget *window = ui_test_open (editor, 260, 200);
  GtkTextBuffer *buffer =
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (ui_test_find (editor, GTK_TYPE_TEXT_VIEW)));
  g_autofree char *text = NULL;
  guint n_done = 0;

  g_signal_connect (editor, "done", G_CALLBACK (count_done_cb), &n_done);
  gtk_text_buffer_insert_at_cursor (buffer, "双河镇\n河道采砂\r\n失职案", -1);
  g_assert_cmpuint (n_done, ==, 0);
  gtk_text_buffer_insert_at_cursor (buffer, "\n", -1);
  g_assert_cmpuint (n_done, ==, 1);
  text = cg_editor_get_text (CG_EDITOR (editor));
  g_assert_cmpstr (text, ==, "双河镇 河道采砂 失职案");
  ui_test_close (window, editor);
}

static void
test_gallery (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *window;
  GtkWidget *long_text = cg_long_text_editor_new ();
  GtkWidget *number = cg_text_editor_new_for_numbers ();
  GtkWidget *choice = cg_choice_editor_new (CG_CHOICES_LEVEL, FALSE);
  GtkWidget *picker = cg_picker_new (CG_ENTITY_UNIT);
  GtkWidget *chips = cg_chips_new_for_choices (CG_CHOICES_SITUATION);
  GtkWidget *empty = cg_long_text_editor_new ();
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value,
                     "2026年3月至8月，双河镇对3个村集体资金收支监管不力，白条入账、公款私存长"
                     "期未被发现，群众多次反映未予核查。");
  cg_editor_set_value (CG_EDITOR (long_text), &value, NULL);
  cg_long_text_editor_set_hint (CG_LONG_TEXT_EDITOR (empty), "写清问题、标准和期限");
  cg_value_set_integer (&value, 1200000);
  cg_editor_set_value (CG_EDITOR (number), &value, NULL);
  cg_text_editor_set_unit (CG_TEXT_EDITOR (number), "元");
  cg_value_set_text (&value, "county");
  cg_editor_set_value (CG_EDITOR (choice), &value, NULL);
  cg_picker_set_picked (CG_PICKER (picker), 6, "双河镇");
  cg_chips_set_main_word (CG_CHIPS (chips), "主要情形", TRUE);
  cg_chips_add (CG_CHIPS (chips), 10, cg_choices_label (CG_CHOICES_SITUATION, "people"), TRUE);
  cg_chips_add (CG_CHIPS (chips), 8, "两个责任落实不到位（八）", FALSE);

  for (guint i = 0; i < 6; i++)
    gtk_box_append (GTK_BOX (box),
                    (GtkWidget *[]){ long_text, number, choice, picker, chips, empty }[i]);
  gtk_box_append (GTK_BOX (box), cg_check_editor_new ());
  cg_check_editor_set_words (CG_CHECK_EDITOR (gtk_widget_get_last_child (box)),
                             "核文书、审佐证，自己经办的除外");
  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_margin_start (child, 12);
  window = ui_test_open (box, 560, 400);
  ui_test_picture (window, "editors");
  ui_test_close (window, box);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/editors/round-trips", test_round_trips);
  g_test_add_func ("/editors/text", test_text);
  g_test_add_func ("/editors/number", test_number);
  g_test_add_func ("/editors/choice", test_choice);
  g_test_add_func ("/editors/choice-first-line", test_choice_first_line);
  g_test_add_func ("/editors/date", test_date);
  g_test_add_func ("/editors/month", test_month);
  g_test_add_func ("/editors/picker", test_picker);
  g_test_add_func ("/editors/place", test_place);
  g_test_add_func ("/editors/create", test_create);
  g_test_add_func ("/editors/chips", test_chips);
  g_test_add_func ("/editors/chips-refused", test_chips_refused);
  g_test_add_func ("/editors/long-text-grows", test_long_text_grows);
  g_test_add_func ("/editors/paragraph", test_paragraph);
  g_test_add_func ("/editors/gallery", test_gallery);
  return ui_test_run ();
}
