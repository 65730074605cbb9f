/* test-notice-template.c: placeholders, sections and the templates that come along.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include "cg-fault.h"
#include "cg-locale.h"
#include "cg-notice-case.h"
#include "cg-notice-template.h"
#include "cg-placeholders.h"
#include "store-fixture.h"

#include <string.h>

static CgNoticeData *
sample_data (void)
{
  CgNoticeData *data = cg_notice_data_new ();

  cg_notice_data_set (data, "office", "某县纪委");
  cg_notice_data_set (data, "empty", NULL);
  cg_notice_data_add_list (data, "nothing");
  for (int i = 0; i < 3; i++)
    {
      CgNoticeData *problem = cg_notice_data_append (data, "problems");

      cg_notice_data_set (problem, "text", i == 0 ? "甲" : i == 1 ? "乙" : "丙");
      cg_notice_data_add_list (problem, "measures");
      for (int k = 0; k < i; k++)
        cg_notice_data_set (cg_notice_data_append (problem, "measures"), "text",
                            k == 0 ? "子" : "丑");
    }

  return data;
}

static void
test_expand (void)
{
  static const struct
  {
    const char *text;
    const char *expanded;
  } cases[] = {
    { "", "" },
    { "没有占位符", "没有占位符" },
    { "{office}发", "某县纪委发" },
    { "{{office}", "{office}" },
    { "[{empty}]", "[]" },
    { "{#problems}{text}{/problems}", "甲乙丙" },
    { "{#problems}{n:cn}、{n:1}.{text};{/problems}", "一、1.甲;二、2.乙;三、3.丙;" },
    { "{#problems}{text}{#measures}({text}@{office}){/measures}{/problems}",
      "甲乙(子@某县纪委)丙(子@某县纪委)(丑@某县纪委)" },
    { "{#nothing}{什么都行}{/nothing}无", "无" },
    { "{?office}有{/office}{?empty}无{/empty}{!empty}空{/empty}{!office}!{/office}", "有空" },
    { "{?problems}{#problems}x{/problems}{/problems}", "xxx" },
    { "{?nothing}x{/nothing}{!nothing}y{/nothing}", "y" },
    { "{n1:cn}、{n2:cn}{n2:cn} {n1:cn}、{n2:1}", "一、一二 二、1" },
    { "{?empty}{n1:cn}{/empty}{n1:cn}", "一" },
    { "头\n{#problems}\n（{n:cn}）{text}\n{/problems}\n尾",
      "头\n（一）甲\n（二）乙\n（三）丙\n尾" },
    { "{?empty}\n甲\n{/empty}\n乙\n", "乙\n" },
    { "{?office}{#problems}\n{text}\n{/problems}{/office}\n乙", "甲\n乙\n丙\n乙" },
  };
  g_autoptr (CgNoticeData) data = sample_data ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *expanded = cg_notice_template_expand (cases[i].text, data, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (expanded, ==, cases[i].expanded);
    }
}

static void
test_faults (void)
{
  static const struct
  {
    const char *text;
    CgFault fault;
    const char *named;
  } cases[] = {
    { "{offices}", CG_FAULT_TEMPLATE_UNKNOWN, "offices" },
    { "{?empty}{没有的}{/empty}", CG_FAULT_TEMPLATE_UNKNOWN, "没有的" },
    { "{#problems}{txt}{/problems}", CG_FAULT_TEMPLATE_UNKNOWN, "txt" },
    { "{#office}{/office}", CG_FAULT_TEMPLATE_UNKNOWN, "office" },
    { "{?那个}x{/那个}", CG_FAULT_TEMPLATE_UNKNOWN, "那个" },
    { "{n:cn}", CG_FAULT_TEMPLATE_UNKNOWN, "n:cn" },
    { "{#problems}{n:roman}{/problems}", CG_FAULT_TEMPLATE_UNKNOWN, "n:roman" },
    { "{n5:cn}", CG_FAULT_TEMPLATE_UNKNOWN, "n5:cn" },
    { "{}", CG_FAULT_TEMPLATE_UNKNOWN, "" },
    { "{#problems}甲", CG_FAULT_TEMPLATE_UNCLOSED, "problems" },
    { "{?office}{#problems}{/office}{/problems}", CG_FAULT_TEMPLATE_UNCLOSED, "problems" },
    { "{/problems}", CG_FAULT_TEMPLATE_UNCLOSED, "problems" },
    { "{office", CG_FAULT_TEMPLATE_UNCLOSED, "office" },
    { "{off\nice}", CG_FAULT_TEMPLATE_UNCLOSED, "off" },
  };
  g_autoptr (CgNoticeData) data = sample_data ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *sentence = NULL;

      g_assert_null (cg_notice_template_expand (cases[i].text, data, &error));
      g_assert_error (error, CG_FAULT, (gint) cases[i].fault);
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

/* Sections inside each other without end are refused, not followed for ever. */
static void
test_deep (void)
{
  g_autoptr (CgNoticeData) data = sample_data ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "{?office}");
  g_assert_null (cg_notice_template_expand (text->str, data, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_TEMPLATE_UNCLOSED);
}

