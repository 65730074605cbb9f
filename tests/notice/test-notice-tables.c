/* test-notice-tables.c: tables in the text and across the sheet, in millimetres (domain 3.4, 3.8).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include <string.h>

#define LEFT 28.0
#define RIGHT 184.0
#define TOP 37.0
#define BOTTOM 262.0
#define EM (16 * 25.4 / 72)
#define PITCH ((225 - EM) / 21)
#define NUMBER_EM (14 * 25.4 / 72)
#define OUTER 0.35
#define INNER 0.25
#define PADDING 0.8

/* A row of one line of 小四: it is 1.35 of its size high, with 1.2 mm above and below. */
#define ROW (12 * 1.35 * 25.4 / 72 + 2 * 1.2)

static const char *const profiles[] = { "default", "all-grid" };

static const char table_head[] = "序号\t问题\t责任单位\t完成时限\t金额\n";

static GString *
make_rows (guint n)
{
  GString *text = g_string_new (table_head);

  for (guint i = 1; i <= n; i++)
    {
      g_string_append_printf (text, "%u\t党组会未专题研究水费收缴监管", i);
      for (guint k = 0; k < i % 7; k++)
        g_string_append (text, "，对基层水务站长期失管");
      g_string_append_printf (text, "。\t县水务局\t2026-03-%02u\t%u.50\n", 1 + i % 28, i * 13);
    }

  return text;
}

/* A notice whose only attachment has @body. */
static CgNoticeDocument *
make_document (const char *body, gboolean turned)
{
  CgNoticeDocument *document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);

  cg_notice_document_add_attachment (document, "整改台账", body, turned);
  return document;
}

static guint
mark_page (const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_ATTACHMENT_MARK)
      return notice_fixture_item (items, i)->page;

  g_assert_not_reached ();
}

static const CgNoticeItem *
find_text (const GArray *items, CgNoticeRole role, const char *text, guint from)
{
  for (guint i = from; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == role &&
        g_str_equal (notice_fixture_item (items, i)->text, text))
      return notice_fixture_item (items, i);

  g_assert_not_reached ();
}

static double
place_at (const GArray *places, guint index)
{
  return g_array_index (places, double, index);
}

static gboolean
is_on_grid (double y)
{
  double line = (y - TOP) / PITCH;

  return ABS (line - (int) (line + 0.5)) * PITCH < 0.01;
}

/* ---- the text ---- */

static const CgNoticeCell *
cell (const CgNoticeBlock *block, guint row, guint column)
{
  return &g_array_index ((GArray *) block->rows->pdata[row], CgNoticeCell, column);
}

static void
test_blocks (void)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);
  GPtrArray *blocks = cg_notice_document_get_blocks (document);
  const CgNoticeBlock *block;

  cg_notice_document_set_body (
      document, "一、情况\n序号\t 单位 \t备注\n1\t\t\n\t县局\t无\t多\n\t缩进的段落\n\n"
                "\t另一缩进的段落\n甲\t乙\r\n");
  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_null (((CgNoticeBlock *) blocks->pdata[0])->rows);

  block = blocks->pdata[1];
  g_assert_cmpuint (block->rows->len, ==, 4);
  g_assert_cmpuint (block->n_columns, ==, 4);
  g_assert_cmpuint (block->offset, ==, 5);
  g_assert_cmpstr (cell (block, 0, 1)->text, ==, "单位");
  g_assert_cmpuint (cell (block, 0, 1)->offset, ==, 9);
  g_assert_cmpstr (cell (block, 1, 0)->text, ==, "1");
  g_assert_cmpstr (cell (block, 1, 2)->text, ==, "");
  g_assert_cmpstr (cell (block, 2, 1)->text, ==, "县局");
  g_assert_cmpstr (cell (block, 2, 3)->text, ==, "多");

  block = blocks->pdata[2];
  g_assert_cmpuint (block->rows->len, ==, 2);
  g_assert_cmpstr (cell (block, 1, 1)->text, ==, "乙");

  /* Tabs that only indent make no table. */
  cg_notice_document_set_body (document, "\t第一段。\n\t第二段。\t");
  g_assert_cmpuint (blocks->len, ==, 2);
  g_assert_cmpstr (((CgNoticeBlock *) blocks->pdata[1])->text, ==, "第二段。");
  g_assert_cmpuint (((CgNoticeBlock *) blocks->pdata[1])->offset, ==, 7);
}

