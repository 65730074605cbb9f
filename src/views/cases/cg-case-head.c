/* cg-case-head.c: head of a case file: title, marks, three rings, stage bar, next step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-head.h"

#include <glib/gi18n.h>

#include "cg-case-lamps.h"
#include "cg-case-stages.h"
#include "cg-page.h"
#include "cg-ring.h"
#include "cg-stage-bar.h"
#include "cg-steps.h"
#include "cg-tag.h"
#include "cg-wrap.h"

/* The three rings: what is counted, and which track a press selects. */
static const struct
{
  const char *caption;
  const char *track;
  int done;
  int total;
} rings[] = {
  { NC_ ("track", "Summary"), "summary", CG_CASE_SUMMARY_DONE, CG_CASE_SUMMARY_TOTAL },
  { NC_ ("track", "Warning"), "warning", CG_CASE_WARNING_DONE, CG_CASE_WARNING_TOTAL },
  { NC_ ("track", "Rectification"), "rectify", CG_CASE_RECTIFY_DONE, CG_CASE_RECTIFY_TOTAL },
};

/* The one obvious next step of each stage: a step on the main unit, its track or the case
 * itself, or a place to go to ("%" is the case's id). */
static const struct
{
  const char *stage;
  const char *action;
  const char *track;
  const char *place;
  const char *label;
} next_steps[] = {
  { "notice", NULL, NULL, "notices/new/", NC_ ("next", "Draft the notice") },
  { "delivery", "case_unit.deliver", NULL, NULL, NULL },
  { "analysis", "track.accept", "summary", NULL, NC_ ("next", "Accept the summary") },
  { "warning", "track.accept", "warning", NULL, NC_ ("next", "Accept the warning education") },
  { "plan", "case_unit.plan", NULL, NULL, NULL },
  { "rectify", NULL, NULL, "ledger/add-", NC_ ("next", "Add Problem") },
  { "report", "case_unit.report", NULL, NULL, NULL },
  { "accept", "case_unit.accept", NULL, NULL, NULL },
  { "close", "case.close", NULL, NULL, NULL },
};

struct _CgCaseHead
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;
  GPtrArray *stages; /* of CgRecord */
  GPtrArray *tracks;
  GPtrArray *units;
  GtkLabel *title;
  CgWrap *tags;
  AdwBin *lamps_place;
  CgCaseLamps *lamps;
  CgRing *rings[G_N_ELEMENTS (rings)];
  CgStageBar *bar;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (CgCaseHead, cg_case_head, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- title and tags ---- */

static void
append_tag (CgCaseHead *self, CgTagKind kind, const char *text)
{
  if (*text != '\0')
    cg_wrap_append (self->tags, cg_tag_new (kind, text));
}

static void
show_tags (CgCaseHead *self)
{
  static const int fields[] = { CG_CASE_LEVEL, CG_CASE_CASE_TYPE, CG_CASE_DOMAIN, CG_CASE_SOURCE,
                                CG_CASE_STATE };
  g_autofree char *secrecy = cg_record_display (self->record, CG_CASE_WORK_SECRECY);

  cg_container_remove_all (CG_CONTAINER (self->tags));

  if (!g_str_equal (cg_record_text (self->record, CG_CASE_WORK_SECRECY), "none"))
    append_tag (self, CG_TAG_MARK, secrecy);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = cg_record_display (self->record, fields[i]);

      append_tag (self, CG_TAG_PLAIN, text);
    }
}

static void
show_rings (CgCaseHead *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    cg_ring_set_numbers (self->rings[i], (guint) cg_record_integer (self->record, rings[i].done),
                         (guint) cg_record_integer (self->record, rings[i].total));
}

/* ---- the next step ---- */

static int
next_index (CgCaseHead *self)
{
  const char *stage = cg_record_text (self->record, CG_CASE_STAGE);

  for (guint i = 0; i < G_N_ELEMENTS (next_steps); i++)
    if (g_str_equal (next_steps[i].stage, stage))
      return (int) i;

  return -1;
}

