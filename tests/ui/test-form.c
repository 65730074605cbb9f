/* test-form.c: forms: a record whose fields are edits, a new record, what an action asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-form.h"
#include "test-source.h"
#include "ui-test.h"

static const CgFormItem record_items[] = {
  { CG_ITEM_FIELD, CG_PROBLEM_PROBLEM_NO, CG_FORM_READ_ONLY },
  { CG_ITEM_FIELD, CG_PROBLEM_TEXT, .lines = 2 },
  { CG_ITEM_FIELD, CG_PROBLEM_NATURE, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_PROBLEM_MODE, CG_FORM_HALF },
  { CG_ITEM_SECTION, .label = "责任与时限" },
  { CG_ITEM_FIELD, CG_PROBLEM_RESPONSIBLE_UNIT },
  { CG_ITEM_FIELD, CG_PROBLEM_PERSON },
  { CG_ITEM_FIELD, CG_PROBLEM_DEADLINE, CG_FORM_FUTURE },
  { CG_ITEM_FIELD, CG_PROBLEM_PROGRESS, .unit = "%" },
  { CG_ITEM_FIELD, CG_PROBLEM_STATUS },
  { CG_ITEM_FIELD, CG_PROBLEM_REMARK, .hint = "可以不填" },
  { CG_ITEM_END },
};

static const CgFormItem draft_items[] = {
  { CG_ITEM_PART, .label = "谁", .hint = "单位和问责对象" },
  { CG_ITEM_CHIPS, .key = "units", .label = "案发单位", .of = CG_ENTITY_UNIT, .main_word = "主要",
    .flags = CG_FORM_REQUIRED },
  { CG_ITEM_PART, .label = "什么事", .hint = "含类别和情形" },
  { CG_ITEM_FIELD, CG_CASE_TITLE },
  { CG_ITEM_FIELD, CG_CASE_LEVEL, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_SOURCE, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_DOMAIN, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_AMOUNT, CG_FORM_HALF, .unit = "元" },
  { CG_ITEM_CHIPS_CHOICES, .key = "situations", .label = "问责情形", .of = CG_CHOICES_SITUATION,
    .main_word = "主要情形", .flags = CG_FORM_STAR },
  { CG_ITEM_FIELD, CG_CASE_BRIEF },
  { CG_ITEM_PART, .label = "何时何人决定" },
  { CG_ITEM_FIELD, CG_CASE_DECIDED_ON, CG_FORM_HALF | CG_FORM_PAST },
  { CG_ITEM_FIELD, CG_CASE_DECIDED_BY, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_DECISION_NO, CG_FORM_HALF, .hint = "如 某纪〔2026〕31号",
    .missing = "还缺决定文号。没有文号的，填“无”，登记时写明理由。" },
  { CG_ITEM_FIELD, CG_CASE_UNDERTAKER, CG_FORM_HALF },
  { CG_ITEM_FIELD, CG_CASE_REGISTERED_ON, CG_FORM_HALF },
  { CG_ITEM_PART, .label = "问责方式", .hint = "可合并使用" },
  { CG_ITEM_SLOT, .key = "sanctions" },
  { CG_ITEM_END },
};

static CgRecord *
make_problem (gint64 id, const char *text, const char *deadline)
{
  CgRecord *record = cg_record_new (CG_ENTITY_PROBLEM, id);

  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_PROBLEM_NO), "WZ-2026-0007-03");
  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_TEXT), text);
  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_NATURE), "common");
  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_DEADLINE), deadline);
  cg_value_set_text (cg_record_mutable_value (record, CG_PROBLEM_STATUS), "doing");
  cg_value_set_integer (cg_record_mutable_value (record, CG_PROBLEM_PROGRESS), 45);
  cg_value_set_integer (cg_record_mutable_value (record, CG_PROBLEM_RESPONSIBLE_UNIT), 2);
  cg_record_set_reference_name (record, CG_PROBLEM_RESPONSIBLE_UNIT, "水政执法大队");
  return record;
}

/* What the form asked to be written last. */
typedef struct
{
  guint n;
  gint64 id;
  int field;
  CgValue value;
} Committed;

static void
commit_cb (
    CgForm *form, const CgRecord *record, int field, const CgValue *value, Committed *committed)
{
  committed->n++;
  committed->id = cg_record_get_id (record);
  committed->field = field;
  cg_value_copy (&committed->value, value);
}

static GtkWidget *
focus_of (CgForm *form, const char *key)
{
  return cg_editor_get_focus_widget (cg_field_row_get_editor (cg_form_get_row (form, key)));
}

