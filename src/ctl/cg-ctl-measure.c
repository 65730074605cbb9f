/* cg-ctl-measure.c: what a benchmark has measured: its times, and how they are printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-measure.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "cg-ctl-json.h"

void
cg_ctl_measures_init (CgCtlMeasures *self)
{
  self->json = g_string_new (NULL);
  self->text = g_string_new (NULL);
  cg_ctl_json_begin (self->json, '[');
}

void
cg_ctl_measures_clear (CgCtlMeasures *self)
{
  if (self->json == NULL)
    return;

  g_string_free (self->json, TRUE);
  g_string_free (self->text, TRUE);
  self->json = NULL;
}

void
cg_ctl_measures_add (
    CgCtlMeasures *self, const char *what, const char *unit, double value, double yardstick)
{
  double ratio = yardstick > 0 ? value / yardstick : 0;

  cg_ctl_json_begin (self->json, '{');
  cg_ctl_json_add_string (self->json, "what", what);
  cg_ctl_json_add_number (self->json, "value", value);
  cg_ctl_json_add_string (self->json, "unit", unit);
  cg_ctl_json_add_number (self->json, "yardstick", yardstick);
  cg_ctl_json_add_number (self->json, "ratio", ratio);
  cg_ctl_json_end (self->json, '}');
  g_string_append_printf (self->text, "%-44s %10.3f %s %10.3f %s %8.2f\n", what, value, unit,
                          yardstick, unit, ratio);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a;
  gint64 right = *(const gint64 *) b;

  return (left > right) - (left < right);
}

/* In milliseconds. */
static double
median (gint64 *times, gsize n)
{
  qsort (times, n, sizeof *times, compare_times);
  return (double) times[n / 2] / 1000.0;
}

void
cg_ctl_measures_add_times (
    CgCtlMeasures *self, const char *what, gint64 *times, gint64 *yardsticks, gsize n)
{
  cg_ctl_measures_add (self, what, "ms", median (times, n), median (yardsticks, n));
}

void
cg_ctl_measures_add_missing (CgCtlMeasures *self, const char *what, const char *why)
{
  cg_ctl_json_begin (self->json, '{');
  cg_ctl_json_add_string (self->json, "what", what);
  cg_ctl_json_add_string (self->json, "not_run", why);
  cg_ctl_json_end (self->json, '}');
  g_string_append_printf (self->text, "%-44s not run: %s\n", what, why);
}

void
cg_ctl_measures_print (CgCtlMeasures *self, gboolean json)
{
  cg_ctl_json_end (self->json, ']');
  if (json)
    cg_ctl_json_print (self->json);
  else
    cg_ctl_print (self->text->str);
}

gint64
cg_ctl_since (gint64 *before)
{
  gint64 now = g_get_monotonic_time ();
  gint64 time = now - *before;

  *before = now;
  return time;
}

gboolean
cg_ctl_no_problems (GError **error)
{
  g_set_error_literal (error, CG_CTL_USAGE, 0,
                       _ ("There are no problems to measure with: `bench fill N` first."));
  return FALSE;
}
