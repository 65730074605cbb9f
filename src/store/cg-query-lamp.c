/* cg-query-lamp.c: lamps in SQL: of one record, and of many as a range of due keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-query-lamp.h"

#include "cg-lamp.h"

#define BIT(lamp) (1u << (lamp))

static gboolean
has_field (CgEntity entity, const char *id)
{
  return cg_entity_find_field (entity, id) >= 0;
}

char *
cg_query_lamp_expression (CgEntity entity, const char *today)
{
  const char *deadline =
      has_field (entity, "effective_deadline") ? "d.effective_deadline" : "d.deadline";
  const char *extended = has_field (entity, "has_extension") ? "d.has_extension" : "0";

  return g_strdup_printf (
      "(CASE WHEN d.done_on IS NOT NULL THEN"
      " CASE WHEN %s IS NULL OR d.done_on <= %s THEN 'done' ELSE 'done_late' END"
      " WHEN NOT d.is_open OR %s IS NULL THEN 'none'"
      " WHEN '%s' > %s THEN 'over'"
      " WHEN d.warning_on IS NOT NULL AND '%s' >= d.warning_on THEN 'soon'"
      " WHEN %s THEN 'ext' ELSE 'ok' END)",
      deadline, deadline, deadline, today, deadline, today, extended);
}

guint
cg_query_lamp_set (CgEntity entity, const CgFilter *filter)
{
  g_auto (GStrv) ids = NULL;
  guint lamps = 0;

  if (filter->field >= 0 && filter->operation != CG_FILTER_NOT_IN &&
      g_str_equal (cg_field_get (entity, filter->field)->id, "lamp"))
    ids = cg_filter_dup_texts (filter);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      CgLamp lamp;

      if (cg_lamp_from_id (ids[i], &lamp))
        lamps |= BIT (lamp);
    }

  /* Where nothing is extended the two cannot be told apart, and need not. */
  if (!has_field (entity, "has_extension"))
    lamps = lamps & BIT (CG_LAMP_OK) ? lamps | BIT (CG_LAMP_EXT) : lamps & ~BIT (CG_LAMP_EXT);
  return lamps;
}

/* ---- the axis of due keys ----
 *
 * The due key of an open record is its deadline, '9998' without one; that of another begins with
 * '9999', and with the day on which it was done where there is one (cg-derive-expressions.c). So
 * each of these stands together in the index. The day on which a deadline becomes due soon
 * depends on nothing but the deadline and never falls when that rises. */
typedef enum
{
  SEGMENT_OVER,
  SEGMENT_SOON,
  SEGMENT_CALM,
  SEGMENT_NONE,
  SEGMENT_DONE,
  N_SEGMENTS
} Segment;

/* The lamps of each; only within one an extension, or the day of completion, decides. */
static const guint segments[N_SEGMENTS] = {
  [SEGMENT_OVER] = BIT (CG_LAMP_OVER),
  [SEGMENT_SOON] = BIT (CG_LAMP_SOON),
  [SEGMENT_CALM] = BIT (CG_LAMP_OK) | BIT (CG_LAMP_EXT),
  [SEGMENT_NONE] = BIT (CG_LAMP_NONE),
  [SEGMENT_DONE] = BIT (CG_LAMP_DONE) | BIT (CG_LAMP_DONE_LATE),
};

/* The first and the last segment with any of these lamps. */
static void
find_ends (guint lamps, Segment *first, Segment *last)
{
  *first = N_SEGMENTS;
  *last = 0;
  for (Segment i = 0; i < N_SEGMENTS; i++)
    if (segments[i] & lamps)
      {
        *first = MIN (*first, i);
        *last = i;
      }
}

gboolean
cg_query_lamp_is_open (guint lamps)
{
  return lamps != 0 && !(lamps & (segments[SEGMENT_NONE] | segments[SEGMENT_DONE]));
}

gboolean
cg_query_lamp_is_range (guint lamps)
{
  Segment first, last;
  guint within = 0;

  find_ends (lamps, &first, &last);
  for (Segment i = first; i <= last; i++)
    within |= segments[i];

  return lamps != 0 && within == lamps;
}

/* The last due key that is soon, or yesterday when none is: goes from one deadline in the index
 * to the next, as long as it is soon, and so reads a few rows, however many there are. */
static void
append_last_soon (GString *sql, CgEntity entity, CgDate today)
{
  const char *id = cg_entity_get (entity)->id;
  char day[11], before[11];

  cg_date_to_iso_buffer (today, day);
  cg_date_to_iso_buffer (today - 1, before);
  g_string_append_printf (
      sql,
      "(WITH RECURSIVE soon (due) AS (SELECT '%s' UNION ALL SELECT w.due_key"
      " FROM soon CROSS JOIN d_%s w WHERE w.id = (SELECT n.id FROM d_%s n WHERE n.live = 1"
      " AND n.due_key > soon.due AND n.due_key < '9998' ORDER BY n.due_key LIMIT 1)"
      " AND w.warning_on <= '%s') SELECT max(due) FROM soon)",
      before, id, id, day);
}

static void
append_begin (GString *sql, CgEntity entity, Segment first, CgDate today)
{
  char day[11];

  cg_date_to_iso_buffer (today, day);
  if (first == SEGMENT_SOON)
    {
      g_string_append_printf (sql, "d.due_key >= '%s' AND ", day);
    }
  else if (first == SEGMENT_CALM)
    {
      g_string_append (sql, "d.due_key > ");
      append_last_soon (sql, entity, today);
      g_string_append (sql, " AND ");
    }
  else if (first == SEGMENT_NONE)
    {
      g_string_append (sql, "d.due_key >= '9998' AND ");
    }
  else if (first == SEGMENT_DONE)
    {
      g_string_append (sql, "d.due_key > '9999' AND ");
    }
}

static void
append_end (GString *sql, CgEntity entity, Segment last, CgDate today)
{
  static const char *const ends[N_SEGMENTS] = { [SEGMENT_CALM] = "d.due_key < '9998'",
                                                [SEGMENT_NONE] = "d.due_key <= '9999'",
                                                [SEGMENT_DONE] = "1" };
  char day[11];

  cg_date_to_iso_buffer (today, day);
  if (last == SEGMENT_OVER)
    {
      g_string_append_printf (sql, "d.due_key < '%s'", day);
    }
  else if (last == SEGMENT_SOON)
    {
      g_string_append (sql, "d.due_key <= ");
      append_last_soon (sql, entity, today);
    }
  else
    {
      g_string_append (sql, ends[last]);
    }
}

gboolean
cg_query_lamp_append (GString *sql, CgEntity entity, guint lamps, CgDate today)
{
  gboolean calm = lamps == BIT (CG_LAMP_OK) || lamps == BIT (CG_LAMP_EXT);
  Segment first, last;

  if (calm)
    g_string_append (sql, lamps == BIT (CG_LAMP_EXT) ? "d.has_extension AND "
                                                     : "NOT d.has_extension AND ");
  find_ends (lamps, &first, &last);
  append_begin (sql, entity, first, today);
  append_end (sql, entity, last, today);
  return calm || cg_query_lamp_is_range (lamps);
}