/* A cell with line feeds or quotation marks comes in quotation marks from a spreadsheet; a
 * paragraph in such marks is still one. */
static void
test_quoted_cells (void)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);
  GPtrArray *blocks = cg_notice_document_get_blocks (document);
  const CgNoticeBlock *block;

  cg_notice_document_set_body (document, "\"第一段\n\"第二段\"\n序号\t措施\t备注\n"
                                         "1\t\"1. 修订\n2. 培训\"\t\"所谓\"\"四风\"\"\"\n"
                                         "\"2\n\"\t无\t\"未完\n");
  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_cmpstr (((CgNoticeBlock *) blocks->pdata[0])->text, ==, "\"第一段");
  g_assert_cmpstr (((CgNoticeBlock *) blocks->pdata[1])->text, ==, "\"第二段\"");

  block = blocks->pdata[2];
  g_assert_cmpuint (block->rows->len, ==, 3);
  g_assert_cmpuint (block->n_columns, ==, 3);
  g_assert_cmpstr (cell (block, 1, 1)->text, ==, "1. 修订\n2. 培训");
  g_assert_cmpuint (cell (block, 1, 1)->offset, ==, 5 + 6 + 9 + 3);
  g_assert_cmpstr (cell (block, 1, 2)->text, ==, "所谓\"\u200b四风\"\u200b");
  g_assert_cmpstr (cell (block, 2, 0)->text, ==, "2");
  g_assert_cmpstr (cell (block, 2, 2)->text, ==, "\"未完");
}

/* A mark that closes lines further down, outside the row, closes no cell: no text comes twice. */
static void
test_quote_beyond_row (void)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);
  GPtrArray *blocks;

  cg_notice_document_set_body (document, "\"甲\t乙\n丙\"\n丁\n");
  blocks = cg_notice_document_get_blocks (document);
  g_assert_cmpuint (blocks->len, ==, 3);
  g_assert_cmpstr (cell (blocks->pdata[0], 0, 0)->text, ==, "\"甲");
  g_assert_cmpstr (cell (blocks->pdata[0], 0, 1)->text, ==, "乙");
  g_assert_cmpstr (((CgNoticeBlock *) blocks->pdata[1])->text, ==, "丙\"");
  g_assert_cmpstr (((CgNoticeBlock *) blocks->pdata[2])->text, ==, "丁");
}

/* ---- the grid ---- */

static void
check_rules (const GArray *items, guint page, guint n_across, guint n_down)
{
  g_autoptr (GArray) across = notice_fixture_rules (items, page, TRUE);
  g_autoptr (GArray) down = notice_fixture_rules (items, page, FALSE);

  g_assert_cmpuint (across->len, ==, n_across);
  g_assert_cmpuint (down->len, ==, n_down);
  assert_near (place_at (down, 0), LEFT + OUTER / 2, 0.001);
  assert_near (place_at (down, n_down - 1), RIGHT - OUTER / 2, 0.001);
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);
      double middle = item->width > item->height ? item->y : item->x + item->width / 2;
      const GArray *among = item->width > item->height ? across : down;
      gboolean outer;

      if (item->role != CG_NOTICE_ROLE_RULE || item->page != page)
        continue;
      outer = ABS (middle - place_at (among, 0)) < 0.001 ||
              ABS (middle - place_at (among, among->len - 1)) < 0.001;
      assert_near (MIN (item->width, item->height), outer ? OUTER : INNER, 0.001);
      if (among == across)
        {
          assert_near (item->x, LEFT, 0.001);
          assert_near (item->width, 156, 0.001);
        }
    }
}

/* Rules of 0.35 and 0.25 mm from edge to edge of 版心, headings in 黑体 小四, cells in 仿宋; the
 * table begins on a line of the grid and the text below it stands on one. */
