/* test-notice-lines.c: lines of random text against the rules and a plain second breaker.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include <string.h>

#define LEFT 28.0
#define RIGHT 184.0
#define CELLS 28.0

/* Written down again here, so that a slip in the product's tables shows. */
static const char may_not_begin[] = "，。、；：？！）》”,.;:?!)]}%…·";
static const char may_not_end[] = "（《“([{";

static gboolean
among (const char *set, gunichar character)
{
  return g_utf8_strchr (set, -1, character) != NULL;
}

static gboolean
is_half (gunichar character)
{
  return character < 128;
}

static gboolean
is_body (const CgNoticeItem *item)
{
  return item->role >= CG_NOTICE_ROLE_BODY && item->role <= CG_NOTICE_ROLE_HEADING4;
}

static CgNoticePages *
layout_body (const char *body, const char *profile_id)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new (profile_id);

  cg_notice_document_set_body (document, body);
  return cg_notice_layout (document, profile);
}

static char *
join_body (const GArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (!is_body (item))
        continue;
      g_string_append (text, item->text);
      if (!item->full)
        g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

static void
check_ends (const CgNoticeItem *item)
{
  const char *end = item->text + strlen (item->text);

  g_assert_false (among (may_not_begin, g_utf8_get_char (item->text)));
  if (item->full)
    g_assert_false (among (may_not_end, g_utf8_get_char (g_utf8_prev_char (end))));
}

static void
check_width (const CgNoticeItem *item)
{
  g_assert_cmpfloat (item->x, >=, LEFT - 0.01);
  g_assert_cmpfloat (item->x + item->width, <=, RIGHT + 0.01);
  if (item->full)
    assert_near (item->x + item->width, RIGHT, 0.01);
}

/* Every character once and in order; lines begin and end as they may and fill their width. */
static void
test_rules (void)
{
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *body = notice_fixture_random_body (12, 200, i % 2);
      g_autoptr (CgNoticePages) pages = layout_body (body, i % 3 ? "default" : "all-grid");
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      g_autofree char *joined = join_body (items);

      notice_fixture_require_fonts (pages);
      g_assert_cmpstr (joined, ==, body);
      for (guint k = 0; k < items->len; k++)
        {
          const CgNoticeItem *item = notice_fixture_item (items, k);

          if (!is_body (item))
            continue;
          check_ends (item);
          check_width (item);
        }
    }
}

static double
width_of (const gunichar *text, int start, int end)
{
  double width = 0;

  for (int i = start; i < end; i++)
    width += is_half (text[i]) ? 0.5 : 1;

  return width;
}

static gboolean
may_break (gunichar before, gunichar after)
{
  return !among (may_not_begin, after) && !among (may_not_end, before) &&
         !(is_half (before) && is_half (after));
}

/* The longest line that the rules allow, with one closing mark squeezed (but ？, whose ink
 * takes more than half a cell); -1 where other
 * rules begin because that line would be shorter than 26 cells. */
static int
plain_end (const gunichar *text, int n, int start, double indent)
{
  int best = -1;

  for (int end = start + 1; end <= n; end++)
    {
      gboolean closes = among ("，。、；：！）》”", text[end - 1]);
      double width = width_of (text, start, end) + indent - (closes ? 0.5 : 0);

      if (width <= CELLS && (end == n || may_break (text[end - 1], text[end])))
        best = end;
    }

  return best == n || (best > 0 && width_of (text, start, best) + indent >= 26) ? best : -1;
}

/* Compares a paragraph of numbers, marks and Han with what the plain breaker says. */
static guint
compare_paragraph (const GArray *items, guint from)
{
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autofree gunichar *text = NULL;
  glong n;
  int start = 0;
  guint last = from;

  while (notice_fixture_item (items, last)->full)
    last++;
  for (guint i = from; i <= last; i++)
    g_string_append (whole, notice_fixture_item (items, i)->text);
  text = g_utf8_to_ucs4_fast (whole->str, -1, &n);

  for (guint i = from; i <= last; i++)
    {
      int end = plain_end (text, (int) n, start, i == from ? 2 : 0);

      if (end < 0)
        break;
      g_assert_cmpint (g_utf8_strlen (notice_fixture_item (items, i)->text, -1), ==, end - start);
      start = end;
    }

  return last + 1;
}

static GArray *
body_items (const CgNoticePages *pages)
{
  GArray *items = cg_notice_pages_get_items (pages);

  for (guint i = items->len; i > 0; i--)
    if (!is_body (notice_fixture_item (items, i - 1)))
      g_array_remove_index (items, i - 1);

  return items;
}

