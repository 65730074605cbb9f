/* cg-recurrence-effects.c: what follows when a recurrence is confirmed, in the same edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-effects.h"

#include <glib/gi18n.h>

#include "cg-section.h"

struct _CgRecurrenceEffects
{
  AdwBin parent_instance;

  CgOffice *office;
  const CgRecurrence *pair;
  GCancellable *cancellable;

  CgRecord *institution; /* (nullable): of the case: the one against recurrence, or any */
  CgRecord *case_record; /* (nullable) until it was read */
  gboolean is_typical;   /* the case is picked already */

  GtkLabel *institution_words, *mark_words, *typical_words;
  GtkCheckButton *typical;
};

G_DEFINE_FINAL_TYPE (CgRecurrenceEffects, cg_recurrence_effects, ADW_TYPE_BIN)

static gboolean
is_repeat (const CgRecord *institution)
{
  return g_str_equal (cg_record_text (institution, CG_INSTITUTION_SCOPE), "repeat");
}

/* ---- words ---- */

static void
show_institution (CgRecurrenceEffects *self)
{
  g_autofree char *words = NULL;

  if (self->institution == NULL)
    words = g_strdup (_ ("At least one with the scope “Recurring”. There is none yet: the case is "
                         "not closed without it."));
  else if (is_repeat (self->institution))
    words = g_strdup_printf (_ ("At least one with the scope “Recurring”. “%s” is one."),
                             cg_record_text (self->institution, CG_INSTITUTION_NAME));
  else
    words = g_strdup_printf (_ ("At least one with the scope “Recurring”. “%s” is made one."),
                             cg_record_text (self->institution, CG_INSTITUTION_NAME));
  gtk_label_set_text (self->institution_words, words);
}

static void
show_mark (CgRecurrenceEffects *self)
{
  g_autofree char *words = NULL;

  if (cg_recurrence_was_struck_off (self->pair))
    words = g_strdup_printf (_ ("%s is marked as relapsed after it was struck off; that stands."),
                             self->pair->earlier_problem_no);
  else
    words = g_strdup_printf (_ ("%s had not been struck off: it gets no mark."),
                             self->pair->earlier_problem_no);
  gtk_label_set_text (self->mark_words, words);
}

static void
show_typical (CgRecurrenceEffects *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->typical), !self->is_typical);
  gtk_check_button_set_active (self->typical, FALSE);
  gtk_label_set_text (self->typical_words,
                      self->is_typical
                          ? _ ("The case is among the typical cases already.")
                          : _ ("Proposed as a typical case; whether it is one is decided there."));
}

/* ---- reading ---- */

static void
institutions_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceEffects) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records == NULL)
    return;

  for (guint i = 0; i < records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);

      if (self->institution != NULL && !is_repeat (record))
        continue;
      g_clear_pointer (&self->institution, cg_record_unref);
      self->institution = cg_record_ref (record);
    }
  show_institution (self);
}

static void
typicals_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceEffects) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records == NULL)
    return;

  self->is_typical = records->len > 0;
  show_typical (self);
}

static void
case_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceEffects) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  if (records != NULL && records->len == 1)
    self->case_record = cg_record_ref (g_ptr_array_index (records, 0));
}

static void
select_of_case (CgRecurrenceEffects *self, CgEntity entity, int field, GAsyncReadyCallback callback)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, self->pair->case_id);
  cg_store_select_async (cg_office_get_store (self->office), query, self->cancellable, callback,
                         g_object_ref (self));
}

void
cg_recurrence_effects_set_pair (CgRecurrenceEffects *self, const CgRecurrence *pair)
{
  g_return_if_fail (CG_IS_RECURRENCE_EFFECTS (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->institution, cg_record_unref);
  g_clear_pointer (&self->case_record, cg_record_unref);
  self->cancellable = g_cancellable_new ();
  self->pair = pair;
  self->is_typical = FALSE;
  show_institution (self);
  show_mark (self);
  show_typical (self);
  select_of_case (self, CG_ENTITY_INSTITUTION, CG_INSTITUTION_CASE, institutions_cb);
  select_of_case (self, CG_ENTITY_TYPICAL, CG_TYPICAL_CASE, typicals_cb);
  cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_CASE, &pair->case_id, 1,
                        self->cancellable, case_cb, g_object_ref (self));
}

