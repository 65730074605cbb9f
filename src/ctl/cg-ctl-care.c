/* cg-ctl-care.c: cugaictl init, check, backup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-sample.h"
#include "cg-store-anchor.h"

/* ---- init ---- */

static CgStoreKind
kind_asked (const CgCtlOptions *options)
{
  if (options->sample)
    return CG_STORE_SAMPLE;

  return options->test ? CG_STORE_TEST : CG_STORE_OFFICE;
}

static gboolean
make_store (const char *folder, CgStoreKind kind, GError **error)
{
  return kind == CG_STORE_SAMPLE ? cg_sample_create (folder, cg_clock_today (), error)
                                 : cg_store_create (folder, kind, error);
}

gboolean
cg_ctl_init (CgCtl *self, GError **error)
{
  CgStoreKind kind = kind_asked (self->options);
  g_autofree char *folder = cg_ctl_store_folder (self);
  g_autofree char *line = NULL;

  if (self->options->sample && self->options->test)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0,
                           _ ("A store is either the sample or for trials, not both."));
      return FALSE;
    }
  if (!cg_ctl_set_today (self, kind, error) || !make_store (folder, kind, error))
    return FALSE;
  if (self->options->json)
    return TRUE;

  line = g_strdup_printf (_ ("The store was made: %s\n"), folder);
  cg_ctl_print (line);
  return TRUE;
}

/* ---- check ---- */

static void
faults_as_json (const GPtrArray *faults)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_boolean (json, "ok", faults->len == 0);
  cg_ctl_json_member (json, "faults");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < faults->len; i++)
    cg_ctl_json_string (json, g_ptr_array_index (faults, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static void
faults_as_text (const GPtrArray *faults)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < faults->len; i++)
    g_string_append_printf (text, "%s\n", (char *) g_ptr_array_index (faults, i));
  if (faults->len == 0)
    g_string_append_printf (text, "%s\n", _ ("Everything is in order."));

  cg_ctl_print (text->str);
}

gboolean
cg_ctl_check (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) faults = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;
  faults = cg_store_check (self->store, error);
  if (faults == NULL)
    return FALSE;

  if (self->options->json)
    faults_as_json (faults);
  else
    faults_as_text (faults);
  self->found_bad = faults->len > 0;
  return TRUE;
}

/* ---- a paper's anchor ---- */

gboolean
cg_ctl_verify (CgCtl *self, GError **error)
{
  CgAnchor anchor;

  if (self->options->anchor == NULL)
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0,
                           _ ("verify wants --anchor and what stands on "
                              "the paper."));
      return FALSE;
    }
  if (!cg_anchor_parse (self->options->anchor, &anchor, error) || !cg_ctl_open (self, error) ||
      !cg_store_verify_anchor (self->store, &anchor, error))
    return FALSE;

  if (self->options->json)
    cg_ctl_print ("{\"ok\": true}\n");
  else
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, anchor.seq);
      g_autofree char *sentence =
          g_strdup_printf (_ ("The journal is the one of which the paper speaks: nothing up to "
                              "entry %s was changed.\n"),
                           number);

      cg_ctl_print (sentence);
    }
  return TRUE;
}

/* ---- backup ---- */

static void
folder_as_json (const char *folder)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "folder", folder);
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

gboolean
cg_ctl_backup (CgCtl *self, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *line = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;
  folder = cg_store_backup (self->store, error);
  if (folder == NULL)
    return FALSE;

  if (self->options->json)
    {
      folder_as_json (folder);
      return TRUE;
    }

  line = g_strconcat (folder, "\n", NULL);
  cg_ctl_print (line);
  return TRUE;
}
