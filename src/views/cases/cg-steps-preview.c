/* cg-steps-preview.c: beside 登记案件: the twelve steps that follow, with their dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-steps-preview.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-deadline.h"
#include "cg-scale.h"
#include "cg-section.h"

struct _CgStepsPreview
{
  AdwBin parent_instance;

  CgOffice *office;
  CgSection *section;
  GtkGrid *grid;
  GtkLabel *note;
  GPtrArray *steps; /* of CgRecord: case_step, all types */
  GPtrArray *rules; /* of CgRecord */
  gint64 case_type;
  CgDate decided_on;
};

G_DEFINE_FINAL_TYPE (CgStepsPreview, cg_steps_preview, ADW_TYPE_BIN)

static CgRecord *
find_rule (CgStepsPreview *self, gint64 id, const char *code)
{
  for (guint i = 0; self->rules != NULL && i < self->rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (self->rules, i);

      if (cg_record_get_id (rule) == id ||
          g_strcmp0 (cg_record_text (rule, CG_RULE_CODE), code) == 0)
        return rule;
    }

  return NULL;
}

static CgRecord *
find_step (CgStepsPreview *self, const char *stage)
{
  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++)
    {
      CgRecord *step = g_ptr_array_index (self->steps, i);

      if (cg_record_integer (step, CG_CASE_STEP_CASE_TYPE) == self->case_type &&
          g_str_equal (cg_record_text (step, CG_CASE_STEP_STAGE), stage))
        return step;
    }

  return NULL;
}

static CgDate
apply_rule (CgStepsPreview *self, CgRecord *rule, CgDate base)
{
  CgTermUnit unit;

  if (rule == NULL || base == 0 ||
      !cg_term_unit_from_id (cg_record_text (rule, CG_RULE_TERM), &unit))
    return 0;

  return cg_deadline_compute (cg_office_get_calendar (self->office), base,
                              (int) cg_record_integer (rule, CG_RULE_AMOUNT), unit,
                              cg_record_integer (rule, CG_RULE_ROLL) != 0);
}

/* Dates not known yet are taken from the deadline of the step before. */
static CgDate
base_of (CgStepsPreview *self, const char *basis, CgDate report)
{
  CgDate signed_on = apply_rule (self, find_rule (self, 0, "notice"), self->decided_on);

  if (g_str_equal (basis, "decided"))
    return self->decided_on;
  if (g_str_equal (basis, "signed"))
    return signed_on;
  if (g_str_equal (basis, "received"))
    return apply_rule (self, find_rule (self, 0, "provisional"), signed_on);
  if (g_str_equal (basis, "reported"))
    return report;

  return 0;
}

typedef struct
{
  const char *id;
  const char *words;
} Words;

static const char *
words_for (const Words *words, gsize n, const char *id)
{
  for (gsize i = 0; i < n; i++)
    if (g_str_equal (words[i].id, id))
      return g_dpgettext2 (NULL, "steps", words[i].words);

  return NULL;
}

/* What a step without a limit of its own waits for. */
static const char *
stage_words (const char *stage)
{
  static const Words words[] = {
    { "register", NC_ ("steps", "today") },
    { "rectify", NC_ ("steps", "as the ledger says") },
    { "close", NC_ ("steps", "once accepted") },
    { "archive", NC_ ("steps", "once the case is closed") },
  };
  const char *found = words_for (words, G_N_ELEMENTS (words), stage);

  return found != NULL ? found : "";
}

/* From when, how many, of what: 收到后 15 个工作日. */
static char *
basis_words (CgRecord *rule)
{
  static const Words words[] = {
    { "decided", NC_ ("steps", "after the decision") },
    { "signed", NC_ ("steps", "after signing") },
    { "received", NC_ ("steps", "after receipt") },
    { "reported", NC_ ("steps", "after the report") },
    { "closed", NC_ ("steps", "after closing") },
  };
  const char *found = words_for (words, G_N_ELEMENTS (words), cg_record_text (rule, CG_RULE_BASIS));
  g_autofree char *basis =
      found != NULL ? g_strdup (found) : cg_record_display (rule, CG_RULE_BASIS);
  g_autofree char *term = cg_record_display (rule, CG_RULE_TERM);
  g_autofree char *amount = cg_record_display (rule, CG_RULE_AMOUNT);

  if (g_str_equal (cg_record_text (rule, CG_RULE_TERM), "workday"))
    /* Translators: from when, how many working days */
    return g_strdup_printf (C_ ("steps", "%s, %s working days"), basis, amount);

  /* Translators: from when, how many, of what: 收到后 30 日 */
  return g_strdup_printf (C_ ("steps", "%s, %s %s"), basis, amount, term);
}

static GtkWidget *
make_label (const char *text, const char *css_class, float xalign)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
attach_row (CgStepsPreview *self, int row, const char *stage, const char *words, CgDate date)
{
  g_autofree char *number = g_strdup_printf ("%d", row + 1);
  g_autofree char *day =
      date != 0 ? cg_date_format_short (date, cg_clock_today ()) : g_strdup ("—");
  GtkWidget *name = make_label (cg_choices_label (CG_CHOICES_STAGE, stage), NULL, 0);
  GtkWidget *basis = make_label (words, "dim", 0);

  gtk_widget_set_hexpand (basis, TRUE);
  gtk_widget_add_css_class (basis, "sm");
  gtk_grid_attach (self->grid, make_label (number, "dim", 1), 0, row, 1, 1);
  gtk_grid_attach (self->grid, name, 1, row, 1, 1);
  gtk_grid_attach (self->grid, basis, 2, row, 1, 1);
  gtk_grid_attach (self->grid, make_label (day, "num", 1), 3, row, 1, 1);
}

