/* cg-campaign-gather.c: problems of several cases are taken into a special campaign.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-campaign-gather.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-fault.h"

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_CAMPAIGN_PROBLEM_CAMPAIGN, .flags = CG_FORM_OPTIONAL,
    .note = NC_ ("form", "One under way; or leave it empty and name a new one:") },
  { CG_ITEM_SLOT, .key = "name", .label = NC_ ("form", "New campaign") },
  { CG_ITEM_END },
};

/* What is taken in; it lives as long as the window, and what is read for it. */
#define CG_TYPE_GATHERING (cg_gathering_get_type ())
G_DECLARE_FINAL_TYPE (CgGathering, cg_gathering, CG, GATHERING, GObject)

struct _CgGathering
{
  GObject parent_instance;

  CgOffice *office;
  CgFormDialog *dialog; /* owned by GTK; NULL after it was closed */
  GtkEditable *entry;   /* of the dialog: the name of a new one */
  CgIds *ids;
  gint64 campaign; /* 0: a new one */
  char *name;
  GPtrArray *problems;
  GPtrArray *rows; /* of the campaign already */
};

G_DEFINE_FINAL_TYPE (CgGathering, cg_gathering, G_TYPE_OBJECT)

static void
cg_gathering_finalize (GObject *object)
{
  CgGathering *self = CG_GATHERING (object);

  g_clear_weak_pointer (&self->dialog);
  g_clear_object (&self->office);
  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self->name);

  G_OBJECT_CLASS (cg_gathering_parent_class)->finalize (object);
}

static void
cg_gathering_class_init (CgGatheringClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_gathering_finalize;
}

static void
cg_gathering_init (CgGathering *self)
{
}

static void
fail (CgGathering *self, const GError *error)
{
  if (self->dialog != NULL)
    cg_form_dialog_fail (self->dialog, error);
}

/* ---- the edit ---- */

static gboolean
has_reference (GPtrArray *records, int field, gint64 id)
{
  for (guint i = 0; i < records->len; i++)
    if (cg_record_integer (g_ptr_array_index (records, i), field) == id)
      return TRUE;

  return FALSE;
}

/* A new one is of the category that its first problem has. */
static gint64
add_campaign (const CgGathering *self, CgEdit *edit)
{
  const CgRecord *first = g_ptr_array_index (self->problems, 0);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CAMPAIGN);

  cg_edit_set_text (edit, CG_ENTITY_CAMPAIGN, id, CG_CAMPAIGN_NAME, self->name);
  cg_edit_set_date (edit, CG_ENTITY_CAMPAIGN, id, CG_CAMPAIGN_START_ON, cg_clock_today ());
  if (!cg_record_is_null (first, CG_PROBLEM_CATEGORY))
    cg_edit_set_integer (edit, CG_ENTITY_CAMPAIGN, id, CG_CAMPAIGN_CATEGORY,
                         cg_record_integer (first, CG_PROBLEM_CATEGORY));
  return id;
}

/* The unit that puts it right takes part. */
static gint64
unit_of (const CgRecord *problem)
{
  return !cg_record_is_null (problem, CG_PROBLEM_RESPONSIBLE_UNIT)
             ? cg_record_integer (problem, CG_PROBLEM_RESPONSIBLE_UNIT)
             : cg_record_integer (problem, CG_PROBLEM_UNIT);
}

static void
add_unit (CgEdit *edit, gint64 campaign, gint64 unit, GPtrArray *units, GHashTable *added)
{
  gint64 id;

  if (unit == 0 || has_reference (units, CG_CAMPAIGN_UNIT_UNIT, unit) ||
      !g_hash_table_add (added, GSIZE_TO_POINTER ((gsize) unit)))
    return;

  id = cg_edit_insert (edit, CG_ENTITY_CAMPAIGN_UNIT);
  cg_edit_set_integer (edit, CG_ENTITY_CAMPAIGN_UNIT, id, CG_CAMPAIGN_UNIT_CAMPAIGN, campaign);
  cg_edit_set_integer (edit, CG_ENTITY_CAMPAIGN_UNIT, id, CG_CAMPAIGN_UNIT_UNIT, unit);
}

static CgEdit *
make_edit (const CgGathering *self, GPtrArray *units)
{
  CgEdit *edit = cg_edit_new ("campaign.gather", 0);
  g_autoptr (GHashTable) added = g_hash_table_new (NULL, NULL);
  gint64 campaign = self->campaign != 0 ? self->campaign : add_campaign (self, edit);

  for (guint i = 0; i < self->problems->len; i++)
    {
      const CgRecord *problem = g_ptr_array_index (self->problems, i);
      gint64 id;

      if (has_reference (self->rows, CG_CAMPAIGN_PROBLEM_PROBLEM, cg_record_get_id (problem)))
        continue;
      id = cg_edit_insert (edit, CG_ENTITY_CAMPAIGN_PROBLEM);
      cg_edit_set_integer (edit, CG_ENTITY_CAMPAIGN_PROBLEM, id, CG_CAMPAIGN_PROBLEM_CAMPAIGN,
                           campaign);
      cg_edit_set_integer (edit, CG_ENTITY_CAMPAIGN_PROBLEM, id, CG_CAMPAIGN_PROBLEM_PROBLEM,
                           cg_record_get_id (problem));
      add_unit (edit, campaign, unit_of (problem), units, added);
    }
  return edit;
}

