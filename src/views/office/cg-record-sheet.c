/* cg-record-sheet.c: the entry sheet of one kind of record: draft, one edit, the next one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-record-sheet.h"

#include "cg-office-picks.h"

struct _CgRecordSheet
{
  GObject parent_instance;

  CgOffice *office;
  CgSheet *sheet;
  CgForm *form;
  CgEntity entity;
  char *draft;
  const char *const *kept;
  gboolean again; /* the next record follows this one */
};

G_DEFINE_FINAL_TYPE (CgRecordSheet, cg_record_sheet, G_TYPE_OBJECT)

enum
{
  SIGNAL_FILL_EDIT,
  SIGNAL_ADDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the draft ---- */

/* Each person has a draft of their own. */
static char *
draft_name (CgRecordSheet *self)
{
  return g_strdup_printf ("%s-%" G_GINT64_FORMAT, self->draft, cg_office_get_actor (self->office));
}

static void
draft_saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecordSheet) self = data;
  g_autoptr (GError) error = NULL;

  cg_drafts_save_finish (CG_DRAFTS (source), result, &error);
  cg_sheet_set_saved (self->sheet, error);
}

static void
save_draft_cb (CgRecordSheet *self)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();
  g_autofree char *name = draft_name (self);

  cg_form_save (self->form, draft, self->draft);
  cg_drafts_save_async (cg_office_get_drafts (self->office), name, draft, draft_saved_cb,
                        g_object_ref (self));
}

static void
begin (CgRecordSheet *self)
{
  cg_form_set_actor (self->form, cg_office_get_actor (self->office),
                     cg_office_get_actor_name (self->office));
  cg_form_begin (self->form);
}

static void
remove_draft (CgRecordSheet *self)
{
  g_autofree char *name = draft_name (self);

  cg_drafts_remove (cg_office_get_drafts (self->office), name);
}

/* Putting the sheet away saves what stands in it: so it is emptied first, and the draft of
 * the empty form goes as well. */
static void
put_away (CgRecordSheet *self)
{
  begin (self);
  cg_sheet_close (self->sheet);
  remove_draft (self);
}

/* ---- the next record keeps unit, case and deadline ---- */

typedef struct
{
  CgValue value;
  char *words;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  cg_value_clear (&kept->value);
  g_free (kept->words);
  g_free (kept);
}

static GPtrArray *
take_kept (CgRecordSheet *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (kept_free);

  for (const char *const *key = self->kept; *key != NULL; key++)
    {
      Kept *kept = g_new0 (Kept, 1);
      CgEditor *editor = cg_field_row_get_editor (cg_form_get_row (self->form, *key));

      cg_form_get_value (self->form, *key, &kept->value);
      kept->words = g_strdup (cg_editor_get_words (editor));
      g_ptr_array_add (all, kept);
    }

  return all;
}

static void
begin_next (CgRecordSheet *self)
{
  g_autoptr (GPtrArray) all = take_kept (self);

  begin (self);
  for (guint i = 0; i < all->len; i++)
    {
      Kept *kept = g_ptr_array_index (all, i);

      cg_form_set_value (self->form, self->kept[i], &kept->value, kept->words);
    }
  remove_draft (self);
}

/* ---- writing ---- */

static void
added_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgRecordSheet *self = CG_RECORD_SHEET (object);

  cg_sheet_finish (self->sheet, error);
  if (error != NULL)
    return;

  if (self->again)
    {
      begin_next (self);
      return;
    }

  put_away (self);
  g_signal_emit (self, signals[SIGNAL_ADDED], 0, g_array_index (outcome->inserted, gint64, 0));
}

static void
submit_cb (CgRecordSheet *self, gboolean again)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  gint64 id = cg_edit_insert (edit, self->entity);

  self->again = again;
  cg_form_fill_edit (self->form, edit, id);
  g_signal_emit (self, signals[SIGNAL_FILL_EDIT], 0, edit, id);
  cg_office_apply (self->office, edit, self, added_cb);
}

