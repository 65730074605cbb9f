/* cg-ctl-write.c: cugaictl add, set, void, do, undo, redo, attach.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cg-ctl-draft.h"
#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl.h"
#include "cg-fault.h"

/* ---- what is said afterwards ---- */

/* What an office switch only hints at is said, and does not stop anything. */
static void
print_hints (const CgOutcome *outcome)
{
  for (guint i = 0; outcome != NULL && i < outcome->hints->len; i++)
    {
      const CgRefusal *hint = g_ptr_array_index (outcome->hints, i);

      for (guint j = 0; j < hint->sentences->len; j++)
        {
          g_autofree char *line = g_strdup_printf (_ ("Note: “%s”: %s\n"), hint->title,
                                                   (char *) g_ptr_array_index (hint->sentences, j));

          fputs (line, stderr);
        }
    }
}

static void
print_record_json (const CgRecord *record)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_record (json, record);
  cg_ctl_json_print (json);
}

/* The record as it is now, or what was done to it. */
static gboolean
report (CgCtl *self, CgEntity entity, gint64 id, const char *label, GError **error)
{
  g_autoptr (CgRecord) record = cg_store_get (self->store, entity, id, error);
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;

  if (record == NULL)
    return FALSE;
  if (self->options->json)
    {
      print_record_json (record);
      return TRUE;
    }

  title = cg_record_title (record);
  line = g_strdup_printf (_ ("%s: %s\n"), label, title);
  cg_ctl_print (line);
  return TRUE;
}

/* ---- the words ---- */

/* Opens the store, and finds the record that the first two words name. */
static gboolean
open_record (CgCtl *self, CgEntity *entity, gint64 *id, gint64 *actor, GError **error)
{
  if (!cg_entity_parse (cg_ctl_argument (self, 0), entity, error) ||
      !cg_ctl_open_to_write (self, actor, error))
    return FALSE;

  *id = cg_store_find (self->store, *entity, cg_ctl_argument (self, 1), error);
  return *id != 0;
}

gboolean
cg_ctl_split_assignment (const char *text, char **name, const char **value, GError **error)
{
  CgFilterOperator operation;

  if (!cg_ctl_split_condition (text, name, &operation, value, error))
    return FALSE;
  if (operation == CG_FILTER_EQUAL)
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_ASSIGNMENT, text);
  return FALSE;
}

gboolean
cg_ctl_read_assignment (
    CgCtl *self, CgEntity entity, const char *text, int *field, CgValue *value, GError **error)
{
  g_autofree char *name = NULL;
  const char *typed;

  if (!cg_ctl_split_assignment (text, &name, &typed, error) ||
      !cg_entity_parse_field (entity, name, field, error))
    return FALSE;
  if (cg_field_get (entity, *field)->flags & CG_FIELD_DERIVED)
    {
      cg_fault_set (error, CG_FAULT_READ_ONLY_FIELD, cg_field_label (entity, *field));
      return FALSE;
    }

  return cg_ctl_parse_value (self->store, value, entity, *field, typed, error);
}

static gboolean
set_fields (CgCtl *self, CgEdit *edit, CgEntity entity, gint64 id, guint first, GError **error)
{
  for (guint i = first; cg_ctl_argument (self, i) != NULL; i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;
      int field;

      if (!cg_ctl_read_assignment (self, entity, cg_ctl_argument (self, i), &field, &value, error))
        return FALSE;
      cg_edit_set (edit, entity, id, field, &value);
    }

  return TRUE;
}

/* ---- commands ---- */

static void
print_new_record (const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (record));
  const char *number = info->number_field >= 0 ? cg_record_text (record, info->number_field) : "";
  g_autofree char *line = g_strdup_printf ("%" G_GINT64_FORMAT "%s%s\n", cg_record_get_id (record),
                                           *number != '\0' ? " " : "", number);

  cg_ctl_print (line);
}

/* A record that was added; or several, of which JSON makes an array. What was added beside them is
 * of another kind. */
static gboolean
report_new (CgCtl *self, CgEntity entity, const gint64 *ids, gsize n, GError **error)
{
  g_autoptr (GPtrArray) records = cg_store_fetch (self->store, entity, ids, n, error);
  g_autoptr (GString) json = NULL;

  if (records == NULL)
    return FALSE;

  json = g_string_new (records->len > 1 ? "[" : "");
  for (guint i = 0; i < records->len; i++)
    {
      if (!self->options->json)
        print_new_record (g_ptr_array_index (records, i));
      g_string_append (json, i > 0 ? ",\n" : "");
      cg_ctl_json_record (json, g_ptr_array_index (records, i));
    }

  g_string_append (json, records->len > 1 ? "]" : "");
  if (self->options->json)
    cg_ctl_json_print (json);
  return TRUE;
}

