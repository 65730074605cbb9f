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
#include "cg-compare-columns.h"
#include "cg-compare-pane.h"
#include "cg-compare-past.h"
#include "cg-compare-words.h"
#include "cg-fault.h"
#include "cg-list-page-private.h"
#include "cg-sheet-compared.h"
#include "cg-tip.h"

/* An edit is seldom alone, ms. */
#define REOPEN_PAUSE_MS 300

#define PLACE "compare"

#define LINES 2

struct _CgCompareMode
{
  GObject parent_instance;

  CgListPage *page; /* its owner */
  CgCompareBand *band;
  CgComparePane *pane;    /* (nullable): while it is on */
  CgComparePast *records; /* as they were */
  GtkWidget *status;      /* (nullable): what the status line said before at its right */
  GCancellable *cancellable;
  CgAsof *past;
  CgComparison *comparison;
  CgDate day;
  guint kinds;
  guint lines; /* of the list before */
  int below;   /* what stood below its rows before */
  gboolean comparing;
  guint reopen_timeout;
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

static gboolean
is_as_it_stood (CgCompareMode *self)
{
  return self->kinds == CG_COMPARE_AS_IT_STOOD;
}

/* ---- records as they were ---- */

static void
mark_cb (gint64 id, CgRowMark *mark, gpointer data)
{
  CgCompareMode *self = data;

  *mark = (CgRowMark){ CG_COMPARED_SAME, NULL };
  if (self->comparison == NULL || is_as_it_stood (self))
    return;

  mark->kind = cg_comparison_get_kind (self->comparison, id);
  if (cg_comparison_get_fields (self->comparison, id) != 0 ||
      cg_comparison_is_gone (self->comparison, id))
    mark->past = cg_compare_past_get (self->records, id);
}

/* The pane is where a record is worked on: it shows what is so now. */
static void
present_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCompareMode) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  CgRecord *then = self->band != NULL ? cg_cursor_row_get_record (page_of (self)->cursor) : NULL;
  CgRecord *now = records != NULL && records->len > 0 ? records->pdata[0] : NULL;

  /* Another row is looked at by now, or another kind of list. */
  if (then == NULL || !is_as_it_stood (self) || self->comparison == NULL ||
      (now != NULL && cg_record_get_id (now) != cg_record_get_id (then)))
    return;

  CG_LIST_PAGE_GET_CLASS (self->page)->show_record (self->page, now);
  if (self->pane != NULL)
    cg_compare_pane_show (self->pane, self->past, then, now,
                          cg_comparison_get_fields (self->comparison, cg_record_get_id (then)));
}

gboolean
cg_compare_mode_show_present (CgCompareMode *self, const CgRecord *then)
{
  gint64 id = then != NULL ? cg_record_get_id (then) : 0;

  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), FALSE);

  if (!cg_compare_mode_is_on (self) || !is_as_it_stood (self) || id == 0 ||
      CG_LIST_PAGE_GET_CLASS (self->page)->show_record == NULL)
    return FALSE;

  cg_store_fetch_async (cg_office_get_store (cg_list_page_get_office (self->page)),
                        CG_LIST_PAGE_GET_CLASS (self->page)->entity, &id, 1, self->cancellable,
                        present_cb, g_object_ref (self));
  return TRUE;
}

static void
show_changes (CgCompareMode *self)
{
  CgRecord *record = cg_cursor_row_get_record (page_of (self)->cursor);
  guint64 fields = record != NULL && self->comparison != NULL
                       ? cg_comparison_get_fields (self->comparison, cg_record_get_id (record))
                       : 0;

  if (self->pane != NULL && self->past != NULL && !is_as_it_stood (self))
    cg_compare_pane_show (
        self->pane, self->past,
        fields != 0 ? cg_compare_past_get (self->records, cg_record_get_id (record)) : NULL, record,
        fields);
}

static void
fetched_cb (CgComparePast *records, CgCompareMode *self)
{
  cg_grid_update_marks (grid_of (self));
  show_changes (self);
  cg_list_page_update (self->page);
}

/* ---- what is shown ---- */

