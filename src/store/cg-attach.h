/* cg-attach.h: the edit that attaches files to a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-edit.h"

G_BEGIN_DECLS

typedef struct
{
  const char *folder; /* the store's */
  CgEntity owner_entity;
  gint64 owner;
  const char *const *paths;
  const char *kind; /* (nullable): of document */
  gint64 actor;
} CgAttach;

/**
 * cg_attach_edit:
 * @connection: the writer's
 * @attach: what is attached to what, and by whom
 * @error: no such owner, no such kind, %CG_FAULT_NO_ROLE; any of cg_vault_add()
 *
 * Stores the files by content; the edit names them, and is still to be written. Writer's
 * thread.
 *
 * Returns: (transfer full) (nullable): the edit.
 */
CgEdit *cg_attach_edit (CgConnection *connection, const CgAttach *attach, GError **error);

G_END_DECLS