gboolean
cg_ctl_add (CgCtl *self, GError **error)
{
  gboolean drafting = cg_ctl_is_draft (self);
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  CgEntity entity;
  gint64 actor;

  if (!cg_entity_parse (cg_ctl_argument (self, 0), &entity, error) ||
      !cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  edit = drafting ? cg_ctl_draft (self, actor, error) : cg_edit_new ("add", actor);
  if (edit == NULL ||
      (!drafting && !set_fields (self, edit, entity, cg_edit_insert (edit, entity), 1, error)) ||
      !cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  print_hints (outcome);
  return report_new (self, entity, (const gint64 *) outcome->inserted->data,
                     drafting ? outcome->inserted->len : 1, error);
}

gboolean
cg_ctl_set (CgCtl *self, GError **error)
{
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  CgEntity entity;
  gint64 id, actor;

  if (!open_record (self, &entity, &id, &actor, error))
    return FALSE;

  edit = cg_edit_new ("set", actor);
  if (!set_fields (self, edit, entity, id, 2, error) ||
      !cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  print_hints (outcome);
  return report (self, entity, id, cg_action_label ("set"), error);
}

gboolean
cg_ctl_void (CgCtl *self, GError **error)
{
  CgEntity entity;
  gint64 id, actor;

  if (self->options->reason == NULL)
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("The option “--%s” is missing."), "reason");
      return FALSE;
    }
  if (!open_record (self, &entity, &id, &actor, error) ||
      !cg_store_void (self->store, entity, id, self->options->reason, actor, error))
    return FALSE;

  return report (self, entity, id, cg_action_label ("void"), error);
}

GHashTable *
cg_ctl_read_arguments (CgCtl *self, guint first, GError **error)
{
  g_autoptr (GHashTable) arguments =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = first; cg_ctl_argument (self, i) != NULL; i++)
    {
      char *name = NULL;
      const char *value;

      if (!cg_ctl_split_assignment (cg_ctl_argument (self, i), &name, &value, error))
        {
          g_free (name);
          return NULL;
        }
      g_hash_table_replace (arguments, name, g_strdup (value));
    }

  return g_steal_pointer (&arguments);
}

/* Each --release is a line of the argument of that step. */
static void
take_releases (CgCtl *self, GHashTable *arguments)
{
  GPtrArray *releases = self->options->releases;
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < releases->len; i++)
    g_string_append_printf (lines, "%s\n", (char *) g_ptr_array_index (releases, i));
  if (releases->len > 0)
    g_hash_table_replace (arguments, g_strdup ("releases"), g_strdup (lines->str));
}

gboolean
cg_ctl_do (CgCtl *self, GError **error)
{
  const CgAction *action = cg_action_parse (cg_ctl_argument (self, 0), error);
  g_autoptr (GHashTable) arguments = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  gint64 id, actor;

  if (action == NULL)
    return FALSE;
  arguments = cg_ctl_read_arguments (self, 2, error);
  if (arguments == NULL || !cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  take_releases (self, arguments);
  id = cg_store_find (self->store, action->entity, cg_ctl_argument (self, 1), error);
  if (id == 0 || !cg_store_do (self->store, action, id, arguments, actor, &outcome, error))
    return FALSE;

  print_hints (outcome);
  return report (self, action->entity, id, cg_action_label (action->id), error);
}

static void
report_step (CgCtl *self, const char *action, const char *sentence, gint64 seq)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *line = NULL;

  if (!self->options->json)
    {
      line = g_strdup_printf (_ ("%s: %s\n"), cg_action_label (action),
                              sentence != NULL ? sentence : "");
      cg_ctl_print (line);
      return;
    }

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "action", action);
  cg_ctl_json_add_string (json, "sentence", sentence);
  cg_ctl_json_add_integer (json, "seq", seq);
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static gboolean
undo_or_redo (CgCtl *self, gboolean redo, GError **error)
{
  g_autoptr (CgUndoState) state = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  gint64 actor;

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;
  state = cg_store_undo_state (self->store, actor, error);
  if (state == NULL || !(redo ? cg_store_redo (self->store, actor, &outcome, error)
                              : cg_store_undo (self->store, actor, &outcome, error)))
    return FALSE;

  report_step (self, redo ? "redo" : "undo", redo ? state->redo : state->undo, outcome->seq);
  return TRUE;
}

gboolean
cg_ctl_undo (CgCtl *self, GError **error)
{
  return undo_or_redo (self, FALSE, error);
}

gboolean
cg_ctl_redo (CgCtl *self, GError **error)
{
  return undo_or_redo (self, TRUE, error);
}

/* ---- attach ---- */

/* Of the records that an edit made, the ids of the attachments come last or alone; all
 * are asked for, and what is no attachment is left out by the store. */
static gboolean
report_attachments (CgCtl *self, const CgOutcome *outcome, GError **error)
{
  g_autoptr (GPtrArray) records =
      cg_store_fetch (self->store, CG_ENTITY_ATTACHMENT,
                      (gint64 *) (void *) outcome->inserted->data, outcome->inserted->len, error);
  g_autoptr (GString) json = g_string_new ("[");

  if (records == NULL)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      if (!self->options->json)
        {
          print_new_record (record);
          continue;
        }
      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_record (json, record);
    }

  if (self->options->json)
    {
      g_string_append (json, "\n]\n");
      cg_ctl_print (json->str);
    }
  return TRUE;
}

static gboolean
parse_kind (const char *text, const char **kind, GError **error)
{
  *kind = text != NULL ? cg_choices_parse (CG_CHOICES_DOCUMENT_KIND, text) : NULL;
  return text == NULL || *kind != NULL ||
         cg_field_check_choice (CG_ENTITY_ATTACHMENT, CG_ATTACHMENT_KIND, text, error);
}

gboolean
cg_ctl_attach (CgCtl *self, GError **error)
{
  const char *const *files = (const char *const *) self->options->words->pdata;
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  g_autoptr (CgOutcome) outcome = NULL;
  const char *kind;
  CgEntity entity;
  gint64 id, actor;

  if (!parse_kind (self->options->kind, &kind, error) ||
      !open_record (self, &entity, &id, &actor, error))
    return FALSE;

  for (guint i = 3; i < self->options->words->len; i++)
    g_ptr_array_add (paths, (char *) files[i]);
  g_ptr_array_add (paths, NULL);

  return cg_store_attach (self->store, entity, id, (const char *const *) paths->pdata, kind, actor,
                          &outcome, error) &&
         report_attachments (self, outcome, error);
}
