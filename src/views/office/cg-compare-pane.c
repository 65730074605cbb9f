/* cg-compare-pane.c: what the details pane says of a record while its list is compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-pane.h"

#include "cg-bulk-pane.h"
#include "cg-compare-changes.h"
#include "cg-compare-evidence.h"
#include "cg-field-history.h"
#include "cg-record-pane.h"

struct _CgComparePane
{
  GObject parent_instance;

  CgOffice *office;
  CgRecordPane *pane; /* (nullable): weak */
  CgCompareChanges *changes;
  CgCompareEvidence *evidence;
  CgAsof *past; /* (nullable): of what is shown */
  gint64 id;    /* of the record that is shown, 0: none */
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CgComparePane, cg_compare_pane, G_TYPE_OBJECT)

/* The pane of one record stands in one that is also for several. */
static CgRecordPane *
pane_of (CgListPage *page)
{
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (page));

  if (pane != NULL && CG_IS_BULK_PANE (pane))
    pane = cg_bulk_pane_get_record (CG_BULK_PANE (pane));

  return pane != NULL && CG_IS_RECORD_PANE (pane) ? CG_RECORD_PANE (pane) : NULL;
}

static void
field_cb (CgCompareChanges *changes, int field, CgComparePane *self)
{
  cg_record_pane_show_field_history (self->pane, field);
}

/* ---- when it was changed ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgComparePane) self = data;
  g_autoptr (GPtrArray) versions = cg_store_field_history_finish (CG_STORE (source), result, NULL);

  if (versions != NULL && self->pane != NULL &&
      !g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    cg_compare_changes_show_days (self->changes, versions);
}

static void
stop_reading (CgComparePane *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
read_days (CgComparePane *self, CgRecord *record)
{
  stop_reading (self);
  if (record == NULL)
    return;

  self->reading = g_cancellable_new ();
  cg_store_field_history_async (cg_office_get_store (self->office), cg_record_get_entity (record),
                                cg_record_get_id (record), -1, 0, 0, self->reading, read_cb,
                                g_object_ref (self));
}

static void
show_evidence (CgComparePane *self, CgAsof *past, CgRecord *record)
{
  gboolean has = record != NULL && cg_record_get_entity (record) == CG_ENTITY_PROBLEM;
  gint64 id = has ? cg_record_get_id (record) : 0;

  if (id == self->id && past == self->past)
    return;

  self->id = id;
  g_set_object (&self->past, past);
  cg_compare_evidence_show (self->evidence, past, id);
}

void
cg_compare_pane_show (
    CgComparePane *self, CgAsof *past, CgRecord *then, CgRecord *now, guint64 fields)
{
  g_return_if_fail (CG_IS_COMPARE_PANE (self));

  if (self->pane == NULL)
    return;

  cg_compare_changes_show (self->changes, then, now, fields);
  read_days (self, then != NULL ? now : NULL);
  show_evidence (self, past, now);
}

/* ---- the object ---- */

static GtkWidget *
build (CgComparePane *self, CgDate day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 14);

  self->changes = CG_COMPARE_CHANGES (cg_compare_changes_new (day));
  self->evidence = CG_COMPARE_EVIDENCE (cg_compare_evidence_new (self->office, day));
  g_signal_connect_object (self->changes, "field-activated", G_CALLBACK (field_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->changes));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->evidence));
  return box;
}

void
cg_compare_pane_take_away (CgComparePane *self)
{
  g_return_if_fail (CG_IS_COMPARE_PANE (self));

  stop_reading (self);
  if (self->pane == NULL)
    return;

  cg_record_pane_set_aside (self->pane, NULL);
  cg_record_pane_set_day (self->pane, 0);
  g_clear_weak_pointer (&self->pane);
}

static void
cg_compare_pane_dispose (GObject *object)
{
  CgComparePane *self = CG_COMPARE_PANE (object);

  stop_reading (self);
  g_clear_weak_pointer (&self->pane);
  g_clear_object (&self->past);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_compare_pane_parent_class)->dispose (object);
}

static void
cg_compare_pane_class_init (CgComparePaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_compare_pane_dispose;
}

static void
cg_compare_pane_init (CgComparePane *self)
{
}

CgComparePane *
cg_compare_pane_new (CgListPage *page, CgDate day)
{
  CgComparePane *self = g_object_new (CG_TYPE_COMPARE_PANE, NULL);
  CgRecordPane *pane = pane_of (page);

  self->office = g_object_ref (cg_list_page_get_office (page));
  g_set_weak_pointer (&self->pane, pane);
  if (pane != NULL)
    {
      cg_record_pane_set_aside (pane, build (self, day));
      cg_record_pane_set_day (pane, day);
    }
  return self;
}
