/* test-fuzz-texts.c: mutated drafts, settings, lists of units, dates and templates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All seeds are fixed and printed; any warning of GLib ends the test.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cg-clock.h"
#include "cg-date-input.h"
#include "cg-drafts.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-locale.h"
#include "cg-notice-pages.h"
#include "cg-notice-template.h"
#include "cg-settings.h"
#include "cg-unit-paste.h"
#include "long-fixture.h"

typedef void (*TextFunc) (GRand *random, const GString *text, gpointer data);

/* Calls @func with that many mutations of the texts. */
static void
for_each_mutation (const char *const *texts, gsize n, guint rounds, TextFunc func, gpointer data)
{
  for (guint seed = 1; seed <= long_share (rounds); seed++)
    {
      g_autoptr (GRand) random = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = NULL;

      text = long_mutate (random, texts[seed % n], -1);
      if (seed % 100 == 1)
        g_test_message ("from seed %u on", seed);
      func (random, text, data);
    }
}

/* ---- dates ---- */

static void
check_date (GRand *random, const GString *text, gpointer data)
{
  CgDate today = cg_date_from_ymd (2026, 11, 24);
  CgDateInputContext context = { .today = today,
                                 .base = g_rand_boolean (random) ? today - 20 : 0,
                                 .lean = (CgDateLean) g_rand_int_range (random, 0, 3) };
  CgDate date = 1;
  CgDateInputResult result = cg_date_input_parse (text->str, &context, &date);
  g_autofree char *sentence = cg_date_input_sentence (result, text->str);
  g_autofree char *iso = cg_date_to_iso (date);
  CgDate again;

  g_assert_cmpint (result, <, CG_N_DATE_INPUT_RESULTS);
  g_assert_true (g_utf8_validate (sentence, -1, NULL));
  g_assert_true ((*sentence == '\0') == (result == CG_DATE_INPUT_OK));
  g_assert_true ((date != 0) == (result == CG_DATE_INPUT_OK || result == CG_DATE_INPUT_NO_DAY));
  g_assert_true (date == 0 || (cg_date_parse_iso (iso, &again) && again == date));
}

static void
test_dates (void)
{
  static const char *const texts[] = { "2026-03-05",
                                       "2026年3月5日（周四）前",
                                       "二〇二六年三月五日",
                                       "26.3.5 10:30",
                                       "+10工作日",
                                       "10个工作日内",
                                       "下月底",
                                       "明年3月5日",
                                       "一季度末",
                                       "三个月内",
                                       "长期坚持",
                                       "305" };

  for_each_mutation (texts, G_N_ELEMENTS (texts), 60000, check_date, NULL);
}

/* ---- lists of units ---- */

static void
assert_tree (const CgUnitPaste *paste)
{
  for (guint i = 0; i < paste->units->len; i++)
    {
      const CgPastedUnit *unit = g_ptr_array_index (paste->units, i);

      g_assert_cmpint (unit->parent, <, (int) i);
      g_assert_cmpint (unit->parent, >=, -1);
      g_assert_true (*unit->name != '\0' && g_utf8_validate (unit->name, -1, NULL));
    }
  for (guint i = 0; i < paste->notes->len; i++)
    {
      const CgPasteNote *note = g_ptr_array_index (paste->notes, i);

      g_assert_true (g_utf8_validate (note->sentence, -1, NULL));
      g_assert_true (g_str_has_suffix (note->sentence, "。"));
    }
}

/* What was read as a tree is what the store takes, whole; then it is taken back. */
static void
check_paste (GRand *random, const GString *text, gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (CgUnitPaste) paste = cg_unit_paste_parse (text->str, "county");
  g_autoptr (CgEdit) edit = cg_edit_new ("add", fixture->clerk);
  g_autoptr (GError) error = NULL;

  assert_tree (paste);
  if (paste->units->len == 0 || g_rand_int_range (random, 0, 10) > 0)
    return;

  cg_unit_paste_add_to (paste, edit);
  cg_store_apply (fixture->store, edit, NULL, &error);
  g_assert_no_error (error);
  cg_store_undo (fixture->store, fixture->clerk, NULL, &error);
  g_assert_no_error (error);
}

static void
test_pastes (Fixture *fixture, gconstpointer data)
{
  static const char *const texts[] = {
    "县水利局\n\t水政执法大队\n\t\t一中队\n\t河道管理所\n双河镇",
    "单位名称\t上级单位\t类别\t层级\n县水务局\t\t机关\t县级\n一中队\t县水务局\t\t乡科级\n",
    "1、县水利局\n　　（一）水政执法大队\n  2. 县住建局；\n- 柳湾镇",
    "县水利局\t水政执法大队\n\t河道管理所\n县住建局\t质量监督站",
  };

  for_each_mutation (texts, G_N_ELEMENTS (texts), 12000, check_paste, fixture);
  fixture_check (fixture);
}

/* ---- templates ---- */

static CgNoticeData *
template_data (void)
{
  CgNoticeData *data = cg_notice_data_new ();

  cg_notice_data_set (data, "office", "某县纪委");
  cg_notice_data_set (data, "case.title", "河道采砂监管失职案");
  cg_notice_data_set (data, "empty", NULL);
  cg_notice_data_add_list (data, "problems");
  for (int i = 0; i < 3; i++)
    cg_notice_data_set (cg_notice_data_append (data, "problems"), "text", "巡查制度执行不到位");

  return data;
}