static void
test_against_plain (void)
{
  for (int i = 0; i < 40; i++)
    {
      g_autofree char *body = notice_fixture_random_body (12, 200, FALSE);
      g_autoptr (CgNoticePages) pages = layout_body (body, "default");
      g_autoptr (GArray) items = body_items (pages);

      for (guint k = 0; k < items->len;)
        k = compare_paragraph (items, k);
    }
}

static const CgNoticeItem *
only_line (const char *body, GArray **items, CgNoticePages **pages)
{
  *pages = layout_body (body, "default");
  *items = body_items (*pages);

  return notice_fixture_item (*items, 0);
}

/* Text without marks: 28 cells to a line with the indent; 27 where a mark would begin the next. */
static void
test_cells (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  const CgNoticeItem *line;

  for (int i = 0; i < 26 + 28; i++)
    g_string_append (body, "国");
  g_string_append (body, "，国国");
  line = only_line (body->str, &items, &pages);
  assert_near (line->cells, 28, 0.001);
  assert_near (line->x, LEFT + 2 * 156 / CELLS, 0.01);
  line = notice_fixture_item (items, 1);
  assert_near (line->cells, 27, 0.001);
  assert_near (line->x + line->width, RIGHT, 0.01);
  g_assert_true (g_str_has_prefix (notice_fixture_item (items, 2)->text, "国，"));
}

/* A closing mark at the line's end gives up half its cell, so that 28.5 cells fit. */
static void
test_squeeze (void)
{
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  const CgNoticeItem *line;

  for (int i = 0; i < 24; i++)
    g_string_append (body, "国");
  g_string_append (body, "5年。国国");
  line = only_line (body->str, &items, &pages);
  assert_near (line->cells, 28.5, 0.001);
  g_assert_true (g_str_has_suffix (line->text, "。"));
  assert_near (line->x + line->width, RIGHT, 0.01);
}

/* A number is not broken; —— and …… are not parted. */
static void
test_kept_together (void)
{
  static const char *const kept[] = { "12345.67", "——", "……", "2026" };

  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    for (int before = 20; before < 28; before++)
      {
        g_autoptr (GString) body = g_string_new (NULL);
        g_autoptr (CgNoticePages) pages = NULL;
        g_autoptr (GArray) items = NULL;
        gboolean found = FALSE;

        for (int k = 0; k < before; k++)
          g_string_append (body, "国");
        g_string_append_printf (body, "%s国国国国国国国国国", kept[i]);
        only_line (body->str, &items, &pages);
        for (guint k = 0; k < items->len; k++)
          found |= strstr (notice_fixture_item (items, k)->text, kept[i]) != NULL;
        g_assert_true (found);
      }
}

/* A word longer than a line, and marks without end, are broken somewhere; nothing is lost. */
static void
test_unbreakable (void)
{
  static const char *const units[] = { "A", "1", "。", "（", "—", "国" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CgNoticePages) pages = NULL;
      g_autoptr (GArray) items = NULL;
      g_autofree char *joined = NULL;

      for (int k = 0; k < 500; k++)
        g_string_append (body, units[i]);
      g_string_append_c (body, '\n');
      only_line (body->str, &items, &pages);
      joined = join_body (items);
      g_assert_cmpstr (joined, ==, body->str);
      for (guint k = 0; k < items->len; k++)
        check_width (notice_fixture_item (items, k));
    }
}

/* Control characters print nothing; characters outside GB 2312 come from another face. */
static void
test_odd_characters (void)
{
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  const CgNoticeItem *line = only_line ("沈\x01堃、王喆\u200b、李\ufeff祎。", &items, &pages);
  GArray *substitutions = cg_notice_pages_get_substitutions (pages);
  guint rare = 0;

  g_assert_cmpstr (line->text, ==, "沈堃、王喆、李祎。");
  for (guint i = 0; i < substitutions->len; i++)
    {
      CgNoticeSubstitution *entry = &g_array_index (substitutions, CgNoticeSubstitution, i);

      if (entry->character == 0)
        continue;
      rare++;
      g_assert_true (among ("堃喆祎", entry->character));
      g_assert_nonnull (entry->used);
    }
  g_assert_cmpuint (rare, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/lines/rules", test_rules);
  g_test_add_func ("/notice/lines/against-plain", test_against_plain);
  g_test_add_func ("/notice/lines/cells", test_cells);
  g_test_add_func ("/notice/lines/squeeze", test_squeeze);
  g_test_add_func ("/notice/lines/kept-together", test_kept_together);
  g_test_add_func ("/notice/lines/unbreakable", test_unbreakable);
  g_test_add_func ("/notice/lines/odd-characters", test_odd_characters);

  return g_test_run ();
}