static void
show_ids (CgCompareMode *self)
{
  g_autoptr (CgIds) ids = NULL;

  if (self->comparison == NULL)
    return;

  if (is_as_it_stood (self))
    cg_listing_give_past (page_of (self)->listing, self->past,
                          cg_comparison_get_then (self->comparison));
  else
    {
      ids = cg_comparison_get_ids (self->comparison, self->kinds);
      cg_listing_give_ids (page_of (self)->listing, ids);
    }
  cg_grid_refresh_day (grid_of (self));
}

/* From which entries of the journal it was found. */
static void
show_basis (CgCompareMode *self)
{
  g_autofree char *words = cg_sheet_compared_range (self->past);
  GtkWidget *basis = gtk_label_new (words);

  gtk_widget_add_css_class (basis, "dim");
  gtk_widget_add_css_class (basis, "num");
  gtk_label_set_ellipsize (GTK_LABEL (basis), PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (GTK_LABEL (basis));
  adw_bin_set_child (page_of (self)->status, basis);
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
  cg_compare_band_show (
      self->band, self->comparison,
      cg_compare_columns_count (cg_grid_get_columns (grid_of (self)), self->comparison));
  show_basis (self);
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
  cg_compare_past_set (self->records, past);
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

static void
undress_pane (CgCompareMode *self)
{
  if (self->pane != NULL)
    cg_compare_pane_take_away (self->pane);
  g_clear_object (&self->pane);
}

static void
dress_pane (CgCompareMode *self)
{
  undress_pane (self);
  self->pane = cg_compare_pane_new (self->page, self->day);
}

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
  dress_pane (self);
  open_day (self);
}

static void
kinds_set_cb (CgCompareBand *band, guint kinds, CgCompareMode *self)
{
  self->kinds = kinds;
  cg_list_page_show_columns (self->page);
  show_ids (self);
  cg_list_page_update (self->page);
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

/* Where the band is narrow, the picture alone. */
static GtkWidget *
build_print_content (const char *words)
{
  GtkWidget *squeezer = adw_squeezer_new ();
  GtkWidget *content = adw_button_content_new ();

  adw_button_content_set_icon_name (ADW_BUTTON_CONTENT (content), "printer-symbolic");
  adw_button_content_set_label (ADW_BUTTON_CONTENT (content), words);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), content);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), gtk_image_new_from_icon_name ("printer-symbolic"));
  return squeezer;
}

/* The step is the page's own, of cg-list-output.c: a list that is compared is printed so. */
static void
add_print_button (CgCompareMode *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), build_print_content (_ ("Print for the Meeting")));
  cg_tip_set (button, _ ("Print for the Meeting"));
  gtk_widget_add_css_class (button, "suggested-action");
  gtk_widget_add_css_class (button, "print-comparison");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "output.print");
  cg_compare_band_add_button (self->band, button);
}

/* What the lamps come to is said of a list, not of what changed in it. */
static void
replace_status (CgCompareMode *self)
{
  AdwBin *place = page_of (self)->status;

  g_set_object (&self->status, adw_bin_get_child (place));
  adw_bin_set_child (place, NULL);
}

static void
restore_status (CgCompareMode *self)
{
  adw_bin_set_child (page_of (self)->status, self->status);
  g_clear_object (&self->status);
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
  gtk_box_insert_child_after (GTK_BOX (page->box), GTK_WIDGET (self->band),
                              gtk_widget_get_prev_sibling (page->chips));
  cg_compare_band_take_filters (self->band, page->chips);
  cg_filter_row_set_away (page->filter_row, TRUE);
  replace_status (self);

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

gboolean
cg_compare_mode_show_place (CgCompareMode *self, const char *place)
{
  const char *rest =
      place != NULL && g_str_has_prefix (place, PLACE) ? place + strlen (PLACE) : "-";
  CgDate day = 0;

  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), FALSE);

  if (*rest != '\0' && !(*rest == ':' && cg_date_parse_iso (rest + 1, &day)))
    return FALSE;

  if (day != 0 && day != self->day)
    cg_compare_mode_end (self);
  cg_compare_mode_begin (self, day);
  return TRUE;
}

