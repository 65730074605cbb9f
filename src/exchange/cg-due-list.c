/* cg-due-list.c: what falls due, of every kind that has a time limit: as a list and as a paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-due-list.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-clock.h"
#include "cg-record-lamp.h"
#include "cg-store-job.h"
#include "cg-table-paper.h"

#define BLOCK 500

static void
due_free (gpointer data)
{
  CgDue *due = data;

  cg_record_unref (due->record);
  g_free (due);
}

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  const CgDue *left = *(CgDue *const *) a;
  const CgDue *right = *(CgDue *const *) b;

  if (left->facts.deadline != right->facts.deadline)
    return left->facts.deadline < right->facts.deadline ? -1 : 1;

  return cg_record_get_id (left->record) < cg_record_get_id (right->record) ? -1 : 1;
}

/* ---- which fields ---- */

/* The day up to which a record of this kind is to be done; −1 for kinds without. */
static int
deadline_field (CgEntity entity)
{
  int field = cg_entity_find_field (entity, "effective_deadline");

  if (entity == CG_ENTITY_DELIVERY)
    return CG_DELIVERY_REPLY_DUE;
  if (cg_entity_find_field (entity, "lamp") < 0)
    return -1;

  return field >= 0 ? field : cg_entity_find_field (entity, "deadline");
}

/* What was asked for is open, so the lamp needs no more than the days. A reply is owed from the
 * day on that it is due. */
static void
read_facts (const CgRecord *record, CgLampFacts *facts)
{
  CgEntity entity = cg_record_get_entity (record);
  int warning = cg_entity_find_field (entity, "warning_on");

  if (cg_record_lamp_facts (record, facts))
    return;

  facts->open = TRUE;
  facts->deadline = cg_record_date (record, deadline_field (entity));
  facts->warning = warning >= 0 ? cg_record_date (record, warning) : facts->deadline;
}

static const char *
reference (const CgDue *due, const char *id)
{
  int field = cg_entity_find_field (cg_record_get_entity (due->record), id);

  return field >= 0 ? cg_record_reference_name (due->record, field) : "";
}

/* What a problem is called is its number; here its words belong to it. */
char *
cg_due_title (const CgDue *due)
{
  int field = cg_entity_find_field (cg_record_get_entity (due->record), "text");
  const char *text = field >= 0 ? cg_record_text (due->record, field) : "";
  g_autofree char *title = cg_record_title (due->record);

  if (*text == '\0' || strstr (text, title) != NULL || strstr (title, text) != NULL)
    return g_steal_pointer (&title);

  return g_strdup_printf ("%s %s", title, text);
}

const char *
cg_due_unit (const CgDue *due)
{
  return reference (due, "unit");
}

const char *
cg_due_person (const CgDue *due)
{
  return reference (due, "person");
}

/* ---- reading ---- */

static void
filter_days (CgQuery *query, int field, const CgDueRange *range)
{
  char day[CG_DATE_ISO_SIZE];

  if (range->first != 0)
    {
      cg_date_to_iso_buffer (range->first, day);
      cg_query_filter_text (query, field, CG_FILTER_AT_LEAST, day);
    }
  if (range->last != 0)
    {
      cg_date_to_iso_buffer (range->last, day);
      cg_query_filter_text (query, field, CG_FILTER_AT_MOST, day);
    }
}

/* A delivery has no lamp: it is lit when the day is there. */
static void
filter_owed (CgQuery *query, const CgDueRange *range)
{
  char today[CG_DATE_ISO_SIZE];

  cg_query_filter_null (query, CG_DELIVERY_REPLIED_ON, TRUE);
  cg_query_filter_null (query, CG_DELIVERY_REPLY_DUE, FALSE);
  if (!range->lit)
    return;

  cg_date_to_iso_buffer (cg_clock_today (), today);
  cg_query_filter_text (query, CG_DELIVERY_REPLY_DUE, CG_FILTER_AT_MOST, today);
}

static CgQuery *
make_query (CgEntity entity, const CgDueRange *range)
{
  CgQuery *query = cg_query_new (entity);
  int lamp = cg_entity_find_field (entity, "lamp");

  if (entity == CG_ENTITY_DELIVERY)
    filter_owed (query, range);
  else if (range->lit)
    cg_query_filter_any (query, lamp, "over", "soon", NULL);
  else
    cg_query_filter_any (query, lamp, "over", "soon", "ok", "ext", NULL);
  filter_days (query, deadline_field (entity), range);
  query->limit = range->most;
  return query;
}