/* Text without braces is itself, whatever it holds; a list's section is as many copies. */
static void
test_random (void)
{
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *text = notice_fixture_random_body (3, 60, TRUE);
      g_autoptr (CgNoticeData) data = cg_notice_data_new ();
      g_autoptr (GString) wanted = g_string_new (NULL);
      g_autofree char *section = g_strconcat ("{#items}{x}", text, "{/items}", NULL);
      g_autofree char *same = NULL;
      g_autofree char *copies = NULL;
      int n = g_test_rand_int_range (0, 9);

      cg_notice_data_add_list (data, "items");
      for (int k = 0; k < n; k++)
        {
          g_autofree char *number = g_strdup_printf ("%d", k);

          cg_notice_data_set (cg_notice_data_append (data, "items"), "x", number);
          g_string_append_printf (wanted, "%d%s", k, text);
        }
      same = cg_notice_template_expand (text, data, NULL);
      copies = cg_notice_template_expand (section, data, NULL);
      g_assert_cmpstr (same, ==, text);
      g_assert_cmpstr (copies, ==, wanted->str);
    }
}

/* ---- any template against a naive interpreter ---- */

/* A template is made piece by piece, and what it must say beside it: nobody reads it back. */
typedef struct
{
  GString *text;
  GString *wanted;
  guint number; /* of the item that is written */
  gboolean writing;
} Pieces;

static void
add_piece (Pieces *self, const char *text, const char *wanted)
{
  g_string_append (self->text, text);
  if (self->writing)
    g_string_append (self->wanted, wanted);
}

static void
add_word (Pieces *self)
{
  static const char *const words[] = { "字", "ab", "，", "}", "】", " ", "（二）", "#", "/x" };
  const char *word = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];

  add_piece (self, word, word);
}

/* The same tree is walked again for each item of a list: @seed gives the same choices. */
static void add_pieces (Pieces *self, guint32 seed, int depth);