static void
set_text (GtkWidget *entry, const char *text)
{
  if (GTK_IS_TEXT_VIEW (entry))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
type (CgForm *form, const char *key, const char *text)
{
  gtk_widget_grab_focus (focus_of (form, key));
  set_text (focus_of (form, key), text);
}

static void
assert_shows (CgForm *form, const char *key, const char *expected)
{
  g_autofree char *text =
      cg_editor_get_text (cg_field_row_get_editor (cg_form_get_row (form, key)));

  g_assert_cmpstr (text, ==, expected);
}

static const char *
fault_of (CgForm *form, const char *key)
{
  return cg_field_row_get_fault (cg_form_get_row (form, key));
}

static GtkWidget *
open_form (GtkWidget *form, int width, int height)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_set_margin_start (form, 18);
  gtk_widget_set_margin_end (form, 18);
  gtk_widget_set_margin_top (form, 12);
  gtk_widget_set_margin_bottom (form, 12);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), form);
  return ui_test_open (scroller, width, height);
}

static void
test_record (void)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, record_items));
  GtkWidget *window = open_form (GTK_WIDGET (form), 400, 560);
  g_autoptr (CgRecord) record = make_problem (3, "河道采砂监管责任未落实到岗", "2026-11-09");
  g_autoptr (CgRecord) later = make_problem (3, "河道采砂监管责任未落实到岗到人", "2026-11-09");
  g_autoptr (GError) refused = cg_fault_new (CG_FAULT_STORE_FULL, "/store");
  Committed committed = { 0, 0, 0, CG_VALUE_INIT };

  g_signal_connect (form, "commit-field", G_CALLBACK (commit_cb), &committed);
  cg_form_set_record (form, record);
  assert_shows (form, "deadline", "2026-11-09");
  ui_test_picture (window, "form-record");

  /* Enter in a changed field is one edit; in an unchanged one it is none. */
  type (form, "deadline", "2026.12.1");
  g_signal_emit_by_name (focus_of (form, "deadline"), "activate");
  g_assert_cmpuint (committed.n, ==, 1);
  g_assert_cmpint (committed.field, ==, CG_PROBLEM_DEADLINE);
  g_assert_cmpstr (committed.value.text, ==, "2026-12-01");
  g_assert_true (cg_form_finish_field (form, 3, CG_PROBLEM_DEADLINE, NULL));
  gtk_widget_grab_focus (focus_of (form, "deadline"));
  g_signal_emit_by_name (focus_of (form, "deadline"), "activate");
  g_assert_cmpuint (committed.n, ==, 1);

  /* Leaving a field commits it; a refusal keeps the text and says why; Escape restores. */
  type (form, "progress", "60");
  gtk_widget_grab_focus (focus_of (form, "deadline"));
  g_assert_cmpuint (committed.n, ==, 2);
  g_assert_cmpint (committed.value.integer, ==, 60);
  g_assert_true (cg_form_finish_field (form, 3, CG_PROBLEM_PROGRESS, refused));
  g_assert_cmpstr (fault_of (form, "progress"), ==, refused->message);
  assert_shows (form, "progress", "60");

  /* A bad value is no edit. */
  type (form, "progress", "160");
  gtk_widget_grab_focus (focus_of (form, "deadline"));
  g_assert_cmpuint (committed.n, ==, 2);
  g_assert_nonnull (fault_of (form, "progress"));
  type (form, "text", "");
  gtk_widget_grab_focus (focus_of (form, "deadline"));
  g_assert_cmpuint (committed.n, ==, 2);
  g_assert_nonnull (fault_of (form, "text"));
  ui_test_picture (window, "form-record-faults");

  /* Another state of the record leaves alone what is typed and says so. */
  cg_form_set_record (form, record);
  cg_form_set_record (form, later);
  assert_shows (form, "text", "");
  g_assert_nonnull (strstr (fault_of (form, "text"), "到岗到人"));
  ui_test_picture (window, "form-record-elsewhere");

  /* An answer for another record is not this form's. */
  g_assert_false (cg_form_finish_field (form, 4, CG_PROBLEM_TEXT, NULL));
  cg_form_set_read_only (form, TRUE);
  ui_test_picture (window, "form-record-read-only");
  cg_value_clear (&committed.value);
  ui_test_close (window, form);
}

