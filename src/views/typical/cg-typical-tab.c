/* cg-typical-tab.c: a tab of 典型领改: a list of records at the left, the one chosen beside it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-tab.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-fault.h"
#include "cg-page.h"
#include "cg-scale.h"

#define LIST_WIDTH 264

/* Several changes in a row are read once, ms. */
#define SETTLE_MS 100

struct _CgTypicalTab
{
  AdwBin parent_instance;

  CgOffice *office;
  const CgTypicalTabKind *kind;
  GPtrArray *records; /* (nullable) of CgRecord, until the first reading */
  GtkStack *stack;    /* "empty" or "records" */
  CgTypicalList *list;
  GtkWidget *detail;
  char *text;
  GCancellable *cancellable;
  guint timeout;
  guint waited; /* how many answers are still on their way */
};

enum
{
  SIGNAL_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgTypicalTab, cg_typical_tab, ADW_TYPE_BIN)

CgRecord *
cg_typical_tab_get_record (CgTypicalTab *self)
{
  gint64 id;

  g_return_val_if_fail (CG_IS_TYPICAL_TAB (self), NULL);

  id = cg_typical_list_get_chosen (self->list);
  for (guint i = 0; self->records != NULL && i < self->records->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->records, i)) == id)
      return g_ptr_array_index (self->records, i);

  return NULL;
}

guint
cg_typical_tab_get_count (CgTypicalTab *self)
{
  g_return_val_if_fail (CG_IS_TYPICAL_TAB (self), 0);

  return self->records != NULL ? self->records->len : 0;
}

gboolean
cg_typical_tab_get_busy (CgTypicalTab *self)
{
  gboolean busy;

  g_return_val_if_fail (CG_IS_TYPICAL_TAB (self), FALSE);

  g_object_get (self->detail, "busy", &busy, NULL);
  return self->records == NULL || self->timeout != 0 || self->waited > 0 || busy;
}

static void
tell (CgTypicalTab *self)
{
  g_signal_emit (self, signals[SIGNAL_SHOWN], 0);
}

static void
chosen_cb (CgTypicalTab *self)
{
  self->kind->set (self->detail, cg_typical_tab_get_record (self));
  tell (self);
}

/* ---- reading ---- */

static void
show_list (CgTypicalTab *self)
{
  g_autoptr (GPtrArray) matters =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cg_typical_row_free);
  gboolean searched = self->text != NULL && *self->text != '\0';

  for (guint i = 0; i < self->records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (self->records, i);
      CgTypicalRow *matter = g_new0 (CgTypicalRow, 1);

      matter->id = cg_record_get_id (record);
      self->kind->matter (record, matter);
      g_ptr_array_add (matters, matter);
    }
  gtk_stack_set_visible_child_name (self->stack,
                                    matters->len > 0 || searched ? "records" : "empty");
  cg_typical_list_set (self->list, matters);
}

static void
records_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTypicalTab) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);

  self->waited--;
  if (records == NULL && !g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit_by_name (self->office, "failed", error->message);
  if (records == NULL)
    return;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  show_list (self);
}

static gboolean
read_cb (gpointer data)
{
  CgTypicalTab *self = data;
  g_autoptr (CgQuery) query = cg_query_new (self->kind->entity);

  self->timeout = 0;
  self->waited++;
  for (const int *field = self->kind->sort; *field >= 0; field++)
    cg_query_add_sort (query, *field, FALSE);
  cg_query_set_text (query, self->text);
  cg_store_select_async (cg_office_get_store (self->office), query, self->cancellable, records_cb,
                         g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
read_soon (CgTypicalTab *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, read_cb, self);
  tell (self);
}

static gboolean
concerns (const CgTypicalTab *self, CgEntity entity)
{
  if (entity == self->kind->entity)
    return TRUE;

  for (const CgEntity *also = self->kind->also; *also != CG_N_ENTITIES; also++)
    if (*also == entity)
      return TRUE;

  return FALSE;
}

static void
changed_cb (CgTypicalTab *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= concerns (self, g_array_index (changes, CgStoreChange, i).entity);
  if (concerned)
    read_soon (self);
}

void
cg_typical_tab_choose (CgTypicalTab *self, gint64 id)
{
  g_return_if_fail (CG_IS_TYPICAL_TAB (self));

  cg_typical_list_choose (self->list, id);
}

void
cg_typical_tab_search (CgTypicalTab *self, const char *text)
{
  g_return_if_fail (CG_IS_TYPICAL_TAB (self));

  if (g_strcmp0 (text, self->text) == 0)
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  read_soon (self);
}

/* ---- the widget ---- */

static void
add_cb (CgTypicalTab *self)
{
  cg_page_go (GTK_WIDGET (self), self->kind->add_place);
}

static GtkWidget *
make_empty (CgTypicalTab *self)
{
  GtkWidget *empty =
      cg_empty_new ("starred-symbolic", _ (self->kind->none), _ (self->kind->advice));

  if (cg_office_get_read_only (self->office) == NULL)
    cg_empty_add_button (CG_EMPTY (empty), "add", _ (self->kind->add), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static GtkWidget *
make_records (CgTypicalTab *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->list =
      CG_TYPICAL_LIST (cg_typical_list_new (g_dpgettext2 (NULL, "page", self->kind->label)));
  self->detail = self->kind->detail (self->office);
  gtk_widget_set_size_request (GTK_WIDGET (self->list), cg_scaled (box, LIST_WIDTH), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notice-column");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), self->detail);
  g_signal_connect_swapped (self->list, "chosen", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->detail, "notify::busy", G_CALLBACK (tell), self);
  return box;
}

static void
cg_typical_tab_dispose (GObject *object)
{
  CgTypicalTab *self = CG_TYPICAL_TAB (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (cg_typical_tab_parent_class)->dispose (object);
}

static void
cg_typical_tab_class_init (CgTypicalTabClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_typical_tab_dispose;
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", CG_TYPE_TYPICAL_TAB, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_typical_tab_init (CgTypicalTab *self)
{
  self->cancellable = g_cancellable_new ();
}

GtkWidget *
cg_typical_tab_new (CgOffice *office, const CgTypicalTabKind *kind)
{
  CgTypicalTab *self = g_object_new (CG_TYPE_TYPICAL_TAB, NULL);

  self->office = g_object_ref (office);
  self->kind = kind;
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, make_records (self), "records");
  gtk_stack_add_named (self->stack, make_empty (self), "empty");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  read_cb (self);
  return GTK_WIDGET (self);
}
