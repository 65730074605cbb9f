/* test-notice-profile.c: the numbers of the page, and those that an office puts in their place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-notice-facts.h"
#include "cg-preflight.h"
#include "notice-fixture.h"

static GHashTable *
new_settings (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

static void
set_measure (GHashTable *settings, CgNoticeMeasure measure, double value)
{
  g_hash_table_insert (settings, cg_notice_measure_setting (measure),
                       g_strdup_printf ("%.6g", value));
}

/* A value in the range that is not the shipped one. */
static double
other_value (CgNoticeMeasure measure)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);

  if (measure == CG_MEASURE_LINE_PITCH)
    return 28;

  return info->value + 1.5 <= info->highest ? ceil (info->value + 1.5)
         : info->value + 1 <= info->highest ? ceil (info->value + 1)
                                            : info->lowest;
}

/* ---- the table ---- */

static void
test_words (void)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) labels = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < CG_N_MEASURES; i++)
    {
      const CgNoticeMeasureInfo *info = cg_notice_measure_info (i);
      g_autofree char *label = g_strdup_printf ("%d %s", info->group, cg_notice_measure_label (i));
      g_autofree char *words = cg_notice_measure_format (i, other_value (i));
      double read = -1;

      g_assert_true (g_hash_table_add (ids, (char *) info->id));
      g_assert_true (g_hash_table_add (labels, (char *) g_intern_string (label)));
      g_assert_cmpint (cg_notice_measure_find (info->id), ==, i);
      g_assert_cmpint (info->group, <, CG_N_MEASURE_GROUPS);
      if (cg_notice_measure_choice (i, other_value (i)) != NULL)
        continue;
      g_assert_true (cg_notice_measure_parse (i, words, &read, NULL));
      assert_near (read, other_value (i), 0.001);
    }
  g_assert_cmpint (cg_notice_measure_find ("no-such"), ==, CG_N_MEASURES);
}

static void
assert_refused (CgNoticeMeasure measure, const char *text, int code)
{
  g_autoptr (GError) error = NULL;
  double value = 1.25;

  g_assert_false (cg_notice_measure_parse (measure, text, &value, &error));
  g_assert_error (error, CG_FAULT, code);
  g_assert_cmpfloat (value, ==, 1.25);
  g_assert_nonnull (strstr (error->message, cg_notice_measure_label (measure)));
}

static void
test_parse (void)
{
  double value;

  g_assert_true (cg_notice_measure_parse (CG_MEASURE_MARK_TOP, " ３６．５毫米 ", &value, NULL));
  g_assert_cmpfloat (value, ==, 36.5);
  g_assert_true (cg_notice_measure_parse (CG_MEASURE_INDENT, "2 字", &value, NULL));
  g_assert_true (cg_notice_measure_parse (CG_MEASURE_LINE_PITCH, "28.95磅", &value, NULL));
  assert_refused (CG_MEASURE_MARK_TOP, "", CG_FAULT_BAD_VALUE);
  assert_refused (CG_MEASURE_MARK_TOP, "abc", CG_FAULT_BAD_VALUE);
  assert_refused (CG_MEASURE_MARK_TOP, "36 pt", CG_FAULT_BAD_VALUE);
  assert_refused (CG_MEASURE_MARK_TOP, "nan", CG_FAULT_BAD_VALUE);
  assert_refused (CG_MEASURE_MARK_TOP, "1e999", CG_FAULT_BAD_VALUE);
  assert_refused (CG_MEASURE_MARK_TOP, "\xff", CG_FAULT_BAD_VALUE);
  assert_refused (CG_MEASURE_MARK_TOP, "-1", CG_FAULT_OUT_OF_RANGE);
  assert_refused (CG_MEASURE_SIGNER_GAP, "1.5", CG_FAULT_BAD_NUMBER);
  /* 0 fills the type area, and nothing between it and a pitch of text is one. */
  g_assert_true (cg_notice_measure_parse (CG_MEASURE_LINE_PITCH, "0", &value, NULL));
  assert_refused (CG_MEASURE_LINE_PITCH, "0.01", CG_FAULT_OUT_OF_RANGE);
}

/* ---- the office's own ---- */

static void
assert_profile (GHashTable *settings, const CgNoticeProfile *wanted, guint n_ignored)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new_of_office (settings);

  for (int i = 0; i < CG_N_MEASURES; i++)
    g_assert_cmpfloat (cg_notice_profile_get (profile, i), ==, cg_notice_profile_get (wanted, i));
  g_assert_cmpuint (cg_notice_profile_get_ignored (profile)->len, ==, n_ignored);
  g_assert_true (cg_notice_profile_equal (profile, wanted) == (n_ignored == 0));
}

