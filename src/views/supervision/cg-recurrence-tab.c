/* cg-recurrence-tab.c: the tab 重复发生 of 督查: what came again, beside what it repeats.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-tab.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-recurrence-detail.h"
#include "cg-recurrence-glyph.h"
#include "cg-recurrence-scan.h"

struct _CgRecurrenceTab
{
  CgMattersTab parent_instance;

  CgRecurrenceDetail *detail;
  GPtrArray *pairs; /* (nullable) of CgRecurrence, until the first reading */
};

G_DEFINE_FINAL_TYPE (CgRecurrenceTab, cg_recurrence_tab, CG_TYPE_MATTERS_TAB)

static CgOffice *
office_of (CgRecurrenceTab *self)
{
  return cg_page_tab_get_office (CG_PAGE_TAB (self));
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

static guint
group_of (const CgRecurrence *pair)
{
  if (pair->state == NULL)
    return 0;

  return g_str_equal (pair->state, "confirmed") ? 1 : 2;
}

static GtkWidget *
make_glyph (gpointer pair)
{
  return cg_recurrence_glyph_new (((const CgRecurrence *) pair)->kind);
}

static char *
side_words (const CgRecurrence *pair)
{
  g_autofree char *day = cg_date_format_short (pair->decided_on, cg_clock_today ());
  g_autofree char *times =
      g_strdup_printf (g_dngettext (NULL, "%u case", "%u cases", pair->cases), pair->cases);

  return pair->state != NULL ? g_steal_pointer (&day) : g_strdup_printf ("%s  %s", times, day);
}

static CgMatter *
matter_of (CgRecurrence *pair)
{
  CgMatter *matter = cg_matter_new (g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT,
                                                     pair->problem, pair->earlier_problem),
                                    group_of (pair), pair->unit);

  matter->kind = cg_recurrence_kind_id (pair->kind);
  matter->word = g_strdup (cg_choices_label (CG_CHOICES_RECURRENCE_KIND, matter->kind));
  matter->text = g_strdup (pair->category);
  matter->side = side_words (pair);
  matter->tip = g_strdup (pair->sentence);
  matter->found_by =
      g_strdup_printf ("%s %s %s %s", pair->earlier_unit != NULL ? pair->earlier_unit : "",
                       pair->problem_no != NULL ? pair->problem_no : "",
                       pair->earlier_problem_no != NULL ? pair->earlier_problem_no : "",
                       pair->case_title != NULL ? pair->case_title : "");
  matter->waits = pair->state == NULL;
  matter->make_glyph = make_glyph;
  matter->data = pair;
  return matter;
}

static void
scanned_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pairs = cg_store_recurrences_finish (CG_STORE (source), result, &error);
  g_autoptr (GPtrArray) matters = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_matter_free);
  g_autoptr (GPtrArray) before = NULL; /* shown until the others are */
  g_autofree char *words = NULL;

  if (pairs == NULL)
    {
      cg_matters_tab_fail (CG_MATTERS_TAB (self), error);
      return;
    }

  before = g_steal_pointer (&self->pairs);
  self->pairs = g_ptr_array_ref (pairs);
  for (guint i = 0; i < pairs->len; i++)
    g_ptr_array_add (matters, matter_of (g_ptr_array_index (pairs, i)));
  words = count_words (pairs);
  cg_matters_tab_take (CG_MATTERS_TAB (self), matters, words);
}

static void
cg_recurrence_tab_read (CgMattersTab *tab, GCancellable *cancellable)
{
  CgRecurrenceAsk ask = { .with_verdicts = TRUE };

  cg_store_recurrences_async (cg_office_get_store (office_of (CG_RECURRENCE_TAB (tab))), &ask,
                              cancellable, scanned_cb, g_object_ref (tab));
}

static void
cg_recurrence_tab_choose (CgMattersTab *tab, const CgMatter *matter)
{
  CgRecurrenceTab *self = CG_RECURRENCE_TAB (tab);

  cg_recurrence_detail_set_pair (self->detail, self->pairs, matter != NULL ? matter->data : NULL);
}

/* ---- the widget ---- */

static void
add_kinds (CgRecurrenceTab *self)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (CG_CHOICES_RECURRENCE_KIND, &n);

  for (gsize i = 0; i < n; i++)
    cg_matters_tab_add_kind (CG_MATTERS_TAB (self), choices[i].id,
                             cg_choices_label (CG_CHOICES_RECURRENCE_KIND, choices[i].id));
}

static void
cg_recurrence_tab_constructed (GObject *object)
{
  CgRecurrenceTab *self = CG_RECURRENCE_TAB (object);
  const char *const groups[] = { C_ ("recurrence group", "To be decided"),
                                 C_ ("recurrence group", "Confirmed"),
                                 C_ ("recurrence group", "Dismissed"), NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Recurrence"),
    .groups = groups,
    .icon_name = "emblem-ok-symbolic",
    .none = _ ("Nothing came again"),
    .advice = _ ("Problems of the same category that come again in the same unit, above or "
                 "below it, or in its system, region or field of work appear here."),
  };

  G_OBJECT_CLASS (cg_recurrence_tab_parent_class)->constructed (object);

  self->detail = CG_RECURRENCE_DETAIL (cg_recurrence_detail_new (office_of (self)));
  cg_matters_tab_build (CG_MATTERS_TAB (self), &words, GTK_WIDGET (self->detail));
  add_kinds (self);
}

static void
cg_recurrence_tab_finalize (GObject *object)
{
  g_clear_pointer (&CG_RECURRENCE_TAB (object)->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_recurrence_tab_parent_class)->finalize (object);
}

static void
cg_recurrence_tab_class_init (CgRecurrenceTabClass *klass)
{
  static const CgEntity entities[] = { CG_ENTITY_CASE,    CG_ENTITY_CASE_UNIT, CG_ENTITY_PROBLEM,
                                       CG_ENTITY_UNIT,    CG_ENTITY_CATEGORY,  CG_ENTITY_RECURRENCE,
                                       CG_ENTITY_SETTING, CG_N_ENTITIES };
  CgMattersTabClass *tab_class = CG_MATTERS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_recurrence_tab_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_recurrence_tab_finalize;
  tab_class->read = cg_recurrence_tab_read;
  tab_class->choose = cg_recurrence_tab_choose;
  tab_class->entities = entities;
}

static void
cg_recurrence_tab_init (CgRecurrenceTab *self)
{
}
