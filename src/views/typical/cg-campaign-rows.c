/* cg-campaign-rows.c: the rows of the ledger that a special campaign puts right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-campaign-rows.h"

#include <glib/gi18n.h>

#include "cg-cells.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-lamp-view.h"
#include "cg-page.h"
#include "cg-record-lamp.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-tab-stop.h"

/* So many have a row; the numbers above count all. */
#define MOST_ROWS 300

struct _CgCampaignRows
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 campaign;
  GPtrArray *links;    /* (nullable) of CgRecord: campaign_problem */
  GPtrArray *problems; /* (nullable) of CgRecord, in the order of the links */
  GCancellable *reading;
  CgSection *section;
  GtkWidget *panel;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (CgCampaignRows, cg_campaign_rows, ADW_TYPE_BIN)

/* ---- rows ---- */

static CgRecord *
link_of (CgCampaignRows *self, const CgRecord *problem)
{
  for (guint i = 0; i < self->links->len; i++)
    if (cg_record_integer (g_ptr_array_index (self->links, i), CG_CAMPAIGN_PROBLEM_PROBLEM) ==
        cg_record_get_id (problem))
      return g_ptr_array_index (self->links, i);

  return NULL;
}

static void
take_out_cb (GtkWidget *button, CgCampaignRows *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  CgRecord *link = link_of (self, g_ptr_array_index (self->problems, index));

  if (link != NULL)
    cg_steps_void (GTK_WIDGET (self), self->office, link);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_lamp (const CgCampaignRows *self, const CgRecord *problem)
{
  GtkWidget *lamp = cg_lamp_view_new ();
  CgLampFacts facts;

  if (cg_record_lamp_facts (problem, &facts))
    cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), &facts, cg_clock_today (),
                            cg_office_get_calendar (self->office));
  return lamp;
}

static void
append_row (CgCampaignRows *self, guint index)
{
  const CgRecord *problem = g_ptr_array_index (self->problems, index);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *cells = cg_cells_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Take Out"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_set_sensitive (button, cg_office_get_read_only (self->office) == NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (take_out_cb), self);
  cg_cells_append (CG_CELLS (cells), make_lamp (self, problem), 118, FALSE);
  cg_cells_append (CG_CELLS (cells),
                   make_label (cg_record_text (problem, CG_PROBLEM_PROBLEM_NO), "num"), 112, FALSE);
  cg_cells_append (CG_CELLS (cells), make_label (cg_record_text (problem, CG_PROBLEM_TEXT), NULL),
                   0, TRUE);
  cg_cells_append (CG_CELLS (cells),
                   make_label (cg_record_reference_name (problem, CG_PROBLEM_UNIT), NULL), 120,
                   FALSE);
  cg_cells_append (CG_CELLS (cells),
                   make_label (cg_choices_label (CG_CHOICES_PROBLEM_STATUS,
                                                 cg_record_text (problem, CG_PROBLEM_STATUS)),
                               "dim"),
                   64, FALSE);
  cg_cells_append (CG_CELLS (cells), button, 60, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), cells);
  gtk_widget_add_css_class (row, "learner");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_record_text (problem, CG_PROBLEM_TEXT), -1);
  gtk_list_box_append (self->rows, row);
}

static guint
count_cases (GPtrArray *problems)
{
  g_autoptr (GHashTable) cases = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < problems->len; i++)
    g_hash_table_add (cases, (gpointer) cg_record_reference_name (g_ptr_array_index (problems, i),
                                                                  CG_PROBLEM_CASE));
  return g_hash_table_size (cases);
}

static void
show_rows (CgCampaignRows *self)
{
  GtkListBoxRow *row;
  guint n = self->problems->len;
  g_autofree char *count =
      g_strdup_printf (_ ("%u problems of %u cases"), n, count_cases (self->problems));

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (n, MOST_ROWS); i++)
    append_row (self, i);
  cg_section_set_count (self->section, n > 0 ? count : _ ("none yet"));
  gtk_widget_set_visible (self->panel, n > 0);
}

/* ---- reading ---- */

static void
say_unless_cancelled (CgCampaignRows *self, const GError *error)
{
  if (!g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self->office, "failed", error->message);
}

static void
problems_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCampaignRows) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = cg_store_fetch_finish (CG_STORE (source), result, &error);

  if (problems == NULL)
    say_unless_cancelled (self, error);
  if (problems == NULL || self->links == NULL)
    return;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_steal_pointer (&problems);
  show_rows (self);
}

static void
links_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCampaignRows) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) links = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (links == NULL)
    {
      say_unless_cancelled (self, error);
      return;
    }

  for (guint i = 0; i < links->len; i++)
    {
      gint64 id = cg_record_integer (g_ptr_array_index (links, i), CG_CAMPAIGN_PROBLEM_PROBLEM);

      g_array_append_val (ids, id);
    }
  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->links = g_steal_pointer (&links);
  cg_store_fetch_async (CG_STORE (source), CG_ENTITY_PROBLEM, (const gint64 *) ids->data, ids->len,
                        self->reading, problems_cb, g_object_ref (self));
}

static void
forget (CgCampaignRows *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  cg_section_set_count (self->section, "");
  gtk_widget_set_visible (self->panel, FALSE);
}

void
cg_campaign_rows_set (CgCampaignRows *self, gint64 campaign)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CAMPAIGN_PROBLEM);

  g_return_if_fail (CG_IS_CAMPAIGN_ROWS (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (campaign != self->campaign)
    forget (self);
  self->campaign = campaign;

  self->reading = g_cancellable_new ();
  cg_query_filter_integer (query, CG_CAMPAIGN_PROBLEM_CAMPAIGN, CG_FILTER_EQUAL, campaign);
  cg_store_select_async (cg_office_get_store (self->office), query, self->reading, links_cb,
                         g_object_ref (self));
}

/* ---- the widget ---- */

static void
activated_cb (CgCampaignRows *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);
  g_autofree char *place = g_strdup_printf (
      "ledger/%" G_GINT64_FORMAT, cg_record_get_id (g_ptr_array_index (self->problems, index)));

  cg_page_go (GTK_WIDGET (self), place);
}

static void
cg_campaign_rows_dispose (GObject *object)
{
  CgCampaignRows *self = CG_CAMPAIGN_ROWS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->office);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_campaign_rows_parent_class)->dispose (object);
}

static void
cg_campaign_rows_class_init (CgCampaignRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_campaign_rows_dispose;
}

static void
cg_campaign_rows_init (CgCampaignRows *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->section = CG_SECTION (cg_section_new (C_ ("children", "Problems of the campaign")));
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->panel = adw_bin_new ();
  gtk_list_box_set_activate_on_single_click (self->rows, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("children", "Problems of the campaign"), -1);
  gtk_widget_add_css_class (self->panel, "panel");
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "learners");
  adw_bin_set_child (ADW_BIN (self->panel), cg_tab_stop_new (GTK_WIDGET (self->rows), self->rows));
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), self->panel);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_campaign_rows_new (CgOffice *office)
{
  CgCampaignRows *self = g_object_new (CG_TYPE_CAMPAIGN_ROWS, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