/* The unit that stands where the case does, the last of all. */
static CgRecord *
current_unit (CgCaseHead *self)
{
  const char *stage = cg_record_text (self->record, CG_CASE_STAGE);

  for (guint i = 0; self->units != NULL && i < self->units->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (self->units, i), CG_CASE_UNIT_STAGE),
                     stage))
      return g_ptr_array_index (self->units, i);

  return NULL;
}

/* The record a step of the table is done to: a track still pending, a unit, or the case. */
static CgRecord *
target_of (CgCaseHead *self, int i)
{
  const char *action = next_steps[i].action;

  if (g_str_has_prefix (action, "case."))
    return self->record;
  if (next_steps[i].track == NULL)
    return current_unit (self);

  for (guint k = 0; self->tracks != NULL && k < self->tracks->len; k++)
    {
      CgRecord *track = g_ptr_array_index (self->tracks, k);

      if (g_str_equal (cg_record_text (track, CG_TRACK_TRACK), next_steps[i].track) &&
          g_str_equal (cg_record_text (track, CG_TRACK_STATE), "pending"))
        return track;
    }

  return NULL;
}

static void
show_next (CgCaseHead *self)
{
  int i = next_index (self);
  const CgAction *action;

  gboolean has = i >= 0 && (next_steps[i].place != NULL || target_of (self, i) != NULL);

  gtk_widget_set_visible (self->next, has && cg_office_get_read_only (self->office) == NULL);
  if (!has)
    return;

  gtk_button_set_label (GTK_BUTTON (self->next),
                        next_steps[i].label != NULL
                            ? g_dpgettext2 (NULL, "next", next_steps[i].label)
                            : cg_action_label (next_steps[i].action));
  action = next_steps[i].action != NULL ? cg_action_find (next_steps[i].action) : NULL;
  cg_steps_dress_button (self->office, self->next, action, TRUE);
}

static void
next_cb (CgCaseHead *self)
{
  int i = next_index (self);
  CgRecord *target;

  if (i < 0)
    return;
  if (next_steps[i].place != NULL)
    {
      g_autofree char *place = g_strdup_printf ("%s%" G_GINT64_FORMAT, next_steps[i].place,
                                                cg_record_get_id (self->record));

      cg_page_go (GTK_WIDGET (self), place);
      return;
    }

  target = target_of (self, i);
  if (target != NULL)
    cg_steps_run (GTK_WIDGET (self), self->office, next_steps[i].action, target);
}

/* Another person may do other steps. */
static void
actor_cb (CgCaseHead *self)
{
  if (self->record != NULL)
    show_next (self);
}

/* ---- reading ---- */

static void
stages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseHead) self = data;
  CgCaseStages of;

  g_clear_pointer (&self->stages, g_ptr_array_unref);
  self->stages = cg_store_select_finish (CG_STORE (source), result, NULL);
  cg_case_stages_of_case (&of, self->record);
  cg_case_stages_show (self->bar, &of, self->stages);
}

static void
tracks_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseHead) self = data;

  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  self->tracks = cg_store_select_finish (CG_STORE (source), result, NULL);
  show_next (self);
}

static void
units_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseHead) self = data;

  g_clear_pointer (&self->units, g_ptr_array_unref);
  self->units = cg_store_select_finish (CG_STORE (source), result, NULL);
  show_next (self);
}

static void
read_children (CgCaseHead *self, CgEntity entity, int field, GAsyncReadyCallback callback)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, cg_record_get_id (self->record));
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, callback,
                         g_object_ref (self));
}

/* ---- pressing ---- */

static void
stage_activated_cb (CgCaseHead *self, guint position)
{
  gsize n;
  const CgChoice *stages = cg_choices_get (CG_CHOICES_STAGE, &n);

  for (guint i = 0; self->stages != NULL && i < self->stages->len; i++)
    if (g_str_equal (cg_record_text (g_ptr_array_index (self->stages, i), CG_STAGE_STAGE),
                     stages[position].id))
      {
        g_signal_emit (self, signals[SIGNAL_SELECTED], 0, g_ptr_array_index (self->stages, i));
        return;
      }
}

