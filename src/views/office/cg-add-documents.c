/* cg-add-documents.c: adding files to a case: which files, which case, what kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-add-documents.h"

#include <glib/gi18n.h>

#include "cg-add-folder.h"
#include "cg-form-dialog.h"
#include "cg-join-box.h"

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_ATTACHMENT_CASE, .flags = CG_FORM_REQUIRED },
  { CG_ITEM_FIELD, CG_ATTACHMENT_KIND },
  { CG_ITEM_END },
};

/* The files on their way to the store; keeps the window so that a refusal finds it. */
#define CG_TYPE_ADDING (cg_adding_get_type ())
G_DECLARE_FINAL_TYPE (CgAdding, cg_adding, CG, ADDING, GObject)

struct _CgAdding
{
  GObject parent_instance;

  CgOffice *office;
  CgFormDialog *dialog; /* owned while the store is at work */
  CgJoinBox *join;      /* in the window; NULL where the files cannot be joined */
  GCancellable *joining;
  char **paths;
  GObject *object;
  CgDocumentsAdded added;
};

G_DEFINE_FINAL_TYPE (CgAdding, cg_adding, G_TYPE_OBJECT)

static void
cg_adding_finalize (GObject *object)
{
  CgAdding *self = CG_ADDING (object);

  g_clear_object (&self->dialog);
  g_clear_object (&self->join);
  g_clear_object (&self->joining);
  g_clear_object (&self->office);
  g_clear_object (&self->object);
  g_strfreev (self->paths);

  G_OBJECT_CLASS (cg_adding_parent_class)->finalize (object);
}

static void
cg_adding_class_init (CgAddingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_adding_finalize;
}

static void
cg_adding_init (CgAdding *self)
{
}

static void
attached_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgAdding *self = CG_ADDING (object);
  g_autoptr (CgFormDialog) dialog = g_steal_pointer (&self->dialog);

  if (self->join != NULL)
    cg_join_box_clean (self->join);
  if (error != NULL)
    {
      cg_form_dialog_fail (dialog, error);
      return;
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
  self->added (self->object, outcome->inserted);
}

static void
attach (CgAdding *self, char **paths)
{
  CgForm *form = cg_form_dialog_get_form (self->dialog);
  g_auto (CgValue) case_id = CG_VALUE_INIT;
  g_auto (CgValue) kind = CG_VALUE_INIT;

  cg_form_get_value (form, "case", &case_id);
  cg_form_get_value (form, "kind", &kind);
  cg_office_attach (self->office, CG_ENTITY_CASE, case_id.integer, (const char *const *) paths,
                    kind.text, self, attached_cb);
}

static void
joined_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgAdding) self = data;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = cg_join_box_write_finish (CG_JOIN_BOX (source), result, &error);

  if (paths != NULL && !g_cancellable_is_cancelled (self->joining))
    {
      attach (self, paths);
      return;
    }

  cg_join_box_clean (self->join);
  if (!g_cancellable_is_cancelled (self->joining))
    cg_form_dialog_fail (self->dialog, error);
  g_clear_object (&self->dialog);
}

static void
confirmed_cb (CgFormDialog *dialog, CgAdding *self)
{
  self->dialog = g_object_ref (dialog);
  if (self->join == NULL || !cg_join_box_get_wanted (self->join))
    {
      attach (self, self->paths);
      return;
    }

  cg_join_box_write_async (self->join, self->joining, joined_cb, g_object_ref (self));
}

/* Files that cannot be joined are told of in the window; they can still be attached as they are. */
static void
join_failed_cb (CgFormDialog *dialog, const GError *error)
{
  cg_form_dialog_fail (dialog, error);
}

static void
closed_cb (CgAdding *self)
{
  g_cancellable_cancel (self->joining);
}

static void
offer_joining (CgAdding *self, CgFormDialog *dialog)
{
  self->joining = g_cancellable_new ();
  self->join = CG_JOIN_BOX (
      g_object_ref_sink (cg_join_box_new (self->office, (const char *const *) self->paths)));
  cg_form_dialog_set_below (dialog, GTK_WIDGET (self->join));
  g_signal_connect_object (self->join, "failed", G_CALLBACK (join_failed_cb), dialog,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (dialog, "destroy", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

static void
unref_adding (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

static char *
make_title (char **paths)
{
  guint n = g_strv_length (paths);
  g_autofree char *name = g_filename_display_basename (paths[0]);

  /* Translators: %s is a file name */
  return n == 1 ? g_strdup_printf (_ ("Add “%s”"), name)
                : g_strdup_printf (ngettext ("Add %u file", "Add %u files", n), n);
}

void
cg_add_documents (GtkWidget *origin,
                  CgOffice *office,
                  const char *const *paths,
                  CgRecord *near,
                  gpointer object,
                  CgDocumentsAdded added)
{
  CgAdding *self;
  CgForm *form;
  g_autofree char *title = NULL;
  CgFormDialog *dialog;
  gint64 case_id = near != NULL ? cg_record_integer (near, CG_ATTACHMENT_CASE) : 0;

  if (cg_add_folder_is_wanted (paths))
    {
      cg_add_folder (origin, office, paths, CG_ENTITY_CASE, case_id, case_id,
                     case_id != 0 ? cg_record_reference_name (near, CG_ATTACHMENT_CASE) : NULL,
                     object, added);
      return;
    }

  self = g_object_new (CG_TYPE_ADDING, NULL);
  form = CG_FORM (cg_form_new (CG_ENTITY_ATTACHMENT, items));
  self->office = g_object_ref (office);
  self->paths = g_strdupv ((char **) paths);
  self->object = g_object_ref (object);
  self->added = added;

  title = make_title (self->paths);
  dialog = cg_form_dialog_new (origin, office, title, form, _ ("Add"));
  cg_form_begin (form);
  if (case_id != 0)
    cg_form_set_reference (form, "case", case_id,
                           cg_record_reference_name (near, CG_ATTACHMENT_CASE));
  if (cg_join_box_can (paths))
    offer_joining (self, dialog);
  g_signal_connect_data (dialog, "confirmed", G_CALLBACK (confirmed_cb), self, unref_adding, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}
