/* test-template-json.c: templates as JSON and back, and texts that are no templates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-fault.h"
#include "cg-locale.h"
#include "cg-notice-template.h"
#include "cg-placeholders.h"
#include "cg-template-json.h"

#define ROUNDS 2000

static void
set_text (CgRecord *record, int field, const char *text)
{
  cg_value_set_text (cg_record_mutable_value (record, field), text);
}

static const char *
random_choice (GRand *random, CgChoicesId choices)
{
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  return all[g_rand_int_range (random, 0, (gint32) n)].id;
}

/* Words, signs that JSON escapes, and names that a template may use. */
static char *
random_text (GRand *random, int longest)
{
  static const char *const words[] = { "整改", "“督办”",   "\"",     "\\", "\n", "\t",
                                       "{{",   "〔2026〕", "堃",     "𠀀", "/",  "]",
                                       ",",    "a",        "【附】", "。" };
  GString *text = g_string_new ("甲");
  gsize n_names;
  const CgPlaceholder *names = cg_placeholders_get (&n_names);

  for (int n = g_rand_int_range (random, 0, longest); n > 0; n--)
    {
      const CgPlaceholder *name = &names[g_rand_int_range (random, 0, (gint32) n_names)];
      g_autofree char *snippet = NULL;

      if (name->within == NULL && g_rand_boolean (random))
        snippet = cg_placeholder_snippet (
            name, (CgPlaceholderUse) g_rand_int_range (random, 0, CG_PLACEHOLDER_UNLESS + 1));
      g_string_append (text,
                       snippet != NULL
                           ? snippet
                           : words[g_rand_int_range (random, 0, (gint32) G_N_ELEMENTS (words))]);
    }

  return g_string_free (text, FALSE);
}

static CgRecord *
random_template (GRand *random)
{
  static const int texts[] = { CG_TEMPLATE_TITLE, CG_TEMPLATE_RECIPIENTS, CG_TEMPLATE_BODY,
                               CG_TEMPLATE_ATTACHMENTS_NOTE };
  CgRecord *record = cg_record_new (CG_ENTITY_TEMPLATE, 0);

  set_text (record, CG_TEMPLATE_NAME, "督办函（二）");
  set_text (record, CG_TEMPLATE_KIND, random_choice (random, CG_CHOICES_NOTICE_KIND));
  set_text (record, CG_TEMPLATE_LAYOUT, random_choice (random, CG_CHOICES_NOTICE_LAYOUT));
  set_text (record, CG_TEMPLATE_ORGAN, random_choice (random, CG_CHOICES_ORGAN));
  set_text (record, CG_TEMPLATE_REPLY_TERM, random_choice (random, CG_CHOICES_TERM_UNIT));
  cg_value_set_integer (cg_record_mutable_value (record, CG_TEMPLATE_IN_USE),
                        g_rand_boolean (random));
  cg_value_set_integer (cg_record_mutable_value (record, CG_TEMPLATE_ORGAN_TITLE),
                        g_rand_boolean (random));
  if (g_rand_boolean (random))
    cg_value_set_integer (cg_record_mutable_value (record, CG_TEMPLATE_REPLY_AMOUNT),
                          g_rand_int_range (random, 0, 1000));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] == CG_TEMPLATE_BODY || g_rand_boolean (random))
      {
        g_autofree char *text = random_text (random, 20);

        set_text (record, texts[i], text);
      }

  return record;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (31);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CgRecord) record = random_template (random);
      g_autofree char *text = cg_template_json_write (record);
      g_autoptr (GError) error = NULL;
      g_autoptr (CgRecord) again = cg_template_json_read (text, -1, &error);

      g_assert_no_error (error);
      g_assert_true (cg_record_equal (record, again));
    }
}

/* Bytes changed, lost or doubled: refused in a sentence, or a template that can be filled in. */
static void
test_damaged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (32);
  guint n_refused = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CgRecord) record = random_template (random);
      g_autofree char *text = cg_template_json_write (record);
      g_autoptr (GString) damaged = g_string_new (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (CgRecord) read = NULL;

      for (int n = g_rand_int_range (random, 1, 4); n > 0 && damaged->len > 1; n--)
        {
          gsize at = (gsize) g_rand_int_range (random, 0, (gint32) damaged->len);

          if (g_rand_boolean (random))
            damaged->str[at] = (char) g_rand_int_range (random, 0, 256);
          else
            g_string_erase (damaged, (gssize) at, 1);
        }
      read = cg_template_json_read (damaged->str, (gssize) damaged->len, &error);
      g_assert_true ((read == NULL) == (error != NULL));
      n_refused += read == NULL;
      if (read != NULL)
        {
          g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (read);

          g_assert_true (cg_notice_template_check (template, NULL));
        }
      else
        {
          g_assert_true (error->domain == CG_FAULT);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }

  g_assert_cmpuint (n_refused, >, ROUNDS / 10);
}

/* json-glib skips comments: a quote within one must hide no brackets. */
static void
test_comments (void)
{
  static const char *const starts[] = { "/* \" */", "# \"\n", "// \"\n", "'\"'" };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autofree char *deep = g_strnfill (CG_TEMPLATE_JSON_MOST / 2, '[');
      g_autofree char *text = g_strconcat (starts[i], deep, NULL);
      g_autoptr (GError) error = NULL;

      g_assert_null (cg_template_json_read (text, -1, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_TEMPLATE_FILE);
    }
}

/* Bombs: of brackets, of length, of names. */
static void
test_limits (void)
{
  static const char *const units[] = { "[", "{\"a\":", "\"",
                                       "{\"cugai_template\":1,\"name\":", "\\u0000" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;

      while (text->len < 2 * CG_TEMPLATE_JSON_MOST)
        g_string_append (text, units[i]);
      g_assert_null (cg_template_json_read (text->str, (gssize) text->len, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_TEMPLATE_FILE);
      g_clear_error (&error);
      g_assert_null (cg_template_json_read (text->str, CG_TEMPLATE_JSON_MOST / 2, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_TEMPLATE_FILE);
    }
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/template-json/round-trip", test_round_trip);
  g_test_add_func ("/template-json/damaged", test_damaged);
  g_test_add_func ("/template-json/comments", test_comments);
  g_test_add_func ("/template-json/limits", test_limits);

  return g_test_run ();
}
