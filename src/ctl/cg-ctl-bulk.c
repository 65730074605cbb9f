/* cg-ctl-bulk.c: cugaictl bulk: one change, or one step, to many records at once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl.h"
#include "cg-fault.h"

static gboolean
fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CG_CTL_USAGE, 0, sentence);
  return FALSE;
}

/* ---- which records ---- */

static CgIds *
named_records (CgCtl *self, CgEntity entity, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < self->options->records->len; i++)
    {
      const char *text = g_ptr_array_index (self->options->records, i);
      gint64 id = cg_store_find (self->store, entity, text, error);

      if (id == 0)
        return NULL;
      if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }

  return cg_ids_new_take_array (g_steal_pointer (&ids));
}

/* Nobody means "all of them" by leaving something out. */
static CgIds *
find_records (CgCtl *self, CgEntity entity, GError **error)
{
  const CgCtlOptions *options = self->options;
  g_autoptr (CgQuery) query = NULL;

  if (options->records->len > 0)
    return named_records (self, entity, error);
  if (options->filters->len == 0 && options->search == NULL)
    {
      fail_usage (error, _ ("Which records is not said: --filter, --search or --id."));
      return NULL;
    }

  query = cg_ctl_query (self, entity, error);
  return query != NULL ? cg_store_query (self->store, query, NULL, error) : NULL;
}

/* ---- what is done to them ---- */

static CgBulk *
bulk_set (CgCtl *self, CgEntity entity, CgIds *ids, gint64 actor, GError **error)
{
  g_autoptr (CgBulk) bulk = cg_bulk_new_set (entity, ids, actor);

  for (guint i = 2; cg_ctl_argument (self, i) != NULL; i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;
      int field;

      if (!cg_ctl_read_assignment (self, entity, cg_ctl_argument (self, i), &field, &value, error))
        return NULL;
      cg_bulk_add_value (bulk, field, &value);
    }

  return g_steal_pointer (&bulk);
}

static CgBulk *
bulk_do (CgCtl *self, CgEntity entity, CgIds *ids, gint64 actor, GError **error)
{
  const CgAction *action = cg_action_parse (cg_ctl_argument (self, 2), error);
  g_autoptr (GHashTable) arguments = NULL;

  if (action == NULL)
    return NULL;
  if (!cg_bulk_can_do (entity, action))
    {
      cg_fault_set (error, CG_FAULT_NOT_IN_BULK, cg_action_label (action->id),
                    cg_entity_label (entity));
      return NULL;
    }

  arguments = cg_ctl_read_arguments (self, 3, error);
  return arguments != NULL ? cg_bulk_new_do (entity, ids, action, arguments, actor) : NULL;
}

/* ---- what is said of it ---- */

static void
add_refusal (GString *json, const CgRefusal *refusal)
{
  g_autofree char *reasons = cg_refusal_reasons (refusal);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "id", refusal->id);
  cg_ctl_json_add_string (json, "title", refusal->title);
  cg_ctl_json_member (json, "codes");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < refusal->codes->len; i++)
    {
      g_string_append (json, i > 0 ? ", " : "");
      cg_ctl_json_string (json, cg_fault_id (g_array_index (refusal->codes, CgFault, i)));
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_add_string (json, "reasons", reasons);
  cg_ctl_json_end (json, '}');
}

static void
print_json (const CgBulkResult *result)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "records", (gint64) result->n_rows);
  cg_ctl_json_add_integer (json, "changed", (gint64) result->n_changed);
  cg_ctl_json_add_integer (json, "same", (gint64) result->n_same);
  cg_ctl_json_add_integer (json, "refused", (gint64) result->n_refused);
  cg_ctl_json_add_boolean (json, "written", result->written);
  cg_ctl_json_add_integer (json, "seq", result->seq);
  cg_ctl_json_member (json, "refusals");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < result->refusals->len; i++)
    add_refusal (json, g_ptr_array_index (result->refusals, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static void
print_text (const CgBulkResult *result)
{
  g_autofree char *counts =
      g_strdup_printf (result->written ? _ ("%zu changed, %zu already so, %zu refused\n")
                                       : _ ("%zu would be changed, %zu already so, %zu refused\n"),
                       result->n_changed, result->n_same, result->n_refused);

  cg_ctl_print (counts);
  for (guint i = 0; i < result->refusals->len; i++)
    {
      const CgRefusal *refusal = g_ptr_array_index (result->refusals, i);
      g_autofree char *reasons = cg_refusal_reasons (refusal);
      g_autofree char *line =
          g_strdup_printf ("%" G_GINT64_FORMAT " %s: %s\n", refusal->id,
                           refusal->title != NULL ? refusal->title : "", reasons);

      cg_ctl_print (line);
    }
}

static void
print_result (CgCtl *self, const CgBulkResult *result)
{
  if (self->options->json)
    print_json (result);
  else
    print_text (result);
}

/* ---- the command ---- */

static gboolean
refuse_partly (const CgBulkResult *result, GError **error)
{
  g_autofree char *refused = g_strdup_printf ("%zu", result->n_refused);
  g_autofree char *all = g_strdup_printf ("%zu", result->n_rows);

  cg_fault_set (error, CG_FAULT_BULK_REFUSED, refused, all);
  return FALSE;
}

/* What changed between the two looks is looked at once more. */
static gboolean
write_bulk (CgCtl *self, CgBulk *bulk, const CgBulkResult *shown, GError **error)
{
  g_autoptr (CgBulkResult) result = NULL;

  if (shown->n_changed == 0)
    {
      cg_fault_set (error, CG_FAULT_NOTHING_TO_DO);
      return FALSE;
    }
  if (shown->n_refused > 0 && !self->options->partly)
    return refuse_partly (shown, error);

  result = cg_store_bulk (self->store, bulk, shown, error);
  if (result == NULL)
    return FALSE;
  if (!result->written)
    return write_bulk (self, bulk, result, error);

  print_result (self, result);
  return TRUE;
}

gboolean
cg_ctl_bulk (CgCtl *self, GError **error)
{
  const char *verb = cg_ctl_argument (self, 1);
  gboolean step = g_str_equal (verb, "do");
  g_autoptr (CgIds) ids = NULL;
  g_autoptr (CgBulk) bulk = NULL;
  g_autoptr (CgBulkResult) shown = NULL;
  CgEntity entity;
  gint64 actor;

  if (!step && !g_str_equal (verb, "set"))
    return fail_usage (error, _ ("After the kind of record comes “set” or “do”."));
  if (!cg_entity_parse (cg_ctl_argument (self, 0), &entity, error) ||
      !cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  ids = find_records (self, entity, error);
  if (ids == NULL)
    return FALSE;
  bulk =
      step ? bulk_do (self, entity, ids, actor, error) : bulk_set (self, entity, ids, actor, error);
  shown = bulk != NULL ? cg_store_bulk (self->store, bulk, NULL, error) : NULL;
  if (shown == NULL)
    return FALSE;
  if (!self->options->dry_run)
    return write_bulk (self, bulk, shown, error);

  print_result (self, shown);
  return TRUE;
}
