/* cg-filter-builder.c: conditions over any field, put together line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-builder.h"

#include <glib/gi18n.h>

#include "cg-filter-line.h"
#include "cg-fit-scroller.h"
#include "cg-scale.h"

/* Matches are counted when building pauses, ms. */
#define PAUSE_MS 200

/* px at 100 % */
#define WIDTH 620
#define MAX_HEIGHT 320

struct _CgFilterBuilder
{
  GtkPopover parent_instance;

  CgFilterSet *set;
  CgStore *store;
  CgPickSource *source;
  CgQuery *base; /* (nullable) */
  GtkWidget *lines;
  GtkLabel *count;
  GtkWidget *apply;
  GCancellable *counting;
  guint timeout;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (CgFilterBuilder, cg_filter_builder, GTK_TYPE_POPOVER)

/* ---- the lines as conditions ---- */

static CgFilterLine *
next_line (CgFilterBuilder *self, CgFilterLine *line)
{
  GtkWidget *next = line == NULL ? gtk_widget_get_first_child (self->lines)
                                 : gtk_widget_get_next_sibling (GTK_WIDGET (line));

  return next != NULL ? CG_FILTER_LINE (next) : NULL;
}

/* What is empty asks for nothing; @complete: whether all others are conditions. */
static GArray *
read_lines (CgFilterBuilder *self, gboolean *complete)
{
  GArray *filters = cg_filters_new ();
  guint group = 0;

  *complete = TRUE;
  for (CgFilterLine *line = next_line (self, NULL); line != NULL; line = next_line (self, line))
    {
      gboolean or = cg_filter_line_get_or (line) && filters->len > 0;
      CgFilter filter;

      if (!cg_filter_line_read (line, &filter))
        {
          *complete = *complete && cg_filter_line_is_empty (line);
          continue;
        }
      if (or)
        {
          CgFilter *above = &g_array_index (filters, CgFilter, filters->len - 1);

          if (above->any == 0)
            above->any = ++group;
          filter.any = above->any;
        }
      g_array_append_val (filters, filter);
    }
  return filters;
}

/* ---- counting ---- */

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFilterBuilder) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, &error);
  g_autofree char *words = NULL;
  int n;

  if (counts == NULL && self->counting != NULL && g_cancellable_is_cancelled (self->counting))
    return;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED))
    return;

  g_clear_object (&self->counting);
  if (counts == NULL)
    {
      gtk_label_set_text (self->count, error->message);
      return;
    }

  n = (int) g_array_index (counts, gint64, 0);
  words = g_strdup_printf (ngettext ("%d record matches", "%d records match", (gulong) n), n);
  gtk_label_set_text (self->count, words);
}