static void
add_section (Pieces *self, guint32 seed, int depth)
{
  static const char *const present[] = { "office", "problems" };
  static const char *const absent[] = { "empty", "nothing" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  gboolean there = g_rand_boolean (rand);
  gboolean wanted = g_rand_boolean (rand);
  const char *name = (there ? present : absent)[g_rand_int_range (rand, 0, 2)];
  gboolean was_writing = self->writing;

  g_string_append_printf (self->text, "{%c%s}", wanted ? '?' : '!', name);
  self->writing = was_writing && there == wanted;
  add_pieces (self, g_rand_int (rand), depth - 1);
  self->writing = was_writing;
  g_string_append_printf (self->text, "{/%s}", name);
}

static void
add_loop (Pieces *self, guint32 seed, int depth)
{
  gsize begin;
  guint was_number = self->number;
  gboolean was_writing = self->writing;

  g_string_append (self->text, "{#problems}");
  begin = self->text->len;
  for (self->number = 1; self->number <= 3; self->number++)
    {
      g_string_truncate (self->text, begin);
      add_pieces (self, seed, depth - 1);
      if (!was_writing)
        break;
    }
  self->number = was_number;
  g_string_append (self->text, "{/problems}");
}

static void
add_pieces (Pieces *self, guint32 seed, int depth)
{
  static const char *const items[] = { "", "甲", "乙", "丙" };
  static const char *const chinese[] = { "", "一", "二", "三" };
  static const char *const digits[] = { "", "1", "2", "3" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    switch (g_rand_int_range (rand, 0, depth > 0 ? 8 : 6))
      {
      case 0:
        add_piece (self, "{office}", "某县纪委");
        break;
      case 1:
        add_piece (self, "{empty}", "");
        break;
      case 2:
        add_piece (self, "{{", "{");
        break;
      case 3:
        if (self->number > 0)
          add_piece (self, "{text}", items[self->number]);
        break;
      case 4:
        if (self->number > 0)
          add_piece (self, "{n:cn}{n:1}", "");
        if (self->number > 0 && self->writing)
          g_string_append_printf (self->wanted, "%s%s", chinese[self->number],
                                  digits[self->number]);
        break;
      case 6:
        add_section (self, g_rand_int (rand), depth);
        break;
      case 7:
        add_loop (self, g_rand_int (rand), depth);
        break;
      default:
        add_piece (self, "字", "字");
        break;
      }
}

static void
test_naive (void)
{
  g_autoptr (CgNoticeData) data = sample_data ();

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) wanted = g_string_new (NULL);
      Pieces pieces = { text, wanted, 0, TRUE };
      g_autoptr (GError) error = NULL;
      g_autofree char *expanded = NULL;

      add_word (&pieces);
      add_pieces (&pieces, (guint32) g_test_rand_int (), 4);
      expanded = cg_notice_template_expand (text->str, data, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (expanded, ==, wanted->str);
    }
}

/* The same cut off anywhere, or with a character more, is expanded or refused, never followed
 * beyond its end. */
static void
test_mutated (void)
{
  g_autoptr (CgNoticeData) data = sample_data ();

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GString) wanted = g_string_new (NULL);
      Pieces pieces = { text, wanted, 0, TRUE };
      g_autoptr (GError) error = NULL;
      g_autofree char *expanded = NULL;

      add_pieces (&pieces, (guint32) g_test_rand_int (), 4);
      g_string_truncate (text, (gsize) g_test_rand_int_range (0, (int) text->len + 1));
      g_string_insert_c (text, g_test_rand_int_range (0, (int) text->len + 1),
                         "{}#?!/:n"[g_test_rand_int_range (0, 8)]);
      expanded = cg_notice_template_expand (text->str, data, &error);
      g_assert_true ((expanded == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_true (error->domain == CG_FAULT);
    }
}

/* ---- the list of names ---- */

/* Whatever is offered to a person can be filled in, also as a condition, and is read back. */
static void
test_placeholders (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize n;
  const CgPlaceholder *all = cg_placeholders_get (&n);

  for (gsize i = 0; i < n; i++)
    for (int use = CG_PLACEHOLDER_WRITE; use <= CG_PLACEHOLDER_UNLESS; use++)
      {
        g_autofree char *snippet = cg_placeholder_snippet (&all[i], (CgPlaceholderUse) use);
        g_autofree char *body =
            all[i].within != NULL
                ? g_strdup_printf ("{#%s}%s{/%s}", all[i].within, snippet, all[i].within)
                : g_strdup (snippet);
        g_autofree char *words = cg_placeholders_to_words (body);
        g_autofree char *back = cg_placeholders_from_words (words);
        CgNoticeTemplate template = { (char *) "", (char *) "", (char *) "", (char *) "",
                                      (char *) "", body,        (char *) "", (char *) "",
                                      (char *) "", (char *) "" };
        g_autoptr (GError) error = NULL;

        cg_notice_template_check (&template, &error);
        g_assert_no_error (error);
        g_assert_cmpstr (back, ==, body);
        g_assert_null (strchr (words, '{'));
      }
  for (gsize i = 0; i < n; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer) all[i].words));
  g_assert_cmpuint (n, >, 200);
}

/* What a real case leaves out is looked into all the same. */
static void
test_check (void)
{
  static const char *const bad[] = {
    "{#problems}{#measures}{什么}{/measures}{/problems}",
    "{#struck_problems}{x}{/struck_problems}",
    "{#overdue_problems}{problem.x}{/overdue_problems}",
    "{!case.title}{x}{/case.title}",
    "{#institutions}{institution.x}{/institutions}",
    "{#deviations}{what}{/deviations}",
    "{#attachments}{x}{/attachments}",
    "{n:cn}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      CgNoticeTemplate template = { (char *) "", (char *) "",     (char *) "", (char *) "",
                                    (char *) "", (char *) bad[i], (char *) "", (char *) "",
                                    (char *) "", (char *) "" };
      g_autoptr (GError) error = NULL;

      g_assert_false (cg_notice_template_check (&template, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_TEMPLATE_UNKNOWN);
    }
}

