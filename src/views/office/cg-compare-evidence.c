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
#include "cg-section.h"
#include "cg-tip.h"

struct _CgCompareEvidence
{
  AdwBin parent_instance;

  CgOffice *office;
  CgSection *section;
  GtkWidget *lines;
  GCancellable *cancellable; /* of what is read for the problem shown */
};

G_DEFINE_FINAL_TYPE (CgCompareEvidence, cg_compare_evidence, ADW_TYPE_BIN)

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
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "sm");
  return label;
}

static GtkWidget *
make_line (CgCompareEvidence *self, const CgRecord *record)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = cg_record_display (record, CG_EVIDENCE_NAME);
  g_autofree char *quantity = cg_record_display (record, CG_EVIDENCE_QUANTITY);
  GtkWidget *label = make_label (name, "evidence-name");
  GtkWidget *entered = make_label ("", "dim");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  cg_tip_set_cut_off (GTK_LABEL (label));
  gtk_widget_add_css_class (entered, "num");
  gtk_widget_add_css_class (line, "added-line");
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("text-x-generic-symbolic"));
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), make_label (quantity, "dim"));
  gtk_box_append (GTK_BOX (line), entered);
  cg_store_field_history_async (store_of (self), CG_ENTITY_EVIDENCE, cg_record_get_id (record),
                                CG_EVIDENCE_NAME, 0, 0, self->cancellable, entered_cb,
                                g_object_ref (entered));
  return line;
}

static void
clear (CgCompareEvidence *self)
{
  GtkWidget *child;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  while ((child = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), child);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
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
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  g_autofree char *count = NULL;

  if (records == NULL || records->len == 0 || is_left (result))
    return;

  for (guint i = 0; i < records->len; i++)
    gtk_box_append (GTK_BOX (self->lines), make_line (self, g_ptr_array_index (records, i)));
  count = g_strdup_printf (ngettext ("%u item", "%u items", records->len), records->len);
  cg_section_set_count (self->section, count);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
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
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *iso = cg_date_to_iso (day);
  g_autofree char *title = g_strdup_printf (_ ("Evidence added since %s"), iso);

  self->office = g_object_ref (office);
  self->section = CG_SECTION (cg_section_new (title));
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->lines, "panel");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), self->lines);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}
