/* cg-todo.c: what is to be done today: gathered from all kinds of records, most urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-todo.h"

#include <glib/gi18n.h>

#include "cg-filters.h"
#include "cg-notice-state.h"
#include "cg-record-lamp.h"

void
cg_todo_free (CgTodo *todo)
{
  g_free (todo->text);
  g_free (todo->unit);
  g_free (todo->number);
  g_free (todo->button);
  g_free (todo->place);
  g_free (todo);
}

static char *
place_of (const char *page, gint64 id)
{
  return g_strdup_printf ("%s/%" G_GINT64_FORMAT, page, id);
}

static CgTodo *
new_todo (const CgRecord *record,
          const char *page,
          gint64 id,
          int unit,
          const char *number,
          const char *button)
{
  CgTodo *todo = g_new0 (CgTodo, 1);

  cg_record_lamp_facts (record, &todo->facts);
  todo->unit = g_strdup (unit >= 0 ? cg_record_reference_name (record, unit) : "");
  todo->number = g_strdup (number);
  todo->button = g_strdup (button);
  todo->place = place_of (page, id);
  return todo;
}

/* ---- how a record of each kind reads ---- */

static CgTodo *
due_problem (CgOffice *office, const CgRecord *record)
{
  CgTodo *todo =
      new_todo (record, "ledger", cg_record_get_id (record), CG_PROBLEM_UNIT,
                cg_record_text (record, CG_PROBLEM_PROBLEM_NO), C_ ("to do", "Record progress"));

  /* Translators: %s is the text of a problem */
  todo->text =
      g_strdup_printf (C_ ("to do", "Rectify: %s"), cg_record_text (record, CG_PROBLEM_TEXT));
  return todo;
}

static CgTodo *
submitted_problem (CgOffice *office, const CgRecord *record)
{
  g_autofree char *reviewers = cg_office_who_can (office, CG_ROLE_REVIEWER);
  CgTodo *todo = new_todo (record, "ledger", cg_record_get_id (record), CG_PROBLEM_UNIT,
                           cg_record_text (record, CG_PROBLEM_PROBLEM_NO), C_ ("to do", "Review"));

  /* Translators: names of the reviewers, text of a problem */
  todo->text = g_strdup_printf (C_ ("to do", "Awaiting review by %s: %s"), reviewers,
                                cg_record_text (record, CG_PROBLEM_TEXT));
  return todo;
}

static CgTodo *
asked_extension (CgOffice *office, const CgRecord *record)
{
  g_autofree char *signers = cg_office_who_can (office, CG_ROLE_SIGNER);
  CgTodo *todo =
      new_todo (record, "ledger", cg_record_integer (record, CG_EXTENSION_PROBLEM), -1,
                cg_record_reference_name (record, CG_EXTENSION_PROBLEM), C_ ("to do", "Decide"));

  todo->facts.open = TRUE;
  todo->facts.deadline = cg_record_date (record, CG_EXTENSION_FROM_DATE);
  /* Translators: a date, names of those who decide */
  todo->text = g_strdup_printf (C_ ("to do", "Extension to %s asked for, to be decided by %s"),
                                cg_record_text (record, CG_EXTENSION_TO_DATE), signers);
  return todo;
}

static CgTodo *
due_stage (CgOffice *office, const CgRecord *record)
{
  const char *stage = cg_choices_label (CG_CHOICES_STAGE, cg_record_text (record, CG_STAGE_STAGE));
  CgTodo *todo = new_todo (record, "cases.file", cg_record_integer (record, CG_STAGE_CASE),
                           CG_STAGE_UNIT, "", C_ ("to do", "Open the case"));

  /* Translators: name of a stage, title of a case */
  todo->text = g_strdup_printf (C_ ("to do", "%s: %s"), stage,
                                cg_record_reference_name (record, CG_STAGE_CASE));
  return todo;
}