static void
lay_out (const char *body)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = NULL;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE, body);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, body);
  cg_notice_document_set_body (document, body);
  cg_notice_document_add_attachment (document, body, body, FALSE);
  cg_notice_document_add_attachment (document, body, body, TRUE);
  pages = cg_notice_layout (document, profile);
  g_assert_cmpuint (cg_notice_pages_count (pages), >, 0);
}

/* Filled in, or refused with what is wrong; what came out can be laid out. */
static void
check_template (GRand *random, const GString *text, gpointer data)
{
  g_autoptr (CgNoticeData) facts = template_data ();
  g_autoptr (GError) error = NULL;
  g_autofree char *expanded = cg_notice_template_expand (text->str, facts, &error);

  g_assert_true ((expanded == NULL) == (error != NULL));
  if (expanded == NULL)
    {
      long_assert_refusal (error);
      g_assert_true (g_error_matches (error, CG_FAULT, CG_FAULT_TEMPLATE_UNKNOWN) ||
                     g_error_matches (error, CG_FAULT, CG_FAULT_TEMPLATE_UNCLOSED));
    }
  else if (g_rand_int_range (random, 0, 20) == 0)
    {
      lay_out (expanded);
    }
}

static void
test_templates (void)
{
  static const char *const texts[] = {
    "{office}因{case.title}作出问责决定。\n{#problems}\n（{n:cn}）{text}。\n{/problems}\n{{",
    "{?problems}{n1:cn}、问题\n{#problems}{n2:1}.{text};{/problems}{/problems}{!empty}无{/empty}",
    "一、整改要求\n（一）限期整改。\n1. 立行立改。\n{office}\n",
    "整改台账\n序号\t问题\t单位\t金额\n{#problems}{n:1}\t{text}\t{office}\t3.50\n{/problems}",
  };

  for_each_mutation (texts, G_N_ELEMENTS (texts), 20000, check_template, NULL);
}

/* ---- drafts ---- */

/* Read as a draft or taken for none; a new one can be kept in its place. */
static void
check_draft (GRand *random, const GString *text, gpointer data)
{
  g_autoptr (CgDrafts) drafts = cg_drafts_new (data);
  g_autofree char *path = g_build_filename (data, "drafts", "case.draft", NULL);
  g_autoptr (GKeyFile) fresh = g_key_file_new ();
  g_autoptr (GKeyFile) draft = NULL;
  g_autoptr (GKeyFile) again = NULL;

  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  draft = cg_drafts_load (drafts, "case");
  g_key_file_set_string (fresh, "case", "title", "双河镇");
  cg_drafts_save_async (drafts, "case", fresh, NULL, NULL);
  cg_drafts_flush (drafts);
  again = cg_drafts_load (drafts, "case");
  g_assert_nonnull (again);
}

static void
test_drafts (void)
{
  static const char *const texts[] = {
    "[case]\ntitle=双河镇\\n第二行\ncase_type=4294967299\ndecided_on=2026-10-12\n",
    "[draft]\nfields=title;unit;\n[problem]\ntext=巡查\\s制度\nperson=沈某\n# 注\n",
  };
  g_autofree char *folder = g_dir_make_tmp ("cugai-long-XXXXXX", NULL);
  g_autofree char *drafts = g_build_filename (folder, "drafts", NULL);

  g_assert_no_errno (g_mkdir (drafts, 0700));
  for_each_mutation (texts, G_N_ELEMENTS (texts), 1500, check_draft, folder);
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

/* ---- settings ---- */

/* The other process: reads every key of the settings, which must have a value of its type. */
static int
read_settings (void)
{
  GSettings *settings = cg_settings_get ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (settings, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, keys[i]);
      g_autoptr (GVariant) value = g_settings_get_value (settings, keys[i]);

      g_assert_true (g_settings_schema_key_range_check (key, value));
    }
  return keys[0] == NULL;
}

static void
check_settings (GRand *random, const GString *text, gpointer data)
{
  const char *arguments[] = { "/proc/self/exe", "--read-settings", NULL };
  g_autofree char *path = g_build_filename (data, "cugai", "settings.ini", NULL);
  g_auto (GStrv) environment = g_get_environ ();
  g_autofree char *errors = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  environment = g_environ_unsetenv (environment, "GSETTINGS_BACKEND");
  environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", data, TRUE);
  g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
  g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, NULL, &errors,
                &status, &error);
  g_assert_no_error (error);
  if (status != 0)
    g_error ("%s\nended with %d: %s", text->str, status, errors);
}

static void
test_settings (void)
{
  static const char *const texts[] = {
    "[cugai]\nwindow-width=1440\nwindow-height=900\nwindow-maximized=true\n"
    "pane-widths={'ledger': 420}\npanes-open={'ledger': true}\ncolor-scheme='dark'\n",
    "[cugai]\nactors={'/srv/store': 4294967297}\ntext-scale=1.25\n",
  };
  g_autofree char *folder = g_dir_make_tmp ("cugai-long-XXXXXX", NULL);
  g_autofree char *own = g_build_filename (folder, "cugai", NULL);

  g_assert_no_errno (g_mkdir (own, 0700));
  for_each_mutation (texts, G_N_ELEMENTS (texts), 300, check_settings, folder);
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  if (argc == 2 && g_str_equal (argv[1], "--read-settings"))
    return read_settings ();

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz-texts/dates", test_dates);
  g_test_add ("/fuzz-texts/pastes", Fixture, NULL, fixture_set_up, test_pastes, fixture_tear_down);
  g_test_add_func ("/fuzz-texts/templates", test_templates);
  g_test_add_func ("/fuzz-texts/drafts", test_drafts);
  g_test_add_func ("/fuzz-texts/settings", test_settings);
  return g_test_run ();
}
