/* cg-notice-source.c: the records that a new document is written from, read from the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-source.h"

#include "cg-deviation-source.h"
#include "cg-fault.h"
#include "cg-notice-case.h"
#include "cg-typical-letter.h"
#include "cg-typical-scan.h"

struct _CgNoticeSource
{
  CgStore *store;
  char *office;
  char *doc_code;
  char *department;
  int plan_days;
  CgRecord *drafter; /* (nullable) */
};

/* What a case is known by, each kind in the order of its records. */
enum
{
  UNITS,
  SITUATIONS,
  ACCOUNTABLES,
  SANCTIONS,
  PROBLEMS,
  MEASURES,
  INSTITUTIONS,
  ATTACHMENTS,
  N_PARTS
};

static const struct
{
  CgEntity entity;
  int case_field;
} parts[N_PARTS] = {
  [SITUATIONS] = { CG_ENTITY_SITUATION, CG_SITUATION_CASE },
  [ACCOUNTABLES] = { CG_ENTITY_ACCOUNTABLE, CG_ACCOUNTABLE_CASE },
  [SANCTIONS] = { CG_ENTITY_SANCTION, CG_SANCTION_CASE },
  [PROBLEMS] = { CG_ENTITY_PROBLEM, CG_PROBLEM_CASE },
  [MEASURES] = { CG_ENTITY_MEASURE, CG_MEASURE_CASE },
  [INSTITUTIONS] = { CG_ENTITY_INSTITUTION, CG_INSTITUTION_CASE },
  [ATTACHMENTS] = { CG_ENTITY_ATTACHMENT, CG_ATTACHMENT_CASE },
};

typedef struct
{
  CgRecord *record;
  GPtrArray *parts[N_PARTS];
  CgRecord *delivery;  /* (nullable): the one that is urged */
  CgRecord *urged;     /* (nullable): its document */
  char *typical_title; /* (nullable): of the typical case that it tells of */
  char *typical_text;
  CgRecord *review; /* (nullable): the one that sends a paper back */
  CgRecord *paper;  /* (nullable): the paper */
  CgDeviationSource deviations;
} Case;

static void
case_clear (Case *self)
{
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->delivery, cg_record_unref);
  g_clear_pointer (&self->urged, cg_record_unref);
  g_clear_pointer (&self->typical_title, g_free);
  g_clear_pointer (&self->typical_text, g_free);
  g_clear_pointer (&self->review, cg_record_unref);
  g_clear_pointer (&self->paper, cg_record_unref);
  for (int i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->parts[i], g_ptr_array_unref);
  cg_deviation_source_clear (&self->deviations);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

/* ---- the case ---- */

/* Problems and measures that were withdrawn are of no document, nor what other units found in
 * comparison of one about the case. */
static GPtrArray *
read_part (CgStore *store, int part, gint64 case_id, GError **error)
{
  CgEntity entity = parts[part].entity;
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, parts[part].case_field, CG_FILTER_EQUAL, case_id);
  if (entity == CG_ENTITY_PROBLEM)
    {
      cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_NOT_EQUAL, "void");
      cg_query_filter_null (query, CG_PROBLEM_LEARNING, TRUE);
    }
  if (entity == CG_ENTITY_MEASURE)
    cg_query_filter_text (query, CG_MEASURE_STATUS, CG_FILTER_NOT_EQUAL, "void");

  return cg_store_select (store, query, error);
}

static void
keep_measures_of (GPtrArray *measures, GPtrArray *problems)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      gint64 id = cg_record_get_id (g_ptr_array_index (problems, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  for (guint i = measures->len; i > 0; i--)
    {
      gint64 problem = cg_record_integer (g_ptr_array_index (measures, i - 1), CG_MEASURE_PROBLEM);

      if (!g_hash_table_contains (ids, &problem))
        g_ptr_array_remove_index (measures, i - 1);
    }
}

/* The units of the case themselves, the main one first. */
static GPtrArray *
read_units (CgStore *store, gint64 case_id, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CASE_UNIT);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) links = NULL;

  cg_query_filter_integer (query, CG_CASE_UNIT_CASE, CG_FILTER_EQUAL, case_id);
  links = cg_store_select (store, query, error);
  if (links == NULL)
    return NULL;

  for (guint i = 0; i < links->len; i++)
    {
      const CgRecord *link = g_ptr_array_index (links, i);
      gint64 unit = cg_record_integer (link, CG_CASE_UNIT_UNIT);

      if (g_str_equal (cg_record_text (link, CG_CASE_UNIT_ROLE), "main"))
        g_array_prepend_val (ids, unit);
      else
        g_array_append_val (ids, unit);
    }

  return cg_store_fetch (store, CG_ENTITY_UNIT, (const gint64 *) ids->data, ids->len, error);
}

static gboolean
read_urged (CgStore *store, gint64 delivery, Case *found, GError **error)
{
  if (delivery == 0)
    return TRUE;

  found->delivery = cg_store_get (store, CG_ENTITY_DELIVERY, delivery, error);
  if (found->delivery != NULL)
    found->urged = cg_store_get (store, CG_ENTITY_NOTICE,
                                 cg_record_integer (found->delivery, CG_DELIVERY_NOTICE), error);
  return found->urged != NULL;
}

