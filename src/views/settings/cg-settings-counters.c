/* cg-settings-counters.c: 设置 · 编号: the numbers given so far, of documents and cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Numbers are drawn by the store, without gaps; nothing can be set here.
 */
#include "config.h"

#include "cg-settings-counters.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-setting-box.h"

struct _CgSettingsCounters
{
  CgSettingsPart parent_instance;

  GtkBox *body;
  GPtrArray *counters; /* of CgRecord */
  char *code;          /* the office's number code */
};

G_DEFINE_FINAL_TYPE (CgSettingsCounters, cg_settings_counters, CG_TYPE_SETTINGS_PART)

static CgStore *
get_store (CgSettingsCounters *self)
{
  return cg_office_get_store (cg_settings_part_get_office (CG_SETTINGS_PART (self)));
}

static gint64
last_of (CgSettingsCounters *self, const char *series)
{
  for (guint i = 0; self->counters != NULL && i < self->counters->len; i++)
    {
      CgRecord *counter = g_ptr_array_index (self->counters, i);

      if (g_str_equal (cg_record_text (counter, CG_COUNTER_NAME), series))
        return cg_record_integer (counter, CG_COUNTER_LAST);
    }

  return 0;
}

/* ---- rows ---- */

static void
add_row (GtkWidget *box, const char *title, gint64 last, const char *next)
{
  g_autofree char *used =
      last > 0 ? g_strdup_printf (ngettext ("%d number given", "%d numbers given", (gulong) last),
                                  (int) last)
               : g_strdup (_ ("none given yet"));
  g_autofree char *words = g_strdup_printf (_ ("next: %s"), next);
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "num");
  gtk_widget_add_css_class (label, "strong");
  cg_setting_row_add (box, title, used, label);
}

static void
add_documents (CgSettingsCounters *self, GtkWidget *box, const char *code, int year)
{
  g_autofree char *series = g_strdup_printf ("doc-%s-%d", code, year);
  gint64 last = last_of (self, series);
  g_autofree char *next = cg_doc_number_format (code, year, last + 1);
  g_autofree char *title = g_strdup_printf (_ ("Documents %s, %d"), code, year);

  add_row (box, title, last, next);
}

static void
add_cases (CgSettingsCounters *self, GtkWidget *box, int year)
{
  g_autofree char *series = g_strdup_printf ("case-%d", year);
  gint64 last = last_of (self, series);
  g_autofree char *next = cg_case_number_format (year, last + 1);
  g_autofree char *title = g_strdup_printf (_ ("Cases, %d"), year);

  add_row (box, title, last, next);
}

/* Series of other codes and years, "doc-某纪改-2025", "case-2025". */
static void
add_former (CgSettingsCounters *self, GtkWidget *box, int this_year)
{
  for (guint i = 0; self->counters != NULL && i < self->counters->len; i++)
    {
      const char *name = cg_record_text (g_ptr_array_index (self->counters, i), CG_COUNTER_NAME);
      const char *dash = strrchr (name, '-');
      int year = dash != NULL ? atoi (dash + 1) : 0;

      if (g_str_has_prefix (name, "doc-") && dash > name + 4)
        {
          g_autofree char *code = g_strndup (name + 4, (gsize) (dash - name - 4));

          if (year != this_year || !g_str_equal (code, self->code))
            add_documents (self, box, code, year);
        }
      else if (g_str_has_prefix (name, "case-") && year != this_year)
        add_cases (self, box, year);
    }
}

static void
show_numbers (CgSettingsCounters *self)
{
  GtkWidget *boxes = GTK_WIDGET (self->body);
  GtkWidget *box;
  GtkWidget *child;
  int year;

  while ((child = gtk_widget_get_first_child (boxes)) != NULL)
    gtk_box_remove (self->body, child);

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  box = cg_setting_box_add (boxes, _ ("This year"), NULL);
  if (*self->code != '\0')
    add_documents (self, box, self->code, year);
  add_cases (self, box, year);

  box = cg_setting_box_add (boxes, _ ("Within a case"), NULL);
  cg_setting_row_add (box, _ ("Problems"),
                      _ ("The case’s number, “-” and two digits: WZ-2026-0007-03."), NULL);
  cg_setting_row_add (box, _ ("Institutions"),
                      _ ("The case’s number, “-Z” and two digits: WZ-2026-0007-Z01."), NULL);

  box = cg_setting_box_add (boxes, _ ("Other codes and years"), NULL);
  add_former (self, box, year);
  if (gtk_widget_get_first_child (box) == NULL)
    {
      gtk_box_remove (self->body, gtk_widget_get_prev_sibling (box));
      gtk_box_remove (self->body, box);
    }
}

/* ---- reading ---- */

static void
setting_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsCounters) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) settings = cg_store_select_finish (CG_STORE (source), result, &error);

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  g_object_set (self, "busy", FALSE, NULL);
  g_free (self->code);
  self->code = g_strdup (
      settings->len > 0 ? cg_record_text (g_ptr_array_index (settings, 0), CG_SETTING_VALUE) : "");
  show_numbers (self);
}

static void
counters_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsCounters) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *counters = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_SETTING);

  if (!cg_settings_part_end_read (CG_SETTINGS_PART (self), error))
    return;

  cg_settings_part_fail (CG_SETTINGS_PART (self), NULL);

  g_clear_pointer (&self->counters, g_ptr_array_unref);
  self->counters = counters;
  cg_query_filter_text (query, CG_SETTING_NAME, CG_FILTER_EQUAL, CG_SETTING_DOC_CODE);
  cg_store_select_async (CG_STORE (source), query,
                         cg_settings_part_get_reading (CG_SETTINGS_PART (self)), setting_cb,
                         g_object_ref (self));
}

static void
read_numbers (CgSettingsCounters *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_COUNTER);

  cg_query_add_sort (query, CG_COUNTER_NAME, TRUE);
  cg_store_select_async (get_store (self), query,
                         cg_settings_part_begin_read (CG_SETTINGS_PART (self)), counters_cb,
                         g_object_ref (self));
}

static void
cg_settings_counters_constructed (GObject *object)
{
  CgSettingsCounters *self = CG_SETTINGS_COUNTERS (object);
  GtkWidget *body = cg_setting_boxes_new ();

  G_OBJECT_CLASS (cg_settings_counters_parent_class)->constructed (object);

  self->body = GTK_BOX (body);
  cg_settings_part_set_body (
      CG_SETTINGS_PART (self), _ ("Numbers given"),
      _ ("Given when a case is registered and a signed notice is numbered; a number given stays "
         "used"),
      body, TRUE);
  g_object_set (self, "busy", TRUE, NULL);
  g_signal_connect_object (cg_settings_part_get_office (CG_SETTINGS_PART (self)), "changed",
                           G_CALLBACK (read_numbers), self, G_CONNECT_SWAPPED);
  read_numbers (self);
}

static void
cg_settings_counters_finalize (GObject *object)
{
  CgSettingsCounters *self = CG_SETTINGS_COUNTERS (object);

  g_clear_pointer (&self->counters, g_ptr_array_unref);
  g_free (self->code);

  G_OBJECT_CLASS (cg_settings_counters_parent_class)->finalize (object);
}

static void
cg_settings_counters_class_init (CgSettingsCountersClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_counters_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_counters_finalize;
}

static void
cg_settings_counters_init (CgSettingsCounters *self)
{
}
