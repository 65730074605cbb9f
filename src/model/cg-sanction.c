/* cg-sanction.c: which sanctions are for organisations and which for cadres.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sanction.h"

#include <glib/gi18n.h>

#include "cg-choices.h"

const char *
cg_sanction_type_of (const char *kind)
{
  static const char *const of_organisations[] = { "org_check", "org_notice", "org_reorg", NULL };

  return g_strv_contains (of_organisations, kind) ? "org" : "cadre";
}

gboolean
cg_sanction_fits (const char *kind, const char *type)
{
  return g_str_equal (cg_sanction_type_of (kind), type);
}

const char *
cg_sanction_label (const char *kind)
{
  if (g_str_equal (kind, "org_notice") || g_str_equal (kind, "cadre_notice"))
    return C_ ("sanction", "Circulated criticism");

  return cg_choices_label (CG_CHOICES_SANCTION, kind);
}
