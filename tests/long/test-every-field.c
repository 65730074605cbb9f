/* test-every-field.c: hostile values into every field of every kind of record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A value is refused in a Chinese sentence or stored exactly as given; what was stored is
 * taken back again, and in the end every record is as it was.
 */
#include "config.h"

#include "cg-locale.h"
#include "long-fixture.h"

#define RECORDS 3

/* Typed texts. */
static const char *const typed[] = {
  "",
  " ",
  "　",
  "0",
  "1",
  "-1",
  "+1",
  "007",
  "100",
  "101",
  "9007199254740991",
  "9007199254740992",
  "9223372036854775808",
  "99999999999999999999999999",
  "1.5",
  "1e3",
  "0x10",
  "NaN",
  "NULL",
  "true",
  "是",
  "2026-02-28",
  "2026-02-29",
  "1900-01-01",
  "2199-12-31",
  "2200-01-01",
  "0000-00-00",
  "2026-1-1",
  "2026-01-01 ",
  "２０２６-01-01",
  "closed",
  "void",
  "extended",
  "other",
  "notice",
  "no_such_choice",
  "'; DROP TABLE problem; --",
  "\" OR 1=1",
  "%s%n%x",
  "{case.title}{#problems}",
  "<b>&amp;</b>",
  "a\nb\r\nc\t",
  "\x01\x02\x1b[31m",
  "\x7f",
  "\xff\xfe",
  "整\xe6\x94",
  "\xed\xa0\x80",
  "\xc0\x80",
  "\xe2\x80\xae倒\xe2\x80\x8b隐",
  "e\xcc\x81\xcc\x81\xcc\x81",
  "\xf0\x9f\x98\x80\xf4\x8f\xbf\xbf",
  "\xef\xbf\xbe\xef\xbf\xbf",
  "␣␞",
  "../../../../etc/passwd",
  "某纪改〔2026〕1号",
  "WZ-2026-0001",
};

/* Values that no parser made: of the wrong type, or of what is not there. */
typedef struct
{
  CgValueType type;
  gint64 integer;
  const char *text;
} Raw;

static const Raw raws[] = {
  { CG_VALUE_NULL, 0, NULL },
  { CG_VALUE_INTEGER, 0, NULL },
  { CG_VALUE_INTEGER, -1, NULL },
  { CG_VALUE_INTEGER, 2, NULL },
  { CG_VALUE_INTEGER, 4294967295, NULL },
  { CG_VALUE_INTEGER, CG_LARGEST_INTEGER, NULL },
  { CG_VALUE_INTEGER, G_MAXINT64, NULL },
  { CG_VALUE_INTEGER, G_MININT64, NULL },
  { CG_VALUE_TEXT, 0, "" },
  { CG_VALUE_TEXT, 0, "4294967297" },
  { CG_VALUE_TEXT, 0, "2026-02-30" },
  { CG_VALUE_TEXT, 0, "no_such_choice" },
  { CG_VALUE_TEXT, 0, "整\xff改" },
};

typedef struct
{
  Fixture *fixture;
  CgEntity entity;
  gint64 id;
  int field;
  guint stored;
  guint refused;
} Target;

static CgRecord *
read_record (const Target *target)
{
  g_autoptr (GError) error = NULL;
  CgRecord *record = cg_store_get (target->fixture->store, target->entity, target->id, &error);

  g_assert_no_error (error);
  return record;
}

/* As it would be typed; transfer full. */
static char *
as_typed (const CgValue *value)
{
  if (value->type == CG_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return g_strdup (value->type == CG_VALUE_TEXT ? value->text : "");
}

/* What is stored is what was given (a number in a column of texts is its digits), and is what
 * could have been typed. */
static void
assert_stored (const Target *target, const CgValue *value)
{
  g_autoptr (CgRecord) record = read_record (target);
  const CgValue *stored = cg_record_value (record, target->field);
  g_autofree char *given_text = as_typed (value);
  g_autofree char *stored_text = as_typed (stored);
  g_auto (CgValue) again = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (given_text, stored_text) ||
      !cg_value_parse (&again, target->entity, target->field, stored_text, &error) ||
      !cg_value_equal (&again, stored))
    g_error ("%s.%s: given (%d) %s, stored (%d) %s: %s", cg_entity_get (target->entity)->id,
             cg_field_get (target->entity, target->field)->id, value->type, given_text,
             stored->type, stored_text, error != NULL ? error->message : "another value");
}