static gboolean
is_skipped (CgRecord *step)
{
  return step != NULL && cg_record_integer (step, CG_CASE_STEP_SKIPPED) != 0;
}

/* "领导干部问责，12 步" */
static void
show_count (CgStepsPreview *self)
{
  const char *type = NULL;
  g_autofree char *words = NULL;
  guint n = 0;

  for (guint i = 0; self->steps != NULL && i < self->steps->len; i++)
    {
      CgRecord *step = g_ptr_array_index (self->steps, i);

      if (cg_record_integer (step, CG_CASE_STEP_CASE_TYPE) != self->case_type)
        continue;
      type = cg_record_reference_name (step, CG_CASE_STEP_CASE_TYPE);
      n += !is_skipped (step);
    }

  if (type != NULL)
    /* Translators: name of a case type, how many steps a case of it has */
    words = g_strdup_printf (ngettext ("%s, %u step", "%s, %u steps", n), type, n);
  cg_section_set_count (self->section, words);
}

/* What the dates above rest on, while neither receipt nor next year's holidays are known. */
static void
show_note (CgStepsPreview *self)
{
  CgDate received = base_of (self, "received", 0);
  g_autofree char *day = received != 0 ? cg_date_format_short (received, cg_clock_today ()) : NULL;
  GString *words = g_string_new (NULL);
  g_autofree char *note = NULL;
  int year;

  if (day != NULL)
    /* Translators: a date */
    g_string_append_printf (words,
                            _ ("The receipt is not known: counted from %s for now, and anew once "
                               "it is entered."),
                            day);
  cg_date_get_ymd (self->decided_on != 0 ? self->decided_on : cg_clock_today (), &year, NULL, NULL);
  if (day != NULL && !cg_calendar_has_year (cg_office_get_calendar (self->office), year + 1))
    /* Translators: a year */
    g_string_append_printf (words,
                            _ ("The holidays of %d are not imported yet: only weekends are left "
                               "out."),
                            year + 1);
  note = g_string_free (words, FALSE);
  gtk_label_set_text (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->note), *note != '\0');
}

static void
show_steps (CgStepsPreview *self)
{
  gsize n;
  const CgChoice *stages = cg_choices_get (CG_CHOICES_STAGE, &n);
  CgDate report = 0;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);

  for (gsize i = 0; i < n; i++)
    {
      CgRecord *step = find_step (self, stages[i].id);
      CgRecord *rule = step != NULL && !is_skipped (step)
                           ? find_rule (self, cg_record_integer (step, CG_CASE_STEP_RULE), NULL)
                           : NULL;
      g_autofree char *words = is_skipped (step) ? g_strdup (_ ("does not apply"))
                               : rule != NULL    ? basis_words (rule)
                                                 : g_strdup (stage_words (stages[i].id));
      CgDate date = rule != NULL
                        ? apply_rule (self, rule,
                                      base_of (self, cg_record_text (rule, CG_RULE_BASIS), report))
                        : 0;

      if (g_str_equal (stages[i].id, "register"))
        date = cg_clock_today ();
      if (g_str_equal (stages[i].id, "report"))
        report = date;
      attach_row (self, (int) i, stages[i].id, words, date);
    }

  show_note (self);
  show_count (self);
}

static void
rules_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStepsPreview) self = data;

  GPtrArray *rules = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (rules == NULL)
    return;

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  self->rules = rules;
  show_steps (self);
}

static void
steps_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgStepsPreview) self = data;

  GPtrArray *steps = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (steps == NULL)
    return;

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  self->steps = steps;
  show_steps (self);
}

static void
read_steps (CgStepsPreview *self)
{
  CgStore *store = cg_office_get_store (self->office);
  g_autoptr (CgQuery) steps = cg_query_new (CG_ENTITY_CASE_STEP);
  g_autoptr (CgQuery) rules = cg_query_new (CG_ENTITY_RULE);

  cg_store_select_async (store, steps, NULL, steps_cb, g_object_ref (self));
  cg_store_select_async (store, rules, NULL, rules_cb, g_object_ref (self));
}

/* Steps and limits are changed in the settings. */
static void
changed_cb (CgStepsPreview *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      concerned |= entity == CG_ENTITY_CASE_STEP || entity == CG_ENTITY_RULE ||
                   entity == CG_ENTITY_CASE_TYPE || entity == CG_ENTITY_CALENDAR_DAY;
    }
  if (concerned)
    read_steps (self);
}

static void
cg_steps_preview_finalize (GObject *object)
{
  CgStepsPreview *self = CG_STEPS_PREVIEW (object);

  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_steps_preview_parent_class)->finalize (object);
}

static void
cg_steps_preview_class_init (CgStepsPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_steps_preview_finalize;
}

static void
cg_steps_preview_init (CgStepsPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->section = CG_SECTION (cg_section_new (_ ("Steps that follow")));
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 10);
  gtk_grid_set_row_spacing (self->grid, 4);
  self->note = GTK_LABEL (make_label (NULL, "dim", 0));
  gtk_label_set_wrap (self->note, TRUE);
  gtk_label_set_ellipsize (self->note, PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->note), "sm");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->note));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_steps_preview_new (CgOffice *office)
{
  CgStepsPreview *self = g_object_new (CG_TYPE_STEPS_PREVIEW, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_steps (self);
  return GTK_WIDGET (self);
}

void
cg_steps_preview_set (CgStepsPreview *self, gint64 case_type, CgDate decided_on)
{
  g_return_if_fail (CG_IS_STEPS_PREVIEW (self));

  if (self->case_type == case_type && self->decided_on == decided_on)
    return;

  self->case_type = case_type;
  self->decided_on = decided_on;
  show_steps (self);
}