/* Reads that began before an edit was written, and what others wrote meanwhile. */
static void
test_edit_under_way (void)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, record_items));
  GtkWidget *window = open_form (GTK_WIDGET (form), 400, 560);
  g_autoptr (CgRecord) before = make_problem (3, "河道采砂监管责任未落实到岗", "2026-11-09");
  g_autoptr (CgRecord) after = make_problem (3, "河道采砂监管责任未落实到岗", "2026-12-01");
  g_autoptr (CgRecord) others = make_problem (3, "河道采砂监管责任未落实到岗", "2026-12-31");
  Committed committed = { 0, 0, 0, CG_VALUE_INIT };

  g_signal_connect (form, "commit-field", G_CALLBACK (commit_cb), &committed);
  cg_form_set_record (form, before);

  /* An answer from before the edit is no change by somebody else, however late it comes. */
  type (form, "deadline", "2026-12-01");
  g_signal_emit_by_name (focus_of (form, "deadline"), "activate");
  g_assert_cmpuint (committed.n, ==, 1);
  cg_form_set_record (form, before);
  g_assert_null (fault_of (form, "deadline"));
  g_assert_true (cg_form_finish_field (form, 3, CG_PROBLEM_DEADLINE, NULL));
  g_assert_null (fault_of (form, "deadline"));
  assert_shows (form, "deadline", "2026-12-01");
  cg_form_set_record (form, after);
  g_assert_null (fault_of (form, "deadline"));
  assert_shows (form, "deadline", "2026-12-01");

  /* Taken back: the earlier value is there again. */
  gtk_widget_grab_focus (focus_of (form, "progress"));
  cg_form_set_record (form, before);
  assert_shows (form, "deadline", "2026-11-09");

  /* A third value is. */
  type (form, "deadline", "2026-12-01");
  g_signal_emit_by_name (focus_of (form, "deadline"), "activate");
  g_assert_cmpuint (committed.n, ==, 2);
  cg_form_set_record (form, others);
  g_assert_true (cg_form_finish_field (form, 3, CG_PROBLEM_DEADLINE, NULL));
  g_assert_nonnull (strstr (fault_of (form, "deadline"), "2026-12-31"));
  assert_shows (form, "deadline", "2026-12-01");

  cg_value_clear (&committed.value);
  ui_test_close (window, form);
}

static gboolean
press (CgForm *form, const char *key, guint keyval)
{
  GListModel *controllers =
      gtk_widget_observe_controllers (GTK_WIDGET (cg_form_get_row (form, key)));
  gboolean stopped = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, (GdkModifierType) 0,
                               &stopped);
    }
  g_object_unref (controllers);
  return stopped;
}

static void
test_escape (void)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, record_items));
  GtkWidget *window = open_form (GTK_WIDGET (form), 400, 560);
  g_autoptr (CgRecord) record = make_problem (3, "河道采砂监管责任未落实到岗", "2026-11-09");
  g_autoptr (CgRecord) later = make_problem (3, "河道采砂监管责任未落实到岗", "2026-12-31");
  Committed committed = { 0, 0, 0, CG_VALUE_INIT };

  g_signal_connect (form, "commit-field", G_CALLBACK (commit_cb), &committed);
  cg_form_set_record (form, record);
  g_assert_false (press (form, "deadline", GDK_KEY_Escape));
  type (form, "deadline", "明天");
  g_assert_true (press (form, "deadline", GDK_KEY_Escape));
  assert_shows (form, "deadline", "2026-11-09");

  /* A field that has the focus but was not changed: the new value waits, and is taken when
   * the field is left. */
  gtk_widget_grab_focus (focus_of (form, "deadline"));
  cg_form_set_record (form, later);
  g_assert_nonnull (fault_of (form, "deadline"));
  gtk_widget_grab_focus (focus_of (form, "progress"));
  assert_shows (form, "deadline", "2026-12-31");
  g_assert_null (fault_of (form, "deadline"));
  g_assert_cmpuint (committed.n, ==, 0);

  /* A press elsewhere in another record first commits what was typed in this one. */
  type (form, "progress", "70");
  g_clear_pointer (&later, cg_record_unref);
  later = make_problem (4, "另一个问题", "2026-12-31");
  cg_form_set_record (form, later);
  g_assert_cmpuint (committed.n, ==, 1);
  g_assert_cmpint (committed.id, ==, 3);
  g_assert_cmpint (committed.value.integer, ==, 70);
  assert_shows (form, "progress", "45");
  ui_test_close (window, form);
}

