/* cg-recurrence-tab.c: the tab 重复发生 of 督查: what came again, beside what it repeats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-tab.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-empty.h"
#include "cg-fault.h"
#include "cg-recurrence-detail.h"
#include "cg-recurrence-list.h"
#include "cg-recurrence-scan.h"
#include "cg-scale.h"
#include "cg-segments.h"

#define LIST_WIDTH 300

/* Several changes in a row are read once, ms. */
#define SETTLE_MS 150

struct _CgRecurrenceTab
{
  CgSupervisionTab parent_instance;

  GtkStack *stack; /* "empty" or "pairs" */
  CgSegments *kinds;
  CgRecurrenceList *list;
  CgRecurrenceDetail *detail;
  GPtrArray *pairs; /* (nullable) of CgRecurrence, until the first reading */
  char *text;
  GCancellable *cancellable; /* of what is read while the tab is there */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgRecurrenceTab, cg_recurrence_tab, CG_TYPE_SUPERVISION_TAB)

static CgOffice *
office_of (CgRecurrenceTab *self)
{
  return cg_supervision_tab_get_office (CG_SUPERVISION_TAB (self));
}

/* ---- reading ---- */

static char *
count_words (GPtrArray *pairs)
{
  guint open = 0;

  for (guint i = 0; i < pairs->len; i++)
    open += ((const CgRecurrence *) g_ptr_array_index (pairs, i))->state == NULL;
  return g_strdup_printf (_ ("%u pairs, %u to be decided"), pairs->len, open);
}

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = cg_store_recurrences_finish (CG_STORE (source), result, &error);
  g_autofree char *words = NULL;

  if (g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pairs == NULL)
    {
      cg_supervision_tab_set_state (CG_SUPERVISION_TAB (self), error->message, FALSE);
      return;
    }

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  self->pairs = g_ptr_array_ref (pairs);
  cg_recurrence_list_set_pairs (self->list, pairs);
  gtk_stack_set_visible_child_name (self->stack, pairs->len > 0 ? "pairs" : "empty");
  words = count_words (pairs);
  cg_supervision_tab_set_state (CG_SUPERVISION_TAB (self), words, FALSE);
}

static gboolean
read_cb (gpointer data)
{
  CgRecurrenceTab *self = data;
  CgRecurrenceAsk ask = { .with_verdicts = TRUE };

  self->timeout = 0;
  cg_store_recurrences_async (cg_office_get_store (office_of (self)), &ask, self->cancellable,
                              scanned_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

/* Other records say nothing of what came again. */
static void
changed_cb (CgRecurrenceTab *self, GArray *changes)
{
  static const CgEntity kinds[] = { CG_ENTITY_CASE,   CG_ENTITY_CASE_UNIT, CG_ENTITY_PROBLEM,
                                    CG_ENTITY_UNIT,   CG_ENTITY_CATEGORY,  CG_ENTITY_RECURRENCE,
                                    CG_ENTITY_SETTING };
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
      concerned |= g_array_index (changes, CgStoreChange, i).entity == kinds[k];
  if (concerned && self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, read_cb, self);
}

/* ---- what is shown ---- */

static void
chosen_cb (CgRecurrenceTab *self)
{
  cg_recurrence_detail_set_pair (self->detail, self->pairs,
                                 cg_recurrence_list_get_chosen (self->list));
}

static void
filter (CgRecurrenceTab *self)
{
  const char *kind = cg_segments_get_active (self->kinds);

  cg_recurrence_list_filter (self->list, g_str_equal (kind, "all") ? NULL : kind, self->text);
}

static void
cg_recurrence_tab_search (CgSupervisionTab *tab, const char *text)
{
  CgRecurrenceTab *self = CG_RECURRENCE_TAB (tab);

  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  filter (self);
}

static void
cg_recurrence_tab_show (CgSupervisionTab *tab, const char *rest)
{
  gint64 problem;

  if (g_ascii_string_to_signed (rest, 10, 1, G_MAXINT64, &problem, NULL))
    cg_recurrence_list_choose (CG_RECURRENCE_TAB (tab)->list, problem);
}

/* ---- the widget ---- */

static GtkWidget *
make_kinds (CgRecurrenceTab *self)
{
  GtkWidget *kinds = cg_segments_new (C_ ("page", "Recurrence"));
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_RECURRENCE_KIND, &n);

  self->kinds = CG_SEGMENTS (kinds);
  cg_segments_add (self->kinds, "all", C_ ("recurrence group", "All"));
  for (gsize i = 0; i < n; i++)
    cg_segments_add (self->kinds, choices[i].id,
                     cg_choices_label (CG_CHOICES_RECURRENCE_KIND, choices[i].id));
  cg_segments_set_active (self->kinds, "all");
  gtk_widget_add_css_class (kinds, "supervision-tabs");
  g_signal_connect_swapped (kinds, "changed", G_CALLBACK (filter), self);
  return kinds;
}

static GtkWidget *
make_pairs (CgRecurrenceTab *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->detail = CG_RECURRENCE_DETAIL (cg_recurrence_detail_new (office_of (self)));
  self->list = CG_RECURRENCE_LIST (cg_recurrence_list_new ());
  gtk_box_append (GTK_BOX (column), make_kinds (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->list));
  gtk_widget_set_size_request (column, cg_scaled (column, LIST_WIDTH), -1);
  gtk_widget_add_css_class (column, "notice-column");
  gtk_box_append (GTK_BOX (box), column);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->detail));
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (chosen_cb), self);
  return box;
}

static void
cg_recurrence_tab_constructed (GObject *object)
{
  CgRecurrenceTab *self = CG_RECURRENCE_TAB (object);

  G_OBJECT_CLASS (cg_recurrence_tab_parent_class)->constructed (object);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_pairs (self), "pairs");
  gtk_stack_add_named (
      self->stack,
      cg_empty_new ("emblem-ok-symbolic", _ ("Nothing came again"),
                    _ ("Problems of the same category that come again in the same unit, above or "
                       "below it, or in its system, region or field of work appear here.")),
      "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  cg_supervision_tab_set_state (CG_SUPERVISION_TAB (self), NULL, TRUE);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_cb (self);
}

static void
cg_recurrence_tab_dispose (GObject *object)
{
  CgRecurrenceTab *self = CG_RECURRENCE_TAB (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (cg_recurrence_tab_parent_class)->dispose (object);
}

static void
cg_recurrence_tab_class_init (CgRecurrenceTabClass *klass)
{
  CgSupervisionTabClass *tab_class = CG_SUPERVISION_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_recurrence_tab_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_recurrence_tab_dispose;
  tab_class->search = cg_recurrence_tab_search;
  tab_class->show = cg_recurrence_tab_show;
}

static void
cg_recurrence_tab_init (CgRecurrenceTab *self)
{
  self->cancellable = g_cancellable_new ();
}
