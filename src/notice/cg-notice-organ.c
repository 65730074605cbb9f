/* cg-notice-organ.c: in whose name an office issues a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-organ.h"

#include <string.h>

#define PARTY "中共"
#define DISCIPLINE "纪律检查委员会"
#define SUPERVISION "监察委员会"

char *
cg_notice_organ (const char *office, const char *organ)
{
  g_autofree char *place = NULL;

  g_return_val_if_fail (office != NULL, NULL);

  if (g_strcmp0 (organ, "supervision") != 0 || !g_str_has_prefix (office, PARTY) ||
      !g_str_has_suffix (office, DISCIPLINE))
    return g_strdup (office);

  place = g_strndup (office + strlen (PARTY), strlen (office) - strlen (PARTY DISCIPLINE));
  return g_strconcat (place, SUPERVISION, NULL);
}
