/* cg-ledger-words.c: words that say what a row or a cell of somebody's ledger is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ledger-words.h"

#include <string.h>

static gboolean
begins_with_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (text, words[i]))
      return TRUE;

  return FALSE;
}

static gboolean
contains_any (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* 合 计 is 合计. */
static char *
without_spaces (const char *text)
{
  GString *bare = g_string_new (NULL);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!g_unichar_isspace (g_utf8_get_char (text)))
      g_string_append_len (bare, text, g_utf8_next_char (text) - text);

  return g_string_free (bare, FALSE);
}

gboolean
cg_ledger_words_is_total (const char *text, gboolean alone)
{
  static const char *const totals[] = { "合计", "总计", "小计", "共计", "累计", NULL };
  g_autofree char *bare = without_spaces (text);

  return begins_with_any (bare, totals) && (alone || strlen (bare) <= strlen ("合计："));
}

gboolean
cg_ledger_words_is_note (const char *text)
{
  static const char *const notes[] = { "注：",   "注:",      "备注：",   "说明：",   "填表说明",
                                       "填报人", "填报单位", "填表人",   "制表",     "审核人",
                                       "填报时", "填报日期", "联系电话", "联系人：", NULL };
  g_autofree char *bare = without_spaces (text);

  return begins_with_any (bare, notes);
}

gboolean
cg_ledger_words_says_done (const char *text)
{
  static const char *const not_done[] = { "未", "否", "正在", "待", "中", NULL };
  static const char *const done[] = { "销号", "完成", "办结", "到位", "是", "√", NULL };

  return !contains_any (text, not_done) && contains_any (text, done);
}

/* The four digits before @at, a year of this century, else 0. */
static int
year_before (const char *text, const char *at)
{
  if (at - text < 4 || !g_ascii_isdigit (at[-1]) || !g_ascii_isdigit (at[-2]) || at[-3] != '0' ||
      at[-4] != '2')
    return 0;

  return 2000 + (at[-2] - '0') * 10 + (at[-1] - '0');
}

int
cg_ledger_words_year (const char *text)
{
  int found = 0;

  for (const char *at = strstr (text, "年"); at != NULL; at = strstr (at + 1, "年"))
    {
      int year = year_before (text, at);

      if (year != 0 && found != 0 && year != found)
        return 0;
      found = year != 0 ? year : found;
    }

  return found;
}

char *
cg_ledger_words_first_name (const char *text)
{
  static const char *const marks[] = { "、", "，", "；", "／", ",", ";", "/", "\n", "\t" };
  gsize length = strlen (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *mark = strstr (text, marks[i]);

      if (mark != NULL && mark > text)
        length = MIN (length, (gsize) (mark - text));
    }

  return g_strstrip (g_strndup (text, length));
}
