/* cg-compare-words.c: what is said round about a list that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-words.h"

#include <glib/gi18n.h>

#include "cg-clock.h"

char *
cg_compare_words_count (CgComparison *comparison, CgDate stood)
{
  gsize different = cg_comparison_count_kinds (comparison, CG_COMPARED_DIFFERENT);
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
