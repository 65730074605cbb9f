/* cg-rule-effect.c: what a changed time limit would move, said before it is applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-effect.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-scale.h"

/* More deadlines than this are not looked at one by one. */
#define MOST_LISTED 200
#define LIST_HEIGHT 320

struct _CgRuleEffect
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRulePreview *preview;
  GtkLabel *title;
  GtkLabel *words;
  GtkWidget *link;
  GtkPopover *popover;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CgRuleEffect, cg_rule_effect, ADW_TYPE_BIN)

/* ---- sums over what moves ---- */

typedef struct
{
  guint open;
  guint cases;
  guint later;
  guint sooner;
  guint appears; /* no deadline before, or none after */
  guint relieved;
  guint overdue;
  int workdays; /* by which all move, 0 when they differ */
  gboolean alike;
} Sums;

static void
add_move (Sums *sums, const CgRuleMove *move, CgCalendar *calendar, GHashTable *cases)
{
  CgDate today = cg_clock_today ();
  gboolean was_over = move->before != 0 && move->before < today;
  gboolean will_be_over = move->after != 0 && move->after < today;
  int workdays;

  sums->open++;
  g_hash_table_add (cases, (gpointer) &move->case_id);
  sums->relieved += was_over && !will_be_over;
  sums->overdue += !was_over && will_be_over;
  if (move->before == 0 || move->after == 0)
    {
      sums->appears++;
      sums->alike = FALSE;
      return;
    }

  sums->later += move->after > move->before;
  sums->sooner += move->after < move->before;
  workdays = cg_calendar_workdays_between (calendar, move->before, move->after);
  if (sums->open > 1 && workdays != sums->workdays)
    sums->alike = FALSE;
  sums->workdays = workdays;
}

static Sums
sum_up (CgRuleEffect *self)
{
  g_autoptr (GHashTable) cases = g_hash_table_new (g_int64_hash, g_int64_equal);
  Sums sums = { .alike = TRUE };

  for (guint i = 0; i < self->preview->moves->len; i++)
    {
      const CgRuleMove *move = &g_array_index (self->preview->moves, CgRuleMove, i);

      if (move->open)
        add_move (&sums, move, cg_office_get_calendar (self->office), cases);
    }

  sums.cases = g_hash_table_size (cases);
  return sums;
}

/* ---- in words ---- */

static char *
title_words (const Sums *sums)
{
  g_autofree char *cases = NULL;
  g_autofree char *deadlines = NULL;

  if (sums->open == 0)
    return g_strdup (_ ("No running deadline moves."));

  cases = g_strdup_printf (ngettext ("%u open case", "%u open cases", sums->cases), sums->cases);
  deadlines = g_strdup_printf (ngettext ("%u deadline", "%u deadlines", sums->open), sums->open);
  /* Translators: "31 deadlines", "12 open cases" */
  return g_strdup_printf (_ ("Moves <b>%s of %s</b>."), deadlines, cases);
}

static char *
shift_words (const Sums *sums)
{
  if (sums->alike && sums->workdays > 0)
    return g_strdup_printf (
        ngettext ("all by %d working day later", "all by %d working days later", sums->workdays),
        sums->workdays);
  if (sums->alike && sums->workdays < 0)
    return g_strdup_printf (
        ngettext ("all by %d working day sooner", "all by %d working days sooner", -sums->workdays),
        -sums->workdays);
  if (sums->later > 0 && sums->sooner > 0)
    return g_strdup_printf (_ ("%u later, %u sooner"), sums->later, sums->sooner);
  if (sums->sooner > 0)
    return g_strdup_printf (_ ("%u sooner"), sums->sooner);

  return g_strdup_printf (_ ("%u later"), sums->later);
}

static void
add_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

static char *
effect_words (const Sums *sums, const CgRulePreview *preview)
{
  GString *text = g_string_new (NULL);
  g_autofree char *shift = shift_words (sums);

  if (sums->later + sums->sooner > 0 && sums->relieved > 0)
    add_sentence (
        text, g_strdup_printf (_ ("%s; %u are then no longer overdue."), shift, sums->relieved));
  else if (sums->later + sums->sooner > 0 && sums->overdue > 0)
    add_sentence (text, g_strdup_printf (_ ("%s; %u are then overdue."), shift, sums->overdue));
  else if (sums->later + sums->sooner > 0)
    add_sentence (text, g_strdup_printf (_ ("%s."), shift));
  if (preview->n_done > 0 || preview->n_corrected > 0)
    add_sentence (text, g_strdup_printf (_ ("%u done and %u set by hand stay as they are."),
                                         preview->n_done, preview->n_corrected));

  return g_string_free (text, FALSE);
}

/* ---- one by one ---- */