/* The value as one edit; taken back when it went in. */
static void
try_value (Target *target, const CgValue *value)
{
  g_autoptr (CgRecord) before = read_record (target);
  g_autoptr (CgEdit) edit = cg_edit_new ("set", target->fixture->clerk);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgRecord) after = NULL;

  cg_edit_set (edit, target->entity, target->id, target->field, value);
  if (!cg_store_apply (target->fixture->store, edit, &outcome, &error))
    {
      long_assert_refusal (error);
      target->refused++;
    }
  else
    {
      assert_stored (target, value);
      target->stored++;
      if (!cg_value_equal (cg_record_value (before, target->field), value))
        {
          cg_store_undo (target->fixture->store, target->fixture->clerk, NULL, &error);
          g_assert_no_error (error);
        }
    }

  after = read_record (target);
  g_assert_true (cg_record_equal (after, before));
}

static void
try_text (Target *target, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  if (cg_value_parse (&value, target->entity, target->field, text, &error))
    {
      if (value.type == CG_VALUE_TEXT)
        g_assert_cmpstr (value.text, ==, text);
      try_value (target, &value);
      return;
    }

  long_assert_refusal (error);
  target->refused++;
}

static void
try_raw (Target *target, const Raw *raw)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (raw->type == CG_VALUE_INTEGER)
    cg_value_set_integer (&value, raw->integer);
  else if (raw->type == CG_VALUE_TEXT)
    cg_value_set_text (&value, raw->text);
  try_value (target, &value);
}

static void
try_long_texts (Target *target)
{
  static const gsize lengths[] = { 4096, 1024 * 1024, 1024 * 1024 + 1 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *text = g_strnfill (lengths[i], 'a');

      try_text (target, text);
    }
}

/* Itself and any other id where a record is referred to. */
static void
try_references (Target *target)
{
  const Raw ids[] = { { CG_VALUE_INTEGER, target->id, NULL },
                      { CG_VALUE_INTEGER, target->fixture->clerk, NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (ids); i++)
    try_raw (target, &ids[i]);
}

static void
try_field (Target *target)
{
  const CgField *field = cg_field_get (target->entity, target->field);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    try_text (target, typed[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (raws); i++)
    try_raw (target, &raws[i]);
  if (field->type == CG_FIELD_REFERENCE)
    try_references (target);
  if (cg_field_is_text (field))
    try_long_texts (target);
}

static void
test_entity (Fixture *fixture, gconstpointer data)
{
  Target target = { .fixture = fixture, .entity = (CgEntity) GPOINTER_TO_UINT (data) };
  const CgEntityInfo *info = cg_entity_get (target.entity);
  g_autoptr (CgQuery) query = cg_query_new (target.entity);
  g_autoptr (CgIds) ids = NULL;
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  gsize n, most = long_share (RECORDS);

  query->with_voided = TRUE;
  ids = cg_store_query (fixture->store, query, NULL, NULL);
  n = cg_ids_length (ids);
  if (n == 0)
    {
      g_test_skip ("the sample office has none");
      return;
    }

  /* From all over the list. */
  for (gsize i = 0; i < MIN (n, most); i++)
    {
      target.id = cg_ids_get (ids, i * n / MIN (n, most));
      for (target.field = 0; target.field < (int) info->n_fields; target.field++)
        try_field (&target);
    }

  after = fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
  fixture_check (fixture);
  g_test_message ("%u stored, %u refused", target.stored, target.refused);
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autofree char *path = g_strdup_printf ("/every-field/%s", cg_entity_get (i)->id);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), long_office_set_up, test_entity,
                  fixture_tear_down);
    }
  return long_office_run ();
}