static void
test_grid (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (CgNoticeDocument) document = make_document (
          "填报单位：县局\n单位\t个数\t备注\n县局\t3\t无\n乡镇\t12\t无\n说明。", FALSE);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      guint page = mark_page (items);
      g_autoptr (GArray) across = notice_fixture_rules (items, page, TRUE);
      const CgNoticeItem *before = find_text (items, CG_NOTICE_ROLE_BODY, "填报单位：县局", 0);
      const CgNoticeItem *after = find_text (items, CG_NOTICE_ROLE_BODY, "说明。", 0);
      const CgNoticeItem *heading = find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "个数", 0);
      const CgNoticeItem *text = find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "县局", 0);

      check_rules (items, page, 4, 4);
      assert_near (place_at (across, 0) - OUTER / 2, before->y + PITCH, 0.01);
      assert_near (place_at (across, 1) - place_at (across, 0) + OUTER / 2, ROW, 0.01);
      assert_near (place_at (across, 2) - place_at (across, 1), ROW, 0.01);
      g_assert_true (is_on_grid (after->y));
      g_assert_cmpfloat (after->y, >=, place_at (across, 3) + 1);
      g_assert_cmpfloat (after->y, <=, place_at (across, 3) + PITCH + 2.1);

      g_assert_cmpstr (heading->font, ==, "FandolHei");
      assert_near (heading->size, 12, 0.001);
      g_assert_cmpstr (text->font, ==, "FandolFang");
      assert_near (text->size, 12, 0.001);
      assert_near (text->y + text->height / 2, place_at (across, 1) + ROW / 2, 0.01);
      g_assert_false (text->overset);
    }
}

/* Sentences begin at the left of their column, numbers without fractions stand in its middle,
 * amounts end at its right. */
static void
test_columns (void)
{
  g_autoptr (GString) rows = make_rows (6);
  g_autoptr (CgNoticeDocument) document = make_document (rows->str, FALSE);
  g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, "default");
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  g_autoptr (GArray) down = notice_fixture_rules (items, mark_page (items), FALSE);
  const CgNoticeItem *number = find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "2", 0);
  const CgNoticeItem *amount = find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "26.50", 0);
  const CgNoticeItem *date = find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "2026-03-03", 0);

  g_assert_cmpuint (down->len, ==, 6);
  assert_near (number->x + number->width / 2, (place_at (down, 0) + place_at (down, 1)) / 2, 0.01);
  assert_near (date->x + date->width / 2, (place_at (down, 3) + place_at (down, 4)) / 2, 0.01);
  assert_near (amount->x + amount->width, place_at (down, 5) - PADDING, 0.01);
  for (guint i = 0; i < items->len; i++)
    if (g_str_has_prefix (notice_fixture_item (items, i)->text, "党组会"))
      assert_near (notice_fixture_item (items, i)->x, place_at (down, 1) + PADDING, 0.01);
}

/* A column that is to be filled in by hand gets the room that the others leave. */
static void
test_empty_columns (void)
{
  g_autoptr (CgNoticeDocument) document =
      make_document ("项目\t内容\n文书名称\t\n受送达单位\t\n\t\n", FALSE);
  g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, "default");
  g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
  g_autoptr (GArray) down = notice_fixture_rules (items, mark_page (items), FALSE);
  g_autoptr (GArray) across = notice_fixture_rules (items, mark_page (items), TRUE);

  g_assert_cmpuint (down->len, ==, 3);
  g_assert_cmpuint (across->len, ==, 5);
  g_assert_cmpfloat (place_at (down, 2) - place_at (down, 1), >,
                     1.5 * (place_at (down, 1) - place_at (down, 0)));
}

/* ---- pages ---- */

/* A rule through the text of a cell. */
static gboolean
cuts (const CgNoticeItem *rule, const CgNoticeItem *cell)
{
  return rule->x + rule->width > cell->x + 0.1 && rule->x < cell->x + cell->width - 0.1 &&
         rule->y + rule->height / 2 > cell->y + 0.1 &&
         rule->y - rule->height / 2 < cell->y + cell->height - 0.1;
}

