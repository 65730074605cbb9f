/* cg-compare-mode.c: a list page that is compared with a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The listing is given the ids of the comparison. A query that is set meanwhile (a filter, a
 * sort, a search) is compared anew; after an edit the past is opened anew, since it compares
 * with the moment in which it was opened. Records as they were are read where somebody looks.
 */
#include "config.h"

#include "cg-compare-mode.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-compare-band.h"
#include "cg-compare-changes.h"
#include "cg-fault.h"
#include "cg-list-page-private.h"
#include "cg-record-pane.h"

/* Records as they were that are kept; more than that, and all are read anew. */
#define MOST_KEPT 4000

/* An edit is seldom alone, ms. */
#define REOPEN_PAUSE_MS 300

#define MARK_WIDTH 74
#define LINES 2

struct _CgCompareMode
{
  GObject parent_instance;

  CgListPage *page; /* its owner */
  CgCompareBand *band;
  CgCompareChanges *changes;
  GCancellable *cancellable;
  CgAsof *past;
  CgComparison *comparison;
  CgDate day;
  guint kinds;
  guint lines; /* of the list before */
  int below;   /* what stood below its rows before */
  gboolean comparing;
  guint reopen_timeout;
  gulong changed_id;

  GHashTable *kept;  /* id → CgRecord as it was */
  GHashTable *asked; /* ids that are on their way, or of which there is none */
  GArray *wanted;
  guint want_idle;
};

G_DEFINE_FINAL_TYPE (CgCompareMode, cg_compare_mode, G_TYPE_OBJECT)

static CgListPagePrivate *
page_of (CgCompareMode *self)
{
  return cg_list_page_get_private (self->page);
}

static CgGrid *
grid_of (CgCompareMode *self)
{
  return cg_list_page_get_grid (self->page);
}

static CgRecordPane *
pane_of (CgCompareMode *self)
{
  GtkWidget *pane = cg_page_get_pane (CG_PAGE (self->page));

  return pane != NULL && CG_IS_RECORD_PANE (pane) ? CG_RECORD_PANE (pane) : NULL;
}

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

/* ---- records as they were ---- */

static void show_changes (CgCompareMode *self);

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCompareMode) self = data;
  g_autoptr (GPtrArray) records = cg_asof_fetch_finish (CG_ASOF (source), result, NULL);

  if (records == NULL || CG_ASOF (source) != self->past)
    return;

  for (guint i = 0; i < records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (self->kept, key_of (cg_record_get_id (record)), cg_record_ref (record));
    }
  cg_grid_update_marks (grid_of (self));
  show_changes (self);
}

static gboolean
want_cb (gpointer data)
{
  CgCompareMode *self = data;

  self->want_idle = 0;
  if (self->past != NULL && self->wanted->len > 0)
    cg_asof_fetch_async (self->past, CG_LIST_PAGE_GET_CLASS (self->page)->entity,
                         (const gint64 *) (gconstpointer) self->wanted->data, self->wanted->len,
                         self->cancellable, fetched_cb, g_object_ref (self));
  g_array_set_size (self->wanted, 0);
  return G_SOURCE_REMOVE;
}

static void
forget_records (CgCompareMode *self)
{
  g_hash_table_remove_all (self->kept);
  g_hash_table_remove_all (self->asked);
  g_array_set_size (self->wanted, 0);
}

static CgRecord *
past_record (CgCompareMode *self, gint64 id)
{
  CgRecord *record = g_hash_table_lookup (self->kept, key_of (id));

  if (record != NULL || g_hash_table_contains (self->asked, key_of (id)))
    return record;

  if (g_hash_table_size (self->kept) > MOST_KEPT)
    forget_records (self);
  g_hash_table_add (self->asked, key_of (id));
  g_array_append_val (self->wanted, id);
  if (self->want_idle == 0)
    self->want_idle = g_idle_add (want_cb, self);
  return NULL;
}

static void
mark_cb (gint64 id, CgRowMark *mark, gpointer data)
{
  CgCompareMode *self = data;

  *mark = (CgRowMark){ CG_COMPARED_SAME, NULL };
  if (self->comparison == NULL)
    return;

  mark->kind = cg_comparison_get_kind (self->comparison, id);
  if (cg_comparison_get_fields (self->comparison, id) != 0 ||
      cg_comparison_is_gone (self->comparison, id))
    mark->past = past_record (self, id);
}

