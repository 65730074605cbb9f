/* cg-person-roles.c: which steps a person may take, by the roles of their record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-person-roles.h"

static int
role_field (CgRole role)
{
  switch (role)
    {
    case CG_ROLE_REVIEWER:
      return CG_PERSON_IS_REVIEWER;
    case CG_ROLE_SIGNER:
      return CG_PERSON_IS_SIGNER;
    case CG_ROLE_NONE:
    case CG_ROLE_CLERK:
    default:
      return CG_PERSON_IS_CLERK;
    }
}

gboolean
cg_person_can (CgRecord *person, CgRole role)
{
  if (role == CG_ROLE_NONE)
    return cg_record_integer (person, CG_PERSON_IS_CLERK) ||
           cg_record_integer (person, CG_PERSON_IS_REVIEWER) ||
           cg_record_integer (person, CG_PERSON_IS_SIGNER);

  return cg_record_integer (person, role_field (role)) != 0;
}