/* Whatever stands on a page stands in 版心, and the text of cells between the rules. */
static void
check_page (const GArray *items, guint page)
{
  for (guint i = 0; i < items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (items, i);

      if (item->page != page || item->role == CG_NOTICE_ROLE_PAGE_NUMBER ||
          item->role == CG_NOTICE_ROLE_SEAL_PLACE)
        continue;
      g_assert_cmpfloat (item->x, >=, LEFT - 0.01);
      g_assert_cmpfloat (item->x + item->width, <=, RIGHT + 0.01);
      g_assert_cmpfloat (item->y - (item->size > 0 ? 0 : item->height / 2), >=, TOP - 0.01);
      g_assert_cmpfloat (item->y + (item->size > 0 ? item->height : item->height / 2), <=,
                         BOTTOM + 0.01);
      for (guint k = 0; k < items->len && item->role == CG_NOTICE_ROLE_TABLE_CELL; k++)
        {
          const CgNoticeItem *rule = notice_fixture_item (items, k);

          if (rule->role == CG_NOTICE_ROLE_RULE && rule->page == page)
            g_assert_false (cuts (rule, item));
        }
    }
}

static void
append_cells (GString *text, const GArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (notice_fixture_item (items, i)->role == CG_NOTICE_ROLE_TABLE_CELL)
      notice_fixture_append_visible (text, notice_fixture_item (items, i)->text);
}

static guint
count_headings (const GArray *items, guint page, const char *heading)
{
  guint n = 0;

  for (guint i = 0; i < items->len; i++)
    n += notice_fixture_item (items, i)->page == page &&
         g_str_equal (notice_fixture_item (items, i)->text, heading);

  return n;
}

/* The headings stand on each page of a long table, its rows are whole, nothing is lost. */
static void
test_long (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (GString) rows = make_rows (90);
      g_autoptr (CgNoticeDocument) document = make_document (rows->str, FALSE);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      g_autoptr (GString) there = g_string_new (NULL);
      g_autoptr (GString) wanted = g_string_new (NULL);
      guint first = mark_page (items), n_pages = 0;

      for (guint page = first; count_headings (items, page, "责任单位") > 0; page++, n_pages++)
        {
          g_assert_cmpuint (count_headings (items, page, "责任单位"), ==, 1);
          check_page (items, page);
          if (page > first)
            {
              g_autoptr (GArray) across = notice_fixture_rules (items, page, TRUE);

              assert_near (place_at (across, 0), TOP + OUTER / 2, 0.001);
            }
        }
      g_assert_cmpuint (n_pages, >=, 5);

      append_cells (there, items);
      notice_fixture_append_visible (wanted, rows->str);
      for (guint page = 1; page < n_pages; page++)
        notice_fixture_append_visible (wanted, table_head);
      g_assert_cmpint (g_utf8_strlen (there->str, -1), ==, g_utf8_strlen (wanted->str, -1));
    }
}

/* A row that is taller than a page goes on overleaf, the headings over it again. */
static void
test_tall (void)
{
  g_autoptr (GString) body = g_string_new ("事项\t内容\n甲\t");
  g_autoptr (CgNoticeDocument) document = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GArray) items = NULL;
  g_autoptr (GString) there = g_string_new (NULL);
  guint first;

  for (int i = 0; i < 400; i++)
    g_string_append (body, "对整改不力的依规依纪追责问责。");
  g_string_append (body, "\n乙\t无");
  document = make_document (body->str, FALSE);
  pages = notice_fixture_layout (document, "default");
  items = cg_notice_pages_get_items (pages);
  first = mark_page (items);
  for (guint page = first; page < first + 3; page++)
    {
      g_assert_cmpuint (count_headings (items, page, "内容"), ==, 1);
      check_page (items, page);
    }
  append_cells (there, items);
  g_assert_cmpint (g_utf8_strlen (there->str, -1), >=, 400 * 15 + 2 + 2 + 2 + 4 * 2);
  find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "乙", 0);
}

/* Headings are never left alone at the foot of a page, wherever the table begins. */
static void
test_headings_stay (void)
{
  g_autoptr (GString) body = g_string_new (NULL);

  for (guint n = 0; n < 22; n++)
    {
      g_autofree char *all = g_strconcat (body->str, "项目\t数量\n户数\t3\n", NULL);
      g_autoptr (CgNoticeDocument) document = make_document (all, FALSE);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[n % 2]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);

      g_assert_cmpuint (find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "项目", 0)->page, ==,
                        find_text (items, CG_NOTICE_ROLE_TABLE_CELL, "户数", 0)->page);
      g_string_append (body, "说明。\n");
    }
}

/* ---- too wide ---- */

