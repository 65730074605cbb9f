/* cg-notice-title.c: where a long title is broken, by sense and shape.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-title.h"

#include "cg-notice-punctuation.h"

#include <math.h>
#include <string.h>

/* Costs of a break; only their order matters. */
#define NEVER 1e6
#define INSIDE_WORD 60.0
#define INSIDE_BRACKETS 25.0
#define AFTER_OF 9.0
#define PLAIN 12.0
#define AFTER_UNIT 3.0
#define BEFORE_VERB 2.0
#define BEFORE_ABOUT 0.0
#define ONE_MORE_LINE 8.0
#define SHORT_LINE 20.0
#define HOURGLASS 15.0

/* More lines than this are only balanced, not shaped. */
#define SHAPED_LINES 3

typedef struct
{
  gunichar *characters;
  int n;
  double *ends;  /* width up to and with a character */
  double *costs; /* of a break before a character */
  double capacity;
} Title;

/* Words of this field that a line's end may not part. */
static const char *const words[] = {
  "关于",   "纪律检查委员会", "监察委员会", "委员会",   "办公室",   "办公厅", "领导小组", "党委",
  "党组",   "党总支",         "党支部",     "党工委",   "纪委",     "监委",   "纪检",     "监察",
  "检查",   "人民政府",       "街道",       "管理局",   "水务局",   "教育局", "公司",     "集团",
  "中共",   "以案促改",       "以案为鉴",   "以案促治", "通知书",   "建议书", "通知",     "通报",
  "意见",   "报告",           "方案",       "办法",     "规定",     "细则",   "决定",     "请示",
  "批复",   "函告",           "主体责任",   "监督责任", "领导责任", "全面",   "从严治党", "落实",
  "履行",   "不力",           "问责",       "问题",     "案件",     "整改",   "工作",     "开展",
  "专项",   "专题",           "警示教育",   "民主生活", "组织生活", "生活会", "剖析",     "处分",
  "处理",   "违规",           "违纪",       "违法",     "混乱",     "失职",   "管理",     "收缴",
  "项目",   "资金",           "补贴",       "工程",     "建设",     "干部",   "人员",     "单位",
  "部门",   "责任",           "制度",       "监督",     "机制",     "实施",   "印发",     "转发",
  "进一步", "加强",           "做好",       "推进",     "深化",     "严肃",   "认真",     "情况",
  "同志",   "会议",           "年度",       "典型",     "领域",     "治理",   "整治",     "反馈",
  "有关",
};

static const char *const verbs[] = { "开展", "进行", "印发", "转发", "落实", "做好", "加强",
                                     "推进", "深化", "严肃", "认真", "履行", "违规", "违反",
                                     "对",   "在",   "和",   "与",   "及",   "并",   "以" };

static const char *const units[] = { "委员会", "党委", "党组", "党工委", "党支部", "党总支", "局",
                                     "办公室", "政府", "公司", "集团",   "街道",   "小组" };

/* Whether @word stands at @position. */
static gboolean
stands_at (const Title *title, int position, const char *word)
{
  for (; *word != '\0'; word = g_utf8_next_char (word), position++)
    if (position < 0 || position >= title->n ||
        title->characters[position] != g_utf8_get_char (word))
      return FALSE;

  return TRUE;
}

static gboolean
any_before (const Title *title, int position, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (stands_at (title, position - (int) g_utf8_strlen (list[i], -1), list[i]))
      return TRUE;

  return FALSE;
}

static gboolean
any_at (const Title *title, int position, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (stands_at (title, position, list[i]))
      return TRUE;

  return FALSE;
}

static gboolean
inside_word (const Title *title, int position)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (int back = 1; back < (int) g_utf8_strlen (words[i], -1); back++)
      if (stands_at (title, position - back, words[i]))
        return TRUE;

  return FALSE;
}

static double
break_cost (const Title *title, int position, int depth)
{
  gunichar before = title->characters[position - 1], after = title->characters[position];
  double cost = PLAIN;

  if (!cg_notice_may_break (before, after))
    return NEVER;
  if (after == g_utf8_get_char ("的") || after == g_utf8_get_char ("等") ||
      inside_word (title, position))
    return INSIDE_WORD;

  if (stands_at (title, position, "关于"))
    cost = BEFORE_ABOUT;
  else if (any_at (title, position, verbs, G_N_ELEMENTS (verbs)))
    cost = BEFORE_VERB;
  else if (any_before (title, position, units, G_N_ELEMENTS (units)) ||
           (cg_notice_traits (before) & CG_NOTICE_SQUEEZE))
    cost = AFTER_UNIT;
  else if (before == g_utf8_get_char ("的"))
    cost = AFTER_OF;

  return depth > 0 ? cost + INSIDE_BRACKETS : cost;
}

static void
fill_costs (Title *title)
{
  int depth = 0;

  for (int i = 0; i < title->n; i++)
    {
      if (i > 0)
        title->costs[i] = break_cost (title, i, depth);
      if (g_utf8_strchr ("《〈“‘（〔", -1, title->characters[i]) != NULL)
        depth++;
      else if (g_utf8_strchr ("》〉”’）〕", -1, title->characters[i]) != NULL)
        depth = MAX (depth - 1, 0);
    }
}