/* ---- the pane ---- */

static void
show_changes (CgCompareMode *self)
{
  CgRecord *record = cg_cursor_row_get_record (page_of (self)->cursor);
  CgRecord *then = NULL;

  if (self->changes == NULL)
    return;
  if (record != NULL && self->comparison != NULL &&
      cg_comparison_get_fields (self->comparison, cg_record_get_id (record)) != 0)
    then = past_record (self, cg_record_get_id (record));

  cg_compare_changes_show (
      self->changes, then, record,
      then != NULL ? cg_comparison_get_fields (self->comparison, cg_record_get_id (record)) : 0);
}

static void
field_cb (CgCompareChanges *changes, int field, CgCompareMode *self)
{
  cg_record_pane_show_field_history (pane_of (self), field);
}

static void
dress_pane (CgCompareMode *self)
{
  CgRecordPane *pane = pane_of (self);

  if (pane == NULL)
    return;

  self->changes = CG_COMPARE_CHANGES (cg_compare_changes_new (self->day));
  g_signal_connect_object (self->changes, "field-activated", G_CALLBACK (field_cb), self, 0);
  cg_record_pane_set_aside (pane, GTK_WIDGET (self->changes));
  cg_record_pane_set_day (pane, self->day);
}

static void
undress_pane (CgCompareMode *self)
{
  CgRecordPane *pane = pane_of (self);

  self->changes = NULL;
  if (pane == NULL)
    return;

  cg_record_pane_set_aside (pane, NULL);
  cg_record_pane_set_day (pane, 0);
}

/* ---- what is shown ---- */

/* A bar of progress shows a word where the problem's state has one. */
static guint64
fields_of_cell (const CgColumn *column)
{
  guint64 fields = G_GUINT64_CONSTANT (1) << column->field;

  if (column->kind == CG_COLUMN_PROGRESS && column->entity == CG_ENTITY_PROBLEM)
    fields |= G_GUINT64_CONSTANT (1) << CG_PROBLEM_STATUS |
              G_GUINT64_CONSTANT (1) << CG_PROBLEM_RETURN_COUNT |
              G_GUINT64_CONSTANT (1) << CG_PROBLEM_EXTENSION_PENDING;
  return fields;
}

static gsize
count_cells (CgCompareMode *self)
{
  GPtrArray *columns = cg_grid_get_columns (grid_of (self));
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < columns->len; i++)
    {
      const CgColumn *column = g_ptr_array_index (columns, i);
      guint64 fields = fields_of_cell (column);

      if (column->kind != CG_COLUMN_MARK)
        g_array_append_val (cells, fields);
    }

  return cg_comparison_count_cells (self->comparison, (const guint64 *) (gconstpointer) cells->data,
                                    cells->len);
}

static void
show_ids (CgCompareMode *self)
{
  g_autoptr (CgIds) ids = NULL;

  if (self->comparison == NULL)
    return;

  ids = cg_comparison_get_ids (self->comparison, self->kinds);
  cg_listing_give_ids (page_of (self)->listing, ids);
}

/* ---- comparing ---- */

static void
fail (CgCompareMode *self, const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED))
    return;

  g_signal_emit_by_name (cg_list_page_get_office (self->page), "failed", error->message);
  cg_compare_mode_end (self);
}

static void
compared_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCompareMode) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgComparison) comparison = cg_asof_compare_finish (CG_ASOF (source), result, &error);

  if (CG_ASOF (source) != self->past)
    return;

  self->comparing = FALSE;
  if (comparison == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->comparison, cg_comparison_unref);
  self->comparison = g_steal_pointer (&comparison);
  cg_compare_band_show (self->band, self->comparison, count_cells (self));
  show_ids (self);
  cg_grid_update_marks (grid_of (self));
  show_changes (self);
  cg_list_page_update (self->page);
}

static void
compare (CgCompareMode *self)
{
  CgQuery *query = cg_listing_get_query (page_of (self)->listing);

  if (self->past == NULL || query == NULL)
    return;

  self->comparing = TRUE;
  cg_asof_compare_async (self->past, query, self->cancellable, compared_cb, g_object_ref (self));
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCompareMode) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgAsof) past = cg_asof_open_finish (result, &error);

  /* Another day, or none, is wanted by now. */
  if (self->band == NULL || (past != NULL && cg_asof_get_date (past) != self->day))
    return;
  if (past == NULL)
    {
      fail (self, error);
      return;
    }

  g_set_object (&self->past, past);
  forget_records (self);
  compare (self);
}

