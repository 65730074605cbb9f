/* cg-series-facts.c: what became of a code's numbers this year, and which documents use it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-series-facts.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-number-use.h"
#include "cg-store-job.h"

enum
{
  FACT_NEXT,
  FACT_GIVEN,
  FACT_CANCELLED,
  FACT_MISSING,
  FACT_USERS,
  N_FACTS
};

static const char *const captions[N_FACTS] = {
  [FACT_NEXT] = NC_ ("series", "Next number"),    [FACT_GIVEN] = NC_ ("series", "Used this year"),
  [FACT_CANCELLED] = NC_ ("series", "Cancelled"), [FACT_MISSING] = NC_ ("series", "Missing"),
  [FACT_USERS] = NC_ ("series", "Documents"),
};

struct _CgSeriesFacts
{
  GtkBox parent_instance;

  CgOffice *office;
  CgRecord *record; /* (nullable) */
  GtkLabel *words[N_FACTS];
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CgSeriesFacts, cg_series_facts, GTK_TYPE_BOX)

/* ---- reading, on a thread ---- */

typedef struct
{
  char *code;
  gboolean own;
  int year;
  char *words[N_FACTS]; /* (nullable): nothing to say */
} Facts;

static void
facts_free (gpointer data)
{
  Facts *facts = data;

  g_free (facts->code);
  for (guint i = 0; i < N_FACTS; i++)
    g_free (facts->words[i]);
  g_free (facts);
}

static gint64
last_number (CgStore *store, const Facts *facts)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_COUNTER);
  g_autofree char *series = g_strdup_printf ("doc-%s-%d", facts->code, facts->year);
  g_autoptr (GPtrArray) counters = NULL;

  cg_query_filter_text (query, CG_COUNTER_NAME, CG_FILTER_EQUAL, series);
  counters = cg_store_select (store, query, NULL);
  return counters != NULL && counters->len > 0
             ? cg_record_integer (g_ptr_array_index (counters, 0), CG_COUNTER_LAST)
             : 0;
}

static CgNumberUse *
read_use (CgStore *store, const Facts *facts)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE);
  CgNumberUse *use = cg_number_use_new (facts->code, facts->year);
  g_autoptr (GPtrArray) notices = NULL;

  cg_query_filter_null (query, CG_NOTICE_DOC_NO, FALSE);
  notices = cg_store_select (store, query, NULL);
  for (guint i = 0; notices != NULL && i < notices->len; i++)
    {
      const CgRecord *notice = g_ptr_array_index (notices, i);

      cg_number_use_add (use, cg_record_text (notice, CG_NOTICE_DOC_NO),
                         g_str_equal (cg_record_text (notice, CG_NOTICE_STATE), "void"));
    }

  return use;
}

static char *
read_users (CgStore *store, const Facts *facts)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TEMPLATE);
  g_autoptr (GPtrArray) templates = cg_store_select (store, query, NULL);
  g_autofree char *usual = cg_store_setting (store, CG_SETTING_DOC_CODE);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; templates != NULL && i < templates->len; i++)
    {
      const CgRecord *template = g_ptr_array_index (templates, i);

      if (g_str_equal (cg_record_text (template, CG_TEMPLATE_DOC_CODE), facts->code))
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("between names", ", ") : "",
                                cg_record_text (template, CG_TEMPLATE_NAME));
    }
  if (g_str_equal (usual, facts->code))
    g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("between names", ", ") : "",
                            _ ("all templates without a code of their own"));

  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE)
                        : g_strdup (_ ("no template has this code"));
}

static void
read_thread (GTask *task, gpointer store, gpointer data, GCancellable *cancellable)
{
  Facts *facts = data;
  gint64 last = last_number (CG_STORE (store), facts);
  CgNumberUse *use = read_use (CG_STORE (store), facts);
  guint n = cg_number_use_count (use);

  facts->words[FACT_NEXT] = facts->own ? cg_doc_number_format (facts->code, facts->year, last + 1)
                                       : g_strdup (_ ("as the general office gives it"));
  facts->words[FACT_GIVEN] = g_strdup_printf (ngettext ("%u number", "%u numbers", n), n);
  facts->words[FACT_CANCELLED] = cg_number_use_cancelled (use);
  if (facts->own)
    facts->words[FACT_MISSING] = cg_number_use_missing (use, last);
  facts->words[FACT_USERS] = read_users (CG_STORE (store), facts);
  cg_number_use_free (use);
  g_task_return_boolean (task, TRUE);
}

/* ---- showing ---- */

static void
read_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSeriesFacts) self = data;
  const Facts *facts = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return;

  for (guint i = 0; i < N_FACTS; i++)
    {
      gtk_label_set_text (self->words[i], facts->words[i] != NULL ? facts->words[i] : "");
      gtk_widget_set_visible (gtk_widget_get_parent (GTK_WIDGET (self->words[i])),
                              facts->words[i] != NULL);
    }
}

void
cg_series_facts_update (CgSeriesFacts *self)
{
  g_autoptr (GTask) task = NULL;
  Facts *facts;

  g_return_if_fail (CG_IS_SERIES_FACTS (self));

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->record == NULL)
    return;

  self->reading = g_cancellable_new ();
  facts = g_new0 (Facts, 1);
  facts->code = g_strdup (cg_record_text (self->record, CG_NUMBER_CODE_CODE));
  facts->own = !g_str_equal (cg_record_text (self->record, CG_NUMBER_CODE_MODE), "office");
  cg_date_get_ymd (cg_clock_today (), &facts->year, NULL, NULL);
  task =
      g_task_new (cg_office_get_store (self->office), self->reading, read_cb, g_object_ref (self));
  g_task_set_task_data (task, facts, facts_free);
  cg_store_run_in_thread (cg_office_get_store (self->office), task, read_thread);
}

void
cg_series_facts_set_record (CgSeriesFacts *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_SERIES_FACTS (self));

  g_clear_pointer (&self->record, cg_record_unref);
  if (record != NULL)
    self->record = cg_record_ref (record);
  cg_series_facts_update (self);
}

/* ---- the widget ---- */

static void
add_fact (CgSeriesFacts *self, guint fact)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *caption = gtk_label_new (g_dpgettext2 (NULL, "series", captions[fact]));
  GtkWidget *words = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  gtk_widget_set_valign (caption, GTK_ALIGN_START);
  gtk_widget_add_css_class (caption, "series-caption");
  gtk_widget_add_css_class (caption, "dim");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (words), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (words, "num");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (row), caption);
  gtk_box_append (GTK_BOX (row), words);
  gtk_widget_set_visible (row, FALSE);
  gtk_box_append (GTK_BOX (self), row);
  self->words[fact] = GTK_LABEL (words);
}

static void
cg_series_facts_dispose (GObject *object)
{
  CgSeriesFacts *self = CG_SERIES_FACTS (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_series_facts_parent_class)->dispose (object);
}

static void
cg_series_facts_class_init (CgSeriesFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_series_facts_dispose;
}

static void
cg_series_facts_init (CgSeriesFacts *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  for (guint i = 0; i < N_FACTS; i++)
    add_fact (self, i);
}

GtkWidget *
cg_series_facts_new (CgOffice *office)
{
  CgSeriesFacts *self = g_object_new (CG_TYPE_SERIES_FACTS, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
