/* cg-compare-words.c: what is said round about a list that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-words.h"

#include <glib/gi18n.h>

#include "cg-clock.h"

static gsize
count_different (CgComparison *comparison)
{
  gsize n = 0;

  for (guint kind = 0; kind < CG_N_COMPARED; kind++)
    if (CG_COMPARED_DIFFERENT >> kind & 1)
      n += cg_comparison_count (comparison, (CgCompared) kind);

  return n;
}

char *
cg_compare_words_count (CgComparison *comparison, CgDate stood)
{
  gsize different = count_different (comparison);
  char day[CG_DATE_ISO_SIZE];

  if (stood == 0)
    return g_strdup_printf (C_ ("comparison", "%zu records, %zu with changes"),
                            cg_comparison_count (comparison, CG_COMPARED_SAME) + different,
                            different);

  cg_date_to_iso_buffer (stood, day);
  return g_strdup_printf (C_ ("comparison", "%zu records on %s"),
                          cg_ids_length (cg_comparison_get_then (comparison)), day);
}

char *
cg_compare_words_status (CgDate stood)
{
  char day[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (stood != 0 ? stood : cg_clock_today (), day);
  if (stood != 0)
    return g_strdup_printf (_ ("All values and lamps are of %s"), day);

  return g_strdup_printf (_ ("Lamps are of today, %s; that days go by is not counted as a change"),
                          day);
}
