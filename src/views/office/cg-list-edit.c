/* cg-list-edit.c: typing into the cells of a list: what may be typed, written by the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-edit.h"

#include "cg-fault.h"
#include "cg-grid.h"
#include "cg-list-paste.h"
#include "cg-office-picks.h"
#include "cg-typed-field.h"

struct _CgListEdit
{
  GObject parent_instance;

  CgOffice *office;
  gboolean compared;
};

static void cg_list_edit_editing_init (CgGridEditingInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgListEdit,
                               cg_list_edit,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_GRID_EDITING,
                                                      cg_list_edit_editing_init))

static gboolean
check_open (CgListEdit *self, GError **error)
{
  const char *reason = cg_office_get_read_only (self->office);

  if (reason != NULL)
    g_set_error_literal (error, CG_FAULT, CG_FAULT_STORE_READ_ONLY, reason);
  else if (self->compared)
    cg_fault_set (error, CG_FAULT_COMPARED);
  return reason == NULL && !self->compared;
}

static int
find_field (CgGridEditing *editing, const CgRecord *record, int field, GError **error)
{
  if (!check_open (CG_LIST_EDIT (editing), error))
    return -1;

  return cg_typed_field (record, field, error);
}

static CgPickSource *
get_picks (CgGridEditing *editing)
{
  return cg_office_get_picks (CG_LIST_EDIT (editing)->office);
}

static void
done_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  GTask *task = object;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static void
write_async (CgGridEditing *editing,
             const CgEdit *edit,
             GAsyncReadyCallback callback,
             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (editing, NULL, callback, user_data);
  g_autoptr (CgEdit) own = cg_edit_copy (edit);

  g_task_set_source_tag (task, write_async);
  cg_office_apply (CG_LIST_EDIT (editing)->office, own, task, done_cb);
}

/* ---- blocks of cells ---- */

static void
paste (CgGridEditing *editing,
       GtkWidget *origin,
       const CgCellBlock *block,
       GPtrArray *records,
       GPtrArray *columns,
       guint n_rows)
{
  CgListEdit *self = CG_LIST_EDIT (editing);
  const CgListPasteBlock cells = { block, records, columns, n_rows };
  g_autoptr (GError) error = NULL;

  if (check_open (self, &error))
    cg_list_paste (editing, self->office, CG_GRID (origin), &cells);
  else
    cg_grid_tell (CG_GRID (origin), error->message);
}

static void
cg_list_edit_editing_init (CgGridEditingInterface *interface)
{
  interface->find_field = find_field;
  interface->get_picks = get_picks;
  interface->write_async = write_async;
  interface->paste = paste;
}

static void
cg_list_edit_finalize (GObject *object)
{
  g_clear_object (&CG_LIST_EDIT (object)->office);

  G_OBJECT_CLASS (cg_list_edit_parent_class)->finalize (object);
}

static void
cg_list_edit_class_init (CgListEditClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_list_edit_finalize;
}

static void
cg_list_edit_init (CgListEdit *self)
{
}

CgListEdit *
cg_list_edit_new (CgOffice *office)
{
  CgListEdit *self = g_object_new (CG_TYPE_LIST_EDIT, NULL);

  g_return_val_if_fail (CG_IS_OFFICE (office), NULL);

  self->office = g_object_ref (office);
  return self;
}

void
cg_list_edit_set_compared (CgListEdit *self, gboolean compared)
{
  g_return_if_fail (CG_IS_LIST_EDIT (self));

  self->compared = compared;
}

gboolean
cg_list_edit_is_for (CgEntity entity)
{
  return entity == CG_ENTITY_PROBLEM || entity == CG_ENTITY_MEASURE ||
         entity == CG_ENTITY_INSTITUTION || entity == CG_ENTITY_CASE;
}
