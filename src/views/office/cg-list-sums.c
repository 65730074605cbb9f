/* cg-list-sums.c: sums and averages of the numbers selected in a grid, for a status line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-sums.h"

#include <glib/gi18n.h>

#include "cg-gather.h"
#include "cg-tip.h"

/* Of more records nothing is added up. */
#define MOST_ROWS 10000

/* Somebody draws a range: adding up waits until that pauses, ms. */
#define PAUSE_MS 80

/* One column of numbers. */
typedef struct
{
  CgEntity entity;
  int field;
  char *title;
  gint64 sum;
  guint n;
} Sum;

struct _CgListSums
{
  GtkWidget parent_instance;

  CgGrid *grid; /* not owned */
  GtkWidget *label;
  guint timeout;
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (CgListSums, cg_list_sums, GTK_TYPE_WIDGET)

/* What is being added up for whom. */
typedef struct
{
  CgListSums *self;
  GArray *sums; /* of Sum */
} Adding;

static void
clear_sum (gpointer data)
{
  g_free (((Sum *) data)->title);
}

static void
adding_free (Adding *adding)
{
  g_object_unref (adding->self);
  g_array_unref (adding->sums);
  g_free (adding);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Adding, adding_free)

static void
show (CgListSums *self, const char *words)
{
  gtk_label_set_text (GTK_LABEL (self->label), words);
  gtk_widget_set_visible (GTK_WIDGET (self), *words != '\0');
}

static char *
describe (const Sum *sum)
{
  double average = (double) sum->sum / sum->n;
  g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, sum->sum);

  if (cg_field_is_percentage (sum->entity, sum->field))
    /* Translators: a column of percentages and the average of those selected */
    return g_strdup_printf (_ ("%s: average %.0f%%"), sum->title, average);
  /* Translators: a column of numbers, the sum and the average of those selected */
  return g_strdup_printf (_ ("%s: sum %s, average %.1f"), sum->title, total, average);
}

static void
add_block (GPtrArray *records, gpointer data)
{
  Adding *adding = data;

  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < adding->sums->len; j++)
      {
        Sum *sum = &g_array_index (adding->sums, Sum, j);

        if (cg_record_is_null (records->pdata[i], sum->field))
          continue;
        sum->sum += cg_record_integer (records->pdata[i], sum->field);
        sum->n++;
      }
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Adding) adding = data;
  g_autoptr (GString) words = g_string_new (NULL);

  if (!cg_gather_finish (result, NULL))
    return;
  for (guint i = 0; i < adding->sums->len; i++)
    {
      const Sum *sum = &g_array_index (adding->sums, Sum, i);
      g_autofree char *part = sum->n > 0 ? describe (sum) : NULL;

      if (part != NULL)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
    }
  show (adding->self, words->str);
}

/* ---- what is selected ---- */

static GArray *
number_columns (CgGrid *grid, guint left, guint right)
{
  GPtrArray *columns = cg_grid_get_columns (grid);
  GArray *sums = g_array_new (FALSE, TRUE, sizeof (Sum));

  g_array_set_clear_func (sums, clear_sum);
  for (guint i = left; i <= right && i < columns->len; i++)
    {
      const CgColumn *column = columns->pdata[i];
      Sum sum = { column->entity, column->field, NULL, 0, 0 };

      if (cg_field_get (column->entity, column->field)->type != CG_FIELD_INTEGER)
        continue;
      sum.title = g_strdup (cg_column_title (column));
      g_array_append_val (sums, sum);
    }
  return sums;
}

static CgIds *
ids_of_rows (CgGrid *grid, const CgGridRange *range)
{
  guint n = range->bottom - range->top + 1;
  gint64 *ids = g_new (gint64, n);

  for (guint i = 0; i < n; i++)
    ids[i] = cg_listing_get_id (cg_grid_get_listing (grid), range->top + i);
  return cg_ids_new_take (ids, n);
}

/* The range, or the records marked in all columns. */
static CgIds *
find_selected (CgGrid *grid, GArray **sums)
{
  CgGridRange range;

  if (!cg_grid_get_range (grid, &range))
    {
      CgSelection *selection = cg_grid_get_selection (grid);

      if (cg_selection_get_count (selection) > MOST_ROWS)
        return NULL;
      *sums = number_columns (grid, 0, G_MAXUINT - 1);
      return cg_selection_get_ids (selection);
    }
  if (!range.several || range.bottom - range.top >= MOST_ROWS)
    return NULL;
  *sums = number_columns (grid, range.left, range.right);
  return ids_of_rows (grid, &range);
}

static gboolean
add_up_cb (gpointer data)
{
  CgListSums *self = data;
  g_autoptr (GArray) sums = NULL;
  g_autoptr (CgIds) ids = NULL;
  CgListing *listing;
  Adding *adding;

  self->timeout = 0;
  listing = self->grid != NULL ? cg_grid_get_listing (self->grid) : NULL;
  ids = listing != NULL ? find_selected (self->grid, &sums) : NULL;
  if (ids == NULL || sums->len == 0 || cg_ids_length (ids) < 2)
    {
      show (self, "");
      return G_SOURCE_REMOVE;
    }

  self->cancellable = g_cancellable_new ();
  adding = g_new0 (Adding, 1);
  adding->self = g_object_ref (self);
  adding->sums = g_steal_pointer (&sums);
  cg_gather_async (cg_listing_get_store (listing), cg_listing_get_past (listing),
                   cg_listing_get_query (listing)->entity, ids, add_block, adding,
                   self->cancellable, added_cb, adding);
  return G_SOURCE_REMOVE;
}

static void
stop (CgListSums *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
changed_cb (CgListSums *self)
{
  stop (self);
  self->timeout = g_timeout_add (PAUSE_MS, add_up_cb, self);
}

/* ---- life ---- */

static void
cg_list_sums_dispose (GObject *object)
{
  CgListSums *self = CG_LIST_SUMS (object);

  stop (self);
  g_clear_weak_pointer (&self->grid);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_list_sums_parent_class)->dispose (object);
}

static void
cg_list_sums_class_init (CgListSumsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_list_sums_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-list-sums");
}

static void
cg_list_sums_init (CgListSums *self)
{
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (GTK_LABEL (self->label));
  gtk_widget_add_css_class (self->label, "num");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_list_sums_new (CgGrid *grid)
{
  CgListSums *self = g_object_new (CG_TYPE_LIST_SUMS, NULL);

  g_return_val_if_fail (CG_IS_GRID (grid), NULL);

  g_set_weak_pointer (&self->grid, grid);
  g_signal_connect_object (grid, "range-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_grid_get_selection (grid), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
