/* cg-roles.c: who may do what: the roles 经办, 审核, 签发, 查阅 of people on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-roles.h"

#include "cg-fault.h"

static gboolean
office_has_people (CgConnection *connection)
{
  return cg_sql_integer (connection, NULL, 0,
                         "SELECT 1 FROM person WHERE void_reason IS NULL"
                         " AND (is_clerk OR is_reviewer OR is_signer OR is_viewer) LIMIT 1",
                         NULL) > 0;
}

static gboolean
has_role (CgConnection *connection, gint64 actor, CgRole role)
{
  static const char *const conditions[] = {
    [CG_ROLE_NONE] = "(is_clerk OR is_reviewer OR is_signer)",
    [CG_ROLE_CLERK] = "is_clerk",
    [CG_ROLE_REVIEWER] = "is_reviewer",
    [CG_ROLE_SIGNER] = "is_signer",
  };
  g_autofree char *sql = g_strdup_printf (
      "SELECT count(*) FROM person WHERE id = ? AND void_reason IS NULL AND %s", conditions[role]);

  return cg_sql_integer (connection, NULL, 0, sql, "i", actor) > 0;
}

gboolean
cg_roles_check (
    CgConnection *connection, gint64 actor, CgRole role, const char *label, GError **error)
{
  g_autofree char *name = NULL;

  if ((actor > 0 && has_role (connection, actor, role)) || !office_has_people (connection))
    return TRUE;

  if (actor <= 0)
    {
      cg_fault_set (error, CG_FAULT_NO_ACTOR);
      return FALSE;
    }

  name = cg_sql_text (connection, NULL, "SELECT name FROM person WHERE id = ?", "i", actor);
  cg_fault_set (error, CG_FAULT_NO_ROLE, name != NULL ? name : "",
                role == CG_ROLE_NONE ? cg_role_label (CG_ROLE_CLERK) : cg_role_label (role), label);
  return FALSE;
}
