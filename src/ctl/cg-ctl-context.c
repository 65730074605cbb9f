/* cg-ctl-context.c: the store and the acting person of one run of cugaictl.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "cg-clock.h"
#include "cg-ctl.h"
#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-paths.h"
#include "cg-preflight-inspect.h"
#include "cg-store-notice.h"

const char *
cg_ctl_argument (const CgCtl *self, guint index)
{
  const GPtrArray *words = self->options->words;

  return words->len > 0 && index < words->len - 1 ? g_ptr_array_index (words, index + 1) : NULL;
}

void
cg_ctl_print (const char *text)
{
  fputs (text, stdout);
}

char *
cg_ctl_store_folder (const CgCtl *self)
{
  return self->options->store != NULL ? g_strdup (self->options->store) : cg_paths_default_store ();
}

gboolean
cg_ctl_set_today (const CgCtl *self, CgStoreKind kind, GError **error)
{
  const char *text = self->options->today;
  CgDate today;

  if (text == NULL)
    return TRUE;
  if (kind == CG_STORE_OFFICE)
    {
      cg_fault_set (error, CG_FAULT_TODAY_ONLY_SAMPLE);
      return FALSE;
    }
  if (!cg_date_parse_iso (text, &today))
    {
      cg_fault_set (error, CG_FAULT_BAD_DATE, "--today", text);
      return FALSE;
    }

  cg_clock_set_today (today);
  return TRUE;
}

gboolean
cg_ctl_open (CgCtl *self, GError **error)
{
  g_autofree char *folder = cg_ctl_store_folder (self);

  self->store = cg_store_open (folder, error);
  if (self->store == NULL)
    return FALSE;

  cg_store_set_inspector (self->store, cg_preflight_inspect);
  return cg_ctl_set_today (self, cg_store_get_kind (self->store), error);
}

gboolean
cg_ctl_open_record (CgCtl *self, CgEntity *entity, gint64 *id, GError **error)
{
  if (!cg_entity_parse (cg_ctl_argument (self, 0), entity, error) || !cg_ctl_open (self, error))
    return FALSE;

  *id = cg_store_find (self->store, *entity, cg_ctl_argument (self, 1), error);
  return *id != 0;
}

/* The first clerk; 0 in an office that has nobody yet. */
static gboolean
find_clerk (CgCtl *self, gint64 *actor, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_integer (query, CG_PERSON_IS_CLERK, CG_FILTER_EQUAL, 1);
  query->limit = 1;
  ids = cg_store_query (self->store, query, NULL, error);
  if (ids == NULL)
    return FALSE;

  *actor = cg_ids_length (ids) > 0 ? cg_ids_get (ids, 0) : 0;
  return TRUE;
}

gboolean
cg_ctl_find_actor (CgCtl *self, gint64 *actor, GError **error)
{
  *actor = 0;
  if (self->options->as == NULL)
    return find_clerk (self, actor, error);

  *actor = cg_store_find (self->store, CG_ENTITY_PERSON, self->options->as, error);
  return *actor != 0;
}

gboolean
cg_ctl_log_export (
    CgCtl *self, CgEntity entity, gint64 id, const char *path, gint64 actor, GError **error)
{
  return cg_export_note (self->store, entity, id, path, actor, error);
}

gboolean
cg_ctl_open_to_write (CgCtl *self, gint64 *actor, GError **error)
{
  const char *read_only;

  *actor = 0;
  if (!cg_ctl_open (self, error))
    return FALSE;

  read_only = cg_store_get_read_only (self->store);
  if (read_only != NULL)
    {
      g_set_error_literal (error, CG_FAULT, CG_FAULT_STORE_READ_ONLY, read_only);
      return FALSE;
    }

  return cg_ctl_find_actor (self, actor, error);
}

gboolean
cg_ctl_run_command (CgCtl *self, const CgCtlCommand *commands, gsize n, GError **error)
{
  const char *name = cg_ctl_argument (self, 0);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (name, commands[i].name) &&
        cg_ctl_argument (self, commands[i].least - 1) != NULL &&
        cg_ctl_argument (self, commands[i].most) == NULL)
      return commands[i].run (self, error);

  g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no command “%s”."), name);
  return FALSE;
}
