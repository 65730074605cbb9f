/* cg-deviation-draft.c: the paragraphs on the three deviations, drafted from the rows on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-deviation-draft.h"

#include <string.h>

/* So many rows are told one by one; the figures are of all of them. */
#define MOST_TOLD 6

typedef struct
{
  const char *id;
  const char *words;
} Word;

static const Word signs[] = {
  { "nice_guy", "好人主义" },
  { "self_protect", "明哲保身" },
  { "no_fight", "不敢斗争" },
  { "formalism", "形式主义" },
  { "bureaucracy", "官僚主义" },
  { "no_effort", "不用心不尽力" },
  { "perfunctory", "敷衍塞责" },
  { "no_responsibility", "缺乏担当" },
  { NULL, NULL },
};

static const Word benchmarks[] = {
  { "four_two", "“四个意识”“四个自信”“两个维护”" },
  { "deploy", "党中央决策部署" },
  { "people", "以人民为中心" },
  { NULL, NULL },
};

static const Word mismatches[] = {
  { "power_no_duty", "有权力没责任" },
  { "size_mismatch", "权责大小不匹配" },
  { "boundary", "权力边界不清" },
  { "unclear", "责任不明" },
  { NULL, NULL },
};

static const Word places[] = {
  { "sanding", "“三定”方案" },
  { "post", "岗位职责" },
  { "daily", "日常管理" },
  { NULL, NULL },
};

/* ---- parts ---- */

static void
part_free (gpointer data)
{
  CgDeviationPart *part = data;

  g_free (part->text);
  g_clear_pointer (&part->ids, g_array_unref);
  g_free (part);
}

static void
paragraph_free (gpointer data)
{
  CgDeviationParagraph *paragraph = data;

  g_ptr_array_unref (paragraph->parts);
  g_free (paragraph);
}

static CgDeviationParagraph *
paragraph_new (const char *id, const char *title)
{
  CgDeviationParagraph *self = g_new0 (CgDeviationParagraph, 1);

  self->id = id;
  self->title = title;
  self->parts = g_ptr_array_new_with_free_func (part_free);
  return self;
}

static void
say (CgDeviationParagraph *self, const char *text)
{
  CgDeviationPart *last =
      self->parts->len > 0 ? g_ptr_array_index (self->parts, self->parts->len - 1) : NULL;

  if (last != NULL && last->ids == NULL)
    {
      char *joined = g_strconcat (last->text, text, NULL);

      g_free (last->text);
      last->text = joined;
      return;
    }

  last = g_new0 (CgDeviationPart, 1);
  last->text = g_strdup (text);
  g_ptr_array_add (self->parts, last);
}

/* "3处", which opens the rows that it counts. */
static void
count (CgDeviationParagraph *self, CgEntity entity, GArray *ids, const char *unit)
{
  CgDeviationPart *part = g_new0 (CgDeviationPart, 1);

  part->text = g_strdup_printf ("%u%s", ids->len, unit);
  part->entity = entity;
  part->ids = g_array_ref (ids);
  g_ptr_array_add (self->parts, part);
}

/* ---- rows ---- */

typedef gboolean (*Matches) (const CgRecord *row, int field, const char *value);

static gboolean
has_text (const CgRecord *row, int field, const char *value)
{
  return g_str_equal (cg_record_text (row, field), value);
}

static gboolean
is_given (const CgRecord *row, int field, const char *value)
{
  return !cg_record_is_null (row, field);
}

static gboolean
is_true (const CgRecord *row, int field, const char *value)
{
  return cg_record_integer (row, field) != 0;
}

static GArray *
ids_of (const GPtrArray *rows, Matches matches, int field, const char *value)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const CgRecord *row = g_ptr_array_index (rows, i);
      gint64 id = cg_record_get_id (row);

      if (matches == NULL || matches (row, field, value))
        g_array_append_val (ids, id);
    }

  return ids;
}

static gboolean
is_in (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* The deviations that have a sign, each once. */
static GArray *
ids_with_sign (const CgDeviationRows *rows, const char *sign)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; rows->signs != NULL && i < rows->signs->len; i++)
    {
      const CgRecord *row = g_ptr_array_index (rows->signs, i);
      gint64 id = cg_record_integer (row, CG_DEVIATION_SIGN_POLITICAL_DEVIATION);

      if (has_text (row, CG_DEVIATION_SIGN_SIGN, sign) && !is_in (ids, id))
        g_array_append_val (ids, id);
    }

  return ids;
}