static double
width_between (const Title *title, int start, int end)
{
  return title->ends[end - 1] - (start > 0 ? title->ends[start - 1] : 0);
}

/* 梯形 is one step of a few characters, 菱形 has its longest line in the middle. */
static double
shape_cost (const double *widths, int n)
{
  double longest = widths[0], shortest = widths[0];
  double cost;

  for (int i = 1; i < n; i++)
    {
      longest = MAX (longest, widths[i]);
      shortest = MIN (shortest, widths[i]);
    }
  cost = fabs (longest - shortest - 3) * 1.2;
  if (shortest < 4)
    cost += SHORT_LINE;
  if (n == 3 && widths[1] < MIN (widths[0], widths[2]))
    cost += HOURGLASS;

  return cost;
}

typedef struct
{
  int breaks[SHAPED_LINES];
  double widths[SHAPED_LINES];
  int best[SHAPED_LINES];
  double lowest;
} Search;

/* Tries every way to cut the characters from @start on into the lines from @line to @n. */
static void
search_lines (const Title *title, Search *search, int line, int n, int start, double cost)
{
  int first = line == n - 1 ? title->n : start + 1;

  for (int end = first; end <= title->n - (n - 1 - line); end++)
    {
      double total = cost + (end < title->n ? title->costs[end] : 0);

      search->widths[line] = width_between (title, start, end);
      if (search->widths[line] > title->capacity + 0.01)
        break;
      if (total >= search->lowest)
        continue;
      search->breaks[line] = end;
      if (line < n - 1)
        {
          search_lines (title, search, line + 1, n, end, total);
          continue;
        }
      total += shape_cost (search->widths, n);
      if (total < search->lowest)
        {
          search->lowest = total;
          memcpy (search->best, search->breaks, sizeof search->best);
        }
    }
}

/* Many lines: the cheapest chain of breaks, near to equal widths. */
static GArray *
balance_lines (const Title *title)
{
  g_autofree double *lowest = g_new (double, title->n + 1);
  g_autofree int *from = g_new0 (int, title->n + 1);
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (int));
  double total = title->ends[title->n - 1];
  double wish = total / ceil (total / (title->capacity - 1));

  lowest[0] = 0;
  for (int end = 1; end <= title->n; end++)
    {
      lowest[end] = INFINITY;
      for (int start = end - 1; start >= 0; start--)
        {
          double width = width_between (title, start, end);
          double cost = lowest[start] + (width - wish) * (width - wish) +
                        (end < title->n ? title->costs[end] : 0);

          if (width > title->capacity + 0.01 && start < end - 1)
            break;
          if (cost < lowest[end])
            {
              lowest[end] = cost;
              from[end] = start;
            }
        }
    }

  for (int end = title->n; end > 0; end = from[end])
    g_array_prepend_val (breaks, end);

  return breaks;
}

static GArray *
choose_lines (const Title *title)
{
  int least = (int) ceil (title->ends[title->n - 1] / title->capacity - 0.001);
  Search search = { .lowest = NEVER };
  GArray *breaks;
  int lines = 0;

  for (int n = MAX (least, 2); n <= MIN (least + 1, SHAPED_LINES); n++)
    {
      double before = search.lowest;

      search_lines (title, &search, 0, n, 0, (n - least) * ONE_MORE_LINE);
      if (search.lowest < before)
        lines = n;
    }
  if (lines == 0)
    return balance_lines (title);

  breaks = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_vals (breaks, search.best, lines);

  return breaks;
}

static void
title_init (Title *title, const char *text, double capacity)
{
  glong n;
  double end = 0;

  title->characters = g_utf8_to_ucs4_fast (text, -1, &n);
  title->n = (int) n;
  title->ends = g_new0 (double, n + 1);
  title->costs = g_new0 (double, n + 1);
  title->capacity = capacity;
  for (int i = 0; i < n; i++)
    {
      end += cg_notice_traits (title->characters[i]) & CG_NOTICE_WORD ? 0.5 : 1;
      title->ends[i] = end;
    }
  fill_costs (title);
}

static void
title_clear (Title *title)
{
  g_free (title->characters);
  g_free (title->ends);
  g_free (title->costs);
}

static char *
join_lines (const Title *title, const GArray *breaks)
{
  GString *text = g_string_new (NULL);
  int start = 0;

  for (guint i = 0; i < breaks->len; i++)
    {
      int end = g_array_index (breaks, int, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      for (; start < end; start++)
        g_string_append_unichar (text, title->characters[start]);
    }

  return g_string_free (text, FALSE);
}

char *
cg_notice_title_break (const char *text, double capacity)
{
  g_autoptr (GArray) breaks = NULL;
  Title title;
  char *broken;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (capacity >= 2, NULL);

  if (strchr (text, '\n') != NULL || *text == '\0')
    return g_strdup (text);

  title_init (&title, text, capacity);
  if (title.ends[title.n - 1] > capacity)
    breaks = choose_lines (&title);
  broken = breaks != NULL ? join_lines (&title, breaks) : g_strdup (text);
  title_clear (&title);

  return broken;
}
