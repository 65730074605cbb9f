/* cg-ctl-bench-recurrence.c: cugaictl bench recurrence, bench plant recurrence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-recurrence.h"

#include <glib/gi18n.h>

#include "cg-ctl-bench-plant.h"
#include "cg-ctl-json.h"
#include "cg-ctl-measure.h"
#include "cg-recurrence-scan.h"
#include "cg-yardstick.h"

#define TIMES 7
#define MOST_PLANTED 1000000
#define USUAL_SEED 20261124

gboolean
cg_ctl_bench_recurrence (CgCtl *ctl, GError **error)
{
  g_auto (CgCtlMeasures) measures = { 0 };
  g_autoptr (CgYardstick) yardstick = NULL;
  gint64 times[TIMES], bare[TIMES];
  CgRecurrenceAsk ask = { 0 };

  if (!cg_ctl_open (ctl, error))
    return FALSE;
  yardstick = cg_yardstick_new (cg_store_get_folder (ctl->store), error);
  if (yardstick == NULL)
    return FALSE;

  cg_ctl_measures_init (&measures);
  for (guint i = 0; i < TIMES; i++)
    {
      gint64 clock = g_get_monotonic_time ();
      g_autoptr (GPtrArray) found = cg_store_recurrences (ctl->store, &ask, error);

      times[i] = cg_ctl_since (&clock);
      if (found == NULL || cg_yardstick_recurrence (yardstick, error) < 0)
        return FALSE;
      bare[i] = cg_ctl_since (&clock);
    }

  cg_ctl_measures_add_times (&measures, "recurrence: scan", times, bare, TIMES);
  cg_ctl_measures_print (&measures, ctl->options->json);
  return TRUE;
}

static void
print_planted (const GArray *pairs, guint n, guint32 seed, guint near_misses)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "cases", n);
  cg_ctl_json_add_integer (json, "seed", seed);
  cg_ctl_json_add_integer (json, "near_misses", near_misses);
  cg_ctl_json_member (json, "pairs");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < pairs->len; i++)
    {
      const CgPlantedPair *pair = &g_array_index (pairs, CgPlantedPair, i);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_integer (json, "problem", pair->problem);
      cg_ctl_json_add_integer (json, "earlier_problem", pair->earlier);
      cg_ctl_json_add_string (json, "kind", cg_recurrence_kind_id (pair->kind));
      cg_ctl_json_add_string (json, "same", cg_recurrence_same_id (pair->same));
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

gboolean
cg_ctl_bench_plant (CgCtl *self, const char *what, const char *number, GError **error)
{
  g_autoptr (GArray) pairs = NULL;
  guint32 seed = self->options->seed >= 0 ? (guint32) self->options->seed : USUAL_SEED;
  guint near_misses;
  gint64 actor;
  guint64 n;

  if (g_strcmp0 (what, "recurrence") != 0 || number == NULL ||
      !g_ascii_string_to_unsigned (number, 10, 1, MOST_PLANTED, &n, NULL))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is not a number of cases."),
                   number != NULL ? number : "");
      return FALSE;
    }

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;
  pairs = cg_bench_plant (self->store, actor, (guint) n, seed, &near_misses, error);
  if (pairs == NULL)
    return FALSE;

  print_planted (pairs, (guint) n, seed, near_misses);
  return TRUE;
}
