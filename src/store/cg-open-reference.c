/* cg-open-reference.c: gives a store the reference data that this program ships.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-open-reference.h"

#include "cg-fault.h"
#include "cg-pipeline.h"
#include "cg-reference.h"
#include "cg-schema.h"

/* Stores older than the note itself have the data of the first version. */
static int
version_of (CgConnection *connection)
{
  g_autofree char *noted = cg_schema_meta (connection, "reference");
  gboolean any = noted == NULL && cg_sql_integer (connection, NULL, 0,
                                                  "SELECT EXISTS (SELECT 1 FROM journal)", NULL);

  return noted != NULL ? (int) g_ascii_strtoll (noted, NULL, 10) : any ? 1 : 0;
}

/* What was added to templates since: a default of the column would not be seen by the journal. */
static gboolean
complete_templates (CgConnection *connection, CgEdit *edit, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row =
      cg_sql_prepare (connection, error, "SELECT id FROM template WHERE in_use IS NULL", NULL);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (row, 0);

      cg_edit_set_text (edit, CG_ENTITY_TEMPLATE, id, CG_TEMPLATE_ORGAN, "discipline");
      cg_edit_set_integer (edit, CG_ENTITY_TEMPLATE, id, CG_TEMPLATE_IN_USE, 1);
      cg_edit_set_text (edit, CG_ENTITY_TEMPLATE, id, CG_TEMPLATE_REPLY_TERM, "workday");
      cg_edit_set_integer (edit, CG_ENTITY_TEMPLATE, id, CG_TEMPLATE_ORGAN_TITLE, 0);
    }

  return row != NULL && !failed;
}

/* Asked again within the transaction: of two processes that open the store the second finds
 * nothing left to do. */
static gboolean
apply (CgPipeline *pipeline, gpointer unused, GError **error)
{
  int version = version_of (pipeline->connection);
  g_autofree char *now = g_strdup_printf ("%d", CG_REFERENCE_VERSION);
  g_autoptr (CgEdit) edit = NULL;

  if (version >= CG_REFERENCE_VERSION)
    return TRUE;

  edit = version == 0 ? cg_reference_edit () : cg_reference_edit_after (version);
  return complete_templates (pipeline->connection, edit, error) &&
         cg_pipeline_apply_edit (pipeline, edit, error) &&
         cg_schema_set_meta (pipeline->connection, "reference", now, error);
}

gboolean
cg_open_reference (CgConnection *writer, GError **error)
{
  g_autoptr (CgOutcome) outcome = cg_outcome_new ();
  g_autoptr (GError) fault = NULL;
  CgPipeline pipeline = {
    .connection = writer, .action = "reference", .apply = apply, .outcome = outcome
  };
  gboolean good;

  if (version_of (writer) >= CG_REFERENCE_VERSION)
    return TRUE;

  good = cg_pipeline_run (&pipeline, &fault);
  g_clear_pointer (&pipeline.changes, g_array_unref);
  if (good || g_error_matches (fault, CG_FAULT, CG_FAULT_NOTHING_TO_DO) ||
      g_error_matches (fault, CG_FAULT, CG_FAULT_SET_PENDING))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&fault));
  return FALSE;
}
