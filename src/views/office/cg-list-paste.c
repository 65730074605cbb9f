/* cg-list-paste.c: a block of cells on its way into a list: compared, tried, asked about, written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-paste.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-office-try.h"
#include "cg-paste-dialog.h"

/* Fewer rows are tried before anybody has read how far that is. */
#define MANY_ROWS 500

#define CG_TYPE_LIST_PASTE (cg_list_paste_get_type ())
G_DECLARE_FINAL_TYPE (CgListPaste, cg_list_paste, CG, LIST_PASTE, GObject)

struct _CgListPaste
{
  GObject parent_instance;

  CgOffice *office;
  CgGridEditing *editing;
  CgGrid *grid;

  CgCellBlock *block;
  GPtrArray *records; /* of CgRecord */
  GPtrArray *columns; /* of CgColumn */
  guint n_rows;

  gboolean again; /* it was shown before, and is other by now */
  gboolean writing;
  CgPastePlan *plan; /* (nullable): until it is shown */
  CgEdit *edit;      /* (nullable): of the plan */
  CgTrial *trial;    /* (nullable): of the edit, as it is shown */
};

G_DEFINE_FINAL_TYPE (CgListPaste, cg_list_paste, G_TYPE_OBJECT)

static void
cg_list_paste_finalize (GObject *object)
{
  CgListPaste *self = CG_LIST_PASTE (object);

  g_object_unref (self->office);
  g_object_unref (self->editing);
  g_object_unref (self->grid);
  cg_cell_block_free (self->block);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->plan, cg_paste_plan_free);
  g_clear_pointer (&self->edit, cg_edit_free);
  g_clear_pointer (&self->trial, cg_trial_free);

  G_OBJECT_CLASS (cg_list_paste_parent_class)->finalize (object);
}

static void
cg_list_paste_class_init (CgListPasteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_list_paste_finalize;
}

static void
cg_list_paste_init (CgListPaste *self)
{
}

static void
progress_cb (double fraction, gpointer data)
{
  CgListPaste *self = data;
  g_autofree char *words =
      g_strdup_printf (self->writing ? _ ("Written: %u / %u rows") : _ ("Checked: %u / %u rows"),
                       (guint) (ABS (fraction) * self->n_rows + 0.5), self->n_rows);

  if (self->n_rows >= MANY_ROWS)
    cg_grid_tell (self->grid, words);
}

/* ---- written ---- */

static void compare (CgListPaste *self);

static gint64
id_at (const CgListPaste *self, guint i)
{
  return cg_record_get_id (self->records->pdata[i]);
}

/* Records come in the order asked for; one that is no more stays as it was, and is refused. */
static void
take_records (CgListPaste *self, GPtrArray *fetched)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  guint place = 0;

  for (guint i = 0; i < self->records->len; i++)
    {
      CgRecord *now = place < fetched->len ? fetched->pdata[place] : NULL;
      gboolean found = now != NULL && cg_record_get_id (now) == id_at (self, i);

      g_ptr_array_add (records, cg_record_ref (found ? now : self->records->pdata[i]));
      place += found;
    }

  g_ptr_array_unref (self->records);
  self->records = records;
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgListPaste) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fetched = cg_store_fetch_finish (CG_STORE (source), result, &error);

  if (fetched == NULL)
    {
      cg_grid_tell (self->grid, error->message);
      return;
    }

  take_records (self, fetched);
  compare (self);
}

/* From the beginning, with the records as they are by now. */
static void
show_again (CgListPaste *self)
{
  g_autofree gint64 *ids = g_new (gint64, self->records->len);

  for (guint i = 0; i < self->records->len; i++)
    ids[i] = id_at (self, i);
  self->again = TRUE;
  cg_store_fetch_async (cg_office_get_store (self->office),
                        cg_record_get_entity (self->records->pdata[0]), ids, self->records->len,
                        NULL, fetched_cb, g_object_ref (self));
}

static void
written_cb (gpointer object, CgTrial *answer, const GError *error)
{
  CgListPaste *self = object;
  g_autoptr (CgTrial) trial = answer;

  cg_grid_tell (self->grid, error != NULL ? error->message : NULL);
  if (trial != NULL && !trial->written)
    show_again (self);
}

static void
confirmed_cb (CgPastePlan *plan, gpointer data)
{
  CgListPaste *self = data;

  self->writing = TRUE;
  cg_office_try (self->office, self->edit, self->trial, progress_cb, NULL, self, written_cb);
}

/* ---- tried ---- */

static void
ask (CgListPaste *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self->grid)) != NULL)
    cg_paste_dialog_open (GTK_WIDGET (self->grid), g_steal_pointer (&self->plan), self->again,
                          confirmed_cb, g_object_ref (self), g_object_unref);
}

static void
tried_cb (gpointer object, CgTrial *trial, const GError *error)
{
  CgListPaste *self = object;

  cg_grid_tell (self->grid, error != NULL ? error->message : NULL);
  g_clear_pointer (&self->trial, cg_trial_free);
  self->trial = trial;
  if (trial == NULL)
    return;

  cg_paste_plan_take_trial (self->plan, trial);
  ask (self);
}

static void
try_rows (CgListPaste *self)
{
  g_clear_pointer (&self->edit, cg_edit_free);
  self->edit = cg_paste_plan_make_edit (self->plan);
  self->writing = FALSE;
  if (self->plan->n_cells > 0)
    cg_office_try (self->office, self->edit, NULL, progress_cb, NULL, self, tried_cb);
  else
    ask (self);
}

/* ---- compared ---- */

static void
typed_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  if (error != NULL)
    cg_grid_tell (object, error->message);
}

static void
write_single (CgListPaste *self)
{
  const CgPasteRow *row = self->plan->rows->pdata[0];
  g_autoptr (CgEdit) edit = NULL;

  if (row->fault != NULL)
    {
      cg_grid_tell (self->grid, row->fault);
      return;
    }

  edit = cg_paste_plan_make_edit (self->plan);
  cg_office_apply (self->office, edit, self->grid, typed_cb);
}

static void
planned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgListPaste) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->plan, cg_paste_plan_free);
  self->plan = cg_paste_plan_finish (result, &error);
  if (self->plan != NULL && self->plan->rows->len == 0)
    cg_fault_set (&error, CG_FAULT_NOTHING_TO_DO);

  if (error != NULL)
    cg_grid_tell (self->grid, error->message);
  else if (self->n_rows == 1 && self->columns->len == 1)
    write_single (self);
  else
    try_rows (self);
}

static void
compare (CgListPaste *self)
{
  cg_paste_plan_async (self->editing, cg_office_get_calendar (self->office), self->block,
                       self->records, self->columns, self->n_rows, planned_cb, g_object_ref (self));
}

void
cg_list_paste (CgGridEditing *editing,
               CgOffice *office,
               CgGrid *grid,
               const CgListPasteBlock *cells)
{
  g_autoptr (CgListPaste) self = g_object_new (CG_TYPE_LIST_PASTE, NULL);

  self->editing = g_object_ref (editing);
  self->office = g_object_ref (office);
  self->grid = g_object_ref (grid);
  self->block = cg_cell_block_copy (cells->block);
  self->records = g_ptr_array_ref (cells->records);
  self->columns = g_ptr_array_ref (cells->columns);
  self->n_rows = cells->n_rows;
  compare (self);
}