static void
test_office (void)
{
  g_autoptr (CgNoticeProfile) wanted = cg_notice_profile_new ("default");
  g_autoptr (CgNoticeProfile) grid = cg_notice_profile_new ("all-grid");
  g_autoptr (GHashTable) settings = new_settings ();

  assert_profile (NULL, wanted, 0);
  assert_profile (settings, wanted, 0);
  g_hash_table_insert (settings, g_strdup (CG_NOTICE_PROFILE_BASE), g_strdup ("all-grid"));
  assert_profile (settings, grid, 0);
  g_hash_table_insert (settings, g_strdup (CG_NOTICE_PROFILE_BASE), g_strdup (""));

  for (int i = 0; i < CG_N_MEASURES; i++)
    if (i != CG_MEASURE_ALL_GRID)
      {
        set_measure (settings, i, other_value (i));
        g_assert_true (cg_notice_profile_set (wanted, i, other_value (i), NULL));
        assert_profile (settings, wanted, 0);
      }
}

/* What cannot be taken is as it ships, and there is a sentence for each. */
static void
test_ignored (void)
{
  g_autoptr (CgNoticeProfile) shipped = cg_notice_profile_new ("default");
  g_autoptr (GHashTable) settings = new_settings ();
  static const char *const bad[] = {
    "abc", "-5", "99999", "nan", "1e999", "\xff\xfe", "3 furlong"
  };
  guint n = 0;

  g_hash_table_insert (settings, g_strdup (CG_NOTICE_PROFILE_BASE), g_strdup ("no-such"));
  assert_profile (settings, shipped, 1);
  for (int i = 0; i < CG_N_MEASURES; i++)
    if (i != CG_MEASURE_ALL_GRID)
      g_hash_table_insert (settings, cg_notice_measure_setting (i),
                           g_strdup (bad[n++ % G_N_ELEMENTS (bad)]));
  assert_profile (settings, shipped, n + 1);
}

static void
test_faces (void)
{
  g_autoptr (GHashTable) settings = new_settings ();
  g_autoptr (CgNoticeProfile) profile = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autofree char *replaced = NULL;

  g_hash_table_insert (settings, cg_notice_face_setting (CG_NOTICE_FACE_FANG),
                       g_strdup (" No Such Face、 FandolFang,, "));
  profile = cg_notice_profile_new_of_office (settings);
  g_assert_true (g_str_has_prefix (cg_notice_profile_get_faces (profile, CG_NOTICE_FACE_FANG),
                                   "No Such Face,FandolFang,"));
  pages = cg_notice_layout (document, profile);
  notice_fixture_require_fonts (pages);
  replaced = cg_preflight_replaced_faces (pages);
  g_assert_nonnull (strstr (replaced, "No Such Face → FandolFang"));
}

/* ---- what the standard says of them ---- */

static guint
count_errors (const CgNoticeDocument *document, GHashTable *settings, CgNoticeMeasure measure)
{
  g_autoptr (CgNoticeFacts) facts = cg_notice_facts_new ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new_of_office (settings);
  g_autoptr (GPtrArray) findings = cg_preflight_run (document, NULL, profile, facts);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->id != CG_FINDING_MEASURE_REQUIRED)
        continue;
      g_assert_nonnull (strstr (finding->sentence, cg_notice_measure_label (measure)));
      g_assert_true (finding->error);
      g_assert_true (g_str_has_suffix (finding->clause, cg_notice_measure_info (measure)->clause));
      n++;
    }

  return n;
}

/* Whatever the office has put in its place, the standard's own number is what counts; and only
 * a layout that the clause is about breaks it. */
