/* cg-typical-detail.c: one typical case: its redacted text, who learns from it, the next step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-detail.h"

#include <glib/gi18n.h>

#include "cg-learner-list.h"
#include "cg-learning-steps.h"
#include "cg-page.h"
#include "cg-pick-file.h"
#include "cg-pseudonym-table.h"
#include "cg-redact-view.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-typical-paper.h"
#include "cg-typical-scan.h"
#include "cg-wrap.h"

struct _CgTypicalDetail
{
  CgRecordDetail parent_instance;

  GPtrArray *learnings; /* (nullable) of CgRecord: not read yet */
  const char *next;     /* what the suggested button does */

  GtkLabel *reason;
  GtkWidget *parts; /* of the text */
  CgSection *scan;
  GtkWidget *leaks;
  CgRedactView *texts;
  GtkWidget *automatic;
  CgSection *names_head;
  CgPseudonymTable *names;
  CgLearnerList *learners;
};

G_DEFINE_FINAL_TYPE (CgTypicalDetail, cg_typical_detail, CG_TYPE_RECORD_DETAIL)

static CgOffice *
office_of (CgTypicalDetail *self)
{
  return cg_record_detail_get_office (CG_RECORD_DETAIL (self));
}

static CgRecord *
record_of (CgTypicalDetail *self)
{
  return cg_record_detail_get_record (CG_RECORD_DETAIL (self));
}

static gboolean
is_in (CgTypicalDetail *self, const char *state)
{
  return g_str_equal (cg_record_text (record_of (self), CG_TYPICAL_STATE), state);
}

/* What was approved is not written over; withdrawn, it can be again. */
static gboolean
is_editable (CgTypicalDetail *self)
{
  return !is_in (self, "approved") && cg_office_get_read_only (office_of (self)) == NULL;
}

/* Before it is approved the text is worked on, then the units. */
static void
order_parts (CgTypicalDetail *self)
{
  GtkBox *box = cg_matter_view_get_body (cg_record_detail_get_view (CG_RECORD_DETAIL (self)));

  gtk_box_reorder_child_after (box, GTK_WIDGET (self->learners),
                               is_in (self, "approved") ? GTK_WIDGET (self->reason) : self->parts);
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
  self->next = next;
  cg_record_detail_set_next (CG_RECORD_DETAIL (self), words, label,
                             next != NULL && cg_action_find (next) != NULL ? next : NULL);
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
  else if (self->learnings == NULL)
    set_next (self, NULL, NULL, _ ("Approved; the units that learn from it are being read."));
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
cg_typical_detail_step (CgRecordDetail *detail)
{
  CgTypicalDetail *self = CG_TYPICAL_DETAIL (detail);
  Learned learned = count_learned (self);

  if (cg_action_find (self->next) != NULL)
    cg_steps_run (GTK_WIDGET (self), office_of (self), self->next, record_of (self));
  else if (g_str_equal (self->next, "units"))
    cg_learning_choose_units (GTK_WIDGET (self), office_of (self), record_of (self),
                              self->learnings);
  else if (g_str_equal (self->next, "notices"))
    cg_learning_draft_notices (detail, self->learnings);
  else if (g_str_equal (self->next, "deliver"))
    {
      g_autofree char *place = g_strdup_printf (
          "notices/%" G_GINT64_FORMAT, cg_record_integer (learned.drafted, CG_LEARNING_NOTICE));

      cg_page_go (GTK_WIDGET (self), place);
    }
  else
    cg_learning_enter_findings (GTK_WIDGET (self), office_of (self), learned.uncompared);
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
  cg_record_detail_set_file (CG_RECORD_DETAIL (self),
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
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypicalDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgTypicalText) text = cg_store_typical_text_finish (CG_STORE (source), result, &error);
  g_autoptr (GPtrArray) leaks = NULL;
  g_autofree char *count = NULL;

  cg_record_detail_arrived (CG_RECORD_DETAIL (self), error);
  if (text == NULL || !cg_record_detail_is (CG_RECORD_DETAIL (self), text->typical))
    return;

  leaks = cg_typical_scan (text, NULL);
  show_leaks (self, leaks);
  cg_redact_view_set (self->texts, text, leaks, is_editable (self));
  gtk_widget_set_visible (self->automatic, is_editable (self) &&
                                               !cg_record_is_null (text->typical, CG_TYPICAL_BODY));
  count = g_strdup_printf (ngettext ("%u name", "%u names", text->names->len), text->names->len);
  cg_section_set_count (self->names_head, count);
  cg_pseudonym_table_set (self->names, g_steal_pointer (&text), is_editable (self));
  gtk_widget_set_visible (self->parts, TRUE);
}

static void
learnings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypicalDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);
  guint told = count_learned (self).told;
  Learned learned;

  cg_record_detail_arrived (CG_RECORD_DETAIL (self), error);
  if (records == NULL || record_of (self) == NULL)
    return;

  g_clear_pointer (&self->learnings, g_ptr_array_unref);
  self->learnings = g_ptr_array_ref (records);
  learned = count_learned (self);
  cg_learner_list_set (self->learners, records);
  gtk_widget_set_visible (GTK_WIDGET (self->learners), TRUE);
  /* While notices are drafted others may change something. */
  if (learned.told > told || learned.told >= learned.units)
    cg_record_detail_set_working (CG_RECORD_DETAIL (self), FALSE);
  show_next (self);
}