static void
test_draft (void)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_CASE, draft_items));
  GtkWidget *window;
  g_autoptr (TestSource) source = test_source_new ();
  g_autofree char *missing = NULL;
  g_autoptr (CgEdit) edit = cg_edit_new ("case.register", 7);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE);

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  cg_form_set_source (form, CG_PICK_SOURCE (source));
  cg_form_set_slot (form, "sanctions", gtk_label_new ("双河镇党委　通报"));
  cg_form_begin (form);
  window = open_form (GTK_WIDGET (form), 840, 640);
  assert_shows (form, "registered_on", "2026-11-24");
  g_assert_cmpuint (cg_form_check (form, FALSE), ==, 5);
  g_assert_null (fault_of (form, "title"));

  cg_chips_add (cg_form_get_chips (form, "units"), 6, "双河镇党委", TRUE);
  cg_chips_add (cg_form_get_chips (form, "units"), 7, "双河镇农业农村服务中心", FALSE);
  cg_chips_add (cg_form_get_chips (form, "situations"), 10, "漠视侵害群众利益（十）", TRUE);
  cg_form_set_text (form, "title", "双河镇村级集体资金监管失职失责问责案");
  cg_form_set_text (form, "decided_by", "县委常委会");
  cg_form_set_reference (form, "undertaker", 12, "沈某");
  type (form, "decided_on", "11月20日");
  missing = cg_form_describe_missing (form);
  g_assert_cmpstr (missing, ==, cg_field_label (CG_ENTITY_CASE, CG_CASE_DECISION_NO));

  /* The one missing field is named in its own words and gets the focus. */
  g_assert_cmpuint (cg_form_check (form, TRUE), ==, 1);
  g_assert_true (g_str_has_prefix (fault_of (form, "decision_no"), "还缺决定文号"));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)),
                                         GTK_WIDGET (cg_form_get_row (form, "decision_no"))));
  ui_test_picture (window, "form-draft");

  type (form, "decision_no", "某纪〔2026〕31号");
  g_assert_null (fault_of (form, "decision_no"));
  g_assert_cmpuint (cg_form_check (form, TRUE), ==, 0);
  cg_form_fill_edit (form, edit, id);
  g_assert_cmpstr (cg_edit_find (edit, CG_ENTITY_CASE, id, CG_CASE_DECIDED_ON)->text, ==,
                   "2026-11-20");
  g_assert_cmpint (cg_edit_find (edit, CG_ENTITY_CASE, id, CG_CASE_UNDERTAKER)->integer, ==, 12);
  g_assert_null (cg_edit_find (edit, CG_ENTITY_CASE, id, CG_CASE_BRIEF));
  cg_clock_set_today (0);
  ui_test_close (window, form);
}

/* Whatever stands in a form, also half typed, is there again after it was saved and loaded. */
static void
test_draft_file (void)
{
  CgForm *form = CG_FORM (g_object_ref_sink (cg_form_new (CG_ENTITY_CASE, draft_items)));
  g_autoptr (CgForm) again =
      CG_FORM (g_object_ref_sink (cg_form_new (CG_ENTITY_CASE, draft_items)));
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GKeyFile) copy = g_key_file_new ();
  g_autofree char *data = NULL;
  g_autofree char *data_again = NULL;
  GArray *values;

  cg_form_begin (form);
  cg_chips_add (cg_form_get_chips (form, "units"), 6, "双河镇；党委", FALSE);
  cg_chips_add (cg_form_get_chips (form, "units"), 7, "柳湾镇", TRUE);
  cg_form_set_text (form, "brief", "第一行\n第二行；=#\\n 反斜杠\\");
  set_text (focus_of (form, "decided_on"), "2月30日");
  set_text (focus_of (form, "amount"), "十二万");
  cg_form_set_reference (form, "undertaker", 12, "沈某");
  cg_form_set_text (form, "level", "county");
  cg_form_save (form, file, "case");
  data = g_key_file_to_data (file, NULL, NULL);

  g_assert_true (g_key_file_load_from_data (copy, data, -1, G_KEY_FILE_NONE, NULL));
  cg_form_begin (again);
  cg_form_load (again, copy, "case");
  assert_shows (again, "brief", "第一行\n第二行；=#\\n 反斜杠\\");
  assert_shows (again, "decided_on", "2月30日");
  assert_shows (again, "undertaker", "12");
  assert_shows (again, "level", "county");
  values = cg_chips_get_values (cg_form_get_chips (again, "units"));
  g_assert_cmpuint (values->len, ==, 2);
  g_assert_cmpstr (g_array_index (values, CgChipValue, 0).name, ==, "双河镇；党委");
  g_assert_true (g_array_index (values, CgChipValue, 1).is_main);

  cg_form_save (again, copy, "case");
  data_again = g_key_file_to_data (copy, NULL, NULL);
  g_assert_cmpstr (data_again, ==, data);
  g_object_unref (form);
}