/* ---- reading what it needs ---- */

static void
units_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGathering) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) units = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (CgEdit) edit = NULL;

  if (units == NULL)
    {
      fail (self, error);
      return;
    }
  if (self->dialog == NULL)
    return;

  edit = make_edit (self, units);
  cg_office_apply (self->office, edit, self->dialog, cg_form_dialog_done);
}

static void
select_of_campaign (CgGathering *self, CgEntity entity, int field, GAsyncReadyCallback callback)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, self->campaign);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, callback,
                         g_object_ref (self));
}

static void
rows_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGathering) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->rows = cg_store_select_finish (CG_STORE (source), result, &error);
  if (self->rows == NULL)
    fail (self, error);
  else
    select_of_campaign (self, CG_ENTITY_CAMPAIGN_UNIT, CG_CAMPAIGN_UNIT_CAMPAIGN, units_cb);
}

static void
problems_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGathering) self = data;
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = cg_store_fetch_finish (CG_STORE (source), result, &error);
  if (self->problems == NULL || self->problems->len == 0)
    {
      if (error != NULL)
        fail (self, error);
      return;
    }

  select_of_campaign (self, CG_ENTITY_CAMPAIGN_PROBLEM, CG_CAMPAIGN_PROBLEM_CAMPAIGN, rows_cb);
}

/* ---- the window ---- */

static void
confirmed_cb (CgFormDialog *dialog, CgGathering *self)
{
  CgForm *form = cg_form_dialog_get_form (dialog);
  g_auto (CgValue) campaign = CG_VALUE_INIT;
  g_autofree gint64 *ids = g_new (gint64, cg_ids_length (self->ids));

  cg_form_get_value (form, "campaign", &campaign);
  self->campaign = campaign.type == CG_VALUE_INTEGER ? campaign.integer : 0;
  g_free (self->name);
  self->name = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  if (self->campaign == 0 && *self->name == '\0')
    {
      g_autoptr (GError) error = NULL;

      cg_fault_set (&error, CG_FAULT_MISSING_FIELD,
                    cg_field_label (CG_ENTITY_CAMPAIGN, CG_CAMPAIGN_NAME));
      fail (self, error);
      return;
    }

  for (gsize i = 0; i < cg_ids_length (self->ids); i++)
    ids[i] = cg_ids_get (self->ids, i);
  cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_PROBLEM, ids,
                        cg_ids_length (self->ids), NULL, problems_cb, g_object_ref (self));
}

/* It is one or the other. */
static void
form_changed_cb (CgForm *form, const char *key, GtkWidget *entry)
{
  g_auto (CgValue) campaign = CG_VALUE_INIT;

  if (g_str_equal (key, "campaign"))
    gtk_widget_set_sensitive (entry, !cg_form_get_value (form, key, &campaign) ||
                                         campaign.type != CG_VALUE_INTEGER);
}

static CgForm *
make_form (CgGathering *self)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_CAMPAIGN_PROBLEM, items));
  GtkWidget *entry = gtk_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  gtk_widget_add_css_class (entry, "campaign-name");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  g_dpgettext2 (NULL, "form", items[1].label), -1);
  cg_form_set_slot (form, "name", entry);
  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), entry, 0);
  return form;
}

CgFormDialog *
cg_campaign_gather_open (GtkWidget *origin, CgOffice *office, CgIds *problems)
{
  CgGathering *self = g_object_new (CG_TYPE_GATHERING, NULL);
  CgForm *form = make_form (self);
  guint n = (guint) cg_ids_length (problems);
  g_autofree char *title = g_strdup_printf (
      ngettext ("Take %u problem into a campaign", "Take %u problems into a campaign", n), n);

  self->office = g_object_ref (office);
  self->ids = cg_ids_ref (problems);
  g_set_weak_pointer (&self->dialog,
                      cg_form_dialog_new (origin, office, title, form, _ ("Take In")));
  g_signal_connect_data (self->dialog, "confirmed", G_CALLBACK (confirmed_cb), self,
                         (GClosureNotify) (void (*) (void)) g_object_unref, 0);
  gtk_window_present (GTK_WINDOW (self->dialog));
  return self->dialog;
}