/* ---- the object ---- */

static void
cg_record_sheet_finalize (GObject *object)
{
  CgRecordSheet *self = CG_RECORD_SHEET (object);

  g_clear_object (&self->office);
  g_free (self->draft);

  G_OBJECT_CLASS (cg_record_sheet_parent_class)->finalize (object);
}

static void
cg_record_sheet_class_init (CgRecordSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_record_sheet_finalize;
  signals[SIGNAL_FILL_EDIT] =
      g_signal_new ("fill-edit", CG_TYPE_RECORD_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_INT64);
  signals[SIGNAL_ADDED] = g_signal_new ("added", CG_TYPE_RECORD_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cg_record_sheet_init (CgRecordSheet *self)
{
}

CgRecordSheet *
cg_record_sheet_new (CgOffice *office,
                     GtkOverlay *overlay,
                     const char *title,
                     const char *submit,
                     const char *again,
                     CgEntity entity,
                     CgForm *form,
                     const char *draft,
                     const char *const *kept)
{
  CgRecordSheet *self = g_object_new (CG_TYPE_RECORD_SHEET, NULL);

  self->office = g_object_ref (office);
  self->form = form;
  self->entity = entity;
  self->draft = g_strdup (draft);
  self->kept = kept;
  cg_form_set_source (form, cg_office_get_picks (office));
  cg_form_set_calendar (form, cg_office_get_calendar (office), 0);
  self->sheet = CG_SHEET (cg_sheet_new (title, form));
  cg_sheet_set_buttons (self->sheet, submit, again);
  g_signal_connect_object (self->sheet, "submit", G_CALLBACK (submit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "save-draft", G_CALLBACK (save_draft_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "discard", G_CALLBACK (put_away), self, G_CONNECT_SWAPPED);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self->sheet));
  return self;
}

CgForm *
cg_record_sheet_get_form (CgRecordSheet *self)
{
  g_return_val_if_fail (CG_IS_RECORD_SHEET (self), NULL);

  return self->form;
}

CgSheet *
cg_record_sheet_get_sheet (CgRecordSheet *self)
{
  g_return_val_if_fail (CG_IS_RECORD_SHEET (self), NULL);

  return self->sheet;
}

static void
case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecordSheet) self = data;
  g_autoptr (GPtrArray) cases = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  CgRecord *record = cases != NULL && cases->len > 0 ? g_ptr_array_index (cases, 0) : NULL;

  if (record == NULL)
    return;

  cg_form_set_reference (self->form, "case", cg_record_get_id (record),
                         cg_record_text (record, CG_CASE_TITLE));
  if (!cg_record_is_null (record, CG_CASE_MAIN_UNIT))
    cg_form_set_reference (self->form, "unit", cg_record_integer (record, CG_CASE_MAIN_UNIT),
                           cg_record_reference_name (record, CG_CASE_MAIN_UNIT));
}

void
cg_record_sheet_open (CgRecordSheet *self, gint64 case_id)
{
  g_autofree char *name = draft_name (self);
  g_autoptr (GKeyFile) draft = NULL;

  g_return_if_fail (CG_IS_RECORD_SHEET (self));

  if (!cg_sheet_is_open (self->sheet))
    {
      draft = cg_drafts_load (cg_office_get_drafts (self->office), name);
      begin (self);
      if (draft != NULL)
        cg_form_load (self->form, draft, self->draft);
    }
  if (case_id != 0)
    cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_CASE, &case_id, 1, NULL,
                          case_cb, g_object_ref (self));
  cg_sheet_open (self->sheet);
}

gboolean
cg_record_sheet_place (const char *place, gint64 *case_id)
{
  *case_id = 0;
  if (g_strcmp0 (place, "add") == 0)
    return TRUE;

  return place != NULL && g_str_has_prefix (place, "add-") &&
         g_ascii_string_to_signed (place + strlen ("add-"), 10, 1, G_MAXINT64, case_id, NULL);
}