/* A document has no empty lines between its paragraphs. */
static char *
without_empty_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *kept = g_string_new (NULL);

  for (char **line = lines; *line != NULL; line++)
    if (*g_strstrip (*line) != '\0')
      g_string_append_printf (kept, "%s%s", kept->len > 0 ? "\n" : "", *line);
  return g_string_free (kept, FALSE);
}

/* Other units are told the redacted version, once it is approved and nothing leaks. */
static gboolean
read_typical (CgStore *store, gint64 learning_id, Case *found, GError **error)
{
  g_autoptr (CgRecord) learning = NULL;
  g_autoptr (CgTypicalText) text = NULL;
  g_autofree char *body = NULL;

  if (learning_id == 0)
    return TRUE;

  learning = cg_store_get (store, CG_ENTITY_LEARNING, learning_id, error);
  if (learning != NULL)
    text = cg_store_typical_text (store, cg_record_integer (learning, CG_LEARNING_TYPICAL), error);
  if (text == NULL || !cg_typical_check (text, NULL, error))
    return FALSE;
  if (!g_str_equal (cg_record_text (text->typical, CG_TYPICAL_STATE), "approved"))
    {
      cg_fault_set (error, CG_FAULT_TYPICAL_NOT_APPROVED, cg_record_name (text->typical));
      return FALSE;
    }

  found->typical_title = cg_typical_title (text);
  body = cg_typical_body (text);
  found->typical_text = without_empty_lines (body);
  return TRUE;
}

static gboolean
read_sent_back (CgStore *store, gint64 review, Case *found, GError **error)
{
  if (review == 0)
    return TRUE;

  found->review = cg_store_get (store, CG_ENTITY_INCOMING_REVIEW, review, error);
  if (found->review != NULL)
    found->paper =
        cg_store_get (store, CG_ENTITY_INCOMING,
                      cg_record_integer (found->review, CG_INCOMING_REVIEW_INCOMING), error);
  return found->paper != NULL;
}

static gboolean
read_case (CgStore *store, const CgNoticeTarget *target, Case *found, GError **error)
{
  gint64 id = target->case_id;

  found->record = cg_store_get (store, CG_ENTITY_CASE, id, error);
  if (found->record == NULL)
    return FALSE;

  found->parts[UNITS] = target->unit_id != 0
                            ? cg_store_fetch (store, CG_ENTITY_UNIT, &target->unit_id, 1, error)
                            : read_units (store, id, error);
  for (int i = UNITS + 1; i < N_PARTS && found->parts[i - 1] != NULL; i++)
    found->parts[i] = read_part (store, i, id, error);

  if (found->parts[N_PARTS - 1] == NULL)
    return FALSE;

  keep_measures_of (found->parts[MEASURES], found->parts[PROBLEMS]);
  return cg_deviation_source_read (&found->deviations, store, id, target->unit_id, error);
}

/* ---- the office ---- */

/* Working days for the plan; 0 where the office counts them otherwise. */
static int
read_plan_days (CgStore *store)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_RULE);
  g_autoptr (GPtrArray) rules = NULL;
  const CgRecord *rule;

  cg_query_filter_text (query, CG_RULE_CODE, CG_FILTER_EQUAL, "plan");
  rules = cg_store_select (store, query, NULL);
  if (rules == NULL || rules->len == 0)
    return 0;

  rule = g_ptr_array_index (rules, 0);
  return g_str_equal (cg_record_text (rule, CG_RULE_TERM), "workday")
             ? (int) cg_record_integer (rule, CG_RULE_AMOUNT)
             : 0;
}

CgNoticeSource *
cg_notice_source_new (CgStore *store, gint64 actor)
{
  CgNoticeSource *self = g_new0 (CgNoticeSource, 1);

  self->store = g_object_ref (store);
  self->office = cg_store_setting (store, CG_SETTING_OFFICE);
  self->doc_code = cg_store_setting (store, CG_SETTING_DOC_CODE);
  self->department = cg_store_setting (store, CG_SETTING_DEPARTMENT);
  self->plan_days = read_plan_days (store);
  if (actor != 0)
    self->drafter = cg_store_get (store, CG_ENTITY_PERSON, actor, NULL);
  return self;
}

void
cg_notice_source_free (CgNoticeSource *self)
{
  g_return_if_fail (self != NULL);

  g_object_unref (self->store);
  g_free (self->office);
  g_free (self->doc_code);
  g_free (self->department);
  g_clear_pointer (&self->drafter, cg_record_unref);
  g_free (self);
}

/* ---- what is written ---- */

static const char *
code_of (const CgNoticeSource *self, const CgNoticeTemplate *template)
{
  return *template->doc_code != '\0' ? template->doc_code : self->doc_code;
}

