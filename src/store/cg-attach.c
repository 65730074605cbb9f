/* cg-attach.c: the edit that attaches files to a record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-attach.h"

#include "cg-reader.h"
#include "cg-roles.h"
#include "cg-vault.h"

static gint64
case_of (CgConnection *connection, CgEntity entity, gint64 id)
{
  g_autofree char *sql = NULL;

  if (entity == CG_ENTITY_CASE)
    return id;
  if (cg_entity_find_field (entity, "case") < 0)
    return 0;

  sql = g_strdup_printf ("SELECT \"case\" FROM \"%s\" WHERE id = ?", cg_entity_get (entity)->id);
  return cg_sql_integer (connection, NULL, 0, sql, "i", id);
}

static gboolean
add_file (CgConnection *connection,
          const CgAttach *attach,
          CgEdit *edit,
          const char *path,
          GError **error)
{
  g_autofree char *sha256 = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  gint64 case_id = case_of (connection, attach->owner_entity, attach->owner);
  goffset size = 0;
  gint64 id;

  if (!cg_vault_add (attach->folder, path, &sha256, &size, error))
    return FALSE;

  id = cg_edit_insert (edit, CG_ENTITY_ATTACHMENT);
  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_NAME, name);
  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_SHA256, sha256);
  cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_SIZE, size);
  cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_OWNER_ENTITY,
                    cg_entity_get (attach->owner_entity)->id);
  cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_OWNER_ID, attach->owner);
  if (case_id != 0)
    cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_CASE, case_id);
  if (attach->kind != NULL)
    cg_edit_set_text (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_KIND, attach->kind);
  return TRUE;
}

/* Asked before any file is stored. */
static gboolean
may_attach (CgConnection *connection, const CgAttach *attach, GError **error)
{
  g_autoptr (CgRecord) owner =
      cg_reader_get (connection, attach->owner_entity, attach->owner, error);

  if (owner == NULL ||
      (attach->kind != NULL &&
       !cg_field_check_choice (CG_ENTITY_ATTACHMENT, CG_ATTACHMENT_KIND, attach->kind, error)))
    return FALSE;

  return cg_roles_check (connection, attach->actor, CG_ROLE_NONE, cg_action_label ("attach"),
                         error);
}

CgEdit *
cg_attach_edit (CgConnection *connection, const CgAttach *attach, GError **error)
{
  g_autoptr (CgEdit) edit = NULL;

  if (!may_attach (connection, attach, error))
    return NULL;

  edit = cg_edit_new ("attach", attach->actor);
  for (guint i = 0; attach->paths[i] != NULL; i++)
    if (!add_file (connection, attach, edit, attach->paths[i], error))
      return NULL;

  return g_steal_pointer (&edit);
}
