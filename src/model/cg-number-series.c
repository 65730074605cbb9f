/* cg-number-series.c: the series of official numbers that an office begins with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-number-series.h"

#include <string.h>

/* How the series of 以案促改 and the common one of a commission end. */
#define OWN "纪改"
#define COMMON "纪发"

static void
add (CgEdit *edit, const char *code, const char *mode)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_NUMBER_CODE);

  cg_edit_set_text (edit, CG_ENTITY_NUMBER_CODE, id, CG_NUMBER_CODE_CODE, code);
  cg_edit_set_text (edit, CG_ENTITY_NUMBER_CODE, id, CG_NUMBER_CODE_MODE, mode);
}

void
cg_number_series_add_to (CgEdit *edit, const char *code)
{
  g_return_if_fail (edit != NULL && code != NULL);

  if (*code != '\0')
    add (edit, code, g_str_has_suffix (code, COMMON) ? "office" : "own");
  if (g_str_has_suffix (code, OWN))
    {
      g_autofree char *organ = g_strndup (code, strlen (code) - strlen (OWN));
      g_autofree char *common = g_strconcat (organ, COMMON, NULL);

      add (edit, common, "office");
    }
}
