/* cg-next-number.c: the number that a signed notice is given when none is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-next-number.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-text-editor.h"

typedef struct
{
  CgForm *form;
  char *code;
  int year;
} Series;

static void
series_free (Series *series)
{
  g_object_unref (series->form);
  g_free (series->code);
  g_free (series);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Series, series_free)

static void
counter_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Series) series = data;
  g_autoptr (GPtrArray) counters = cg_store_select_finish (CG_STORE (source), result, NULL);
  CgFieldRow *row = cg_form_get_row (series->form, "doc_no");
  gint64 last = 0;
  g_autofree char *number = NULL;
  g_autofree char *hint = NULL;

  if (counters == NULL || row == NULL)
    return;

  if (counters->len > 0)
    last = cg_record_integer (g_ptr_array_index (counters, 0), CG_COUNTER_LAST);
  number = cg_doc_number_format (series->code, series->year, last + 1);
  /* Translators: the number that a document is given when none is typed */
  hint = g_strdup_printf (_ ("left empty: %s"), number);
  cg_text_editor_set_hint (CG_TEXT_EDITOR (cg_field_row_get_editor (row)), hint);
}

static void
read_counter (CgStore *store, Series *series)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_COUNTER);
  g_autofree char *name = g_strdup_printf ("doc-%s-%d", series->code, series->year);

  cg_query_filter_text (query, CG_COUNTER_NAME, CG_FILTER_EQUAL, name);
  cg_store_select_async (store, query, NULL, counter_cb, series);
}

static void
setting_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Series) series = data;
  g_autoptr (GPtrArray) settings = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (settings == NULL || settings->len == 0)
    return;

  series->code = g_strdup (cg_record_text (g_ptr_array_index (settings, 0), CG_SETTING_VALUE));
  if (*series->code != '\0')
    read_counter (CG_STORE (source), g_steal_pointer (&series));
}

/* The office's code, where the notice has none of its own. */
static void
read_setting (CgStore *store, Series *series)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_SETTING);

  cg_query_filter_text (query, CG_SETTING_NAME, CG_FILTER_EQUAL, CG_SETTING_DOC_CODE);
  cg_store_select_async (store, query, NULL, setting_cb, series);
}

void
cg_next_number_show (CgOffice *office, CgRecord *notice, CgForm *form)
{
  CgStore *store = cg_office_get_store (office);
  Series *series = g_new0 (Series, 1);

  series->form = g_object_ref (form);
  cg_date_get_ymd (cg_record_is_null (notice, CG_NOTICE_SIGN_DATE)
                       ? cg_clock_today ()
                       : cg_record_date (notice, CG_NOTICE_SIGN_DATE),
                   &series->year, NULL, NULL);
  if (cg_record_is_null (notice, CG_NOTICE_DOC_CODE))
    {
      read_setting (store, series);
      return;
    }

  series->code = g_strdup (cg_record_text (notice, CG_NOTICE_DOC_CODE));
  read_counter (store, series);
}
