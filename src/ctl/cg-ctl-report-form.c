/* cg-ctl-report-form.c: cugaictl report form: a superior's blank form filled in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-report-form.h"

#include "cg-ctl-json.h"
#include "cg-ctl-stats.h"
#include "cg-form-map.h"
#include "cg-store-figures.h"

/* What --map says of cells; rows are named as --by groups them. */
static gboolean
add_maps (CgCtl *self, CgFormMap *map, const CgFigureScope *scope, GError **error)
{
  const GPtrArray *maps = self->options->maps;
  g_autoptr (CgFigures) rows = NULL;

  if (maps->len == 0)
    return TRUE;

  if (scope->by != CG_GROUPING_NONE)
    {
      CgFigureScope all = *scope;

      all.zeros = TRUE;
      rows = cg_store_figures (self->store, &all, CG_FIGURE_BIT (CG_FIGURE_CASES), error);
      if (rows == NULL)
        return FALSE;
    }
  for (guint i = 0; i < maps->len; i++)
    if (!cg_form_map_add (map, g_ptr_array_index (maps, i), rows, error))
      return FALSE;

  return TRUE;
}

/* Where nothing can be written it is used this once. */
static gboolean
remember (CgCtl *self, const CgFormMap *map, gint64 actor, GError **error)
{
  g_autoptr (CgEdit) edit = NULL;

  if (cg_store_get_read_only (self->store) != NULL || self->options->maps->len == 0)
    return TRUE;

  return cg_form_map_edit (map, self->store, actor, &edit, error) &&
         (edit == NULL || cg_store_apply (self->store, edit, NULL, error));
}

static void
print_filled (CgCtl *self, const CgFormMap *map)
{
  g_autofree char *cells = cg_form_map_print (map);
  g_autofree char *name = g_filename_display_name (cg_ctl_argument (self, 2));
  g_autoptr (GString) json = g_string_new (NULL);

  if (!self->options->json)
    {
      cg_ctl_print (name);
      cg_ctl_print ("\n");
      cg_ctl_print (cells);
      return;
    }

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "file", name);
  cg_ctl_json_add_string (json, "form", map->id);
  cg_ctl_json_add_string (json, "cells", cells);
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

gboolean
cg_ctl_report_form (CgCtl *self, GError **error)
{
  g_auto (CgFigureScope) scope = { 0 };
  g_autoptr (CgFormMap) map = NULL;
  const char *form = cg_ctl_argument (self, 1);
  gint64 actor = 0;

  if (!cg_ctl_open (self, error) || !cg_ctl_stats_scope (self, &scope, error))
    return FALSE;
  if (cg_store_get_read_only (self->store) == NULL && !cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  map = cg_form_map_open (self->store, form, NULL, error);
  if (map == NULL || !add_maps (self, map, &scope, error) || !remember (self, map, actor, error) ||
      !cg_form_map_fill (map, self->store, &scope, form, cg_ctl_argument (self, 2), actor, NULL,
                         error))
    return FALSE;

  print_filled (self, map);
  return TRUE;
}