void
cg_compare_mode_end (CgCompareMode *self)
{
  g_return_if_fail (CG_IS_COMPARE_MODE (self));

  if (!cg_compare_mode_is_on (self))
    return;

  stop (self);
  self->comparing = FALSE;
  self->kinds = CG_COMPARED_DIFFERENT;
  cg_compare_band_give_filters (self->band, GTK_BOX (page_of (self)->box));
  gtk_box_remove (GTK_BOX (page_of (self)->box), GTK_WIDGET (self->band));
  cg_filter_row_set_away (page_of (self)->filter_row, FALSE);
  g_clear_object (&self->band);
  g_clear_object (&self->past);
  g_clear_pointer (&self->comparison, cg_comparison_unref);
  cg_compare_past_set (self->records, NULL);
  undress_pane (self);
  restore_status (self);
  cg_grid_set_marks (grid_of (self), NULL, NULL);
  set_typing (self, TRUE);
  cg_grid_set_lines (grid_of (self), self->lines);
  cg_grid_set_below (grid_of (self), self->below);
  cg_list_page_show_columns (self->page);
  cg_listing_follow_query (page_of (self)->listing);
  cg_grid_refresh_day (grid_of (self));
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

  return self->comparing || self->reopen_timeout != 0 || cg_compare_past_is_busy (self->records);
}

CgComparison *
cg_compare_mode_get_comparison (CgCompareMode *self, CgAsof **past)
{
  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), NULL);

  *past = NULL;
  if (self->comparison == NULL || is_as_it_stood (self))
    return NULL;

  *past = self->past;
  return self->comparison;
}

static CgDate
stood_on (CgCompareMode *self)
{
  return is_as_it_stood (self) ? self->day : 0;
}

char *
cg_compare_mode_dup_count (CgCompareMode *self)
{
  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), NULL);

  return self->comparison != NULL ? cg_compare_words_count (self->comparison, stood_on (self))
                                  : NULL;
}

char *
cg_compare_mode_dup_status (CgCompareMode *self)
{
  g_return_val_if_fail (CG_IS_COMPARE_MODE (self), NULL);

  return self->comparison != NULL ? cg_compare_words_status (stood_on (self)) : NULL;
}

void
cg_compare_mode_add_column (CgCompareMode *self, GPtrArray *columns)
{
  g_return_if_fail (CG_IS_COMPARE_MODE (self));

  if (!cg_compare_mode_is_on (self) || columns->len == 0)
    return;

  cg_compare_columns_add_below (columns, page_of (self)->columns,
                                CG_LIST_PAGE_GET_CLASS (self->page)->entity, self->below);
  if (!is_as_it_stood (self))
    cg_compare_columns_add_mark (columns, CG_LIST_PAGE_GET_CLASS (self->page)->entity);
}

/* ---- the object ---- */

static void
cg_compare_mode_dispose (GObject *object)
{
  CgCompareMode *self = CG_COMPARE_MODE (object);

  stop (self);
  if (self->band != NULL)
    cg_grid_set_marks (grid_of (self), NULL, NULL);
  g_clear_object (&self->records);
  g_clear_object (&self->pane);
  g_clear_object (&self->status);
  g_clear_object (&self->band);
  g_clear_object (&self->past);
  g_clear_pointer (&self->comparison, cg_comparison_unref);

  G_OBJECT_CLASS (cg_compare_mode_parent_class)->dispose (object);
}

static void
cg_compare_mode_class_init (CgCompareModeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_compare_mode_dispose;
}

static void
cg_compare_mode_init (CgCompareMode *self)
{
}

CgCompareMode *
cg_compare_mode_new (CgListPage *page)
{
  CgCompareMode *self = g_object_new (CG_TYPE_COMPARE_MODE, NULL);
  CgListPagePrivate *priv = cg_list_page_get_private (page);

  self->page = page;
  self->records = cg_compare_past_new (CG_LIST_PAGE_GET_CLASS (page)->entity);
  g_signal_connect_object (self->records, "fetched", G_CALLBACK (fetched_cb), self, 0);
  g_signal_connect_object (priv->listing, "query-set", G_CALLBACK (query_set_cb), self, 0);
  g_signal_connect_object (cg_list_page_get_office (page), "changed", G_CALLBACK (store_changed_cb),
                           self, 0);
  g_signal_connect_object (priv->cursor, "changed", G_CALLBACK (show_changes), self,
                           G_CONNECT_SWAPPED);
  return self;
}