/* What has no room at the smallest size is named, and still there. */
static void
test_overset (void)
{
  static const guint widths[] = { 14, 24, 90 };

  for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CgNoticeDocument) document = NULL;
      g_autoptr (CgNoticePages) pages = NULL;
      g_autoptr (GArray) items = NULL;
      guint cells = 0;

      for (guint row = 0; row < 3; row++)
        for (guint k = 0; k < widths[i]; k++)
          g_string_append_printf (body, "%s%u%c", row == 0 ? "指标" : "20260316", k,
                                  k + 1 < widths[i] ? '\t' : '\n');
      document = make_document (body->str, FALSE);
      pages = notice_fixture_layout (document, "default");
      items = cg_notice_pages_get_items (pages);
      for (guint k = 0; k < items->len; k++)
        if (notice_fixture_item (items, k)->role == CG_NOTICE_ROLE_TABLE_CELL)
          {
            g_assert_true (notice_fixture_item (items, k)->overset);
            assert_near (notice_fixture_item (items, k)->size,
                         notice_fixture_item (items, k)->font[6] == 'H' ? 12 : 10.5, 0.001);
            cells++;
          }
      g_assert_cmpuint (cells, >=, 3 * widths[i]);
      for (guint page = 0; page < cg_notice_pages_count (pages); page++)
        check_page (items, page);
    }
}

/* ---- across the sheet ---- */

/* The head lies at the left edge on odd pages (订口) and on even ones (切口) alike; lines read
 * upwards; page numbers stay. */
static void
test_turned (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (profiles); i++)
    {
      g_autoptr (GString) rows = make_rows (40);
      g_autoptr (CgNoticeDocument) document = make_document (rows->str, TRUE);
      g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, profiles[i]);
      g_autoptr (GArray) items = cg_notice_pages_get_items (pages);
      guint first = mark_page (items), n_pages = 0;
      const CgNoticeItem *mark = find_text (items, CG_NOTICE_ROLE_ATTACHMENT_MARK, "附件", 0);
      const CgNoticeItem *title = find_text (items, CG_NOTICE_ROLE_ATTACHMENT_TITLE, "整改台账", 0);

      g_assert_true (mark->turned);
      assert_near (mark->x, LEFT, 0.01);
      assert_near (mark->y + mark->height, BOTTOM, 0.01);
      assert_near (title->y + title->height / 2, (TOP + BOTTOM) / 2, 0.01);
      assert_near (title->x + title->width / 2, LEFT + 2 * PITCH + EM / 2, 0.01);

      for (guint page = first; count_headings (items, page, "责任单位") > 0; page++, n_pages++)
        {
          g_autoptr (GArray) down = notice_fixture_rules (items, page, FALSE);
          g_autoptr (GArray) across = notice_fixture_rules (items, page, TRUE);
          int index = notice_fixture_find (items, CG_NOTICE_ROLE_PAGE_NUMBER, page, 0);
          const CgNoticeItem *number = notice_fixture_item (items, index);
          const CgNoticeItem *heading = NULL;

          for (guint k = 0; k < items->len && heading == NULL; k++)
            if (notice_fixture_item (items, k)->page == page &&
                g_str_equal (notice_fixture_item (items, k)->text, "责任单位"))
              heading = notice_fixture_item (items, k);
          check_page (items, page);
          assert_near (place_at (across, 0), TOP + OUTER / 2, 0.001);
          assert_near (place_at (across, across->len - 1), BOTTOM - OUTER / 2, 0.001);
          if (page > first)
            assert_near (place_at (down, 0), LEFT + OUTER / 2, 0.001);
          g_assert_true (heading->turned);
          g_assert_cmpfloat (heading->x, <, place_at (down, 1));
          g_assert_cmpfloat (heading->height, >, heading->width);

          g_assert_false (number->turned);
          if (page % 2 == 0)
            assert_near (number->x + number->width, RIGHT - NUMBER_EM, 0.01);
          else
            assert_near (number->x, LEFT + NUMBER_EM, 0.01);
        }
      g_assert_cmpuint (n_pages, >=, 2);
    }
}

/* ---- places ---- */