static void
progress_cb (double fraction, gpointer data)
{
  CgCompareMode *self = data;

  if (self->band != NULL && self->comparison == NULL)
    cg_compare_band_show_progress (self->band, fraction);
}

static void
stop (CgCompareMode *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->reopen_timeout, g_source_remove);
}

static void
open_day (CgCompareMode *self)
{
  CgStore *store = cg_office_get_store (cg_list_page_get_office (self->page));

  stop (self);
  self->cancellable = g_cancellable_new ();
  self->comparing = TRUE;
  cg_asof_open_async (store, self->day, progress_cb, self, self->cancellable, opened_cb,
                      g_object_ref (self));
  cg_list_page_update (self->page);
}

/* ---- what happens meanwhile ---- */

static gboolean
reopen_cb (gpointer data)
{
  CgCompareMode *self = data;

  self->reopen_timeout = 0;
  open_day (self);
  return G_SOURCE_REMOVE;
}

static void
store_changed_cb (CgOffice *office, gpointer changes, CgCompareMode *self)
{
  if (self->band == NULL)
    return;

  g_clear_handle_id (&self->reopen_timeout, g_source_remove);
  self->reopen_timeout = g_timeout_add (REOPEN_PAUSE_MS, reopen_cb, self);
}

static void
query_set_cb (CgListing *listing, CgCompareMode *self)
{
  compare (self);
}

static void
day_set_cb (CgCompareBand *band, guint day, CgCompareMode *self)
{
  self->day = day;
  undress_pane (self);
  dress_pane (self);
  open_day (self);
}

static void
kinds_set_cb (CgCompareBand *band, guint kinds, CgCompareMode *self)
{
  self->kinds = kinds;
  show_ids (self);
}

static void
closed_cb (CgCompareBand *band, CgCompareMode *self)
{
  cg_compare_mode_end (self);
}

/* ---- beginning and ending ---- */

/* What a meeting looks back at: since the last month ended. */
static CgDate
usual_day (void)
{
  int year, month, day;

  cg_date_get_ymd (cg_clock_today (), &year, &month, &day);
  return cg_date_from_ymd (year, month, 1) - 1;
}

static void
set_typing (CgCompareMode *self, gboolean typing)
{
  CgListEdit *editing = page_of (self)->editing;

  if (editing != NULL)
    cg_list_edit_set_compared (editing, !typing);
}

/* The step is the page's own, of cg-list-output.c: a list that is compared is printed so. */
static void
add_print_button (CgCompareMode *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "printer-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), _ ("Print for the Meeting"));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "print-comparison");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "output.print");
  cg_compare_band_add_button (self->band, button);
}

void
cg_compare_mode_begin (CgCompareMode *self, CgDate day)
{
  CgListPagePrivate *page;
  CgOffice *office;

  g_return_if_fail (CG_IS_COMPARE_MODE (self));

  /* Cells of two values are not typed into: what is begun is written before, or mended. */
  if (cg_compare_mode_is_on (self) || !cg_grid_end_editing (grid_of (self)))
    return;

  page = page_of (self);
  office = cg_list_page_get_office (self->page);
  self->day = day != 0 ? day : usual_day ();
  self->kinds = CG_COMPARED_DIFFERENT;
  self->band = CG_COMPARE_BAND (
      g_object_ref_sink (cg_compare_band_new (cg_office_get_calendar (office), self->day)));
  g_signal_connect_object (self->band, "day-set", G_CALLBACK (day_set_cb), self, 0);
  g_signal_connect_object (self->band, "kinds-set", G_CALLBACK (kinds_set_cb), self, 0);
  g_signal_connect_object (self->band, "closed", G_CALLBACK (closed_cb), self, 0);
  add_print_button (self);
  gtk_box_prepend (GTK_BOX (page->box), GTK_WIDGET (self->band));

  self->lines = cg_grid_get_lines (grid_of (self));
  self->below = cg_grid_get_below (grid_of (self));
  cg_grid_set_below (grid_of (self), -1);
  cg_grid_set_lines (grid_of (self), MAX (self->lines, LINES));
  cg_grid_set_marks (grid_of (self), mark_cb, self);
  set_typing (self, FALSE);
  cg_list_page_show_columns (self->page);
  dress_pane (self);
  open_day (self);
}