static CgRecord *
record_new (CgEntity entity, gint64 id, int field, const char *text, ...)
{
  CgRecord *record = cg_record_new (entity, id);
  va_list list;

  va_start (list, text);
  while (text != NULL)
    {
      cg_value_set_text (cg_record_mutable_value (record, field), text);
      field = va_arg (list, int);
      text = field < 0 ? NULL : va_arg (list, const char *);
    }
  va_end (list);

  return record;
}

static GPtrArray *
records (CgRecord *first, ...)
{
  GPtrArray *array = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  va_list list;

  va_start (list, first);
  for (CgRecord *record = first; record != NULL; record = va_arg (list, CgRecord *))
    g_ptr_array_add (array, record);
  va_end (list);

  return array;
}

static CgRecord *
sanction_new (gint64 accountable, const char *kind)
{
  CgRecord *record = record_new (CG_ENTITY_SANCTION, 20 + accountable, CG_SANCTION_KIND, kind, -1);

  cg_value_set_integer (cg_record_mutable_value (record, CG_SANCTION_ACCOUNTABLE), accountable);
  return record;
}

static CgNoticeData *
case_data (void)
{
  g_autoptr (CgRecord) record = record_new (
      CG_ENTITY_CASE, 1, CG_CASE_TITLE, "县水务局水费收缴管理混乱案", CG_CASE_DECIDED_ON,
      "2026-02-27", CG_CASE_DECIDED_BY, "县委", CG_CASE_DEPARTMENT, "党风政风监督室", -1);
  g_autoptr (GPtrArray) units =
      records (record_new (CG_ENTITY_UNIT, 2, CG_UNIT_NAME, "县水务局", CG_UNIT_PARTY_ORG,
                           "县水务局党组", -1),
               record_new (CG_ENTITY_UNIT, 3, CG_UNIT_NAME, "双河镇党委", -1), NULL);
  g_autoptr (GPtrArray) situations =
      records (record_new (CG_ENTITY_SITUATION, 4, CG_SITUATION_SITUATION, "two_duties", -1), NULL);
  g_autoptr (GPtrArray) accountables =
      records (record_new (CG_ENTITY_ACCOUNTABLE, 5, CG_ACCOUNTABLE_TYPE, "org",
                           CG_ACCOUNTABLE_NAME, "县水务局党组", -1),
               record_new (CG_ENTITY_ACCOUNTABLE, 6, CG_ACCOUNTABLE_TYPE, "cadre",
                           CG_ACCOUNTABLE_NAME, "赵某某", CG_ACCOUNTABLE_POST, "局长", -1),
               NULL);
  g_autoptr (GPtrArray) sanctions =
      records (sanction_new (5, "org_notice"), sanction_new (6, "written"), NULL);
  g_autoptr (GPtrArray) problems =
      records (record_new (CG_ENTITY_PROBLEM, 7, CG_PROBLEM_TEXT, "主体责任悬空",
                           CG_PROBLEM_DEVIATION, "pressure", -1),
               record_new (CG_ENTITY_PROBLEM, 8, CG_PROBLEM_TEXT, "收费、开票由同一岗位办理；",
                           CG_PROBLEM_DEVIATION, "power_duty", -1),
               NULL);
  CgNoticeCase facts = { .record = record,
                         .units = units,
                         .situations = situations,
                         .accountables = accountables,
                         .sanctions = sanctions,
                         .problems = problems,
                         .office = "某县纪律检查委员会",
                         .plan_days = 15 };

  cg_record_set_reference_name (g_ptr_array_index (accountables, 1), CG_ACCOUNTABLE_UNIT,
                                "县水务局");
  return cg_notice_case_data (&facts);
}

/* The templates as a new store has them. */
static GPtrArray *
shipped_templates (Fixture *fixture)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (GError) error = NULL;
  GPtrArray *templates = cg_store_select (fixture->store, query, &error);

  g_assert_no_error (error);
  return templates;
}

