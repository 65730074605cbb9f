/* cg-store-bands.c: bands of the window for a store that waits, or holds an interrupted edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-bands.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-store-set.h"

struct _CgStoreBands
{
  GObject parent_instance;

  CgOffice *office;
  CgBanner *waiting;
  CgBanner *interrupted;
  CgPendingSet *set; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CgStoreBands, cg_store_bands, G_TYPE_OBJECT)

/* ---- another program holds the store ---- */

static void
waiting_cb (CgStoreBands *self)
{
  gboolean waiting;

  g_object_get (self->office, "waiting", &waiting, NULL);
  if (waiting)
    cg_banner_show (self->waiting, CG_BANNER_NOTE,
                    _ ("Another program is using the store; waiting for it. What you typed is "
                       "kept and saved when it is free."),
                    NULL);
  else
    cg_banner_hide (self->waiting);
}

/* ---- a large edit was interrupted ---- */

/* The second button takes back what was written, where that is possible. */
static void
offer (CgStoreBands *self, const char *sentence)
{
  gboolean writable = cg_office_get_read_only (self->office) == NULL;

  cg_banner_show (self->interrupted, CG_BANNER_FAULT, sentence,
                  writable ? C_ ("large edit", "Complete") : NULL);
  cg_banner_set_second (self->interrupted, writable && self->set->reversible
                                               ? _ ("Take Back What Was Written")
                                               : NULL);
}

static void
pending_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStoreBands) self = data;
  g_autofree char *sentence = NULL;

  self->set = cg_store_pending_set_finish (CG_STORE (source), result, NULL);
  if (self->set == NULL)
    return;

  sentence = cg_pending_set_describe (self->set);
  offer (self, sentence);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStoreBands) self = data;
  g_autoptr (GError) error = NULL;

  if (cg_store_end_set_finish (CG_STORE (source), result, &error))
    cg_banner_hide (self->interrupted);
  else
    offer (self, error->message);
}

static void
end (CgStoreBands *self, gboolean complete)
{
  cg_banner_show (self->interrupted, CG_BANNER_NOTE,
                  complete ? _ ("Completing the large edit…") : _ ("Taking back the large edit…"),
                  NULL);
  cg_banner_set_second (self->interrupted, NULL);
  cg_store_end_set_async (cg_office_get_store (self->office), complete, NULL, ended_cb,
                          g_object_ref (self));
}

static void
complete_cb (CgStoreBands *self)
{
  end (self, TRUE);
}

static void
withdraw_cb (CgStoreBands *self)
{
  end (self, FALSE);
}

/* ---- the object ---- */

static void
cg_store_bands_finalize (GObject *object)
{
  CgStoreBands *self = CG_STORE_BANDS (object);

  g_clear_pointer (&self->set, cg_pending_set_free);
  g_clear_object (&self->office);
  g_clear_object (&self->waiting);
  g_clear_object (&self->interrupted);

  G_OBJECT_CLASS (cg_store_bands_parent_class)->finalize (object);
}

static void
cg_store_bands_class_init (CgStoreBandsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_store_bands_finalize;
}

static void
cg_store_bands_init (CgStoreBands *self)
{
}

static CgBanner *
add_banner (CgWindow *window)
{
  GtkWidget *banner = cg_banner_new ();

  gtk_box_append (cg_window_get_bands (window), banner);
  return CG_BANNER (g_object_ref (banner));
}

CgStoreBands *
cg_store_bands_new (CgWindow *window, CgOffice *office)
{
  CgStoreBands *self = g_object_new (CG_TYPE_STORE_BANDS, NULL);

  self->office = g_object_ref (office);
  self->waiting = add_banner (window);
  self->interrupted = add_banner (window);
  g_signal_connect_object (office, "notify::waiting", G_CALLBACK (waiting_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->interrupted, "activated", G_CALLBACK (complete_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->interrupted, "second-activated", G_CALLBACK (withdraw_cb), self,
                           G_CONNECT_SWAPPED);
  cg_store_pending_set_async (cg_office_get_store (office), NULL, pending_cb, g_object_ref (self));
  return self;
}