void
cg_compare_mode_end (CgCompareMode *self)
{
  g_return_if_fail (CG_IS_COMPARE_MODE (self));

  if (!cg_compare_mode_is_on (self))
    return;

  stop (self);
  self->comparing = FALSE;
  gtk_box_remove (GTK_BOX (page_of (self)->box), GTK_WIDGET (self->band));
  g_clear_object (&self->band);
  g_clear_object (&self->past);
  g_clear_pointer (&self->comparison, cg_comparison_unref);
  forget_records (self);
  undress_pane (self);
  cg_grid_set_marks (grid_of (self), NULL, NULL);
  set_typing (self, TRUE);
  cg_grid_set_lines (grid_of (self), self->lines);
  cg_grid_set_below (grid_of (self), self->below);
  cg_list_page_show_columns (self->page);
  cg_listing_follow_query (page_of (self)->listing);
  cg_list_page_update (self->page);
}

gboolean
cg_compare_mode_is_on (CgCompareMode *self)
{
  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), FALSE);

  return self->band != NULL;
}

gboolean
cg_compare_mode_is_busy (CgCompareMode *self)
{
  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), FALSE);

  return self->comparing || self->reopen_timeout != 0;
}

CgComparison *
cg_compare_mode_get_comparison (CgCompareMode *self, CgAsof **past)
{
  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), NULL);

  *past = self->past;
  return self->comparison;
}

void
cg_compare_mode_add_column (CgCompareMode *self, GPtrArray *columns)
{
  CgColumn *mark;

  g_return_if_fail (CG_IS_COMPARE_MODE (self));

  if (!cg_compare_mode_is_on (self) || columns->len == 0)
    return;

  mark = cg_column_new (CG_LIST_PAGE_GET_CLASS (self->page)->entity, CG_FIELD_VOID_REASON);
  mark->kind = CG_COLUMN_MARK;
  mark->title = g_strdup (C_ ("column", "Change"));
  mark->width = MARK_WIDTH;
  mark->frozen = ((const CgColumn *) g_ptr_array_index (columns, 0))->frozen;
  g_ptr_array_insert (columns, 0, mark);
}

/* ---- the object ---- */

static void
cg_compare_mode_dispose (GObject *object)
{
  CgCompareMode *self = CG_COMPARE_MODE (object);

  stop (self);
  g_clear_handle_id (&self->want_idle, g_source_remove);
  if (self->band != NULL)
    cg_grid_set_marks (grid_of (self), NULL, NULL);
  g_clear_object (&self->band);
  g_clear_object (&self->past);
  g_clear_pointer (&self->comparison, cg_comparison_unref);

  G_OBJECT_CLASS (cg_compare_mode_parent_class)->dispose (object);
}

static void
cg_compare_mode_finalize (GObject *object)
{
  CgCompareMode *self = CG_COMPARE_MODE (object);

  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->asked);
  g_array_unref (self->wanted);

  G_OBJECT_CLASS (cg_compare_mode_parent_class)->finalize (object);
}

static void
cg_compare_mode_class_init (CgCompareModeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_compare_mode_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_compare_mode_finalize;
}

static void
cg_compare_mode_init (CgCompareMode *self)
{
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cg_record_unref);
  self->asked = g_hash_table_new (NULL, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

CgCompareMode *
cg_compare_mode_new (CgListPage *page)
{
  CgCompareMode *self = g_object_new (CG_TYPE_COMPARE_MODE, NULL);
  CgListPagePrivate *priv = cg_list_page_get_private (page);

  self->page = page;
  g_signal_connect_object (priv->listing, "query-set", G_CALLBACK (query_set_cb), self, 0);
  g_signal_connect_object (cg_list_page_get_office (page), "changed", G_CALLBACK (store_changed_cb),
                           self, 0);
  g_signal_connect_object (priv->cursor, "changed", G_CALLBACK (show_changes), self,
                           G_CONNECT_SWAPPED);
  return self;
}
