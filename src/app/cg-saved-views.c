/* cg-saved-views.c: the clerk's views in the sidebar, with how many records each has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-saved-views.h"

#include "cg-view-store.h"

/* Several changes in a row are counted once, ms. */
#define SETTLE_MS 300

#define ICON "view-pin-symbolic"
#define LIST_ICON "view-list-ordered-symbolic"

/* One row of the sidebar. */
typedef struct
{
  char *place;
  gint64 id; /* 0: a shipped one */
  CgNavSection section;
  CgView *view;
} Line;

struct _CgSavedViews
{
  GObject parent_instance;

  CgNavigation *navigation;
  CgOffice *office;
  GPtrArray *lines; /* of Line */
  guint timeout;
  gboolean reading; /* views or counts are on their way */
  gboolean stale;   /* something changed meanwhile */
};

G_DEFINE_FINAL_TYPE (CgSavedViews, cg_saved_views, G_TYPE_OBJECT)

/* Which page lists what. */
static const struct
{
  CgEntity entity;
  const char *page;
} pages[] = {
  { CG_ENTITY_CASE, "cases" },
  { CG_ENTITY_PROBLEM, "ledger" },
  { CG_ENTITY_MEASURE, "ledger.measures" },
  { CG_ENTITY_INSTITUTION, "institutions" },
  { CG_ENTITY_NOTICE, "notices" },
  { CG_ENTITY_ATTACHMENT, "documents" },
};

/* What every clerk has among the views; the other shipped ones are lists of the office. */
static const char *const daily[] = { "due-this-week", "over-30-days", "once-returned",
                                     "stale-30-days", NULL };

static void
line_free (gpointer data)
{
  Line *line = data;

  g_free (line->place);
  cg_view_unref (line->view);
  g_free (line);
}

char *
cg_saved_view_place (CgEntity entity, const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    if (pages[i].entity == entity)
      return g_strdup_printf ("%s/view:%s", pages[i].page, name);

  return NULL;
}

/* ---- the rows ---- */

static void
add_line (GPtrArray *lines, CgNavSection section, CgView *view, const char *name, gint64 id)
{
  g_autofree char *place = cg_saved_view_place (view->query->entity, name);
  Line *line;

  if (place == NULL)
    return;

  line = g_new0 (Line, 1);
  line->place = g_steal_pointer (&place);
  line->id = id;
  line->section = section;
  line->view = cg_view_ref (view);
  g_ptr_array_add (lines, line);
}

static gboolean
is_mine (CgSavedViews *self, const CgRecord *record)
{
  gint64 owner = cg_record_integer (record, CG_VIEW_OWNER);

  return owner == 0 || owner == cg_office_get_actor (self->office);
}

static void
add_shipped (GPtrArray *lines)
{
  gsize n;
  const CgShippedView *shipped = cg_shipped_views (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (CgView) view = cg_shipped_view_make (&shipped[i]);

      add_line (lines, g_strv_contains (daily, shipped[i].id) ? CG_NAV_VIEWS : CG_NAV_LISTS, view,
                shipped[i].id, 0);
    }
}

/* A view that a newer program wrote is not shown: it would list something else. */
static GPtrArray *
make_lines (CgSavedViews *self, GPtrArray *records)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (line_free);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CgRecord *record = records->pdata[i];
      g_autoptr (CgView) view = is_mine (self, record) ? cg_view_of_record (record, NULL) : NULL;
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (record));

      if (view != NULL)
        add_line (lines, CG_NAV_VIEWS, view, name, cg_record_get_id (record));
    }
  add_shipped (lines);

  return lines;
}

static gboolean
same_rows (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const Line *left = a->pdata[i];
      const Line *right = b->pdata[i];

      if (!g_str_equal (left->place, right->place) ||
          !g_str_equal (left->view->name, right->view->name))
        return FALSE;
    }

  return TRUE;
}

static void
show_lines (CgSavedViews *self, GPtrArray *lines)
{
  gboolean same = same_rows (self->lines, lines);

  for (guint i = 0; !same && i < self->lines->len; i++)
    cg_navigation_remove (self->navigation, ((Line *) self->lines->pdata[i])->place);
  for (guint i = 0; !same && i < lines->len; i++)
    {
      const Line *line = lines->pdata[i];

      cg_navigation_add (self->navigation, line->section, line->place, line->view->name,
                         line->section == CG_NAV_LISTS ? LIST_ICON : ICON);
    }

  g_ptr_array_unref (self->lines);
  self->lines = lines;
}

/* ---- the numbers ---- */

static void read_views (CgSavedViews *self);

static void
end_reading (CgSavedViews *self)
{
  self->reading = FALSE;
  if (self->stale)
    read_views (self);
}

static gboolean
is_hot (const CgQuery *query)
{
  for (guint i = 0; i < query->filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (query->filters, CgFilter, i);

      if (filter->operation == CG_FILTER_EQUAL && filter->value.type == CG_VALUE_TEXT &&
          g_str_equal (filter->value.text, "over"))
        return TRUE;
    }

  return FALSE;
}