/* The document as far as its template tells. */
static CgRecord *
notice_of (const CgNoticeSource *self, const CgNoticeTemplate *template)
{
  CgRecord *notice = cg_record_new (CG_ENTITY_NOTICE, 0);

  cg_value_set_text (cg_record_mutable_value (notice, CG_NOTICE_KIND), template->kind);
  cg_value_set_text (cg_record_mutable_value (notice, CG_NOTICE_LAYOUT), template->layout);
  cg_value_set_text (cg_record_mutable_value (notice, CG_NOTICE_DOC_CODE),
                     code_of (self, template));
  return notice;
}

CgNoticeData *
cg_notice_source_data (CgNoticeSource *self,
                       const CgNoticeTemplate *template,
                       const CgNoticeTarget *target,
                       GError **error)
{
  g_autoptr (CgRecord) notice = notice_of (self, template);
  g_autoptr (CgCalendar) calendar = cg_store_get_calendar (self->store);
  g_auto (Case) found = { 0 };

  if (!read_case (self->store, target, &found, error) ||
      !read_urged (self->store, target->delivery_id, &found, error) ||
      !read_typical (self->store, target->learning_id, &found, error) ||
      !read_sent_back (self->store, target->review_id, &found, error))
    return NULL;

  return cg_notice_case_data (
      &(CgNoticeCase){ .record = found.record,
                       .units = found.parts[UNITS],
                       .situations = found.parts[SITUATIONS],
                       .accountables = found.parts[ACCOUNTABLES],
                       .sanctions = found.parts[SANCTIONS],
                       .problems = found.parts[PROBLEMS],
                       .measures = found.parts[MEASURES],
                       .institutions = found.parts[INSTITUTIONS],
                       .attachments = found.parts[ATTACHMENTS],
                       .notice = notice,
                       .office = self->office,
                       .organ = template->organ,
                       .office_department = self->department,
                       .doc_code = code_of (self, template),
                       .plan_days = self->plan_days,
                       .reply_amount = template->reply_amount,
                       .reply_term = template->reply_term,
                       .calendar = calendar,
                       .delivery = found.delivery,
                       .urged = found.urged,
                       .typical_title = found.typical_title,
                       .typical_text = found.typical_text,
                       .paper = found.paper,
                       .review = found.review,
                       .deviations = cg_deviation_source_rows (&found.deviations) });
}

static CgNoticeNew
new_of (const CgNoticeSource *self, const CgNoticeTemplate *text)
{
  return (CgNoticeNew){
    .text = text, .office = self->office, .doc_code = self->doc_code, .drafter = self->drafter
  };
}

/* The template may name the case, whatever the redacted text does. */
static gboolean
check_letter (CgNoticeSource *self,
              const CgNoticeTarget *target,
              const CgNoticeTemplate *text,
              GError **error)
{
  g_autofree char *words = g_strjoin ("\n", text->recipients, text->body, text->attachments, NULL);

  return target->learning_id == 0 ||
         cg_store_check_typical_letter (self->store, target->learning_id, text->title, words,
                                        error);
}

gboolean
cg_notice_source_add (CgNoticeSource *self,
                      CgEdit *edit,
                      const CgNoticeTemplate *template,
                      gint64 template_id,
                      const CgNoticeTarget *target,
                      gint64 *id,
                      GError **error)
{
  g_autoptr (CgNoticeData) data = cg_notice_source_data (self, template, target, error);
  g_autoptr (CgNoticeTemplate) text =
      data != NULL ? cg_notice_template_fill (template, data, error) : NULL;
  g_autoptr (CgRecord) about =
      text != NULL ? cg_store_get (self->store, CG_ENTITY_CASE, target->case_id, error) : NULL;
  CgNoticeNew notice;
  gint64 added;

  if (about == NULL || !check_letter (self, target, text, error))
    return FALSE;

  notice = new_of (self, text);
  notice.mark = cg_record_text (about, CG_CASE_WORK_SECRECY);
  notice.template_id = template_id;
  notice.case_id = target->case_id;
  notice.delivery_id = target->delivery_id;
  added = cg_notice_edit_add (edit, &notice);
  if (id != NULL)
    *id = added;
  return TRUE;
}

CgRecord *
cg_notice_source_preview (CgNoticeSource *self,
                          const CgNoticeTemplate *template,
                          const CgNoticeData *data,
                          GError **error)
{
  g_autoptr (CgNoticeTemplate) text = cg_notice_template_fill (template, data, error);
  g_autoptr (CgEdit) edit = NULL;
  CgNoticeNew notice;
  CgRecord *record;
  gint64 id;

  if (text == NULL)
    return NULL;

  notice = new_of (self, text);
  edit = cg_edit_new ("notice.draft", 0);
  id = cg_notice_edit_add (edit, &notice);
  record = cg_record_new (CG_ENTITY_NOTICE, 0);
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->kind == CG_CHANGE_SET && change->id == id && change->entity == CG_ENTITY_NOTICE)
        cg_value_copy (cg_record_mutable_value (record, change->field), &change->value);
    }

  return record;
}