/* "形式主义2处、敷衍塞责1处"; whether anything was said. */
static gboolean
count_words (CgDeviationParagraph *self,
             CgEntity entity,
             const GPtrArray *rows,
             int field,
             const Word *words,
             const char *unit)
{
  gboolean said = FALSE;

  for (; words->id != NULL; words++)
    {
      g_autoptr (GArray) ids = ids_of (rows, has_text, field, words->id);

      if (ids->len == 0)
        continue;
      if (said)
        say (self, "、");
      say (self, words->words);
      count (self, entity, ids, unit);
      said = TRUE;
    }

  return said;
}

/* A text of a row within a sentence: one line, without the mark at its end. */
static char *
phrase (const CgRecord *row, int field)
{
  static const char *const ends[] = { "。", "；", "，", ";", "." };
  char *text = g_strstrip (g_strdelimit (g_strdup (cg_record_text (row, field)), "\r\n\t", ' '));

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (text, ends[i]))
      {
        text[strlen (text) - strlen (ends[i])] = '\0';
        break;
      }

  return text;
}

/* ---- （一）政治偏差 ---- */

static void
tell_political (CgDeviationParagraph *self, const GPtrArray *rows)
{
  for (guint i = 0; i < MIN (rows->len, MOST_TOLD); i++)
    {
      const CgRecord *row = g_ptr_array_index (rows, i);
      g_autofree char *text = phrase (row, CG_POLITICAL_DEVIATION_TEXT);
      g_autofree char *subject = phrase (row, CG_POLITICAL_DEVIATION_SUBJECT);

      say (self, i == 0 ? "主要表现在：" : "；");
      say (self, text);
      if (*subject != '\0')
        {
          say (self, "（涉及");
          say (self, subject);
          say (self, "）");
        }
    }
  say (self, rows->len > MOST_TOLD ? "等。" : "。");
}

static CgDeviationParagraph *
draft_political (const CgDeviationRows *rows)
{
  CgDeviationParagraph *self = paragraph_new ("political", "政治偏差");
  g_autoptr (GArray) all = ids_of (rows->political, NULL, 0, NULL);
  gboolean said = FALSE;

  say (self, "对照检查发现政治偏差");
  count (self, CG_ENTITY_POLITICAL_DEVIATION, all, "处");
  say (self, "，其中");
  count_words (self, CG_ENTITY_POLITICAL_DEVIATION, rows->political,
               CG_POLITICAL_DEVIATION_BENCHMARK, benchmarks, "处");
  for (const Word *word = signs; word->id != NULL; word++)
    {
      g_autoptr (GArray) ids = ids_with_sign (rows, word->id);

      if (ids->len == 0)
        continue;
      say (self, said ? "、" : "；带有");
      say (self, word->words);
      count (self, CG_ENTITY_POLITICAL_DEVIATION, ids, "处");
      said = TRUE;
    }
  say (self, "。");
  tell_political (self, rows->political);
  return self;
}

/* ---- （二）权责脱节 ---- */

static void
tell_duties (CgDeviationParagraph *self, const GPtrArray *rows)
{
  for (guint i = 0; i < MIN (rows->len, MOST_TOLD); i++)
    {
      const CgRecord *row = g_ptr_array_index (rows, i);
      g_autofree char *power = phrase (row, CG_POWER_DUTY_POWER);
      g_autofree char *holder = phrase (row, CG_POWER_DUTY_HOLDER);
      g_autofree char *wanted = phrase (row, CG_POWER_DUTY_DUTY_WANTED);

      say (self, i == 0 ? "具体为：" : "；");
      say (self, power);
      if (*holder != '\0')
        {
          say (self, "由");
          say (self, holder);
          say (self, "行使");
        }
      if (*wanted != '\0')
        {
          say (self, "，应当明确");
          say (self, wanted);
        }
    }
  say (self, rows->len > MOST_TOLD ? "等。" : "。");
}

static CgDeviationParagraph *
draft_duties (const CgDeviationRows *rows)
{
  CgDeviationParagraph *self = paragraph_new ("power_duty", "权责脱节");
  g_autoptr (GArray) all = ids_of (rows->duties, NULL, 0, NULL);
  g_autoptr (GArray) open = ids_of (rows->duties, has_text, CG_POWER_DUTY_STATE, "open");
  g_autoptr (GArray) put = ids_of (rows->duties, is_given, CG_POWER_DUTY_INSTITUTION, NULL);

  say (self, "对照权责清单发现权责脱节事项");
  count (self, CG_ENTITY_POWER_DUTY, all, "项");
  say (self, "，其中");
  count_words (self, CG_ENTITY_POWER_DUTY, rows->duties, CG_POWER_DUTY_MISMATCH, mismatches, "项");
  say (self, "；体现在");
  count_words (self, CG_ENTITY_POWER_DUTY, rows->duties, CG_POWER_DUTY_PLACE, places, "项");
  say (self, "。");
  tell_duties (self, rows->duties);
  if (put->len > 0)
    {
      say (self, "已落到制度");
      count (self, CG_ENTITY_POWER_DUTY, put, "项");
      say (self, open->len > 0 ? "，" : "。");
    }
  if (open->len > 0)
    {
      say (self, "尚待厘清");
      count (self, CG_ENTITY_POWER_DUTY, open, "项");
      say (self, "。");
    }
  return self;
}