static const CgRuleMove *
find_move (CgRuleEffect *self, gint64 stage)
{
  for (guint i = 0; i < self->preview->moves->len; i++)
    if (g_array_index (self->preview->moves, CgRuleMove, i).stage == stage)
      return &g_array_index (self->preview->moves, CgRuleMove, i);

  return NULL;
}

static void
add_row (CgRuleEffect *self, const CgRecord *stage, const CgRuleMove *move)
{
  CgDate today = cg_clock_today ();
  g_autofree char *before =
      move->before != 0 ? cg_date_format_short (move->before, today) : g_strdup ("—");
  g_autofree char *after =
      move->after != 0 ? cg_date_format_short (move->after, today) : g_strdup ("—");
  g_autofree char *dates = g_strdup_printf ("%s → %s", before, after);
  g_autofree char *state = cg_record_display (stage, CG_STAGE_STAGE);
  g_autofree char *what = g_strdup_printf (C_ ("unit and stage", "%s, %s"),
                                           cg_record_reference_name (stage, CG_STAGE_UNIT), state);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_label_new (what);
  GtkWidget *days = gtk_label_new (dates);

  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_tooltip_text (row, cg_record_reference_name (stage, CG_STAGE_CASE));
  gtk_widget_add_css_class (days, "num");
  gtk_widget_add_css_class (row, "move-row");
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (GTK_BOX (row), days);
  gtk_list_box_append (self->list, row);
}

static void
stages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRuleEffect) self = data;
  g_autoptr (GPtrArray) stages = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  GtkWidget *child;

  if (stages == NULL || self->preview == NULL)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < stages->len; i++)
    {
      CgRecord *stage = g_ptr_array_index (stages, i);
      const CgRuleMove *move = find_move (self, cg_record_get_id (stage));

      if (move != NULL)
        add_row (self, stage, move);
    }
  gtk_popover_popup (self->popover);
}

static void
list_cb (CgRuleEffect *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < self->preview->moves->len && ids->len < MOST_LISTED; i++)
    {
      const CgRuleMove *move = &g_array_index (self->preview->moves, CgRuleMove, i);

      if (move->open)
        g_array_append_val (ids, move->stage);
    }
  cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_STAGE,
                        (const gint64 *) ids->data, ids->len, NULL, stages_cb, g_object_ref (self));
}

/* ---- the widget ---- */

void
cg_rule_effect_show (CgRuleEffect *self, CgRulePreview *preview)
{
  Sums sums;
  g_autofree char *title = NULL;
  g_autofree char *words = NULL;
  g_autofree char *link = NULL;

  g_return_if_fail (CG_IS_RULE_EFFECT (self));

  g_clear_pointer (&self->preview, cg_rule_preview_free);
  self->preview = preview;
  gtk_widget_set_visible (GTK_WIDGET (self), preview != NULL);
  if (preview == NULL)
    return;

  sums = sum_up (self);
  title = title_words (&sums);
  words = effect_words (&sums, preview);
  link = g_strdup_printf (
      ngettext ("See this deadline ›", "See these %u deadlines one by one ›", sums.open),
      sums.open);
  gtk_label_set_markup (self->title, title);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), *words != '\0');
  gtk_button_set_label (GTK_BUTTON (self->link), link);
  gtk_widget_set_visible (self->link, sums.open > 0);
}

CgRulePreview *
cg_rule_effect_get_preview (CgRuleEffect *self)
{
  g_return_val_if_fail (CG_IS_RULE_EFFECT (self), NULL);

  return self->preview;
}

static void
cg_rule_effect_dispose (GObject *object)
{
  CgRuleEffect *self = CG_RULE_EFFECT (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_rule_effect_parent_class)->dispose (object);
}

static void
cg_rule_effect_finalize (GObject *object)
{
  g_clear_pointer (&CG_RULE_EFFECT (object)->preview, cg_rule_preview_free);

  G_OBJECT_CLASS (cg_rule_effect_parent_class)->finalize (object);
}

static void
cg_rule_effect_class_init (CgRuleEffectClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_rule_effect_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_rule_effect_finalize;
}

static GtkLabel *
make_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
add_popover (CgRuleEffect *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "moves");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              cg_scaled (scroller, LIST_HEIGHT));
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->popover, scroller);
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->link);
}

static void
cg_rule_effect_init (CgRuleEffect *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);

  gtk_widget_add_css_class (box, "rule-effect");
  self->title = make_label (box, "effect-title");
  self->words = make_label (box, "sm");
  self->link = gtk_button_new ();
  gtk_widget_add_css_class (self->link, "link");
  gtk_widget_set_halign (self->link, GTK_ALIGN_START);
  g_signal_connect_swapped (self->link, "clicked", G_CALLBACK (list_cb), self);
  gtk_box_append (GTK_BOX (box), self->link);
  add_popover (self);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_rule_effect_new (CgOffice *office)
{
  CgRuleEffect *self = g_object_new (CG_TYPE_RULE_EFFECT, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
