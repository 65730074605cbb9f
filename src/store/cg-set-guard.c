/* cg-set-guard.c: who may write while a large edit is not complete.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-set-guard.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "cg-action.h"
#include "cg-fault.h"

/* Held while parts are written; the kernel lets go of it when the process ends. */
int
cg_set_lock (CgConnection *connection)
{
  g_autofree char *path = g_build_filename (connection->folder, "large-edit.lock", NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);

  if (fd >= 0 && flock (fd, LOCK_EX | LOCK_NB) != 0)
    {
      close (fd);
      fd = -1;
    }

  return fd;
}

void
cg_set_unlock (int fd)
{
  if (fd >= 0)
    close (fd);
}

gboolean
cg_set_is_running (CgConnection *connection)
{
  int fd = cg_set_lock (connection);

  cg_set_unlock (fd);
  return fd < 0;
}

gboolean
cg_set_refuse (const char *action, GError **error)
{
  cg_fault_set (error, CG_FAULT_SET_PENDING, cg_action_label (action));
  return FALSE;
}

/* A reference to a closed row would stand in the way of taking it back. */
static char *
references_sql (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autoptr (GString) columns = g_string_new (NULL);

  for (guint i = 0; i < info->n_own_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE)
      g_string_append_printf (columns, "%st.\"%s\"", columns->len > 0 ? ", " : "",
                              info->fields[i].id);
  if (columns->len == 0)
    return NULL;

  return g_strdup_printf ("SELECT 1 FROM temp.touched x CROSS JOIN \"%s\" t ON t.id = x.id"
                          " CROSS JOIN pending_row p ON p.id IN (%s)"
                          " WHERE x.entity = %d AND x.direct LIMIT 1",
                          info->id, columns->str, entity);
}

static gboolean
refers_to_closed (CgConnection *connection)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autofree char *sql = references_sql (i);

      if ((connection->touched >> i & 1) && sql != NULL &&
          cg_sql_integer (connection, NULL, 0, sql, NULL) == 1)
        return TRUE;
    }

  return FALSE;
}

gboolean
cg_set_allows (CgConnection *connection, GError **error)
{
  g_autofree char *action = cg_sql_text (connection, NULL, "SELECT action FROM pending_set", NULL);

  if (action == NULL)
    return TRUE;
  if (cg_sql_integer (
          connection, NULL, 0,
          "SELECT 1 FROM temp.touched x CROSS JOIN pending_row p ON p.id = x.id LIMIT 1",
          NULL) == 1 ||
      refers_to_closed (connection))
    return cg_set_refuse (action, error);

  return TRUE;
}
