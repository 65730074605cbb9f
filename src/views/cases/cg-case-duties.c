/* cg-case-duties.c: 三方责任: what each side of a case owes, with the lamp of each duty.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-duties.h"

#include <glib/gi18n.h>

#include "cg-case-sides.h"
#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-pairs.h"
#include "cg-section.h"
#include "cg-wrap.h"

struct _CgCaseDuties
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 id;
  GPtrArray *stages;  /* (nullable): of CgRecord */
  GPtrArray *matters; /* (nullable): of CgRecord */
  CgSection *section;
  CgWrap *sides[CG_N_SIDES];
};

G_DEFINE_FINAL_TYPE (CgCaseDuties, cg_case_duties, ADW_TYPE_BIN)

/* ---- showing ---- */

static char *
state_words (const CgDuty *duty)
{
  CgDate today = cg_clock_today ();
  CgLampFacts facts = { .deadline = duty->deadline, .open = TRUE };

  if (duty->is_waived)
    return g_strdup (C_ ("duty", "not applicable"));
  if (duty->done_on != 0)
    return cg_date_format_short (duty->done_on, today);
  if (duty->lamp == CG_LAMP_DONE || duty->lamp == CG_LAMP_DONE_LATE)
    return g_strdup (C_ ("duty", "done"));
  if (duty->deadline == 0)
    return g_strdup (C_ ("duty", "not yet"));

  return cg_lamp_words_short (&facts, today);
}

static void
append_duty (CgCaseDuties *self, const CgDuty *duty)
{
  GtkWidget *view = cg_lamp_view_new ();
  g_autofree char *state = state_words (duty);
  g_autofree char *words = g_strjoin (" ", duty->label, state, NULL);

  cg_lamp_view_set_lamp (CG_LAMP_VIEW (view), duty->lamp, words, FALSE);
  cg_wrap_append (self->sides[duty->side], view);
}

static void
show (CgCaseDuties *self)
{
  g_autoptr (GArray) duties = cg_case_duties (self->stages, self->matters, cg_clock_today ());
  g_autofree char *count = NULL;
  guint missing = 0;

  for (guint i = 0; i < CG_N_SIDES; i++)
    cg_container_remove_all (CG_CONTAINER (self->sides[i]));
  for (guint i = 0; i < duties->len; i++)
    {
      const CgDuty *duty = &g_array_index (duties, CgDuty, i);

      append_duty (self, duty);
      missing += duty->lamp == CG_LAMP_OVER;
    }

  if (missing > 0)
    count = g_strdup_printf (ngettext ("%u overdue", "%u overdue", missing), missing);
  cg_section_set_count (self->section, count);
}

/* ---- reading ---- */

static void
stages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseDuties) self = data;

  g_clear_pointer (&self->stages, g_ptr_array_unref);
  self->stages = cg_store_select_finish (CG_STORE (source), result, NULL);
  show (self);
}

static void
matters_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseDuties) self = data;

  g_clear_pointer (&self->matters, g_ptr_array_unref);
  self->matters = cg_store_select_finish (CG_STORE (source), result, NULL);
  show (self);
}

static void
read_of (CgCaseDuties *self, CgEntity entity, int field, GAsyncReadyCallback callback)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, self->id);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, callback,
                         g_object_ref (self));
}

static void
read_all (CgCaseDuties *self)
{
  read_of (self, CG_ENTITY_STAGE, CG_STAGE_CASE, stages_cb);
  read_of (self, CG_ENTITY_COMMITTEE_MATTER, CG_COMMITTEE_MATTER_CASE, matters_cb);
}

static void
changed_cb (CgCaseDuties *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      concerned |= entity == CG_ENTITY_STAGE || entity == CG_ENTITY_COMMITTEE_MATTER;
    }
  if (concerned && self->id != 0)
    read_all (self);
}

/* ---- the widget ---- */

static void
cg_case_duties_dispose (GObject *object)
{
  g_clear_object (&CG_CASE_DUTIES (object)->office);

  G_OBJECT_CLASS (cg_case_duties_parent_class)->dispose (object);
}

static void
cg_case_duties_finalize (GObject *object)
{
  CgCaseDuties *self = CG_CASE_DUTIES (object);

  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->matters, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_case_duties_parent_class)->finalize (object);
}

static void
cg_case_duties_class_init (CgCaseDutiesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_duties_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_case_duties_finalize;
}

static GtkWidget *
make_caption (CgSide side)
{
  GtkWidget *label = gtk_label_new (cg_side_label (side));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_tooltip_text (label, cg_side_duty (side));
  gtk_widget_add_css_class (label, "dim");
  return label;
}

static void
cg_case_duties_init (CgCaseDuties *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  CgPairs *pairs = CG_PAIRS (cg_pairs_new ());

  self->section = CG_SECTION (cg_section_new (_ ("Three responsibilities")));
  gtk_widget_add_css_class (GTK_WIDGET (pairs), "box");
  gtk_widget_add_css_class (GTK_WIDGET (pairs), "facts");
  for (guint i = 0; i < CG_N_SIDES; i++)
    {
      self->sides[i] = CG_WRAP (cg_wrap_new (14));
      cg_pairs_append (pairs, make_caption (i), GTK_WIDGET (self->sides[i]), TRUE);
    }
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (pairs));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_duties_new (CgOffice *office)
{
  CgCaseDuties *self = g_object_new (CG_TYPE_CASE_DUTIES, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_duties_set_case (CgCaseDuties *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_DUTIES (self));

  self->id = cg_record_get_id (record);
  read_all (self);
}