/* Every entity and every action has a form, light or dark, without a warning. */
static void
test_every_entity (void)
{
  gsize n_actions;
  const CgAction *actions = cg_actions (&n_actions);

  for (int entity = 0; entity < CG_N_ENTITIES; entity++)
    {
      const CgEntityInfo *info = cg_entity_get ((CgEntity) entity);
      g_autoptr (GArray) items = g_array_new (TRUE, TRUE, sizeof (CgFormItem));
      g_autoptr (CgRecord) record = cg_record_new ((CgEntity) entity, 1);
      GtkWidget *form;

      for (guint i = 0; i < info->n_fields; i++)
        {
          CgFormItem item = { CG_ITEM_FIELD, (int) i };

          g_array_append_val (items, item);
        }
      form = g_object_ref_sink (
          cg_form_new ((CgEntity) entity, (const CgFormItem *) (gpointer) items->data));
      cg_form_begin (CG_FORM (form));
      cg_form_check (CG_FORM (form), TRUE);
      cg_form_set_record (CG_FORM (form), record);
      g_object_unref (form);
    }

  for (gsize i = 0; i < n_actions; i++)
    {
      GtkWidget *form = g_object_ref_sink (cg_form_new_for_action (&actions[i]));

      cg_form_begin (CG_FORM (form));
      cg_form_check (CG_FORM (form), TRUE);
      g_object_unref (form);
    }
}

static void
test_action (void)
{
  CgForm *form = CG_FORM (cg_form_new_for_action (cg_action_find ("problem.progress")));
  GtkWidget *window = open_form (GTK_WIDGET (form), 460, 320);
  g_autoptr (GHashTable) arguments = NULL;

  cg_clock_set_today (cg_date_from_ymd (2026, 11, 24));
  cg_form_begin (form);
  g_assert_cmpuint (cg_form_check (form, TRUE), ==, 1);
  g_assert_nonnull (fault_of (form, "text"));
  ui_test_picture (window, "form-action");
  type (form, "text", "河段责任牌更换 38 块");
  type (form, "percent", "60");
  g_assert_cmpuint (cg_form_check (form, TRUE), ==, 0);
  arguments = cg_form_get_arguments (form);
  g_assert_cmpstr (g_hash_table_lookup (arguments, "text"), ==, "河段责任牌更换 38 块");
  g_assert_cmpstr (g_hash_table_lookup (arguments, "percent"), ==, "60");
  g_assert_cmpstr (g_hash_table_lookup (arguments, "held_on"), ==, "2026-11-24");
  g_assert_null (g_hash_table_lookup (arguments, "measure"));
  cg_clock_set_today (0);
  ui_test_close (window, form);
}

static guint
lines_of (CgForm *form, const char *key)
{
  GtkWidget *menu =
      cg_editor_get_focus_widget (cg_field_row_get_editor (cg_form_get_row (form, key)));

  return g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (menu)));
}

/* What must be chosen offers no "none", whoever asks for it: the record, the view or the step. */
static void
test_required_choice (void)
{
  static const CgFormItem items[] = {
    { CG_ITEM_FIELD, CG_CASE_LEVEL, CG_FORM_REQUIRED },
    { CG_ITEM_FIELD, CG_CASE_SOURCE },
    { CG_ITEM_END },
  };
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_CASE, items));
  CgForm *step = CG_FORM (cg_form_new_for_action (cg_action_find ("case_unit.accept")));
  gsize levels, sources, grades;

  cg_choices_get (CG_CHOICES_LEVEL, &levels);
  cg_choices_get (CG_CHOICES_CASE_SOURCE, &sources);
  cg_choices_get (CG_CHOICES_GRADE, &grades);
  g_object_ref_sink (form);
  g_object_ref_sink (step);
  g_assert_cmpuint (lines_of (form, "level"), ==, levels);
  g_assert_cmpuint (lines_of (form, "source"), ==, sources + 1);
  g_assert_cmpuint (lines_of (step, "grade"), ==, grades);
  g_object_unref (form);
  g_object_unref (step);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/form/record", test_record);
  g_test_add_func ("/form/edit-under-way", test_edit_under_way);
  g_test_add_func ("/form/escape", test_escape);
  g_test_add_func ("/form/draft", test_draft);
  g_test_add_func ("/form/draft-file", test_draft_file);
  g_test_add_func ("/form/every-entity", test_every_entity);
  g_test_add_func ("/form/action", test_action);
  g_test_add_func ("/form/required-choice", test_required_choice);
  return ui_test_run ();
}
