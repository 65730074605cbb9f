/* cg-compare-evidence.c: in the pane: evidence of a problem that came since a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-evidence.h"

#include <glib/gi18n.h>

#include "cg-asof-compare.h"
#include "cg-clock.h"
#include "cg-field-history.h"

struct _CgCompareEvidence
{
  CgComparePanel parent_instance;

  CgOffice *office;
  GCancellable *cancellable; /* of what is read for the problem shown */
};

G_DEFINE_FINAL_TYPE (CgCompareEvidence, cg_compare_evidence, CG_TYPE_COMPARE_PANEL)

static CgStore *
store_of (CgCompareEvidence *self)
{
  return cg_office_get_store (self->office);
}

/* ---- a line ---- */

/* The day on which it was entered is that of its first version. */
static void
entered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkLabel) label = data;
  g_autoptr (GPtrArray) versions = cg_store_field_history_finish (CG_STORE (source), result, NULL);
  const CgFieldVersion *first;
  g_autofree char *day = NULL;

  if (versions == NULL || versions->len == 0)
    return;

  first = g_ptr_array_index (versions, versions->len - 1);
  day = cg_date_format_short (cg_clock_date_of_ms (first->at), cg_clock_today ());
  gtk_label_set_text (label, day);
}

static GtkWidget *
make_line (CgCompareEvidence *self, const CgRecord *record)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = cg_record_display (record, CG_EVIDENCE_NAME);
  g_autofree char *quantity = cg_record_display (record, CG_EVIDENCE_QUANTITY);
  GtkWidget *label = cg_compare_text (name, "evidence-name");
  GtkWidget *entered = cg_compare_label ("", "dim");

  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (entered, "num");
  gtk_widget_add_css_class (line, "added-line");
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("text-x-generic-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), cg_compare_label (quantity, "dim"));
  gtk_box_append (GTK_BOX (line), entered);
  cg_store_field_history_async (store_of (self), CG_ENTITY_EVIDENCE, cg_record_get_id (record),
                                CG_EVIDENCE_NAME, 0, 0, self->cancellable, entered_cb,
                                g_object_ref (entered));
  return line;
}

static void
clear (CgCompareEvidence *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  cg_compare_panel_clear (CG_COMPARE_PANEL (self));
}

/* ---- reading ---- */

/* A problem that is left before its evidence was read is not shown any more. */
static gboolean
is_left (GAsyncResult *result)
{
  return g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result)));
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCompareEvidence) self = data;
  CgComparePanel *panel = CG_COMPARE_PANEL (self);
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  g_autofree char *count = NULL;

  if (records == NULL || records->len == 0 || is_left (result))
    return;

  for (guint i = 0; i < records->len; i++)
    cg_compare_panel_add (panel, make_line (self, g_ptr_array_index (records, i)));
  count = g_strdup_printf (ngettext ("%u item", "%u items", records->len), records->len);
  cg_compare_panel_set_count (panel, count);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCompareEvidence) self = data;
  g_autoptr (CgComparison) comparison = cg_asof_compare_finish (CG_ASOF (source), result, NULL);
  g_autoptr (CgIds) ids = NULL;

  if (comparison == NULL || is_left (result))
    return;

  ids = cg_comparison_get_ids (comparison, 1u << CG_COMPARED_ADDED);
  if (cg_ids_length (ids) > 0)
    cg_store_fetch_async (store_of (self), CG_ENTITY_EVIDENCE, cg_ids_data (ids),
                          cg_ids_length (ids), self->cancellable, fetched_cb, g_object_ref (self));
}

void
cg_compare_evidence_show (CgCompareEvidence *self, CgAsof *past, gint64 problem)
{
  g_autoptr (CgQuery) query = NULL;

  g_return_if_fail (CG_IS_COMPARE_EVIDENCE (self));

  clear (self);
  if (problem == 0)
    return;

  query = cg_query_new (CG_ENTITY_EVIDENCE);
  cg_query_filter_integer (query, CG_EVIDENCE_PROBLEM, CG_FILTER_EQUAL, problem);
  self->cancellable = g_cancellable_new ();
  cg_asof_compare_async (past, query, self->cancellable, compared_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static void
cg_compare_evidence_dispose (GObject *object)
{
  CgCompareEvidence *self = CG_COMPARE_EVIDENCE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_compare_evidence_parent_class)->dispose (object);
}

static void
cg_compare_evidence_class_init (CgCompareEvidenceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_compare_evidence_dispose;
}

static void
cg_compare_evidence_init (CgCompareEvidence *self)
{
}

GtkWidget *
cg_compare_evidence_new (CgOffice *office, CgDate day)
{
  CgCompareEvidence *self = g_object_new (CG_TYPE_COMPARE_EVIDENCE, NULL);

  self->office = g_object_ref (office);
  cg_compare_panel_set_title (CG_COMPARE_PANEL (self), _ ("Evidence added since %s"), day);
  return GTK_WIDGET (self);
}