static void
check_places (const char *body, gboolean turned)
{
  g_autoptr (CgNoticeDocument) document = make_document (body, turned);
  g_autoptr (CgNoticePages) pages = notice_fixture_layout (document, "default");
  CgNoticeField wanted = cg_notice_field_attachment_body (0);
  guint offset = 0;

  for (const char *at = body; *at != '\0'; at = g_utf8_next_char (at), offset++)
    {
      g_autoptr (GArray) parts = cg_notice_pages_locate (pages, wanted, offset, offset + 1);
      const CgNoticePart *part = &g_array_index (parts, CgNoticePart, 0);
      CgNoticeField field;
      guint found;

      if (strchr ("\n\t\"", *at) != NULL)
        continue;
      g_assert_cmpuint (parts->len, ==, 1);
      g_assert_true (
          cg_notice_pages_pick (pages, part->page, part->x + part->width * (turned ? 0.5 : 0.25),
                                part->y + part->height * (turned ? 0.75 : 0.5), &field, &found));
      g_assert_cmpint (field, ==, wanted);
      g_assert_cmpuint (found, ==, offset);
    }
}

/* Every character of a table's cells is found on the pages, and a click there finds it again,
 * also when the table was laid out before and another text stands above it now. */
static void
test_there_and_back (void)
{
  static const char table[] =
      "单位\t发文字号\t整改措施\t备注\n县水务局党组\t某纪改〔2026〕12号\t"
      "修订水费收缴管理办法，补齐授权、制权两个环节的制度，逐条明确责任人和时限\t\n"
      "双河镇党委\t某纪改〔2026〕13号\t\"1. 建账。\n2. 所谓\"\"样表\"\"。\"\t\n";
  static const char *const before[] = { "", "说明。\n", "一、填报说明\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (before); i++)
    {
      g_autofree char *body = g_strconcat (before[i], table, "以上。", NULL);

      check_places (body, FALSE);
      check_places (body, TRUE);
    }
}

/* ---- in the text ---- */

/* Text and tables in turn, of any length: all in 版心, text on the grid, the closing after them. */
static void
test_mixed (void)
{
  for (int round = 0; round < 40; round++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_document (CG_NOTICE_FORM_RED_HEAD);
      g_autoptr (GString) body = g_string_new (NULL);
      g_autoptr (CgNoticePages) pages = NULL;
      g_autoptr (GArray) items = NULL;
      guint last_page = 0, date_page = 0;

      for (int n = g_test_rand_int_range (1, 5); n > 0; n--)
        {
          g_autofree char *text =
              notice_fixture_random_body ((guint) g_test_rand_int_range (0, 6), 120, TRUE);
          g_autoptr (GString) rows = make_rows ((guint) g_test_rand_int_range (0, 25));

          g_string_append (body, text);
          g_string_append (body, rows->str);
        }
      cg_notice_document_set_body (document, body->str);
      pages = notice_fixture_layout (document, profiles[round % 2]);
      items = cg_notice_pages_get_items (pages);
      for (guint i = 0; i < items->len; i++)
        {
          const CgNoticeItem *item = notice_fixture_item (items, i);

          if (item->role == CG_NOTICE_ROLE_TABLE_CELL)
            last_page = item->page;
          if (item->role == CG_NOTICE_ROLE_DATE)
            date_page = item->page;
          if (item->role == CG_NOTICE_ROLE_BODY || item->role == CG_NOTICE_ROLE_DATE)
            g_assert_true (is_on_grid (item->y));
        }
      g_assert_cmpuint (date_page, >=, last_page);
      for (guint page = 0; page < cg_notice_pages_count (pages); page++)
        check_page (items, page);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/tables/blocks", test_blocks);
  g_test_add_func ("/notice/tables/quoted-cells", test_quoted_cells);
  g_test_add_func ("/notice/tables/quote-beyond-row", test_quote_beyond_row);
  g_test_add_func ("/notice/tables/grid", test_grid);
  g_test_add_func ("/notice/tables/columns", test_columns);
  g_test_add_func ("/notice/tables/empty-columns", test_empty_columns);
  g_test_add_func ("/notice/tables/long", test_long);
  g_test_add_func ("/notice/tables/tall", test_tall);
  g_test_add_func ("/notice/tables/headings-stay", test_headings_stay);
  g_test_add_func ("/notice/tables/overset", test_overset);
  g_test_add_func ("/notice/tables/turned", test_turned);
  g_test_add_func ("/notice/tables/there-and-back", test_there_and_back);
  g_test_add_func ("/notice/tables/mixed", test_mixed);

  return g_test_run ();
}