/* ---- writing ---- */

/* The group of the case, or that of its level (domain.md 6.4). */
static const char *
group_of (const CgRecord *record)
{
  static const char *const high[] = { "nation", "province", "city", NULL };

  if (!cg_record_is_null (record, CG_CASE_TYPICAL_GROUP))
    return cg_record_text (record, CG_CASE_TYPICAL_GROUP);

  return g_strv_contains (high, cg_record_text (record, CG_CASE_LEVEL)) ? "province_city"
                                                                        : "county_town";
}

static void
add_typical (CgRecurrenceEffects *self, CgEdit *edit)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_TYPICAL);
  const CgRecord *record = self->case_record;
  int year;

  cg_date_get_ymd (self->pair->decided_on, &year, NULL, NULL);
  cg_edit_set_integer (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_CASE, self->pair->case_id);
  cg_edit_set_text (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_NAME, self->pair->case_title);
  cg_edit_set_integer (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_YEAR, year);
  cg_edit_set_text (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_TYPICAL_GROUP, group_of (record));
  cg_edit_set_text (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_REASON, self->pair->sentence);
  if (!cg_record_is_null (record, CG_CASE_LEVEL))
    cg_edit_set_text (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_LEVEL,
                      cg_record_text (record, CG_CASE_LEVEL));
  if (!cg_record_is_null (record, CG_CASE_DOMAIN))
    cg_edit_set_integer (edit, CG_ENTITY_TYPICAL, id, CG_TYPICAL_DOMAIN,
                         cg_record_integer (record, CG_CASE_DOMAIN));
}

void
cg_recurrence_effects_fill_edit (CgRecurrenceEffects *self, CgEdit *edit)
{
  g_return_if_fail (CG_IS_RECURRENCE_EFFECTS (self));

  if (self->institution != NULL && !is_repeat (self->institution))
    cg_edit_set_text (edit, CG_ENTITY_INSTITUTION, cg_record_get_id (self->institution),
                      CG_INSTITUTION_SCOPE, "repeat");
  if (self->case_record != NULL && gtk_check_button_get_active (self->typical))
    add_typical (self, edit);
}

/* ---- the widget ---- */

static GtkLabel *
add_card (GtkWidget *row, GtkWidget *title)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_width_chars (GTK_LABEL (words), 6);
  gtk_label_set_max_width_chars (GTK_LABEL (words), 20);
  gtk_widget_add_css_class (words, "sm");
  gtk_widget_add_css_class (words, "dim");
  gtk_widget_add_css_class (card, "panel");
  gtk_widget_add_css_class (card, "effect");
  gtk_box_append (GTK_BOX (card), title);
  gtk_box_append (GTK_BOX (card), words);
  gtk_box_append (GTK_BOX (row), card);
  return GTK_LABEL (words);
}

static GtkWidget *
make_title (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 6);
  gtk_widget_add_css_class (label, "strong");
  return label;
}

static void
cg_recurrence_effects_dispose (GObject *object)
{
  CgRecurrenceEffects *self = CG_RECURRENCE_EFFECTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  g_clear_pointer (&self->institution, cg_record_unref);
  g_clear_pointer (&self->case_record, cg_record_unref);

  G_OBJECT_CLASS (cg_recurrence_effects_parent_class)->dispose (object);
}

static void
cg_recurrence_effects_class_init (CgRecurrenceEffectsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_recurrence_effects_dispose;
}

static void
cg_recurrence_effects_init (CgRecurrenceEffects *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *head = cg_section_new (_ ("Once confirmed"));
  GtkWidget *suggest = make_title (_ ("Suggest as a typical case"));

  cg_section_set_count (CG_SECTION (head), _ ("with the confirmation, as one change"));
  gtk_box_set_homogeneous (GTK_BOX (row), TRUE);
  self->institution_words = add_card (row, make_title (_ ("Institution required")));
  self->mark_words = add_card (row, make_title (_ ("Mark what was struck off")));
  /* Its own label would not wrap. */
  self->typical = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (self->typical, suggest);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->typical),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, suggest, NULL, -1);
  self->typical_words = add_card (row, GTK_WIDGET (self->typical));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), row);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_recurrence_effects_new (CgOffice *office)
{
  CgRecurrenceEffects *self = g_object_new (CG_TYPE_RECURRENCE_EFFECTS, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
