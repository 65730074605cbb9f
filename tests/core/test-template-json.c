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

/* Words, signs that JSON escapes, what is pasted from elsewhere, and names that a template may
 * use. */
static char *
random_text (GRand *random, int longest)
{
  static const char *const words[] = {
    "整改", "“督办”",   "\"",           "\\",           "\n",   "\t",
    "{{",   "〔2026〕", "堃",           "𠀀",           "/",    "]",
    ",",    "a",        "【附】",       "。",           "\r\n", "\v",
    "\a",   "\x7f",     "\xef\xbb\xbf", "\xef\xbf\xbe", "{",    "\xc2\xa0"
  };
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
                          g_rand_int_range (random, -20, 1020));
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_rand_boolean (random))
      {
        g_autofree char *text = random_text (random, 20);

        set_text (record, texts[i], text);
      }

  return record;
}

/* Whether the store would take it and a document can begin with it. */
static gboolean
is_accepted (const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (CG_ENTITY_TEMPLATE);
  g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (record);

  for (guint field = 0; field < info->n_own_fields; field++)
    if (!cg_value_check (cg_record_value (record, (int) field), CG_ENTITY_TEMPLATE, (int) field,
                         NULL))
      return FALSE;

  return cg_notice_template_check (template, NULL);
}

/* What the store takes and can be filled in comes back as it was; of anything else there is no
 * file that another office would refuse. */
static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (31);
  guint n_accepted = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CgRecord) record = random_template (random);
      g_autoptr (GError) error = NULL;
      g_autofree char *text = cg_template_json_write (record, &error);
      g_autoptr (CgRecord) again = NULL;

      g_assert_cmpint (text != NULL, ==, is_accepted (record));
      g_assert_cmpint (text == NULL, ==, error != NULL);
      if (text == NULL)
        continue;

      n_accepted++;
      again = cg_template_json_read (text, -1, &error);
      g_assert_no_error (error);
      g_assert_true (cg_record_equal (record, again));
    }

  g_assert_cmpuint (n_accepted, >, ROUNDS / 10);
  g_assert_cmpuint (n_accepted, <, ROUNDS - ROUNDS / 10);
}

/* Every text as long as it may be, of the signs that take most room in a file; one more in any of
 * them is refused by the store's own check. */
static void
test_longest (void)
{
  static const int texts[] = { CG_TEMPLATE_NAME,  CG_TEMPLATE_DOC_CODE,
                               CG_TEMPLATE_TITLE, CG_TEMPLATE_RECIPIENTS,
                               CG_TEMPLATE_BODY,  CG_TEMPLATE_ATTACHMENTS_NOTE };
  g_autoptr (GRand) random = g_rand_new_with_seed (33);
  g_autoptr (CgRecord) record = random_template (random);
  g_autoptr (CgRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;

  cg_value_set_integer (cg_record_mutable_value (record, CG_TEMPLATE_REPLY_AMOUNT), 1000);
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text =
          g_strnfill ((gsize) cg_field_most (CG_ENTITY_TEMPLATE, texts[i]), '\a');
      g_autofree char *more = g_strconcat (text, "\a", NULL);
      CgValue longer = { CG_VALUE_TEXT, 0, more };

      set_text (record, texts[i], text);
      g_assert_false (cg_value_check (&longer, CG_ENTITY_TEMPLATE, texts[i], &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_TEXT_TOO_LONG);
      g_clear_error (&error);
    }

  file = cg_template_json_write (record, &error);
  g_assert_no_error (error);
  again = cg_template_json_read (file, -1, &error);
  g_assert_no_error (error);
  g_assert_true (cg_record_equal (record, again));
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
      g_autofree char *text = cg_template_json_write (record, NULL);
      g_autoptr (GString) damaged = g_string_new (text != NULL ? text : "{}");
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
  g_test_add_func ("/template-json/longest", test_longest);
  g_test_add_func ("/template-json/damaged", test_damaged);
  g_test_add_func ("/template-json/comments", test_comments);
  g_test_add_func ("/template-json/limits", test_limits);

  return g_test_run ();
}