static void
ring_clicked_cb (CgCaseHead *self, GtkWidget *ring)
{
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    for (guint k = 0;
         GTK_WIDGET (self->rings[i]) == ring && self->tracks != NULL && k < self->tracks->len; k++)
      if (g_str_equal (cg_record_text (g_ptr_array_index (self->tracks, k), CG_TRACK_TRACK),
                       rings[i].track))
        {
          g_signal_emit (self, signals[SIGNAL_SELECTED], 0, g_ptr_array_index (self->tracks, k));
          return;
        }
}

/* ---- the widget ---- */

static void
cg_case_head_dispose (GObject *object)
{
  CgCaseHead *self = CG_CASE_HEAD (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->stages, g_ptr_array_unref);
  g_clear_pointer (&self->tracks, g_ptr_array_unref);
  g_clear_pointer (&self->units, g_ptr_array_unref);
  g_clear_object (&self->next);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_case_head_parent_class)->dispose (object);
}

static void
cg_case_head_class_init (CgCaseHeadClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_head_dispose;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_CASE_HEAD, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static GtkWidget *
build_words (CgCaseHead *self)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *title = gtk_label_new (NULL);

  self->title = GTK_LABEL (title);
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_label_set_wrap_mode (self->title, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (title, "case-title");
  self->tags = CG_WRAP (cg_wrap_new (6));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->tags));
  self->lamps_place = ADW_BIN (adw_bin_new ());
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->lamps_place));
  return words;
}

static void
cg_case_head_init (CgCaseHead *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24);
  GtkWidget *three = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_set_valign (three, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (top), build_words (self));
  gtk_box_append (GTK_BOX (top), three);
  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      self->rings[i] = CG_RING (cg_ring_new (g_dpgettext2 (NULL, "track", rings[i].caption)));
      g_signal_connect_object (self->rings[i], "clicked", G_CALLBACK (ring_clicked_cb), self,
                               G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (three), GTK_WIDGET (self->rings[i]));
    }

  self->bar = CG_STAGE_BAR (cg_stage_bar_new ());
  g_signal_connect_object (self->bar, "activated", G_CALLBACK (stage_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->next = g_object_ref_sink (gtk_button_new ());
  gtk_widget_set_visible (self->next, FALSE);
  gtk_widget_add_css_class (self->next, "suggested-action");
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "case-head");
  gtk_box_append (GTK_BOX (box), top);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_head_new (CgOffice *office)
{
  CgCaseHead *self = g_object_new (CG_TYPE_CASE_HEAD, NULL);

  self->office = g_object_ref (office);
  self->lamps = CG_CASE_LAMPS (cg_case_lamps_new (office));
  adw_bin_set_child (self->lamps_place, GTK_WIDGET (self->lamps));
  g_signal_connect_object (office, "notify::actor-name", G_CALLBACK (actor_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_head_set_case (CgCaseHead *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_HEAD (self));

  cg_record_ref (record);
  if (self->record != NULL && cg_record_get_id (self->record) != cg_record_get_id (record))
    {
      g_clear_pointer (&self->tracks, g_ptr_array_unref);
      g_clear_pointer (&self->units, g_ptr_array_unref);
    }
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  gtk_label_set_text (self->title, cg_record_text (record, CG_CASE_TITLE));
  show_tags (self);
  show_rings (self);
  show_next (self);
  cg_case_lamps_set_case (self->lamps, record);
  read_children (self, CG_ENTITY_STAGE, CG_STAGE_CASE, stages_cb);
  read_children (self, CG_ENTITY_TRACK, CG_TRACK_CASE, tracks_cb);
  read_children (self, CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_CASE, units_cb);
}

GtkWidget *
cg_case_head_get_next (CgCaseHead *self)
{
  g_return_val_if_fail (CG_IS_CASE_HEAD (self), NULL);

  return self->next;
}