/* What a query counts: neither its order nor its groups matter. */
static CgQuery *
unordered (const CgQuery *query)
{
  CgQuery *copy = cg_query_copy (query);

  cg_query_clear_sorts (copy);
  copy->group = -1;
  return copy;
}

/* What the rows count, each thing once: several lists may have the same records. */
static GPtrArray *
queries_of (CgSavedViews *self, guint *places)
{
  GPtrArray *queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  for (guint i = 0; i < self->lines->len; i++)
    {
      CgQuery *query = unordered (((Line *) self->lines->pdata[i])->view->query);

      if (g_ptr_array_find_with_equal_func (queries, query, (GEqualFunc) cg_query_equal,
                                            &places[i]))
        cg_query_unref (query);
      else
        {
          places[i] = queries->len;
          g_ptr_array_add (queries, query);
        }
    }

  return queries;
}

/* The rows are those that were counted, as nothing else is read meanwhile. */
static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSavedViews) self = data;
  g_autoptr (GArray) numbers = cg_store_counts_finish (CG_STORE (source), result, NULL);
  g_autofree guint *places = g_new0 (guint, self->lines->len);
  g_autoptr (GPtrArray) queries = queries_of (self, places);

  if (self->navigation == NULL)
    return;

  for (guint i = 0; numbers != NULL && i < self->lines->len && places[i] < numbers->len; i++)
    {
      const Line *line = self->lines->pdata[i];

      cg_navigation_set_count (self->navigation, line->place,
                               (guint) g_array_index (numbers, gint64, places[i]),
                               is_hot (line->view->query));
    }
  end_reading (self);
}

static void
count_lines (CgSavedViews *self)
{
  g_autofree guint *places = g_new0 (guint, self->lines->len);
  g_autoptr (GPtrArray) queries = queries_of (self, places);

  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, counted_cb,
                         g_object_ref (self));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSavedViews) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (self->navigation == NULL)
    return;

  show_lines (self, make_lines (self, records));
  count_lines (self);
}

static void
read_views (CgSavedViews *self)
{
  g_autoptr (CgQuery) query = NULL;

  self->stale = self->reading;
  if (self->reading || self->navigation == NULL)
    return;

  query = cg_view_list_query ();
  cg_query_filter_integer (query, CG_VIEW_SHOWN, CG_FILTER_EQUAL, 1);
  self->reading = TRUE;
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, read_cb,
                         g_object_ref (self));
}

static gboolean
settled_cb (gpointer data)
{
  CgSavedViews *self = data;

  self->timeout = 0;
  read_views (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgSavedViews *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* ---- the object ---- */

static void
cg_saved_views_dispose (GObject *object)
{
  CgSavedViews *self = CG_SAVED_VIEWS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_weak_pointer (&self->navigation);
  g_clear_object (&self->office);
  g_clear_pointer (&self->lines, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_saved_views_parent_class)->dispose (object);
}

static void
cg_saved_views_class_init (CgSavedViewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_saved_views_dispose;
}

static void
cg_saved_views_init (CgSavedViews *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
}

CgSavedViews *
cg_saved_views_attach (CgNavigation *navigation, CgOffice *office)
{
  CgSavedViews *self = g_object_new (CG_TYPE_SAVED_VIEWS, NULL);

  g_set_weak_pointer (&self->navigation, navigation);
  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office, "notify::actor-name", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_views (self);
  return self;
}

CgOffice *
cg_saved_views_get_office (CgSavedViews *self)
{
  return self->office;
}

CgView *
cg_saved_views_find (CgSavedViews *self, const char *place, gint64 *id)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];

      if (!g_str_equal (line->place, place))
        continue;
      *id = line->id;
      return line->view;
    }

  return NULL;
}

/* ---- changing them ---- */

static int
position_of (CgSavedViews *self, gint64 id)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (((Line *) self->lines->pdata[i])->id == id)
      return (int) i;

  return -1;
}

gboolean
cg_saved_views_can_move (CgSavedViews *self, gint64 id, int step)
{
  int other = position_of (self, id) + step;

  return id != 0 && other >= 0 && other < (int) self->lines->len &&
         ((Line *) self->lines->pdata[other])->id != 0;
}

void
cg_saved_views_move (CgSavedViews *self, gint64 id, int step)
{
  g_autoptr (CgEdit) edit = NULL;
  int place = position_of (self, id);

  if (!cg_saved_views_can_move (self, id, step))
    return;

  edit = cg_edit_new ("set", 0);
  for (int i = 0; i < (int) self->lines->len; i++)
    {
      const Line *line = self->lines->pdata[i];
      int position = i == place ? place + step : i == place + step ? place : i;

      if (line->id != 0)
        cg_edit_set_integer (edit, CG_ENTITY_VIEW, line->id, CG_VIEW_POSITION, position + 1);
    }
  cg_office_apply (self->office, edit, NULL, NULL);
}

void
cg_saved_views_add (CgSavedViews *self, const CgView *view)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);

  cg_view_add_to_edit (edit, view, self->lines->len + 1);
  cg_office_apply (self->office, edit, NULL, NULL);
}
