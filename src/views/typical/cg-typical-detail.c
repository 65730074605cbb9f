/* cg-typical-detail.c: one typical case: its redacted text, who learns from it, the next step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-detail.h"

#include <glib/gi18n.h>

#include "cg-learner-list.h"
#include "cg-learning-steps.h"
#include "cg-matter-view.h"
#include "cg-page.h"
#include "cg-pick-file.h"
#include "cg-pseudonym-table.h"
#include "cg-redact-view.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-tag.h"
#include "cg-typical-paper.h"
#include "cg-typical-scan.h"
#include "cg-wrap.h"

struct _CgTypicalDetail
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;      /* (nullable) */
  GPtrArray *learnings;  /* (nullable) of CgRecord */
  GCancellable *reading; /* (nullable) */
  guint waited;          /* how many answers are still on their way */
  const char *next;      /* what the suggested button does */

  CgMatterView *view;
  GtkLabel *reason;
  GtkWidget *tags;
  CgSection *scan;
  GtkWidget *leaks;
  CgRedactView *texts;
  GtkWidget *automatic;
  CgSection *names_head;
  CgPseudonymTable *names;
  CgLearnerList *learners;
  GtkLabel *words;
  GtkWidget *file, *step;
};

enum
{
  PROP_0,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CgTypicalDetail, cg_typical_detail, ADW_TYPE_BIN)

static gboolean
is_in (const CgTypicalDetail *self, const char *state)
{
  return g_str_equal (cg_record_text (self->record, CG_TYPICAL_STATE), state);
}

/* What was approved is not written over; withdrawn, it can be again. */
static gboolean
is_editable (const CgTypicalDetail *self)
{
  return !is_in (self, "approved") && cg_office_get_read_only (self->office) == NULL;
}

/* ---- the head ---- */

static void
add_tag (CgTypicalDetail *self, int field, CgTagKind kind)
{
  g_autofree char *words = cg_record_display (self->record, field);

  if (*words != '\0')
    cg_wrap_append (CG_WRAP (self->tags), cg_tag_new (kind, words));
}

static void
show_head (CgTypicalDetail *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->tags)) != NULL)
    gtk_widget_unparent (child);
  add_tag (self, CG_TYPICAL_STATE, CG_TAG_NOW);
  add_tag (self, CG_TYPICAL_TYPICAL_GROUP, CG_TAG_PLAIN);
  add_tag (self, CG_TYPICAL_SITUATION, CG_TAG_PLAIN);
  add_tag (self, CG_TYPICAL_DOMAIN, CG_TAG_PLAIN);
  cg_matter_view_set_head (self->view, NULL, NULL, cg_record_name (self->record), NULL);
  gtk_label_set_text (self->reason, cg_record_text (self->record, CG_TYPICAL_REASON));
  /* Before it is approved the text is worked on, then the units. */
  gtk_box_reorder_child_after (
      GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (self->learners))), GTK_WIDGET (self->learners),
      is_in (self, "approved") ? GTK_WIDGET (self->reason) : GTK_WIDGET (self->names));
}

/* ---- the next step ---- */

typedef struct
{
  guint units, told, compared;
  const CgRecord *drafted; /* one whose notice has not been delivered */
  CgRecord *uncompared;
} Learned;

static Learned
count_learned (CgTypicalDetail *self)
{
  Learned learned = { 0 };

  for (guint i = 0; self->learnings != NULL && i < self->learnings->len; i++)
    {
      CgRecord *learning = g_ptr_array_index (self->learnings, i);
      const char *state = cg_record_text (learning, CG_LEARNING_STATE);

      if (g_str_equal (state, "waived"))
        continue;
      learned.units++;
      learned.told += !cg_record_is_null (learning, CG_LEARNING_NOTICE) ||
                      !cg_record_is_null (learning, CG_LEARNING_NOTIFIED_ON);
      learned.compared += g_str_equal (state, "done");
      if (!cg_record_is_null (learning, CG_LEARNING_NOTICE) &&
          cg_record_is_null (learning, CG_LEARNING_NOTIFIED_ON) && learned.drafted == NULL)
        learned.drafted = learning;
      if (!g_str_equal (state, "done") && learned.uncompared == NULL)
        learned.uncompared = learning;
    }

  return learned;
}