static gboolean
count_cb (gpointer data)
{
  CgFilterBuilder *self = data;
  gboolean complete;
  g_autoptr (GArray) filters = read_lines (self, &complete);
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  CgQuery *query = self->base != NULL ? cg_query_copy (self->base)
                                      : cg_query_new (cg_filter_set_get_entity (self->set));

  self->timeout = 0;
  gtk_widget_set_sensitive (self->apply, complete);
  cg_filters_append (query->filters, filters);
  g_ptr_array_add (queries, query);
  self->counting = g_cancellable_new ();
  cg_store_counts_async (self->store, queries, self->counting, counted_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_counting (CgFilterBuilder *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->counting != NULL)
    g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static void
changed_cb (CgFilterBuilder *self)
{
  if (self->showing)
    return;

  stop_counting (self);
  self->timeout = g_timeout_add (PAUSE_MS, count_cb, self);
}

/* ---- the lines ---- */

static void
mark_first (CgFilterBuilder *self)
{
  for (CgFilterLine *line = next_line (self, NULL); line != NULL; line = next_line (self, line))
    cg_filter_line_set_first (line, line == next_line (self, NULL));
}

static void
removed_cb (CgFilterLine *line, CgFilterBuilder *self)
{
  gtk_box_remove (GTK_BOX (self->lines), GTK_WIDGET (line));
  mark_first (self);
  changed_cb (self);
}

static CgFilterLine *
add_line (CgFilterBuilder *self)
{
  GtkWidget *line = cg_filter_line_new (cg_filter_set_get_entity (self->set), self->source);

  g_signal_connect_object (line, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (line, "removed", G_CALLBACK (removed_cb), self, 0);
  gtk_box_append (GTK_BOX (self->lines), line);
  mark_first (self);
  return CG_FILTER_LINE (line);
}

static int
first_listed (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & CG_FIELD_LISTED && cg_field_is_text (&info->fields[i]))
      return (int) i;

  return 1;
}

static void
add_cb (CgFilterBuilder *self)
{
  CgFilterLine *line = add_line (self);

  cg_filter_line_set_field (line, first_listed (cg_filter_set_get_entity (self->set)));
  gtk_widget_child_focus (GTK_WIDGET (line), GTK_DIR_TAB_FORWARD);
}

/* Alternatives stand below one another. */
static void
show_group (CgFilterBuilder *self, const GArray *filters, guint first)
{
  guint any = g_array_index (filters, CgFilter, first).any;

  for (guint i = first; i < filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (filters, CgFilter, i);
      CgFilterLine *line;

      if (i > first && (any == 0 || filter->any != any))
        continue;
      line = add_line (self);
      cg_filter_line_show (line, filter);
      cg_filter_line_set_or (line, i > first);
    }
}

static gboolean
is_first_of_group (const GArray *filters, guint position)
{
  guint any = g_array_index (filters, CgFilter, position).any;

  for (guint i = 0; any != 0 && i < position; i++)
    if (g_array_index (filters, CgFilter, i).any == any)
      return FALSE;

  return TRUE;
}

static void
show_set (CgFilterBuilder *self)
{
  GArray *filters = cg_filter_set_get_filters (self->set);
  GtkWidget *line;

  self->showing = TRUE;
  while ((line = gtk_widget_get_first_child (self->lines)) != NULL)
    gtk_box_remove (GTK_BOX (self->lines), line);
  for (guint i = 0; i < filters->len; i++)
    if (is_first_of_group (filters, i))
      show_group (self, filters, i);
  if (filters->len == 0)
    cg_filter_line_set_field (add_line (self), first_listed (cg_filter_set_get_entity (self->set)));
  self->showing = FALSE;
  changed_cb (self);
}

static void
apply_cb (CgFilterBuilder *self)
{
  gboolean complete;
  GArray *filters = read_lines (self, &complete);

  gtk_popover_popdown (GTK_POPOVER (self));
  cg_filter_set_take_filters (self->set, filters);
}

/* ---- the widget ---- */

static void
cg_filter_builder_map (GtkWidget *widget)
{
  show_set (CG_FILTER_BUILDER (widget));

  GTK_WIDGET_CLASS (cg_filter_builder_parent_class)->map (widget);
}

static void
cg_filter_builder_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cg_filter_builder_parent_class)->unmap (widget);

  stop_counting (CG_FILTER_BUILDER (widget));
}

static void
cg_filter_builder_dispose (GObject *object)
{
  CgFilterBuilder *self = CG_FILTER_BUILDER (object);

  stop_counting (self);
  g_clear_object (&self->set);
  g_clear_object (&self->store);
  g_clear_object (&self->source);
  g_clear_pointer (&self->base, cg_query_unref);

  G_OBJECT_CLASS (cg_filter_builder_parent_class)->dispose (object);
}

static void
cg_filter_builder_class_init (CgFilterBuilderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_filter_builder_dispose;
  widget_class->map = cg_filter_builder_map;
  widget_class->unmap = cg_filter_builder_unmap;
}

static GtkWidget *
make_scroller (CgFilterBuilder *self)
{
  self->lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  return cg_fit_scroller_new (self->lines, MAX_HEIGHT);
}

static GtkWidget *
make_foot (CgFilterBuilder *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *add = gtk_button_new_with_label (C_ ("filter", "Add condition"));

  gtk_widget_add_css_class (add, "link");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "num");
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);
  gtk_label_set_xalign (self->count, 1);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  self->apply = gtk_button_new_with_label (C_ ("filter", "Apply"));
  gtk_widget_add_css_class (self->apply, "suggested-action");
  gtk_box_append (GTK_BOX (foot), add);
  gtk_box_append (GTK_BOX (foot), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (foot), self->apply);
  g_signal_connect_object (add, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
  return foot;
}

static void
cg_filter_builder_init (CgFilterBuilder *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  gtk_box_append (GTK_BOX (box), make_scroller (self));
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_widget_set_size_request (box, cg_scaled (NULL, WIDTH), -1);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->apply);
}

GtkWidget *
cg_filter_builder_new (CgFilterSet *set, CgStore *store, CgPickSource *source)
{
  CgFilterBuilder *self = g_object_new (CG_TYPE_FILTER_BUILDER, NULL);

  self->set = g_object_ref (set);
  self->store = g_object_ref (store);
  self->source = g_object_ref (source);
  return GTK_WIDGET (self);
}

void
cg_filter_builder_set_base (CgFilterBuilder *self, CgQuery *base)
{
  g_return_if_fail (CG_IS_FILTER_BUILDER (self));

  if (base != NULL)
    cg_query_ref (base);
  g_clear_pointer (&self->base, cg_query_unref);
  self->base = base;
}

gboolean
cg_filter_builder_is_counting (CgFilterBuilder *self)
{
  g_return_val_if_fail (CG_IS_FILTER_BUILDER (self), FALSE);

  return self->timeout != 0 || self->counting != NULL;
}