static void
test_prescribed (void)
{
  for (int measure = 0; measure < CG_N_MEASURES; measure++)
    {
      const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
      g_autoptr (GHashTable) settings = new_settings ();
      guint found = 0, quiet = 0;

      if (info->strength != CG_STRENGTH_REQUIRED)
        continue;
      set_measure (settings, measure, other_value (measure));
      for (int form = CG_NOTICE_FORM_RED_HEAD; form <= CG_NOTICE_FORM_PLAIN; form++)
        for (int ending = CG_NOTICE_ENDING_SEAL; ending <= CG_NOTICE_ENDING_SIGNATURE; ending++)
          {
            g_autoptr (CgNoticeDocument) document = notice_fixture_document (form);
            guint n;

            cg_notice_document_set_ending (document, ending);
            g_assert_cmpuint (count_errors (document, NULL, measure), ==, 0);
            n = count_errors (document, settings, measure);
            g_assert_cmpuint (n, <=, form == CG_NOTICE_FORM_PLAIN ? 0 : 1);
            if (info->group == CG_MEASURES_OF_LETTER)
              g_assert_cmpint (n, ==, form == CG_NOTICE_FORM_LETTER);
            found += n;
            quiet += n == 0;
          }
      g_assert_cmpuint (found, >, 0);
      g_assert_cmpuint (quiet, >, 0);
    }
}

/* ---- what leaves the sheet ---- */

/* How many lines and rules the preflight finds outside, and how many of them leave the sheet. */
static guint
count_outside (CgNoticeForm form, CgNoticeMeasure measure, double value, guint *off_sheet)
{
  g_autoptr (CgNoticeFacts) facts = cg_notice_facts_new ();
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (form);
  g_autoptr (GHashTable) settings = new_settings ();
  g_autoptr (CgNoticeProfile) profile = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  guint n = 0;

  set_measure (settings, measure, value);
  profile = cg_notice_profile_new_of_office (settings);
  pages = cg_notice_layout (document, profile);
  findings = cg_preflight_run (document, pages, profile, facts);
  *off_sheet = 0;
  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->id != CG_FINDING_OUTSIDE_AREA)
        continue;
      n++;
      *off_sheet +=
          finding->x + finding->width > cg_notice_profile_get (profile, CG_MEASURE_PAGE_WIDTH) ||
          finding->y + finding->height > cg_notice_profile_get (profile, CG_MEASURE_PAGE_HEIGHT);
    }

  return n;
}

/* Text that the printer would drop is an error though it stands in the office's own 版心. */
static void
test_off_sheet (void)
{
  static const struct
  {
    CgNoticeForm form;
    CgNoticeMeasure measure;
    double value;
  } cases[] = {
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_PAGE_WIDTH, 170 },
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_PAGE_HEIGHT, 250 },
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_PAGE_HEIGHT, 268 }, /* the page numbers */
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_AREA_LEFT, 60 },
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_AREA_TOP, 80 },
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_AREA_WIDTH, 200 },
    { CG_NOTICE_FORM_RED_HEAD, CG_MEASURE_AREA_HEIGHT, 300 },
    { CG_NOTICE_FORM_LETTER, CG_MEASURE_LETTER_RULE_LENGTH, 230 },
    { CG_NOTICE_FORM_PLAIN, CG_MEASURE_PAGE_WIDTH, 170 },
  };
  guint off_sheet;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint n = count_outside (cases[i].form, cases[i].measure, cases[i].value, &off_sheet);

      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (off_sheet, >, 0);
      n = count_outside (cases[i].form, cases[i].measure,
                         cg_notice_measure_info (cases[i].measure)->value, &off_sheet);
      g_assert_cmpuint (n, ==, 0);
    }
}

/* ---- any page ---- */

static void
take_random_measure (GHashTable *settings)
{
  CgNoticeMeasure measure = (CgNoticeMeasure) g_test_rand_int_range (0, CG_N_MEASURES);
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  double value = g_test_rand_bit ()   ? g_test_rand_double_range (info->lowest, info->highest)
                 : g_test_rand_bit () ? info->lowest
                                      : info->highest;

  if (!cg_notice_measure_check (measure, value, NULL))
    value = floor (value);
  if (cg_notice_measure_check (measure, value, NULL))
    set_measure (settings, measure, value);
}

/* Random words may read as headings. */
static void
append_body (GString *text, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_BODY ||
        (notice_fixture_item (items, i)->role >= CG_NOTICE_ROLE_HEADING1 &&
         notice_fixture_item (items, i)->role <= CG_NOTICE_ROLE_HEADING4))
      notice_fixture_append_visible (text, notice_fixture_item (items, i)->text);
}

