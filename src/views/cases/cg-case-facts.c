/* cg-case-facts.c: 概况: what is known of a case, caption and value, to read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-facts.h"

#include <glib/gi18n.h>

#include "cg-pairs.h"
#include "cg-section.h"

/* Two columns, row by row. */
static const int facts[] = {
  CG_CASE_CASE_NO,  CG_CASE_DECIDED_ON,  CG_CASE_MAIN_UNIT, CG_CASE_DECIDED_BY,
  CG_CASE_CATEGORY, CG_CASE_DECISION_NO, CG_CASE_SOURCE,    CG_CASE_UNDERTAKER,
  CG_CASE_DOMAIN,   CG_CASE_SUPERVISOR,
};

struct _CgCaseFacts
{
  AdwBin parent_instance;

  GtkLabel *values[G_N_ELEMENTS (facts)];
  GtkLabel *brief;
  CgSection *section;
};

G_DEFINE_FINAL_TYPE (CgCaseFacts, cg_case_facts, ADW_TYPE_BIN)

enum
{
  SIGNAL_EDIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
make_caption (int field)
{
  GtkWidget *label = gtk_label_new (cg_field_label (CG_ENTITY_CASE, field));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim");
  return label;
}

static GtkLabel *
make_value (void)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  return label;
}

static GtkWidget *
build_facts (CgCaseFacts *self)
{
  CgPairs *pairs = CG_PAIRS (cg_pairs_new ());

  gtk_widget_add_css_class (GTK_WIDGET (pairs), "box");
  gtk_widget_add_css_class (GTK_WIDGET (pairs), "facts");
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      self->values[i] = make_value ();
      cg_pairs_append (pairs, make_caption (facts[i]), GTK_WIDGET (self->values[i]), FALSE);
    }

  /* The others are fields of the form, from which they can be copied. */
  self->brief = make_value ();
  gtk_label_set_selectable (self->brief, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->brief), "read");
  cg_pairs_append (pairs, make_caption (CG_CASE_BRIEF), GTK_WIDGET (self->brief), TRUE);
  return GTK_WIDGET (pairs);
}

static void
cg_case_facts_class_init (CgCaseFactsClass *klass)
{
  signals[SIGNAL_EDIT] = g_signal_new ("edit", CG_TYPE_CASE_FACTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
}

static void
edit_cb (CgCaseFacts *self)
{
  g_signal_emit (self, signals[SIGNAL_EDIT], 0);
}

static void
cg_case_facts_init (CgCaseFacts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->section = CG_SECTION (cg_section_new (_ ("Overview of the case")));
  g_signal_connect_object (self->section, "activated", G_CALLBACK (edit_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), build_facts (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_facts_new (gboolean writable)
{
  CgCaseFacts *self = g_object_new (CG_TYPE_CASE_FACTS, NULL);

  if (writable)
    cg_section_set_link (self->section, C_ ("case", "Edit"));
  return GTK_WIDGET (self);
}

void
cg_case_facts_set_case (CgCaseFacts *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_FACTS (self));

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *words = cg_record_display (record, facts[i]);

      gtk_label_set_text (self->values[i], *words != '\0' ? words : "—");
    }
  gtk_label_set_text (self->brief, *cg_record_text (record, CG_CASE_BRIEF) != '\0'
                                       ? cg_record_text (record, CG_CASE_BRIEF)
                                       : "—");
}
