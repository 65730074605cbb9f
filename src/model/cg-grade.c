/* cg-grade.c: 优秀、合格、基本合格、不合格: which grade points are worth.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grade.h"

#include <string.h>

#define N_BOUNDS 3
#define LOWEST "D"

static const char *const passing[N_BOUNDS] = { "A", "B", "C" };

static gboolean
parse_bounds (const char *setting, gint64 bounds[N_BOUNDS])
{
  g_auto (GStrv) words = g_strsplit (setting != NULL ? setting : "", " ", -1);

  if (g_strv_length (words) != N_BOUNDS)
    return FALSE;
  for (guint i = 0; i < N_BOUNDS; i++)
    if (!g_ascii_string_to_signed (words[i], 10, 0, 100, &bounds[i], NULL) ||
        (i > 0 && bounds[i] >= bounds[i - 1]))
      return FALSE;

  return TRUE;
}

const char *
cg_grade_of_points (gint64 points, gint64 full, const char *setting)
{
  gint64 bounds[N_BOUNDS];

  if (!parse_bounds (setting, bounds))
    memcpy (bounds, (const gint64[N_BOUNDS]){ 90, 75, 60 }, sizeof bounds);
  for (guint i = 0; full > 0 && i < N_BOUNDS; i++)
    if (points * 100 >= bounds[i] * full)
      return passing[i];

  return LOWEST;
}

gboolean
cg_grade_passes (const char *grade)
{
  return g_strcmp0 (grade, LOWEST) != 0;
}