static void
set_next (CgTypicalDetail *self, const char *next, const char *label, const char *words)
{
  const CgAction *action = next != NULL ? cg_action_find (next) : NULL;

  self->next = next;
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (self->step,
                          next != NULL && cg_office_get_read_only (self->office) == NULL);
  if (next == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->step), label);
  cg_steps_dress_button (self->office, self->step, action, TRUE);
}

/* One step after another: 提请审定 → 审定 → 领改单位 → 制发 → 送达 → 对照检查. */
static void
show_next (CgTypicalDetail *self)
{
  Learned learned = count_learned (self);
  g_autofree char *words = NULL;

  if (is_in (self, "proposed") || is_in (self, "withdrawn"))
    set_next (self, "typical.submit", cg_action_label ("typical.submit"),
              _ ("Read both texts side by side; what leaks has to be gone first."));
  else if (is_in (self, "submitted"))
    set_next (self, "typical.approve", cg_action_label ("typical.approve"),
              _ ("Waiting for approval."));
  else if (learned.units == 0)
    set_next (self, "units", _ ("Choose Units That Learn"),
              _ ("Approved; which units learn from it?"));
  else if (learned.told < learned.units)
    set_next (self, "notices", _ ("Draft the Notices"),
              _ ("A notice with the redacted text for each unit, in one batch."));
  else if (learned.drafted != NULL)
    set_next (self, "deliver", _ ("Go to the Notices"),
              _ ("The notices are drafted; they are signed and delivered there."));
  else if (learned.compared < learned.units)
    {
      words =
          g_strdup_printf (_ ("%u of %u units have compared."), learned.compared, learned.units);
      set_next (self, "findings", _ ("Enter Findings"), words);
    }
  else
    set_next (self, NULL, NULL, _ ("All units have compared; their findings are in the ledger."));
}

static void
step_cb (CgTypicalDetail *self)
{
  Learned learned = count_learned (self);

  if (cg_action_find (self->next) != NULL)
    cg_steps_run (GTK_WIDGET (self), self->office, self->next, self->record);
  else if (g_str_equal (self->next, "units"))
    cg_learning_choose_units (GTK_WIDGET (self), self->office, self->record, self->learnings);
  else if (g_str_equal (self->next, "notices"))
    cg_learning_draft_notices (self->office, self->learnings);
  else if (g_str_equal (self->next, "deliver"))
    {
      g_autofree char *place = g_strdup_printf (
          "notices/%" G_GINT64_FORMAT, cg_record_integer (learned.drafted, CG_LEARNING_NOTICE));

      cg_page_go (GTK_WIDGET (self), place);
    }
  else
    cg_learning_enter_findings (GTK_WIDGET (self), self->office, learned.uncompared);
}

/* ---- what leaks ---- */

static void
leak_cb (GtkButton *button, CgTypicalDetail *self)
{
  const char *what = gtk_widget_get_name (GTK_WIDGET (button));

  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_PAGE);

  /* The title stands in the pane. */
  if (!cg_redact_view_show (self->texts, what) && page != NULL)
    cg_page_set_pane_open (CG_PAGE (page), TRUE);
}

static void
show_leaks (CgTypicalDetail *self, GPtrArray *leaks)
{
  GtkWidget *child;
  g_autofree char *count =
      leaks->len > 0
          ? g_strdup_printf (ngettext ("%u place leaks", "%u places leak", leaks->len), leaks->len)
          : g_strdup (_ ("nothing leaks"));

  while ((child = gtk_widget_get_first_child (self->leaks)) != NULL)
    gtk_widget_unparent (child);
  cg_section_set_count (self->scan, count);
  gtk_widget_set_visible (self->leaks, leaks->len > 0);
  gtk_widget_set_sensitive (self->file, leaks->len == 0);
  gtk_widget_set_tooltip_text (self->file,
                               leaks->len > 0 ? _ ("What leaks has to be gone first") : NULL);
  for (guint i = 0; i < leaks->len; i++)
    {
      const CgTypicalLeak *leak = g_ptr_array_index (leaks, i);
      g_autofree char *words = g_strdup_printf (C_ ("leak and place", "%s: %s"),
                                                cg_typical_place_words (leak->place), leak->what);
      GtkWidget *button = gtk_button_new_with_label (words);

      gtk_widget_set_name (button, leak->what);
      gtk_widget_add_css_class (button, "leak");
      g_signal_connect (button, "clicked", G_CALLBACK (leak_cb), self);
      cg_wrap_append (CG_WRAP (self->leaks), button);
    }
}

