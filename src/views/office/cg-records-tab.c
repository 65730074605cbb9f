/* cg-records-tab.c: a tab whose matters are the records of one kind, entered on a sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-records-tab.h"

#include <glib/gi18n.h>

/* The latest so many have a row. */
#define MOST_ROWS 1000

typedef struct
{
  CgRecordPane *pane;   /* (nullable): where the subclass has another widget */
  CgRecordSheet *sheet; /* (nullable) */
} CgRecordsTabPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgRecordsTab, cg_records_tab, CG_TYPE_MATTERS_TAB)

static CgRecordsTabPrivate *
private_of (CgRecordsTab *self)
{
  return cg_records_tab_get_instance_private (self);
}

static CgOffice *
office_of (CgRecordsTab *self)
{
  return cg_page_tab_get_office (CG_PAGE_TAB (self));
}

/* ---- reading ---- */

static CgMatter *
matter_of (CgRecordsTab *self, CgRecord *record)
{
  CgMatter *matter =
      cg_matter_new (g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (record)), 0, NULL);

  matter->data = cg_record_ref (record);
  matter->free_data = (GDestroyNotify) cg_record_unref;
  CG_RECORDS_TAB_GET_CLASS (self)->fill (self, matter, record);
  return matter;
}

static void
selected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecordsTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (GPtrArray) matters = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_matter_free);
  g_autofree char *words = NULL;
  guint waiting = 0;

  if (records == NULL)
    {
      cg_matters_tab_fail (CG_MATTERS_TAB (self), error);
      return;
    }

  for (guint i = 0; i < records->len; i++)
    {
      CgMatter *matter = matter_of (self, g_ptr_array_index (records, i));

      waiting += matter->waits;
      g_ptr_array_add (matters, matter);
    }
  words = g_strdup_printf (_ (CG_RECORDS_TAB_GET_CLASS (self)->count), matters->len, waiting);
  cg_matters_tab_take (CG_MATTERS_TAB (self), matters, words);
}

static void
cg_records_tab_read (CgMattersTab *tab, GCancellable *cancellable)
{
  CgRecordsTabClass *klass = CG_RECORDS_TAB_GET_CLASS (tab);
  g_autoptr (CgQuery) query = cg_query_new (klass->entity);

  cg_query_add_sort (query, klass->sort, !klass->ascending);
  query->limit = MOST_ROWS;
  cg_store_select_async (cg_office_get_store (office_of (CG_RECORDS_TAB (tab))), query, cancellable,
                         selected_cb, g_object_ref (tab));
}

static void
cg_records_tab_choose (CgMattersTab *tab, const CgMatter *matter)
{
  CgRecordsTab *self = CG_RECORDS_TAB (tab);

  if (private_of (self)->pane != NULL)
    cg_record_pane_set_record (private_of (self)->pane, matter != NULL ? matter->data : NULL);
  if (CG_RECORDS_TAB_GET_CLASS (self)->show != NULL)
    CG_RECORDS_TAB_GET_CLASS (self)->show (self, matter != NULL ? matter->data : NULL);
}

CgRecord *
cg_records_tab_get_record (CgRecordsTab *self)
{
  const CgMatter *matter = cg_matters_tab_get_chosen (CG_MATTERS_TAB (self));

  return matter != NULL ? matter->data : NULL;
}

CgRecordPane *
cg_records_tab_get_pane (CgRecordsTab *self)
{
  return private_of (self)->pane;
}

CgRecordSheet *
cg_records_tab_get_sheet (CgRecordsTab *self)
{
  return private_of (self)->sheet;
}

/* ---- entering ---- */

static void
cg_records_tab_begin (CgMattersTab *tab, const char *place)
{
  CgRecordsTabPrivate *priv = private_of (CG_RECORDS_TAB (tab));
  gint64 case_id;

  if (priv->sheet != NULL && cg_record_sheet_place (place, &case_id))
    cg_record_sheet_open (priv->sheet, case_id);
}

static void
added_cb (CgRecordSheet *sheet, gint64 id, CgMattersTab *tab)
{
  g_autofree char *key = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  cg_matters_tab_choose (tab, key);
}

static void
add_sheet (CgRecordsTab *self,
           const char *title,
           gconstpointer items,
           const char *draft,
           const char *const *kept)
{
  CgRecordsTabPrivate *priv = private_of (self);
  CgEntity entity = CG_RECORDS_TAB_GET_CLASS (self)->entity;

  priv->sheet = cg_record_sheet_new (
      office_of (self), cg_matters_tab_get_overlay (CG_MATTERS_TAB (self)), title, _ ("Add"),
      _ ("Add and next"), entity, CG_FORM (cg_form_new (entity, items)), draft, kept);
  g_signal_connect_object (priv->sheet, "added", G_CALLBACK (added_cb), self, 0);
}

static void
busy_cb (CgPageTab *self, GParamSpec *pspec, GObject *detail)
{
  gboolean busy;

  g_object_get (detail, "busy", &busy, NULL);
  cg_page_tab_set_matter_busy (self, busy);
}

static GtkWidget *
make_pane (CgRecordsTab *self)
{
  CgRecordsTabPrivate *priv = private_of (self);

  priv->pane = CG_RECORD_PANE (cg_record_pane_new (office_of (self)));
  cg_record_pane_set_children_first (priv->pane);
  return GTK_WIDGET (priv->pane);
}

static GtkWidget *
make_detail (CgRecordsTab *self)
{
  GtkWidget *detail = CG_RECORDS_TAB_GET_CLASS (self)->make_detail (self);

  g_signal_connect_object (detail, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  return detail;
}

void
cg_records_tab_build (CgRecordsTab *self,
                      const CgMattersWords *words,
                      gconstpointer items,
                      const char *draft,
                      const char *const *kept)
{
  cg_matters_tab_build (CG_MATTERS_TAB (self), words,
                        CG_RECORDS_TAB_GET_CLASS (self)->make_detail != NULL ? make_detail (self)
                                                                             : make_pane (self));
  if (items != NULL)
    add_sheet (self, words->begin, items, draft, kept);
}

static void
cg_records_tab_dispose (GObject *object)
{
  g_clear_object (&private_of (CG_RECORDS_TAB (object))->sheet);

  G_OBJECT_CLASS (cg_records_tab_parent_class)->dispose (object);
}

static void
cg_records_tab_class_init (CgRecordsTabClass *klass)
{
  CgMattersTabClass *tab_class = CG_MATTERS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_records_tab_dispose;
  tab_class->read = cg_records_tab_read;
  tab_class->choose = cg_records_tab_choose;
  tab_class->begin = cg_records_tab_begin;
}

static void
cg_records_tab_init (CgRecordsTab *self)
{
}
