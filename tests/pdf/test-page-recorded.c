/* test-page-recorded.c: pages of other people's files are found in, selected and copied as they
 * read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <string.h>

#include "cg-fold.h"
#include "cg-page-find.h"
#include "cg-page-selection.h"
#include "cg-page-table.h"
#include "page-record.h"

static const char *const records[] = {
  "debian-reference-38.json",
  "debian-reference-47.json",
  "debian-reference-69.json",
  "nettle-110.json",
};

/* ---- finding ---- */

/* What a reader looks for: words broken over lines, beside digits and Latin, stretched apart. */
static const char *const queries[] = {
  "Debian",
  "debian 系统",
  "记忆棒",
  "启用新的组配置",
  "光盘中发行这些软件",
  "固件",
  "包含不变的部分",
  "MAKE",
  "100%的自由",
  "第9.10.5节中列出",
  "inittab(5)",
  "shell",
  "组",
  "，",
  "struct des_ctx",
  "umac",
  "35",
  "没有的话",
  "tables 1.7",
  "１.7：关于",
};

static gboolean
is_edge (const gunichar *characters, guint start, guint end)
{
  return !g_unichar_isspace (characters[start]) && !g_unichar_isspace (characters[end - 1]);
}

/* Whether what stands from @start to @end reads like @folded, whatever the rest of the page. */
static gboolean
reads_like (CgPageText *text, guint start, guint end, const char *folded)
{
  g_autofree char *part = cg_page_text_slice (text, start, end);
  g_autofree char *read = cg_fold (part);

  return strcmp (read, folded) == 0;
}

/* A plain scan: every part of the page is folded by itself and compared. */
static GArray *
scan (CgPageText *text, const char *query)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (CgPageRange));
  g_autofree char *folded = cg_fold (query);
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (cg_page_text_get_text (text), -1, NULL);
  guint n = cg_page_text_get_n_characters (text);
  guint most = 2 * (guint) g_utf8_strlen (query, -1) + 2;

  for (guint start = 0, end; start < n; start = end)
    {
      for (end = start + 1; end <= MIN (start + most, n); end++)
        if (is_edge (characters, start, end) && reads_like (text, start, end, folded))
          break;

      if (end <= MIN (start + most, n))
        g_array_append_vals (ranges, &(CgPageRange){ start, end }, 1);
      else
        end = start + 1;
    }

  return ranges;
}

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (CgPageText) text = page_record_read (records[i]);

      for (guint k = 0; k < G_N_ELEMENTS (queries); k++)
        {
          g_autoptr (GArray) expected = scan (text, queries[k]);
          g_autoptr (GArray) found = cg_find_in_page (cg_page_text_get_text (text), queries[k], 0);

          g_test_message ("%s: %s: %u", records[i], queries[k], expected->len);
          g_assert_cmpmem (found->data, found->len * sizeof (CgPageRange), expected->data,
                           expected->len * sizeof (CgPageRange));
        }
    }
}

static void
assert_found (const char *record, const char *query, guint n, guint n_boxes)
{
  g_autoptr (CgPageText) text = page_record_read (record);
  g_autoptr (GArray) found = cg_find_in_page (cg_page_text_get_text (text), query, 0);
  g_autoptr (GArray) boxes = NULL;
  const CgPageRange *range;

  g_assert_cmpuint (found->len, ==, n);
  range = &g_array_index (found, CgPageRange, 0);
  boxes = cg_page_text_rectangles (text, range->start, range->end);
  g_assert_cmpuint (boxes->len, ==, n_boxes);
}

/* How often, and on how many lines the first one stands. */
static void
test_found (void)
{
  assert_found ("debian-reference-38.json", "记忆棒", 1, 2);
  assert_found ("debian-reference-38.json", "sudo vigr -s", 1, 2);
  assert_found ("debian-reference-38.json", "dialout", 2, 1);
  assert_found ("debian-reference-69.json", "光盘中发行这些软件", 1, 2);
  assert_found ("debian-reference-69.json", "包含不变的部分", 1, 1);
  assert_found ("debian-reference-69.json", "non-free", 9, 1);
  assert_found ("nettle-110.json", "struct", 18, 1);
}

/* ---- selecting ---- */

static gboolean
is_inside (const CgPageBox *box, double x, double y)
{
  return x >= box->x1 && x < box->x2 && y >= box->y1 && y < box->y2;
}

/* Whether another character's box covers the point as well. */
static gboolean
is_shared (CgPageText *text, guint index, double x, double y)
{
  for (guint i = 0; i < cg_page_text_get_n_characters (text); i++)
    {
      CgPageBox box = cg_page_text_get_box (text, i);

      if (i != index && is_inside (&box, x, y))
        return TRUE;
    }

  return FALSE;
}