static void
add_random_attachments (CgNoticeDocument *document)
{
  for (guint i = (guint) g_test_rand_int_range (0, 3); i-- > 0;)
    {
      g_autoptr (GString) table = g_string_new (NULL);
      guint n = (guint) g_test_rand_int_range (2, 9), rows = (guint) g_test_rand_int_range (1, 60);

      for (guint row = 0; row < rows; row++)
        for (guint column = 0; column < n; column++)
          {
            g_autofree char *cell = notice_fixture_random_body (1, 40, FALSE);

            g_string_append_printf (table, "%s%c", cell, column + 1 < n ? '\t' : '\n');
          }
      cg_notice_document_add_attachment (document, "整改台账", table->str, g_test_rand_bit ());
      cg_notice_document_set_apart (document, cg_notice_document_count_attachments (document) - 1,
                                    g_test_rand_bit ());
    }
}

static void
assert_places (const GArray *items, const CgNoticePages *pages)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      g_assert_true (isfinite (item->x) && isfinite (item->y));
      g_assert_true (isfinite (item->width) && isfinite (item->height) && item->width >= 0);
      g_assert_cmpuint (item->page, <, cg_notice_pages_count (pages));
    }
}

/* One signer, on a page with no room below: what follows the number has a place. */
static void
test_low_page (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_UPWARD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;

  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_AREA_HEIGHT, 60, NULL));
  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_LINES, 10, NULL));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_HEAD_SIGNER, "顾某");
  pages = cg_notice_layout (document, profile);
  items = cg_notice_pages_get_items (pages);
  assert_places (items, pages);
}

static double
y_of_signer (const GArray *items, guint row)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = &g_array_index (items, CgNoticeItem, i);

      if (item->role == CG_NOTICE_ROLE_HEAD_SIGNER && row-- == 0)
        return item->y;
    }

  g_assert_not_reached ();
}

/* Several signers on a page of fewer lines than are kept below them: they leave it none to take. */
static void
test_few_lines (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_UPWARD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;

  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_AREA_HEIGHT, 60, NULL));
  g_assert_true (cg_notice_profile_set (profile, CG_MEASURE_LINE_PITCH, 40, NULL));
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_HEAD_SIGNER,
                               "顾某、周某、罗某、温某、方某");
  pages = cg_notice_layout (document, profile);
  items = cg_notice_pages_get_items (pages);
  assert_places (items, pages);
  g_assert_cmpfloat_with_epsilon (y_of_signer (items, 2), y_of_signer (items, 0), 0.01);
}

/* No page that an office can ask for loses a word of the title or of the text. */
static void
test_random (void)
{
  guint rounds = g_test_slow () ? 2000 : 60;

  for (guint round = 0; round < rounds; round++)
    {
      CgNoticeForm form = (CgNoticeForm) g_test_rand_int_range (0, CG_NOTICE_FORM_PLAIN + 1);
      g_autoptr (CgNoticeDocument) document = notice_fixture_document (form);
      g_autoptr (GHashTable) settings = new_settings ();
      g_autoptr (CgNoticeProfile) profile = NULL;
      g_autoptr (CgNoticePages) pages = NULL;
      g_autoptr (GArray) items = NULL;
      g_autoptr (GString) wanted = g_string_new (NULL), found = g_string_new (NULL);
      g_autofree char *body = notice_fixture_random_body (4, 200, FALSE);

      for (int i = g_test_rand_int_range (1, 12); i > 0; i--)
        take_random_measure (settings);
      cg_notice_document_set_body (document, body);
      cg_notice_document_set_ending (document, (CgNoticeEnding) g_test_rand_int_range (0, 3));
      add_random_attachments (document);
      profile = cg_notice_profile_new_of_office (settings);
      g_assert_cmpuint (cg_notice_profile_get_ignored (profile)->len, ==, 0);
      pages = cg_notice_layout (document, profile);
      items = cg_notice_pages_get_items (pages);
      assert_places (items, pages);
      notice_fixture_append_visible (wanted, body);
      append_body (found, items);
      /* What is no row of an attachment's table stands behind. */
      g_assert_true (g_str_has_prefix (found->str, wanted->str));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/profile/words", test_words);
  g_test_add_func ("/notice/profile/parse", test_parse);
  g_test_add_func ("/notice/profile/office", test_office);
  g_test_add_func ("/notice/profile/ignored", test_ignored);
  g_test_add_func ("/notice/profile/faces", test_faces);
  g_test_add_func ("/notice/profile/prescribed", test_prescribed);
  g_test_add_func ("/notice/profile/off-sheet", test_off_sheet);
  g_test_add_func ("/notice/profile/low-page", test_low_page);
  g_test_add_func ("/notice/profile/few-lines", test_few_lines);
  g_test_add_func ("/notice/profile/random", test_random);
  return g_test_run ();
}
