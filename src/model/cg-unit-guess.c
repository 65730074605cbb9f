/* cg-unit-guess.c: kind and level of a unit, guessed from its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-unit-guess.h"

#include <string.h>

typedef struct
{
  const char *kind;
  gboolean subordinate; /* only under another unit */
  const char *ends;     /* separated by spaces */
} Ending;

/* The first line whose end fits decides: 县委 before 委, 村委会 before 会, 办事处 before 处. */
static const Ending endings[] = {
  { "village", FALSE,
    "村 社区 村委会 居委会 村民委员会 居民委员会 村党支部 村党总支 社区党委 嘎查" },
  { "town", FALSE,
    "镇 乡 街道 街道办 街道办事处 镇政府 乡政府 镇人民政府 乡人民政府 镇党委 乡党委 街道党工委 "
    "苏木" },
  { "group", FALSE, "党组" },
  { "committee", FALSE, "县委 市委 区委 省委 州委 旗委 党委 党工委 工委 纪委 党总支 党支部" },
  { "soe", FALSE, "公司 集团 银行 供销社 信用社 加油站 电厂 水厂" },
  { "univ", FALSE, "大学 学院 高等专科学校" },
  { "dept", FALSE,
    "法院 检察院 总工会 联合会 妇联 团委 文联 科协 残联 工商联 红十字会 政府 人大 政协 "
    "人大常委会" },
  { "inst", FALSE, "管理处 办事处" },
  { "office", TRUE, "办公室 科 室 股 处 组 部 办" },
  { "inst", FALSE,
    "大队 支队 中队 总队 队 所 站 中心 医院 卫生院 敬老院 福利院 研究院 设计院 学校 中学 小学 "
    "幼儿园 党校 馆 台 场 园 院 校 段 社" },
  { "dept", FALSE, "局 厅 部 委 办 委员会 管委会 指挥部 领导小组 办公室" },
};

static gboolean
ends_with_any (const char *name, const char *ends)
{
  g_auto (GStrv) words = g_strsplit (ends, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (name, words[i]))
      return TRUE;

  return FALSE;
}

static const char *
likely_kind (const char *parent_kind)
{
  return parent_kind == NULL ? "dept" : g_str_equal (parent_kind, "soe") ? "soe" : "inst";
}

const char *
cg_unit_guess_kind (const char *name, const char *parent_kind, gboolean *sure)
{
  const char *kind = NULL;

  for (guint i = 0; kind == NULL && i < G_N_ELEMENTS (endings); i++)
    if ((parent_kind != NULL || !endings[i].subordinate) && ends_with_any (name, endings[i].ends))
      kind = endings[i].kind;

  if (sure != NULL)
    *sure = kind != NULL;
  return kind != NULL ? kind : likely_kind (parent_kind);
}

/* ---- level ---- */

typedef struct
{
  const char *word;
  const char *level;
  const char *not_after;  /* characters before it that make another word: 城市, 社区 */
  const char *not_before; /* and after it: 市场, 区域 */
} Mark;

static const Mark marks[] = {
  { "中央", "nation", "", "" },
  { "国家", "nation", "", "" },
  { "省", "province", "", "" },
  { "自治区", "province", "", "" },
  { "自治州", "city", "", "" },
  { "市", "city", "城都", "场政容民" },
  { "县", "county", "", "域" },
  { "旗", "county", "", "" },
  { "区", "county", "城都社小园发景林矿灌库新辖片校厂地治", "域划" },
};

/* Whether the character before or after @place is one of @others. */
static gboolean
has_neighbour (const char *name, const char *place, const char *others, gboolean before)
{
  g_autofree char *neighbour = NULL;

  if (*others == '\0' || (before && place == name) || (!before && *place == '\0'))
    return FALSE;

  if (before)
    place = g_utf8_prev_char (place);
  neighbour = g_strndup (place, (gsize) (g_utf8_next_char (place) - place));
  return strstr (others, neighbour) != NULL;
}

static const char *
find_mark (const char *name, const Mark *mark)
{
  const char *place = name;

  while ((place = strstr (place, mark->word)) != NULL)
    {
      const char *after = place + strlen (mark->word);

      if (!has_neighbour (name, place, mark->not_after, TRUE) &&
          !has_neighbour (name, after, mark->not_before, FALSE))
        return place;
      place = after;
    }

  return NULL;
}

/* The last mark counts: 某省某市某县水利局 is a county's. */
static const char *
marked_level (const char *name)
{
  const char *level = NULL;
  const char *last = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *place = find_mark (name, &marks[i]);

      if (place != NULL && (last == NULL || place > last))
        {
          last = place;
          level = marks[i].level;
        }
    }

  return level;
}

const char *
cg_unit_guess_level (const char *name,
                     const char *kind,
                     const char *parent_level,
                     const char *office_level)
{
  const char *level;

  if (g_str_equal (kind, "village"))
    return "village";
  if (g_str_equal (kind, "town"))
    return "town";
  if (parent_level != NULL)
    return parent_level;

  level = marked_level (name);
  return level != NULL ? level : office_level;
}

const char *
cg_unit_guess_office_level (const char *name)
{
  const char *level = marked_level (name);

  if (strstr (name, "镇") != NULL || strstr (name, "街道") != NULL)
    return "town";

  return level != NULL ? level : "county";
}
