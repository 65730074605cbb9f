/* cg-due-list.h: what falls due, of every kind that has a time limit: as a list and as a paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One definition for the calendar, the reminder, 本周应办 and `cugaictl due`.
 */
#pragma once

#include "cg-lamp.h"
#include "cg-notice-pages.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* The days that 本周应办 looks ahead. */
#define CG_DUE_WEEK_DAYS 7

/**
 * CgDue:
 * @record: what falls due: of a kind with lamps, or a delivery whose reply is owed
 * @facts: what its lamp depends on; its deadline is known
 */
typedef struct
{
  CgRecord *record;
  CgLampFacts facts;
} CgDue;

/**
 * CgDueRange:
 * @first: the first day, 0 for all before
 * @last: the last day, 0 for all after
 * @lit: only what is overdue or falls due soon
 * @most: how many of each kind at most, 0 for all
 */
typedef struct
{
  CgDate first;
  CgDate last;
  gboolean lit;
  guint most;
} CgDueRange;

/**
 * cg_due_list_read:
 * @store: an open store
 * @range: which deadlines
 * @error: faults of reading
 *
 * What is open and has its deadline in @range, records of every kind, by deadline. Blocks; any
 * thread but the main one of a program with a window.
 *
 * Returns: (transfer full) (element-type CgDue) (nullable): the list
 */
GPtrArray *cg_due_list_read (CgStore *store, const CgDueRange *range, GError **error);

/**
 * cg_due_list_read_async:
 *
 * cg_due_list_read() on a thread.
 */
void cg_due_list_read_async (CgStore *store,
                             const CgDueRange *range,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_due_list_read_finish:
 *
 * Returns: (transfer full) (element-type CgDue) (nullable): the list
 */
GPtrArray *cg_due_list_read_finish (CgStore *store, GAsyncResult *result, GError **error);

/**
 * cg_due_title:
 *
 * Returns: (transfer full): what it is: number and words. Any thread.
 */
char *cg_due_title (const CgDue *due);

/**
 * cg_due_unit:
 *
 * Returns: (transfer none): name of the unit that it concerns, "" where none does. Any thread.
 */
const char *cg_due_unit (const CgDue *due);

/**
 * cg_due_person:
 *
 * Returns: (transfer none): who is responsible, "" where nobody is named. Any thread.
 */
const char *cg_due_person (const CgDue *due);

/**
 * cg_due_list_layout:
 * @dues: (element-type CgDue): what to print
 * @title: 表题
 * @office: (nullable): name of the office
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * Any thread.
 *
 * Returns: (transfer full): the pages: one row for each, with room to note what was done
 */
CgNoticePages *cg_due_list_layout (
    GPtrArray *dues, const char *title, const char *office, CgDate today, CgCalendar *calendar);

G_END_DECLS