/* ---- reading ---- */

static void
arrived (CgTypicalDetail *self)
{
  self->waited--;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypicalDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgTypicalText) text = cg_store_typical_text_finish (CG_STORE (source), result, &error);
  g_autoptr (GPtrArray) leaks = NULL;
  g_autofree char *count = NULL;

  arrived (self);
  if (text == NULL || self->record == NULL ||
      cg_record_get_id (text->typical) != cg_record_get_id (self->record))
    return;

  leaks = cg_typical_scan (text, NULL);
  show_leaks (self, leaks);
  cg_redact_view_set (self->texts, text, leaks, is_editable (self));
  gtk_widget_set_visible (self->automatic, is_editable (self) &&
                                               !cg_record_is_null (text->typical, CG_TYPICAL_BODY));
  count = g_strdup_printf (ngettext ("%u name", "%u names", text->names->len), text->names->len);
  cg_section_set_count (self->names_head, count);
  cg_pseudonym_table_set (self->names, g_steal_pointer (&text), is_editable (self));
}

static void
learnings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypicalDetail) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  arrived (self);
  if (records == NULL || self->record == NULL)
    return;

  g_clear_pointer (&self->learnings, g_ptr_array_unref);
  self->learnings = g_ptr_array_ref (records);
  cg_learner_list_set (self->learners, records);
  show_next (self);
}

static void
read_all (CgTypicalDetail *self)
{
  CgStore *store = cg_office_get_store (self->office);
  gint64 id = cg_record_get_id (self->record);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_LEARNING);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  self->waited += 2;
  cg_query_filter_integer (query, CG_LEARNING_TYPICAL, CG_FILTER_EQUAL, id);
  cg_store_select_async (store, query, self->reading, learnings_cb, g_object_ref (self));
  cg_store_typical_text_async (store, id, self->reading, text_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
cg_typical_detail_set (CgTypicalDetail *self, CgRecord *record)
{
  gboolean other;

  g_return_if_fail (CG_IS_TYPICAL_DETAIL (self));

  other = record == NULL || self->record == NULL ||
          cg_record_get_id (record) != cg_record_get_id (self->record);
  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  if (other)
    g_clear_pointer (&self->learnings, g_ptr_array_unref);
  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;

  show_head (self);
  show_next (self);
  read_all (self);
}

/* ---- writing ---- */

static void
written_cb (CgTypicalDetail *self, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value, text);
  cg_office_set_field (self->office, CG_ENTITY_TYPICAL, cg_record_get_id (self->record),
                       CG_TYPICAL_BODY, &value, NULL, NULL);
}

static void
automatic_cb (CgTypicalDetail *self)
{
  CgValue none = CG_VALUE_INIT;

  cg_office_set_field (self->office, CG_ENTITY_TYPICAL, cg_record_get_id (self->record),
                       CG_TYPICAL_BODY, &none, NULL, NULL);
}

static void
add_units_cb (CgTypicalDetail *self)
{
  if (self->learnings != NULL)
    cg_learning_choose_units (GTK_WIDGET (self), self->office, self->record, self->learnings);
}

static void
filed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgOffice) office = data;
  g_autoptr (GError) error = NULL;

  if (!cg_typical_write_finish (result, &error))
    g_signal_emit_by_name (office, "failed", error->message);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypicalDetail) self = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);

  if (path != NULL && self->record != NULL)
    cg_typical_write_async (cg_office_get_store (self->office), cg_record_get_id (self->record),
                            path, cg_office_get_actor (self->office), filed_cb,
                            g_object_ref (self->office));
}