static void
read_all (CgTypicalDetail *self)
{
  CgStore *store = cg_office_get_store (office_of (self));
  gint64 id = cg_record_get_id (record_of (self));
  GCancellable *reading = cg_record_detail_read (CG_RECORD_DETAIL (self), 2);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_LEARNING);

  cg_query_filter_integer (query, CG_LEARNING_TYPICAL, CG_FILTER_EQUAL, id);
  cg_store_select_async (store, query, reading, learnings_cb, g_object_ref (self));
  cg_store_typical_text_async (store, id, reading, text_cb, g_object_ref (self));
}

/* Nothing of another case stays in sight until this one is read. */
static void
cg_typical_detail_show (CgRecordDetail *detail, gboolean other)
{
  CgTypicalDetail *self = CG_TYPICAL_DETAIL (detail);

  if (other)
    {
      g_clear_pointer (&self->learnings, g_ptr_array_unref);
      gtk_widget_set_visible (self->parts, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->learners), FALSE);
    }
  gtk_label_set_text (self->reason, cg_record_text (record_of (self), CG_TYPICAL_REASON));
  order_parts (self);
  show_next (self);
  read_all (self);
}

/* ---- writing ---- */

static void
written_cb (CgTypicalDetail *self, gint64 typical, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  cg_value_set_text (&value, text);
  cg_office_set_field (office_of (self), CG_ENTITY_TYPICAL, typical, CG_TYPICAL_BODY, &value, NULL,
                       NULL);
}

static void
automatic_cb (CgTypicalDetail *self)
{
  CgValue none = CG_VALUE_INIT;

  cg_office_set_field (office_of (self), CG_ENTITY_TYPICAL, cg_record_get_id (record_of (self)),
                       CG_TYPICAL_BODY, &none, NULL, NULL);
}

static void
add_units_cb (CgTypicalDetail *self)
{
  if (self->learnings != NULL)
    cg_learning_choose_units (GTK_WIDGET (self), office_of (self), record_of (self),
                              self->learnings);
}

static void
filed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgOffice) office = data;
  g_autoptr (GError) error = NULL;

  if (!cg_typical_write_finish (result, &error))
    g_signal_emit_by_name (office, "failed", error->message);
}

/* For which case a name of a file is asked: another one may be in hand by then. */
typedef struct
{
  CgOffice *office;
  gint64 typical;
} Filing;

static void
filing_free (Filing *filing)
{
  g_object_unref (filing->office);
  g_free (filing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Filing, filing_free)

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Filing) filing = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);

  if (path != NULL)
    cg_typical_write_async (cg_office_get_store (filing->office), filing->typical, path,
                            cg_office_get_actor (filing->office), filed_cb,
                            g_object_ref (filing->office));
}

/* The name proposed says nothing of the case. */
static void
cg_typical_detail_file (CgRecordDetail *detail)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (detail));
  Filing *filing = g_new0 (Filing, 1);
  g_autofree char *name = NULL;

  filing->office = g_object_ref (cg_record_detail_get_office (detail));
  filing->typical = cg_record_get_id (cg_record_detail_get_record (detail));
  name = g_strdup_printf (_ ("Typical case %u.pdf"), (guint) (filing->typical % 10000));
  cg_pick_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, _ ("Save as PDF"), name,
                      NULL, picked_cb, filing);
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
  self->names = CG_PSEUDONYM_TABLE (cg_pseudonym_table_new (office_of (self)));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->names));
  g_signal_connect_swapped (self->texts, "written", G_CALLBACK (written_cb), self);
  g_signal_connect_swapped (self->automatic, "clicked", G_CALLBACK (automatic_cb), self);
}

static void
cg_typical_detail_constructed (GObject *object)
{
  CgTypicalDetail *self = CG_TYPICAL_DETAIL (object);
  CgMatterView *view = cg_record_detail_get_view (CG_RECORD_DETAIL (self));
  GtkBox *body = cg_matter_view_get_body (view);

  G_OBJECT_CLASS (cg_typical_detail_parent_class)->constructed (object);

  self->reason = cg_matter_view_add_words (view, "dim");
  self->parts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  add_text (self, self->parts);
  gtk_box_append (body, self->parts);
  self->learners = CG_LEARNER_LIST (cg_learner_list_new (office_of (self)));
  gtk_box_append (body, GTK_WIDGET (self->learners));
  g_signal_connect_swapped (self->learners, "add", G_CALLBACK (add_units_cb), self);
  cg_record_detail_build (CG_RECORD_DETAIL (self), _ ("Save as PDF…"), "typical-step");
}

static void
cg_typical_detail_dispose (GObject *object)
{
  g_clear_pointer (&CG_TYPICAL_DETAIL (object)->learnings, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_typical_detail_parent_class)->dispose (object);
}

static void
cg_typical_detail_class_init (CgTypicalDetailClass *klass)
{
  static const int tags[] = { CG_TYPICAL_STATE, CG_TYPICAL_TYPICAL_GROUP, CG_TYPICAL_SITUATION,
                              CG_TYPICAL_DOMAIN, -1 };
  CgRecordDetailClass *detail_class = CG_RECORD_DETAIL_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_typical_detail_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_typical_detail_dispose;
  detail_class->tags = tags;
  detail_class->show = cg_typical_detail_show;
  detail_class->file = cg_typical_detail_file;
  detail_class->step = cg_typical_detail_step;
}

static void
cg_typical_detail_init (CgTypicalDetail *self)
{
}

GtkWidget *
cg_typical_detail_new (CgOffice *office)
{
  return g_object_new (CG_TYPE_TYPICAL_DETAIL, "office", office, NULL);
}
