/* test-every-template.c: every template over every case of the sample office, read as PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "cg-locale.h"
#include "cg-notice-case.h"
#include "cg-notice-edit.h"
#include "cg-notice-pages.h"
#include "cg-notice-template.h"
#include "long-fixture.h"

static GPtrArray *
children (Fixture *fixture, CgEntity entity, gint64 case_id)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  cg_query_filter_integer (query, cg_entity_find_field (entity, "case"), CG_FILTER_EQUAL, case_id);
  records = cg_store_select (fixture->store, query, &error);
  g_assert_no_error (error);
  return records;
}

static GPtrArray *
units_of (Fixture *fixture, gint64 case_id)
{
  g_autoptr (GPtrArray) links = children (fixture, CG_ENTITY_CASE_UNIT, case_id);
  GPtrArray *units = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  for (guint i = 0; i < links->len; i++)
    g_ptr_array_add (
        units,
        cg_store_get (fixture->store, CG_ENTITY_UNIT,
                      cg_record_integer (g_ptr_array_index (links, i), CG_CASE_UNIT_UNIT), NULL));
  return units;
}

static CgNoticeTemplate *
fill (Fixture *fixture, const CgRecord *template_record, const CgRecord *record)
{
  gint64 id = cg_record_get_id (record);
  g_autoptr (GPtrArray) units = units_of (fixture, id);
  g_autoptr (GPtrArray) situations = children (fixture, CG_ENTITY_SITUATION, id);
  g_autoptr (GPtrArray) accountables = children (fixture, CG_ENTITY_ACCOUNTABLE, id);
  g_autoptr (GPtrArray) sanctions = children (fixture, CG_ENTITY_SANCTION, id);
  g_autoptr (GPtrArray) problems = children (fixture, CG_ENTITY_PROBLEM, id);
  CgNoticeCase facts = {
    record, units, situations, accountables, sanctions, problems, "中共某县纪律检查委员会", 15, 0
  };
  g_autoptr (CgNoticeData) data = cg_notice_case_data (&facts);
  g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (template_record);
  g_autoptr (GError) error = NULL;
  CgNoticeTemplate *filled = cg_notice_template_fill (template, data, &error);

  g_assert_no_error (error);
  return filled;
}

/* Through the store, as the program does it. */
static CgRecord *
draft (Fixture *fixture, const CgNoticeTemplate *text, gint64 template_id, gint64 case_id)
{
  g_autoptr (CgEdit) edit = cg_notice_edit_new (&(CgNoticeNew){
      .text = text,
      .template_id = template_id,
      .case_id = case_id,
      .office = "中共某县纪律检查委员会",
      .doc_code = "某纪改",
  });
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  edit->actor = fixture->clerk;
  cg_store_apply (fixture->store, edit, &outcome, &error);
  g_assert_no_error (error);
  return cg_store_get (fixture->store, CG_ENTITY_NOTICE,
                       g_array_index (outcome->inserted, gint64, 0), NULL);
}

/* What pdftotext reads, without spaces and without page numbers. */
static char *
read_pdf (const char *path)
{
  const char *arguments[] = { "pdftotext", "-raw", "-nopgbrk", path, "-", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_utf8_validate (output, -1, NULL));

  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!g_str_has_prefix (lines[i], "— ") && !g_str_has_prefix (lines[i], "—"))
      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_isspace (g_utf8_get_char (p)))
          g_string_append_unichar (text, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
without_spaces (const char *text)
{
  g_autoptr (GString) result = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (result, g_utf8_get_char (p));
  return g_string_free (g_steal_pointer (&result), FALSE);
}

/* Title and every paragraph are on the paper. */
static void
assert_printed (const CgRecord *notice, const char *read)
{
  g_autofree char *title = without_spaces (cg_record_text (notice, CG_NOTICE_TITLE));
  g_auto (GStrv) paragraphs = g_strsplit (cg_record_text (notice, CG_NOTICE_BODY), "\n", -1);

  g_assert_nonnull (strstr (read, title));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      g_autofree char *paragraph = without_spaces (paragraphs[i]);

      if (strstr (read, paragraph) == NULL)
        g_error ("not read: %s\n in %s", paragraph, read);
    }
}

static void
try_case (Fixture *fixture, const CgRecord *template_record, const CgRecord *record)
{
  g_autofree char *path = g_build_filename (fixture->folder, "notice.pdf", NULL);
  g_autoptr (CgNoticeTemplate) filled = fill (fixture, template_record, record);
  g_autoptr (CgRecord) notice =
      draft (fixture, filled, cg_record_get_id (template_record), cg_record_get_id (record));
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (notice);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  g_autoptr (GError) error = NULL;
  g_autofree char *read = NULL;

  g_assert_null (strpbrk (filled->body, "{}"));
  cg_notice_pages_write_pdf (pages, path, NULL, &error);
  g_assert_no_error (error);
  read = read_pdf (path);
  assert_printed (notice, read);
  g_unlink (path);
}

static void
test_templates (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgQuery) all_templates = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (CgQuery) all_cases = cg_query_new (CG_ENTITY_CASE);
  g_autoptr (GPtrArray) templates = cg_store_select (fixture->store, all_templates, NULL);
  g_autoptr (GPtrArray) cases = cg_store_select (fixture->store, all_cases, NULL);

  g_assert_cmpuint (templates->len, >=, 2);
  g_assert_cmpuint (cases->len, >=, 12);
  for (guint i = 0; i < templates->len; i++)
    for (guint k = 0; k < cases->len; k++)
      try_case (fixture, g_ptr_array_index (templates, i), g_ptr_array_index (cases, k));
  fixture_check (fixture);
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/every-template", Fixture, NULL, long_office_set_up, test_templates,
              fixture_tear_down);
  return long_office_run ();
}
