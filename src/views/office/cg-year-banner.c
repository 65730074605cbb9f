/* cg-year-banner.c: says over a list that deadlines reach into a year without its days off.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-year-banner.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-clock.h"
#include "cg-page.h"

/* Deadlines lie in this year or one of the next two. */
#define N_YEARS 3

struct _CgYearBanner
{
  GtkWidget parent_instance;

  CgOffice *office;
  GtkWidget *banner;
  gboolean dismissed; /* somebody closed it */
};

G_DEFINE_FINAL_TYPE (CgYearBanner, cg_year_banner, GTK_TYPE_WIDGET)

static int
this_year (void)
{
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  return year;
}

/* Open problems whose deadline lies in @year. */
static CgQuery *
query_of (int year)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
  g_autofree char *last = g_strdup_printf ("%04d-12-31", year);

  cg_query_filter_any (query, CG_PROBLEM_STATUS, "todo", "doing", "extended", "submitted",
                       "returned", NULL);
  cg_query_filter_text (query, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FILTER_AT_LEAST, first);
  cg_query_filter_text (query, CG_PROBLEM_EFFECTIVE_DEADLINE, CG_FILTER_AT_MOST, last);
  return query;
}

static void
show_year (CgBanner *banner, int year, int n)
{
  g_autofree char *sentence = NULL;

  /* Translators: a year, and a number of deadlines in it. */
  sentence = g_strdup_printf (
      ngettext ("The days off of %d have not been read in: %d deadline is counted by weekends.",
                "The days off of %d have not been read in: %d deadlines are counted by weekends.",
                (gulong) n),
      year, n);
  if (g_strcmp0 (cg_banner_get_sentence (banner), sentence) != 0)
    cg_banner_show (banner, CG_BANNER_NOTE, sentence, _ ("Read In Days Off"));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgYearBanner) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);

  if (counts == NULL || self->banner == NULL || self->dismissed)
    return;

  for (guint i = 0; i < counts->len; i++)
    {
      int year = this_year () + (int) i;
      gint64 n = g_array_index (counts, gint64, i);

      if (n > 0 && !cg_calendar_has_year (cg_office_get_calendar (self->office), year))
        {
          show_year (CG_BANNER (self->banner), year, (int) n);
          return;
        }
    }
  cg_banner_hide (CG_BANNER (self->banner));
}

static void
count (CgYearBanner *self)
{
  g_autoptr (GPtrArray) queries = NULL;

  if (self->dismissed)
    return;

  queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  for (int i = 0; i < N_YEARS; i++)
    g_ptr_array_add (queries, query_of (this_year () + i));
  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, counted_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgOffice *office, GArray *changes, CgYearBanner *self)
{
  count (self);
}

static void
go_cb (CgYearBanner *self)
{
  cg_page_go (GTK_WIDGET (self), "settings/holidays");
}

static void
dismissed_cb (CgYearBanner *self)
{
  self->dismissed = TRUE;
  cg_banner_hide (CG_BANNER (self->banner));
}

static void
cg_year_banner_dispose (GObject *object)
{
  CgYearBanner *self = CG_YEAR_BANNER (object);

  g_clear_pointer (&self->banner, gtk_widget_unparent);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_year_banner_parent_class)->dispose (object);
}

static void
cg_year_banner_class_init (CgYearBannerClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_year_banner_dispose;

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_year_banner_init (CgYearBanner *self)
{
  self->banner = cg_banner_new ();
  cg_banner_set_dismissible (CG_BANNER (self->banner), TRUE);
  gtk_widget_set_parent (self->banner, GTK_WIDGET (self));
  g_signal_connect_object (self->banner, "activated", G_CALLBACK (go_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "dismissed", G_CALLBACK (dismissed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_year_banner_new (CgOffice *office)
{
  CgYearBanner *self = g_object_new (CG_TYPE_YEAR_BANNER, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, 0);
  count (self);
  return GTK_WIDGET (self);
}