/* What a waiting notice says: by its phase. */
static const struct
{
  const char *button;
  const char *format;
} waiting[CG_N_NOTICE_PHASES] = {
  [CG_NOTICE_PHASE_REVIEW] = { NC_ ("to do", "Review"), NC_ ("to do", "To be reviewed: %s") },
  [CG_NOTICE_PHASE_SIGN] = { NC_ ("to do", "Sign"), NC_ ("to do", "To be signed: %s") },
  [CG_NOTICE_PHASE_NUMBER] = { NC_ ("to do", "Give the number"),
                               NC_ ("to do", "Signed, to be numbered: %s") },
  [CG_NOTICE_PHASE_PRINT] = { NC_ ("to do", "Print"), NC_ ("to do", "To be printed: %s") },
  [CG_NOTICE_PHASE_DELIVER] = { NC_ ("to do", "Record delivery"),
                                NC_ ("to do", "To be delivered: %s") },
  [CG_NOTICE_PHASE_RECEIPT] = { NC_ ("to do", "Record receipt"),
                                NC_ ("to do", "Delivered, no receipt yet: %s") },
};

static CgTodo *
notice_step (CgOffice *office, const CgRecord *record)
{
  CgNoticePhase phase = cg_notice_phase (record);
  const char *format = g_dpgettext2 (NULL, "to do", waiting[phase].format);
  CgTodo *todo = new_todo (record, "notices", cg_record_get_id (record), -1,
                           cg_record_text (record, CG_NOTICE_DOC_NO),
                           g_dpgettext2 (NULL, "to do", waiting[phase].button));

  todo->facts.open = TRUE;
  g_free (todo->unit);
  todo->unit = g_strdup (cg_record_text (record, CG_NOTICE_RECIPIENTS));
  todo->text = g_strdup_printf (format, cg_record_text (record, CG_NOTICE_TITLE));
  return todo;
}

static CgTodo *
late_reply (CgOffice *office, const CgRecord *record)
{
  CgTodo *todo = new_todo (record, "notices", cg_record_get_id (record), -1,
                           cg_record_text (record, CG_NOTICE_DOC_NO), C_ ("to do", "Urge"));

  todo->facts.open = TRUE;
  todo->facts.deadline = cg_record_date (record, CG_NOTICE_REPLY_DUE);
  g_free (todo->unit);
  todo->unit = g_strdup (cg_record_text (record, CG_NOTICE_RECIPIENTS));
  /* Translators: title of a document */
  todo->text =
      g_strdup_printf (C_ ("to do", "Reply overdue: %s"), cg_record_text (record, CG_NOTICE_TITLE));
  return todo;
}

static CgTodo *
due_institution (CgOffice *office, const CgRecord *record)
{
  CgTodo *todo = new_todo (record, "institutions", cg_record_get_id (record), CG_INSTITUTION_UNIT,
                           cg_record_text (record, CG_INSTITUTION_INST_NO), C_ ("to do", "Open"));

  /* Translators: name of an institution */
  todo->text =
      g_strdup_printf (C_ ("to do", "Issue: %s"), cg_record_text (record, CG_INSTITUTION_NAME));
  return todo;
}

/* ---- which records ---- */

static void
lamp_due (CgQuery *query)
{
  int lamp = cg_entity_find_field (query->entity, "lamp");

  cg_query_filter_any (query, lamp, "over", "soon", NULL);
  cg_query_add_sort (query, lamp, FALSE);
}

static void
problems_due (CgQuery *query)
{
  lamp_due (query);
  cg_query_filter_any (query, CG_PROBLEM_STATUS, "todo", "doing", "returned", "extended", NULL);
}

static void
problems_submitted (CgQuery *query)
{
  cg_query_filter_text (query, CG_PROBLEM_STATUS, CG_FILTER_EQUAL, "submitted");
  cg_query_add_sort (query, CG_PROBLEM_SUBMITTED_ON, FALSE);
}

static void
extensions_applied (CgQuery *query)
{
  cg_query_filter_text (query, CG_EXTENSION_STATE, CG_FILTER_EQUAL, "applied");
}

