/* cg-notice-case-lists.c: the lists that a case gives to the templates of its documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-case-lists.h"

#include "cg-clock.h"
#include "cg-notice-records.h"

#include <string.h>

/* The three kinds of deviation with the sentence that a draft begins with (domain 6.1). */
static const struct
{
  const char *id;
  const char *name;
  const char *sentence;
} deviations[] = {
  { "political", "政治偏差", "贯彻落实上级决策部署不深不实，存在温差、落差、偏差。" },
  { "power_duty", "权责脱节",
    "权责边界不清，授权、用权、制权各环节衔接不紧，制度执行和监督存在空档。" },
  { "pressure", "压力传导", "管党治党压力逐级递减，责任没有传导到末端，日常监督管理缺位。" },
};

static gboolean
ends_with_one_of (const char *text, const char *marks)
{
  return *text != '\0' &&
         g_utf8_strchr (marks, -1, g_utf8_get_char (g_utf8_prev_char (text + strlen (text)))) !=
             NULL;
}

/* One line that ends with a full stop, so that it can stand in the text. */
static char *
sentence_of (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\r\n\t", ' ');

  g_strstrip (line);
  if (ends_with_one_of (line, "；，;,"))
    *g_utf8_prev_char (line + strlen (line)) = '\0';
  if (*line == '\0' || ends_with_one_of (line, "。！？"))
    return g_steal_pointer (&line);

  return g_strconcat (line, "。", NULL);
}

/* The text that says what a record is about. */
static int
text_field (CgEntity entity)
{
  switch (entity)
    {
    case CG_ENTITY_PROBLEM:
      return CG_PROBLEM_TEXT;
    case CG_ENTITY_MEASURE:
      return CG_MEASURE_TEXT;
    case CG_ENTITY_INSTITUTION:
      return CG_INSTITUTION_NAME;
    default:
      return CG_ATTACHMENT_NAME;
    }
}

/* An item of @list for @record, named as its kind. */
static CgNoticeData *
append_record (CgNoticeData *data, const char *list, const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  CgNoticeData *item = cg_notice_data_append (data, list);
  g_autofree char *sentence = sentence_of (cg_record_text (record, text_field (entity)));

  cg_notice_data_set_record (item, NULL, record);
  cg_notice_data_set_record (item, cg_entity_get (entity)->id, record);
  cg_notice_data_set (item, "sentence", sentence);
  return item;
}

static void
add_records (CgNoticeData *data, const char *list, const GPtrArray *records)
{
  cg_notice_data_add_list (data, list);
  for (guint i = 0; i < cg_notice_count_records (records); i++)
    append_record (data, list, cg_notice_record_at (records, i));
}

/* ---- problems ---- */

static gboolean
is_any (const CgRecord *problem)
{
  return TRUE;
}

static gboolean
is_struck (const CgRecord *problem)
{
  return g_str_equal (cg_record_text (problem, CG_PROBLEM_STATUS), "closed");
}

static gboolean
is_open (const CgRecord *problem)
{
  static const char *const ended[] = { "closed", "longterm", "void", NULL };

  return !g_strv_contains (ended, cg_record_text (problem, CG_PROBLEM_STATUS));
}

static gboolean
is_overdue (const CgRecord *problem)
{
  CgDate due = cg_record_date (problem, CG_PROBLEM_EFFECTIVE_DEADLINE);

  return is_open (problem) && due != 0 && due < cg_clock_today ();
}

static void
add_measures_of (CgNoticeData *item, const CgNoticeCase *facts, const CgRecord *problem)
{
  cg_notice_data_add_list (item, "measures");
  for (guint i = 0; i < cg_notice_count_records (facts->measures); i++)
    {
      const CgRecord *measure = cg_notice_record_at (facts->measures, i);

      if (cg_record_integer (measure, CG_MEASURE_PROBLEM) == cg_record_get_id (problem))
        append_record (item, "measures", measure);
    }
}

static void
add_problems (CgNoticeData *data, const CgNoticeCase *facts)
{
  static const struct
  {
    const char *list;
    gboolean (*holds) (const CgRecord *problem);
  } lists[] = {
    { "problems", is_any },
    { "open_problems", is_open },
    { "overdue_problems", is_overdue },
    { "struck_problems", is_struck },
  };

  for (gsize k = 0; k < G_N_ELEMENTS (lists); k++)
    {
      cg_notice_data_add_list (data, lists[k].list);
      for (guint i = 0; i < cg_notice_count_records (facts->problems); i++)
        {
          const CgRecord *problem = cg_notice_record_at (facts->problems, i);

          if (lists[k].holds (problem))
            add_measures_of (append_record (data, lists[k].list, problem), facts, problem);
        }
    }
}

static gboolean
has_deviation (const CgNoticeCase *facts, const char *id)
{
  for (guint i = 0; i < cg_notice_count_records (facts->problems); i++)
    if (g_str_equal (
            cg_record_text (cg_notice_record_at (facts->problems, i), CG_PROBLEM_DEVIATION), id))
      return TRUE;

  return FALSE;
}

/* What the analysis says of a deviation; without one, where problems show it, what a draft begins
 * with; NULL where there is none. */
static char *
deviation_sentence (const CgNoticeCase *facts, GPtrArray *drafted, gsize kind)
{
  for (guint i = 0; i < drafted->len; i++)
    {
      const CgDeviationParagraph *paragraph = g_ptr_array_index (drafted, i);

      if (g_str_equal (paragraph->id, deviations[kind].id))
        return cg_deviation_paragraph_text (paragraph);
    }

  return has_deviation (facts, deviations[kind].id) ? g_strdup (deviations[kind].sentence) : NULL;
}

static void
set_deviations (CgNoticeData *data, const CgNoticeCase *facts)
{
  g_autoptr (GPtrArray) drafted = cg_deviation_draft (&facts->deviations);

  cg_notice_data_add_list (data, "deviations");
  for (gsize i = 0; i < G_N_ELEMENTS (deviations); i++)
    {
      g_autofree char *sentence = deviation_sentence (facts, drafted, i);
      CgNoticeData *item = sentence != NULL ? cg_notice_data_append (data, "deviations") : NULL;

      if (item == NULL)
        continue;
      cg_notice_data_set (item, "name", deviations[i].name);
      cg_notice_data_set (item, "sentence", sentence);
    }
}

void
cg_notice_case_add_lists (CgNoticeData *data, const CgNoticeCase *facts)
{
  add_problems (data, facts);
  add_records (data, "measures", facts->measures);
  add_records (data, "institutions", facts->institutions);
  add_records (data, "attachments", facts->attachments);
  set_deviations (data, facts);
}
