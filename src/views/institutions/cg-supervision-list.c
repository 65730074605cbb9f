/* cg-supervision-list.c: 纸老虎 and 制度失灵: institutions that are not lived by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-supervision-list.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-filters.h"
#include "cg-lamp-view.h"
#include "cg-page.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-store-failures.h"

#define MOST 8

struct _CgSupervisionList
{
  AdwBin parent_instance;

  CgOffice *office;
  gboolean failures;
  CgSection *section;
  GtkListBox *rows;
  GPtrArray *records; /* (nullable): of CgRecord: institutions whose check is due */
  GArray *ids;        /* of gint64: the institution of each row */
};

G_DEFINE_FINAL_TYPE (CgSupervisionList, cg_supervision_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- rows ---- */

static GtkWidget *
make_text (const char *text, const char *css_class, int chars)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  if (chars > 0)
    gtk_label_set_width_chars (GTK_LABEL (label), chars);
  else
    gtk_widget_set_hexpand (label, TRUE);
  return label;
}

static void
append_row (CgSupervisionList *self, GtkWidget *box, gint64 institution)
{
  GtkWidget *row;

  gtk_list_box_append (self->rows, box);
  row = gtk_widget_get_last_child (GTK_WIDGET (self->rows));
  gtk_widget_add_css_class (row, "lrow");
  if (self->ids->len == 0)
    gtk_widget_add_css_class (row, "first");
  g_array_append_val (self->ids, institution);
}

static void
clear (CgSupervisionList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, child);
  g_array_set_size (self->ids, 0);
}

static void
show_count (CgSupervisionList *self, guint n)
{
  g_autofree char *count = n > 0 ? g_strdup_printf (ngettext ("%u item", "%u items", n), n) : NULL;

  cg_section_set_count (self->section, count);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

/* ---- 纸老虎 ---- */

static void
plan_cb (GtkButton *button, CgSupervisionList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (button), GTK_TYPE_LIST_BOX_ROW);
  int position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  cg_steps_run (GTK_WIDGET (self), self->office, "institution.plan_check",
                g_ptr_array_index (self->records, (guint) position));
}

static GtkWidget *
plan_button (CgSupervisionList *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Plan a Check…"));

  gtk_widget_add_css_class (button, "tool");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (plan_cb), self, 0);
  return button;
}

static GtkWidget *
tiger_row (CgSupervisionList *self, const CgRecord *institution)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lamp = cg_lamp_view_new ();
  CgLampFacts facts = { .deadline = cg_record_date (institution, CG_INSTITUTION_NEXT_CHECK_ON),
                        .open = TRUE };
  g_autofree char *issued_on = cg_record_display (institution, CG_INSTITUTION_ISSUED_ON);

  cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), &facts, cg_clock_today (),
                          cg_office_get_calendar (self->office));
  gtk_box_append (GTK_BOX (box),
                  make_text (cg_record_text (institution, CG_INSTITUTION_NAME), NULL, 0));
  gtk_box_append (GTK_BOX (box),
                  make_text (cg_record_text (institution, CG_INSTITUTION_DOC_NO), "dim", 16));
  gtk_box_append (GTK_BOX (box), make_text (issued_on, "num", 10));
  gtk_box_append (GTK_BOX (box), lamp);
  if (cg_office_get_read_only (self->office) == NULL)
    gtk_box_append (GTK_BOX (box), plan_button (self));
  return box;
}

static void
tigers_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSupervisionList) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records == NULL)
    return;

  clear (self);
  for (guint i = 0; i < records->len; i++)
    append_row (self, tiger_row (self, g_ptr_array_index (records, i)),
                cg_record_get_id (g_ptr_array_index (records, i)));
  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  gtk_widget_set_visible (GTK_WIDGET (self), self->records->len > 0);
}

static void
count_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSupervisionList) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);

  if (counts != NULL)
    show_count (self, (guint) g_array_index (counts, gint64, 0));
}

