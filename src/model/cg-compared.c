/* cg-compared.c: what became of a record of a list since a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compared.h"

#include <glib/gi18n.h>

static const struct
{
  const char *id;
  const char *label;
} kinds_known[CG_N_COMPARED] = {
  [CG_COMPARED_SAME] = { "same", NC_ ("compared", "Unchanged") },
  [CG_COMPARED_CHANGED] = { "changed", NC_ ("compared", "Changed") },
  [CG_COMPARED_ADDED] = { "added", NC_ ("compared", "Added") },
  [CG_COMPARED_VOIDED] = { "voided", NC_ ("compared", "Voided") },
  [CG_COMPARED_ENTERED] = { "entered", NC_ ("compared", "Entered the list") },
  [CG_COMPARED_LEFT] = { "left", NC_ ("compared", "Left the list") },
};

const char *
cg_compared_id (CgCompared kind)
{
  return kinds_known[kind].id;
}

const char *
cg_compared_label (CgCompared kind)
{
  return g_dpgettext2 (NULL, "compared", kinds_known[kind].label);
}

char *
cg_compared_why_voided (const CgRecord *now)
{
  const CgEntityInfo *info = now != NULL ? cg_entity_get (cg_record_get_entity (now)) : NULL;

  if (now != NULL && !cg_record_is_null (now, CG_FIELD_VOID_REASON))
    return g_strdup_printf (C_ ("comparison", "Reason: %s"),
                            cg_record_text (now, CG_FIELD_VOID_REASON));
  if (info == NULL || info->parent_field < 0)
    return g_strdup (C_ ("comparison", "Taken back"));

  /* Translators: a kind of record, to which the one that is spoken of belongs. */
  return g_strdup_printf (C_ ("comparison", "Its record of the kind “%s” is void"),
                          cg_entity_label (info->fields[info->parent_field].of));
}