/* ---- （三）压力传导 ---- */

static const char *
node_name (const GPtrArray *nodes, gint64 id)
{
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    if (cg_record_get_id (g_ptr_array_index (nodes, i)) == id)
      return cg_record_text (g_ptr_array_index (nodes, i), CG_PRESSURE_NODE_NAME);

  return "";
}

static void
tell_points (CgDeviationParagraph *self, const CgDeviationRows *rows)
{
  for (guint i = 0; i < MIN (rows->points->len, MOST_TOLD); i++)
    {
      const CgRecord *row = g_ptr_array_index (rows->points, i);
      g_autofree char *text = phrase (row, CG_PRESSURE_POINT_TEXT);
      g_autofree char *dredger = phrase (row, CG_PRESSURE_POINT_DREDGER);

      say (self, i == 0 ? "其中，" : "；");
      say (self, node_name (rows->nodes, cg_record_integer (row, CG_PRESSURE_POINT_FROM_NODE)));
      say (self, "至");
      say (self, node_name (rows->nodes, cg_record_integer (row, CG_PRESSURE_POINT_TO_NODE)));
      say (self, has_text (row, CG_PRESSURE_POINT_KIND, "block") ? "梗阻：" : "衰减：");
      say (self, text);
      if (*dredger != '\0')
        {
          say (self, "（由");
          say (self, dredger);
          say (self, "疏通）");
        }
    }
  say (self, rows->points->len > MOST_TOLD ? "等。" : "。");
}

static void
count_cleared (CgDeviationParagraph *self, const GPtrArray *points)
{
  g_autoptr (GArray) cleared = ids_of (points, is_given, CG_PRESSURE_POINT_CLEARED_ON, NULL);
  g_autoptr (GArray) leaders = ids_of (points, is_true, CG_PRESSURE_POINT_IS_TOP_LEADER, NULL);

  if (leaders->len > 0)
    {
      say (self, "，其中由“一把手”疏通的");
      count (self, CG_ENTITY_PRESSURE_POINT, leaders, "处");
    }
  if (cleared->len > 0)
    {
      say (self, "，已疏通");
      count (self, CG_ENTITY_PRESSURE_POINT, cleared, "处");
    }
  say (self, "。");
}

static CgDeviationParagraph *
draft_pressure (const CgDeviationRows *rows)
{
  CgDeviationParagraph *self = paragraph_new ("pressure", "压力传导");
  g_autoptr (GArray) blocks = ids_of (rows->points, has_text, CG_PRESSURE_POINT_KIND, "block");
  g_autoptr (GArray) decays = ids_of (rows->points, has_text, CG_PRESSURE_POINT_KIND, "decay");

  say (self, "管党治党压力在传导链条上存在");
  if (blocks->len > 0)
    {
      say (self, "梗阻点");
      count (self, CG_ENTITY_PRESSURE_POINT, blocks, "处");
    }
  if (decays->len > 0)
    {
      say (self, blocks->len > 0 ? "、衰减点" : "衰减点");
      count (self, CG_ENTITY_PRESSURE_POINT, decays, "处");
    }
  count_cleared (self, rows->points);
  tell_points (self, rows);
  return self;
}

GPtrArray *
cg_deviation_draft (const CgDeviationRows *rows)
{
  GPtrArray *paragraphs = g_ptr_array_new_with_free_func (paragraph_free);

  if (rows->political != NULL && rows->political->len > 0)
    g_ptr_array_add (paragraphs, draft_political (rows));
  if (rows->duties != NULL && rows->duties->len > 0)
    g_ptr_array_add (paragraphs, draft_duties (rows));
  if (rows->points != NULL && rows->points->len > 0)
    g_ptr_array_add (paragraphs, draft_pressure (rows));
  return paragraphs;
}

char *
cg_deviation_paragraph_text (const CgDeviationParagraph *paragraph)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < paragraph->parts->len; i++)
    g_string_append (text, ((CgDeviationPart *) g_ptr_array_index (paragraph->parts, i))->text);

  return g_string_free (text, FALSE);
}

char *
cg_deviation_paragraph_line (const CgDeviationParagraph *paragraph, guint position)
{
  static const char *const numbers[] = { "一", "二", "三" };
  g_autofree char *text = cg_deviation_paragraph_text (paragraph);

  g_return_val_if_fail (position < G_N_ELEMENTS (numbers), NULL);

  return g_strdup_printf ("（%s）%s。%s", numbers[position], paragraph->title, text);
}