static void
keep (GPtrArray *dues, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      CgDue *due = g_new0 (CgDue, 1);

      due->record = cg_record_ref (g_ptr_array_index (records, i));
      read_facts (due->record, &due->facts);
      if (due->facts.deadline != 0)
        g_ptr_array_add (dues, due);
      else
        due_free (due);
    }
}

static gboolean
read_kind (
    CgStore *store, GPtrArray *dues, CgEntity entity, const CgDueRange *range, GError **error)
{
  g_autoptr (CgQuery) query = make_query (entity, range);
  g_autoptr (CgIds) ids = cg_store_query (store, query, NULL, error);

  for (gsize i = 0; ids != NULL && i < cg_ids_length (ids); i += BLOCK)
    {
      g_autoptr (GPtrArray) records = cg_store_fetch (store, entity, cg_ids_data (ids) + i,
                                                      MIN (BLOCK, cg_ids_length (ids) - i), error);

      if (records == NULL)
        return FALSE;
      keep (dues, records);
    }
  return ids != NULL;
}

GPtrArray *
cg_due_list_read (CgStore *store, const CgDueRange *range, GError **error)
{
  g_autoptr (GPtrArray) dues = g_ptr_array_new_with_free_func (due_free);

  for (CgEntity entity = 0; entity < CG_N_ENTITIES; entity++)
    if (deadline_field (entity) >= 0 && !read_kind (store, dues, entity, range, error))
      return NULL;

  g_ptr_array_sort (dues, compare_dues);
  return g_steal_pointer (&dues);
}

static void
read_thread (GTask *task, gpointer store, gpointer range, GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *dues = cg_due_list_read (store, range, &error);

  if (dues != NULL)
    g_task_return_pointer (task, dues, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
cg_due_list_read_async (CgStore *store,
                        const CgDueRange *range,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_task_data (task, g_memdup2 (range, sizeof *range), g_free);
  cg_store_run_in_thread (store, task, read_thread);
}

GPtrArray *
cg_due_list_read_finish (CgStore *store, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the paper ---- */

static CgTablePaper *
make_paper (const char *title, const char *office, CgDate today)
{
  CgTablePaper *paper = cg_table_paper_new (title);
  g_autofree char *day = cg_date_to_iso (today);
  g_autofree char *date = g_strdup_printf (_ ("As of %s"), day);
  g_autofree char *by = office != NULL ? g_strdup_printf (_ ("Reporting unit: %s"), office) : NULL;

  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_LEFT, by);
  cg_table_paper_set_note (paper, CG_TABLE_ABOVE_RIGHT, date);
  cg_table_paper_set_nothing (paper, _ ("None (nil report)"));
  cg_table_paper_add_column (paper, C_ ("column", "No."), CG_TABLE_SHORT, 36);
  cg_table_paper_add_column (paper, C_ ("due", "Time limit"), CG_TABLE_LAMP, 96);
  cg_table_paper_add_column (paper, C_ ("due", "Due on"), CG_TABLE_SHORT, 84);
  cg_table_paper_add_column (paper, C_ ("due", "Kind"), CG_TABLE_WORDS, 84);
  cg_table_paper_add_column (paper, C_ ("due", "Matter"), CG_TABLE_TEXT, 320);
  cg_table_paper_add_column (paper, C_ ("due", "Unit"), CG_TABLE_WORDS, 120);
  cg_table_paper_add_column (paper, C_ ("due", "Person"), CG_TABLE_WORDS, 72);
  cg_table_paper_add_column (paper, C_ ("due", "Done"), CG_TABLE_TEXT, 120);
  return paper;
}

CgNoticePages *
cg_due_list_layout (
    GPtrArray *dues, const char *title, const char *office, CgDate today, CgCalendar *calendar)
{
  g_autoptr (CgTablePaper) paper = make_paper (title, office, today);

  for (guint i = 0; i < MIN (dues->len, CG_TABLE_MOST_ROWS); i++)
    {
      const CgDue *due = g_ptr_array_index (dues, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *words = cg_lamp_words (&due->facts, today, calendar);
      g_autofree char *lamp =
          g_strdup_printf ("%s %s", cg_lamp_mark (cg_lamp_compute (&due->facts, today)), words);
      g_autofree char *day = cg_date_to_iso (due->facts.deadline);
      g_autofree char *matter = cg_due_title (due);
      const char *cells[] = { number,
                              lamp,
                              day,
                              cg_entity_label (cg_record_get_entity (due->record)),
                              matter,
                              cg_due_unit (due),
                              cg_due_person (due),
                              "" };

      cg_table_paper_add_row (paper, cells);
    }

  return cg_table_paper_layout (paper);
}