/* A press in the left half of a character is before it, one in the right half after it. */
static void
assert_pressed (CgPageText *text, guint index)
{
  CgPageBox box = cg_page_text_get_box (text, index);
  double y = (box.y1 + box.y2) / 2;
  double left = box.x1 * 0.75 + box.x2 * 0.25, right = box.x1 * 0.25 + box.x2 * 0.75;

  if (is_shared (text, index, left, y) || is_shared (text, index, right, y))
    return;

  g_assert_cmpint (cg_page_text_hit (text, left, y), ==, (int) index);
  g_assert_cmpuint (cg_page_text_caret_at (text, left, y), ==, index);
  g_assert_cmpuint (cg_page_text_caret_at (text, right, y), ==, index + 1);
}

/* The line that a character is in, by looking for its ends. */
static void
assert_line (CgPageText *text, const gunichar *characters, guint index)
{
  guint from = index, to = index, start, end;

  while (from > 0 && characters[from - 1] != '\n')
    from--;
  while (to < cg_page_text_get_n_characters (text) && characters[to] != '\n')
    to++;
  cg_page_text_line_at (text, index, &start, &end);
  g_assert_cmpuint (start, ==, from);
  g_assert_cmpuint (end, ==, to);
}

static void
test_select (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (CgPageText) text = page_record_read (records[i]);
      g_autofree gunichar *characters =
          g_utf8_to_ucs4_fast (cg_page_text_get_text (text), -1, NULL);

      for (guint k = 0; k < cg_page_text_get_n_characters (text); k++)
        if (!g_unichar_isspace (characters[k]))
          {
            assert_line (text, characters, k);
            assert_pressed (text, k);
          }
    }
}

/* What is marked covers each character that is selected, and as many lines as it goes over. */
static void
test_rectangles (void)
{
  for (guint round = 0; round < 400; round++)
    {
      g_autoptr (CgPageText) text =
          page_record_read (records[(guint) g_test_rand_int_range (0, G_N_ELEMENTS (records))]);
      int n = (int) cg_page_text_get_n_characters (text);
      guint start = (guint) g_test_rand_int_range (0, n);
      guint end = (guint) g_test_rand_int_range ((int) start, n + 1);
      g_autofree char *part = cg_page_text_slice (text, start, end);
      g_auto (GStrv) lines = g_strsplit (part, "\n", -1);
      g_autoptr (GArray) boxes = cg_page_text_rectangles (text, start, end);
      guint expected = 0;

      for (guint i = 0; lines[i] != NULL; i++)
        expected += *g_strstrip (lines[i]) != '\0' ? 1 : 0;
      g_assert_cmpuint (boxes->len, ==, expected);
      for (guint i = start; i < end; i++)
        {
          CgPageBox box = cg_page_text_get_box (text, i);
          double x = (box.x1 + box.x2) / 2, y = (box.y1 + box.y2) / 2;
          gboolean covered = box.x2 - box.x1 < 0.1; /* the end of a line */

          for (guint k = 0; k < boxes->len && !covered; k++)
            covered = is_inside (&g_array_index (boxes, CgPageBox, k), x, y);
          g_assert_true (covered || g_unichar_isspace (g_utf8_get_char (g_utf8_offset_to_pointer (
                                        cg_page_text_get_text (text), (glong) i))));
        }
    }
}

