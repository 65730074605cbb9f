/* cg-document-outside.c: a document for another program: a copy of it, or opened by the desktop.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-outside.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-pick-file.h"
#include "cg-store-files.h"

/* A document on its way out. */
typedef struct
{
  CgOffice *office;
  CgRecord *record;
  GdkDisplay *display;
  GObject *object;
  CgDocumentFailed failed;
} Leaving;

static Leaving *
leaving_new (GtkWidget *origin,
             CgOffice *office,
             CgRecord *attachment,
             gpointer object,
             CgDocumentFailed failed)
{
  Leaving *self = g_new0 (Leaving, 1);

  self->office = g_object_ref (office);
  self->record = cg_record_ref (attachment);
  self->display = g_object_ref (gtk_widget_get_display (origin));
  self->object = g_object_ref (object);
  self->failed = failed;
  return self;
}

static void
leaving_free (Leaving *self)
{
  g_object_unref (self->office);
  cg_record_unref (self->record);
  g_object_unref (self->display);
  g_object_unref (self->object);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Leaving, leaving_free)

static const char *
name_of (const Leaving *self)
{
  return cg_record_text (self->record, CG_ATTACHMENT_NAME);
}

static void
note (Leaving *self, const char *action, const char *detail)
{
  cg_office_log (self->office, action, CG_ENTITY_ATTACHMENT, cg_record_get_id (self->record),
                 detail);
}

/* ---- a copy ---- */

static void
copied_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Leaving) self = data;
  g_autoptr (GError) error = NULL;

  if (cg_store_copy_file_finish (CG_STORE (source), result, &error))
    note (self, "export", name_of (self));
  else
    self->failed (self->object, error);
}

static void
target_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Leaving) self = data;
  g_autofree char *target = cg_pick_save_finish (result, NULL);
  CgStore *store = cg_office_get_store (self->office);
  const char *sha256 = cg_record_text (self->record, CG_ATTACHMENT_SHA256);

  if (target == NULL)
    return;

  cg_store_copy_file_async (store, sha256, name_of (self), target, NULL, copied_cb, self);
  g_steal_pointer (&self);
}

void
cg_document_save_copy (GtkWidget *origin,
                       CgOffice *office,
                       CgRecord *attachment,
                       gpointer object,
                       CgDocumentFailed failed)
{
  Leaving *self = leaving_new (origin, office, attachment, object, failed);

  cg_pick_save_async (GTK_WINDOW (gtk_widget_get_root (origin)), _ ("Save a Copy"), name_of (self),
                      NULL, target_cb, self);
}

/* ---- opened by the desktop ---- */

static void
launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Leaving) self = data;
  g_autoptr (GError) refusal = NULL;
  g_autoptr (GError) error = NULL;

  if (g_app_info_launch_default_for_uri_finish (result, &refusal))
    {
      note (self, "open", _ ("in another program"));
      return;
    }

  error = cg_fault_new (CG_FAULT_NO_PROGRAM, name_of (self));
  self->failed (self->object, error);
}

static void
lent_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Leaving) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = cg_store_lend_file_finish (CG_STORE (source), result, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;
  g_autoptr (GdkAppLaunchContext) context = gdk_display_get_app_launch_context (self->display);

  if (uri == NULL)
    {
      self->failed (self->object, error);
      return;
    }

  g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL, launched_cb,
                                           g_steal_pointer (&self));
}

void
cg_document_open_outside (GtkWidget *origin,
                          CgOffice *office,
                          CgRecord *attachment,
                          gpointer object,
                          CgDocumentFailed failed)
{
  Leaving *self = leaving_new (origin, office, attachment, object, failed);

  cg_store_lend_file_async (cg_office_get_store (office),
                            cg_record_text (attachment, CG_ATTACHMENT_SHA256), name_of (self), NULL,
                            lent_cb, self);
}