static void
test_shipped (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CgNoticeData) data = case_data ();
  g_autoptr (GPtrArray) templates = shipped_templates (fixture);

  g_assert_cmpuint (templates->len, >, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CgNoticeTemplate) template =
          cg_notice_template_new_from_record (g_ptr_array_index (templates, i));
      g_autoptr (GError) error = NULL;
      g_autoptr (CgNoticeTemplate) filled = cg_notice_template_fill (template, data, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (filled->kind, ==, "notice");
      g_assert_cmpstr (filled->layout, ==, i == 0 ? "red_head" : "plain");
      g_assert_null (strpbrk (filled->body, "{}"));
      g_assert_null (strpbrk (filled->title, "{}"));
      g_assert_null (strstr (filled->body, "\n\n"));
      g_assert_cmpstr (filled->recipients, ==, "县水务局党组，双河镇党委");
      g_assert_nonnull (strstr (filled->body,
                                "2026年2月27日，县委因主体责任、监督责任落实不到位问题，对"
                                "县水务局党组予以通报，对县水务局局长赵某某予以书面诫勉。"));
      g_assert_nonnull (strstr (filled->body, "\n（二）收费、开票由同一岗位办理。\n"));
      g_assert_nonnull (strstr (filled->body, "\n二、原因剖析\n（一）权责脱节。"));
      g_assert_nonnull (strstr (filled->body, "15个工作日"));
      g_assert_nonnull (strstr (filled->body, "\n五、监督检查\n党风政风监督室跟踪督办。"));
    }
}

/* A case of which nothing is known yet still gives a text to begin with. */
static void
test_bare_case (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) templates = shipped_templates (fixture);
  g_autoptr (CgRecord) record = record_new (CG_ENTITY_CASE, 1, CG_CASE_TITLE, "某案", -1);
  CgNoticeCase facts = { .record = record, .office = "某县纪委" };
  g_autoptr (CgNoticeData) data = cg_notice_case_data (&facts);
  g_autoptr (CgNoticeTemplate) template =
      cg_notice_template_new_from_record (g_ptr_array_index (templates, 0));
  g_autoptr (CgNoticeTemplate) filled = cg_notice_template_fill (template, data, NULL);

  g_assert_nonnull (filled);
  g_assert_true (g_str_has_prefix (filled->body, "某县纪委因某案作出问责决定。"));
  g_assert_nonnull (strstr (filled->body, "\n一、整改要求\n"));
}

static void
test_document_from_record (void)
{
  g_autoptr (CgRecord) record =
      record_new (CG_ENTITY_NOTICE, 1, CG_NOTICE_LAYOUT, "plain", CG_NOTICE_TITLE, "以案促改通知书",
                  CG_NOTICE_BODY, "正文。", CG_NOTICE_SECRECY_MARK, "internal", CG_NOTICE_URGENCY,
                  "none", CG_NOTICE_SIGN_DATE, "2026-03-16", -1);
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (record);

  g_assert_cmpint (cg_notice_document_get_form (document), ==, CG_NOTICE_FORM_PLAIN);
  g_assert_cmpstr (cg_notice_document_get_text (document, CG_NOTICE_FIELD_SECRECY), ==, "内部");
  g_assert_cmpstr (cg_notice_document_get_text (document, CG_NOTICE_FIELD_URGENCY), ==, "");
  g_assert_cmpstr (cg_notice_document_get_text (document, CG_NOTICE_FIELD_SIGN_DATE), ==,
                   "2026年3月16日");
  g_assert_cmpuint (cg_notice_document_get_blocks (document)->len, ==, 1);
}

int
main (int argc, char **argv)
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/template/expand", test_expand);
  g_test_add_func ("/notice/template/faults", test_faults);
  g_test_add_func ("/notice/template/deep", test_deep);
  g_test_add_func ("/notice/template/random", test_random);
  g_test_add_func ("/notice/template/naive", test_naive);
  g_test_add_func ("/notice/template/mutated", test_mutated);
  g_test_add_func ("/notice/template/placeholders", test_placeholders);
  g_test_add_func ("/notice/template/check", test_check);
  g_test_add ("/notice/template/shipped", Fixture, NULL, fixture_set_up, test_shipped,
              fixture_tear_down);
  g_test_add ("/notice/template/bare-case", Fixture, NULL, fixture_set_up, test_bare_case,
              fixture_tear_down);
  g_test_add_func ("/notice/template/document-from-record", test_document_from_record);

  return g_test_run ();
}