/* 整改落实 and 销号 follow from the problems, which have lines of their own. */
static void
stages_due (CgQuery *query)
{
  lamp_due (query);
  cg_query_filter_any (query, CG_STAGE_STAGE, "notice", "delivery", "analysis", "warning", "plan",
                       "report", "accept", "revisit", "archive", NULL);
}

static void
notices_waiting (CgQuery *query)
{
  cg_query_filter_any (query, CG_NOTICE_STATE, "reviewing", "reviewed", "signed", "checked",
                       "registered", "printed", "delivered", NULL);
}

/* One that waits for the receipt as well has its line above. */
static void
replies_late (CgQuery *query)
{
  cg_filter_apply (cg_filter_find (CG_ENTITY_NOTICE, "reply-over"), query);
  cg_query_filter_text (query, CG_NOTICE_STATE, CG_FILTER_EQUAL, "receipted");
}

static const struct
{
  CgEntity entity;
  void (*apply) (CgQuery *query);
  CgTodo *(*read) (CgOffice *office, const CgRecord *record);
} sources[] = {
  { CG_ENTITY_PROBLEM, problems_due, due_problem },
  { CG_ENTITY_PROBLEM, problems_submitted, submitted_problem },
  { CG_ENTITY_EXTENSION, extensions_applied, asked_extension },
  { CG_ENTITY_STAGE, stages_due, due_stage },
  { CG_ENTITY_NOTICE, notices_waiting, notice_step },
  { CG_ENTITY_NOTICE, replies_late, late_reply },
  { CG_ENTITY_INSTITUTION, lamp_due, due_institution },
};

/* ---- gathering ---- */

typedef struct
{
  CgOffice *office;
  gpointer object;
  CgTodoReady ready;
  GPtrArray *todos;
  gint64 total;
  guint pending;
} Gathering;

typedef struct
{
  Gathering *gathering;
  guint source;
} Part;

static CgDate
urgency (const CgTodo *todo)
{
  return todo->facts.deadline != 0 ? todo->facts.deadline : G_MAXUINT32;
}

static int
compare_todos (gconstpointer a, gconstpointer b)
{
  CgDate left = urgency (*(const CgTodo *const *) a);
  CgDate right = urgency (*(const CgTodo *const *) b);

  return left < right ? -1 : left > right;
}

static void
finish_part (Gathering *gathering)
{
  if (--gathering->pending > 0)
    return;

  g_ptr_array_sort (gathering->todos, compare_todos);
  gathering->ready (gathering->object, gathering->todos,
                    MAX (gathering->total, gathering->todos->len));
  g_object_unref (gathering->object);
  g_object_unref (gathering->office);
  g_ptr_array_unref (gathering->todos);
  g_free (gathering);
}

static void
part_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Part *part = data;
  Gathering *gathering = part->gathering;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_ptr_array_add (gathering->todos, sources[part->source].read (gathering->office,
                                                                   g_ptr_array_index (records, i)));

  finish_part (gathering);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Gathering *gathering = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);

  for (guint i = 0; counts != NULL && i < counts->len; i++)
    gathering->total += g_array_index (counts, gint64, i);

  finish_part (gathering);
}

void
cg_todo_gather (CgOffice *office, guint most, gpointer object, CgTodoReady ready)
{
  Gathering *gathering = g_new0 (Gathering, 1);
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  gathering->office = g_object_ref (office);
  gathering->object = g_object_ref (object);
  gathering->ready = ready;
  gathering->todos = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_todo_free);
  gathering->pending = G_N_ELEMENTS (sources) + 1;

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (CgQuery) query = cg_query_new (sources[i].entity);
      Part *part = g_new0 (Part, 1);

      sources[i].apply (query);
      g_ptr_array_add (queries, cg_query_copy (query));
      query->limit = most;
      *part = (Part){ gathering, i };
      cg_store_select_async (cg_office_get_store (office), query, NULL, part_cb, part);
    }

  cg_store_counts_async (cg_office_get_store (office), queries, NULL, counted_cb, gathering);
}