static void
read_tigers (CgSupervisionList *self)
{
  g_autoptr (CgQuery) query = cg_filter_query (CG_ENTITY_INSTITUTION, "paper-tiger");
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  g_ptr_array_add (queries, cg_filter_query (CG_ENTITY_INSTITUTION, "paper-tiger"));
  cg_query_add_sort (query, CG_INSTITUTION_NEXT_CHECK_ON, FALSE);
  query->limit = MOST;
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, tigers_cb,
                         g_object_ref (self));
  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, count_cb,
                         g_object_ref (self));
}

/* ---- 制度失灵 ---- */

static GtkWidget *
failure_row (const CgFailure *failure)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *issued_on = cg_date_to_iso (failure->issued_on);
  g_autofree char *happened_on = cg_date_to_iso (failure->happened_on);
  g_autofree char *words = g_strdup_printf (_ ("issued %s, again on %s"), issued_on, happened_on);

  gtk_box_append (GTK_BOX (box), make_text (failure->name, NULL, 0));
  gtk_box_append (GTK_BOX (box), make_text (failure->text, NULL, 0));
  gtk_box_append (GTK_BOX (box), make_text (failure->unit_name, "dim", 8));
  gtk_box_append (GTK_BOX (box), make_text (words, "num", 24));
  return box;
}

static void
failures_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSupervisionList) self = data;
  g_autoptr (GPtrArray) failures = cg_store_failures_finish (CG_STORE (source), result, NULL);

  if (failures == NULL)
    return;

  clear (self);
  for (guint i = 0; i < MIN (failures->len, MOST); i++)
    {
      const CgFailure *failure = g_ptr_array_index (failures, i);

      append_row (self, failure_row (failure), failure->institution);
    }
  show_count (self, failures->len);
}

void
cg_supervision_list_read (CgSupervisionList *self)
{
  g_return_if_fail (CG_IS_SUPERVISION_LIST (self));

  if (self->failures)
    cg_store_failures_async (cg_office_get_store (self->office), 0, 1000, NULL, failures_cb,
                             g_object_ref (self));
  else
    read_tigers (self);
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, CgSupervisionList *self)
{
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0,
                 g_array_index (self->ids, gint64, gtk_list_box_row_get_index (row)));
}

static void
all_cb (CgSupervisionList *self)
{
  cg_page_go (GTK_WIDGET (self), "institutions/paper-tiger");
}

/* ---- the widget ---- */

static void
cg_supervision_list_finalize (GObject *object)
{
  CgSupervisionList *self = CG_SUPERVISION_LIST (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (cg_supervision_list_parent_class)->finalize (object);
}

static void
cg_supervision_list_class_init (CgSupervisionListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_supervision_list_finalize;

  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_SUPERVISION_LIST, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cg_supervision_list_init (CgSupervisionList *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

GtkWidget *
cg_supervision_list_new (CgOffice *office, gboolean failures)
{
  CgSupervisionList *self = g_object_new (CG_TYPE_SUPERVISION_LIST, "visible", FALSE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  const char *title = failures ? _ ("Happened in spite of an institution")
                               : _ ("Issued, its execution not checked in time");
  GtkWidget *section = cg_section_new (title);
  GtkWidget *rows = gtk_list_box_new ();

  self->office = g_object_ref (office);
  self->failures = failures;
  self->section = CG_SECTION (section);
  self->rows = GTK_LIST_BOX (rows);
  if (!failures)
    cg_section_set_link (self->section, _ ("All of them ›"));
  g_signal_connect_object (section, "activated", G_CALLBACK (all_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (rows, "box");
  gtk_accessible_update_property (GTK_ACCESSIBLE (rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (rows, "row-activated", G_CALLBACK (activated_cb), self, 0);
  gtk_box_append (GTK_BOX (box), section);
  gtk_box_append (GTK_BOX (box), rows);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