/* The name proposed says nothing of the case. */
static void
file_cb (CgTypicalDetail *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = g_strdup_printf (_ ("Typical case %u.pdf"),
                                           (guint) (cg_record_get_id (self->record) % 10000));

  cg_pick_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save as PDF"), name,
                      NULL, picked_cb, g_object_ref (self));
}

/* ---- the widget ---- */

static GtkWidget *
add_section (GtkWidget *box, const char *title, CgSection **section)
{
  GtkWidget *head = cg_section_new (title);

  *section = CG_SECTION (head);
  gtk_box_append (GTK_BOX (box), head);
  return head;
}

static void
add_text (CgTypicalDetail *self, GtkWidget *box)
{
  add_section (box, _ ("Redaction"), &self->scan);
  self->leaks = cg_wrap_new (6);
  gtk_box_append (GTK_BOX (box), self->leaks);
  self->texts = CG_REDACT_VIEW (cg_redact_view_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->texts));
  self->automatic = gtk_button_new_with_label (_ ("Make It from the Names Again"));
  gtk_widget_set_halign (self->automatic, GTK_ALIGN_END);
  gtk_widget_add_css_class (self->automatic, "flat");
  gtk_box_append (GTK_BOX (box), self->automatic);
  add_section (box, _ ("What stands for the names"), &self->names_head);
  self->names = CG_PSEUDONYM_TABLE (cg_pseudonym_table_new (self->office));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->names));
  g_signal_connect_swapped (self->texts, "written", G_CALLBACK (written_cb), self);
  g_signal_connect_swapped (self->automatic, "clicked", G_CALLBACK (automatic_cb), self);
}

static void
fill_body (CgTypicalDetail *self)
{
  GtkWidget *box = GTK_WIDGET (cg_matter_view_get_body (self->view));

  self->tags = cg_wrap_new (6);
  gtk_box_append (GTK_BOX (box), self->tags);
  self->reason = cg_matter_view_add_words (self->view, "dim");
  add_text (self, box);
  self->learners = CG_LEARNER_LIST (cg_learner_list_new (self->office));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->learners));
  g_signal_connect_swapped (self->learners, "add", G_CALLBACK (add_units_cb), self);
}

static void
fill_foot (CgTypicalDetail *self)
{
  CgWrap *foot = cg_matter_view_get_foot (self->view);

  self->words = cg_matter_view_add_next (self->view);
  self->file = gtk_button_new_with_label (_ ("Save as PDF…"));
  self->step = gtk_button_new ();
  gtk_widget_set_name (self->step, "typical-step");
  cg_wrap_append (foot, self->file);
  cg_wrap_append (foot, self->step);
  g_signal_connect_swapped (self->file, "clicked", G_CALLBACK (file_cb), self);
  g_signal_connect_swapped (self->step, "clicked", G_CALLBACK (step_cb), self);
}

static void
cg_typical_detail_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_BUSY)
    g_value_set_boolean (value, CG_TYPICAL_DETAIL (object)->waited > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
cg_typical_detail_dispose (GObject *object)
{
  CgTypicalDetail *self = CG_TYPICAL_DETAIL (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_object (&self->office);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->learnings, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_typical_detail_parent_class)->dispose (object);
}

static void
cg_typical_detail_class_init (CgTypicalDetailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cg_typical_detail_get_property;
  object_class->dispose = cg_typical_detail_dispose;
  properties[PROP_BUSY] =
      g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_typical_detail_init (CgTypicalDetail *self)
{
}

GtkWidget *
cg_typical_detail_new (CgOffice *office)
{
  CgTypicalDetail *self = g_object_new (CG_TYPE_TYPICAL_DETAIL, NULL);

  self->office = g_object_ref (office);
  self->view = CG_MATTER_VIEW (cg_matter_view_new ());
  fill_body (self);
  fill_foot (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  return GTK_WIDGET (self);
}