/* A double click beside Latin, digits and punctuation. */
static void
assert_word (const char *record, const char *place, guint offset, const char *expected)
{
  g_autoptr (CgPageText) text = page_record_read (record);
  g_autoptr (GArray) found = cg_find_in_page (cg_page_text_get_text (text), place, 1);
  g_autofree char *word = NULL;
  CgPageBox box;
  CgPageSelection selected;

  g_assert_cmpuint (found->len, ==, 1);
  box = cg_page_text_get_box (text, g_array_index (found, CgPageRange, 0).start + offset);
  selected = cg_page_selection_unit_at (text, 0, (box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2,
                                        CG_SELECTION_WORD);
  word = cg_page_text_slice (text, selected.start.caret, selected.end.caret);
  g_assert_cmpstr (word, ==, expected);
}

static void
test_words (void)
{
  assert_word ("debian-reference-69.json", "第 9.10.5 节", 0, "例如在第");
  assert_word ("debian-reference-69.json", "第 9.10.5 节", 4, "10");
  assert_word ("debian-reference-69.json", "100% 的", 1, "100");
  assert_word ("debian-reference-47.json", "inittab", 3, "inittab");
  assert_word ("debian-reference-38.json", "注销之后", 0, "你需要注销之后重新登录");
}

/* ---- copying ---- */

/* A paragraph as it reads, from its first words to its last ones. */
static void
assert_copied (const char *record, const char *first, const char *last, const char *expected)
{
  g_autoptr (CgPageText) text = page_record_read (record);
  g_autoptr (GArray) starts = cg_find_in_page (cg_page_text_get_text (text), first, 1);
  g_autoptr (GArray) ends = cg_find_in_page (cg_page_text_get_text (text), last, 1);
  g_autofree char *copy = NULL;

  g_assert_cmpuint (starts->len, ==, 1);
  g_assert_cmpuint (ends->len, ==, 1);
  copy = cg_page_text_copy_range (text, g_array_index (starts, CgPageRange, 0).start,
                                  g_array_index (ends, CgPageRange, 0).end);
  g_assert_cmpstr (copy, ==, expected);
}

static void
test_copy (void)
{
  assert_copied (
      "debian-reference-38.json", "在 Debian 系统中，硬件设备", "文件和设备。",
      "在 Debian 系统中，硬件设备是另一种文件。如果你从一个用户账户访问某些设备出现问题，例"
      "如 CD-ROM 和 USB 记忆棒，你需要使这个用户成为相关组的成员。\n一些著名的由系统提供的组"
      "允许其成员不需要 root 权限访问某些特定的文件和设备。");

  /* One line of the page is longer than its margin; the paragraphs keep to theirs. */
  assert_copied (
      "debian-reference-69.json", "• 哪些作品", "跟踪系统以及邮件列表)。",
      "• 哪些作品不符合我们的自由软件规范\n"
      "– 我们明了，某些我们的用户需要使用不符合 Debian 自由软件指导方针的作品。我们为这些作"
      "品，在我们的档案库中留出了“contrib” 以及“non-free” 目录。在这些目录下的软件包，并不属"
      "于 Debian 系统尽管它们已被配置成可以在 Debian 下使用。我们鼓励光盘制造商阅读这些目录下"
      "的软件的许可证，以判断他们是否可以在光盘中发行这些软件。所以，尽管非自由软件并非 Debian "
      "系统的一部分，我们仍支持它们的使用，并且我们为非自由软件提供了公共资源 (诸如我们的缺陷跟"
      "踪系统以及邮件列表)。");

  /* Lines that lead to a page number do not run into each other, though they fill their column. */
  assert_copied ("nettle-110.json", "struct umac96_ctx", "xts_aes256_key",
                 "struct umac96_ctx . . . . . . . . . . . . . . . . . . . . . . . . . . . . 65\n"
                 "struct xts_aes128_key . . . . . . . . . . . . . . . . . . . . . . . 43\n"
                 "struct xts_aes256_key");
}

/* ---- tables ---- */

static void
assert_table (const char *record, const CgPageBox *area, const char *expected)
{
  g_autoptr (CgPageText) text = page_record_read (record);
  g_autofree char *table = cg_page_table_copy (text, area);

  g_assert_cmpstr (table, ==, expected);
}

static void
test_table (void)
{
  assert_table ("debian-reference-38.json", &(CgPageBox){ 56, 60, 540, 135 },
                "umask值\t创建的文件权限\t创建的目录权限\t用法\n"
                "0022\t-rw-r--r--\t-rwxr-xr-x\t仅所属用户可写\n"
                "0002\t-rw-rw-r--\t-rwxrwxr-x\t仅所属组可写");
  assert_table ("debian-reference-38.json", &(CgPageBox){ 56, 690, 540, 728 },
                "组\t可访问命令\n"
                "sudo\t不带它们的密码运行sudo\n"
                "lpadmin\t执行命令以从打印机数据库添加、修改、移除打印机");

  /* A cell of two lines beside one of one line. */
  assert_table ("debian-reference-47.json", &(CgPageBox){ 56, 226, 540, 310 },
                "Ctrl-Q\t激活屏幕输出\n"
                "Ctrl-Alt-Del\t重启/关闭系统，参见inittab(5)\n"
                "左Alt键（可选择同时按下Windows-key）\tEmacs和相似UI的元键（meta-key）\n"
                "Up-arrow向上方向键\t开始在bash中查看命令历史\n"
                "Ctrl-R\t开始在bash的增量命令历史中搜索\n"
                "Tab\t在bash命令行中补全文件名");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-recorded/find", test_find);
  g_test_add_func ("/pdf/page-recorded/found", test_found);
  g_test_add_func ("/pdf/page-recorded/select", test_select);
  g_test_add_func ("/pdf/page-recorded/rectangles", test_rectangles);
  g_test_add_func ("/pdf/page-recorded/words", test_words);
  g_test_add_func ("/pdf/page-recorded/copy", test_copy);
  g_test_add_func ("/pdf/page-recorded/table", test_table);
  return g_test_run ();
}
