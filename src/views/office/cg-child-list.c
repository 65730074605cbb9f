/* cg-child-list.c: the children of a record as rows: lamp, text, small words, their steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-child-list.h"

#include <glib/gi18n.h>

#include "cg-child-row.h"
#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-page.h"
#include "cg-record-lamp.h"
#include "cg-quote-source.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-thread.h"
#include "cg-tip.h"

struct _CgChildList
{
  AdwBin parent_instance;

  CgOffice *office;
  const CgChildKind *kind;
  CgRecord *parent;
  GPtrArray *records; /* of CgRecord, as shown */
  CgSection *section;
  GtkListBox *rows;
  CgThread *thread; /* (nullable): instead of the rows */
  gboolean selectable;
  gboolean keep;
  gint64 chosen; /* the row selected, also while the rows are read anew */
  gpointer words_data;
};

G_DEFINE_FINAL_TYPE (CgChildList, cg_child_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_LISTED,
  SIGNAL_ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- one row ---- */

/* One day says by itself what it is, of two nobody knows which. */
static gboolean
has_days (CgChildList *self)
{
  guint n = 0;

  for (const int *field = self->kind->small; *field >= 0; field++)
    n += cg_field_get (self->kind->entity, *field)->type == CG_FIELD_DATE;
  return n > 1;
}

static char *
small_word (CgChildList *self, const CgRecord *record, int field)
{
  CgEntity entity = self->kind->entity;
  CgFieldType type = cg_field_get (entity, field)->type;
  char *text = cg_record_display (record, field);
  g_autofree char *value = NULL;

  if (type == CG_FIELD_BOOLEAN)
    {
      g_free (text);
      return g_strdup (cg_record_integer (record, field) != 0 ? cg_field_label (entity, field)
                                                              : "");
    }
  if (*text == '\0' ||
      !(cg_field_is_percentage (entity, field) || (type == CG_FIELD_DATE && has_days (self))))
    return text;

  value = text;
  return type == CG_FIELD_DATE ? g_strjoin (" ", cg_field_label (entity, field), value, NULL)
                               : g_strconcat (value, "%", NULL);
}

static char *
small_words (CgChildList *self, const CgRecord *record)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const int *field = self->kind->small; *field >= 0; field++)
    {
      g_autofree char *text = small_word (self, record, *field);

      if (*text != '\0')
        g_string_append_printf (words, "%s%s", words->len > 0 ? C_ ("between fields", "  ") : "",
                                text);
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static GtkWidget *
make_lamp (CgChildList *self, const CgRecord *record)
{
  CgLampFacts facts;
  GtkWidget *lamp;

  if (!cg_record_lamp_facts (record, &facts))
    return NULL;

  lamp = cg_lamp_view_new ();
  cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), &facts, cg_clock_today (),
                          cg_office_get_calendar (self->office));
  return lamp;
}

static GtkWidget *
make_text (CgChildList *self, const CgRecord *record)
{
  g_autofree char *text = cg_record_display (record, self->kind->text);
  GtkWidget *label = gtk_label_new (*text != '\0' ? text : "—");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

static GtkWidget *
make_words (CgChildList *self, const CgRecord *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lamp = make_lamp (self, record);
  g_autofree char *small = small_words (self, record);
  GtkWidget *label = gtk_label_new (small);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "sm");
  if (lamp != NULL)
    gtk_box_append (GTK_BOX (box), lamp);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_visible (box, lamp != NULL || *small != '\0');
  return box;
}

/* ---- what can be done with a row ---- */

static CgRecord *
record_of (CgChildList *self, gint64 id)
{
  for (guint i = 0; i < self->records->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->records, i)) == id)
      return g_ptr_array_index (self->records, i);

  return NULL;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgChildList *self = CG_CHILD_LIST (widget);
  const char *step;
  gint64 id;
  CgRecord *record;

  g_variant_get (parameter, "(x&s)", &id, &step);
  record = record_of (self, id);
  if (record == NULL)
    return;
  if (g_str_equal (step, "go"))
    {
      g_autofree char *place = g_strdup_printf ("%s%" G_GINT64_FORMAT, self->kind->place, id);

      cg_page_go (widget, place);
    }
  else if (g_str_equal (step, "edit"))
    cg_steps_edit (widget, self->office, cg_record_kind_get (self->kind->entity)->items, record);
  else if (g_str_equal (step, "void"))
    cg_steps_void (widget, self->office, record);
  else
    cg_steps_run (widget, self->office, step, record);
}

static void
append_item (GMenu *menu, const char *label, gint64 id, const char *step)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "child.step", "(xs)", id, step);
  g_menu_append_item (menu, item);
}

static GMenuModel *
make_menu (CgChildList *self, const CgRecord *record)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) steps = cg_steps_possible (record);
  gint64 id = cg_record_get_id (record);

  for (guint i = 0; i < steps->len; i++)
    {
      const CgAction *action = g_ptr_array_index (steps, i);

      g_autofree char *label = cg_steps_menu_label (self->office, action);

      append_item (menu, label, id, action->id);
    }
  if (self->kind->place != NULL && self->kind->has_place (record))
    append_item (menu, g_dpgettext2 (NULL, "children", self->kind->place_label), id, "go");
  append_item (menu, _ ("Change…"), id, "edit");
  append_item (menu, _ ("Void…"), id, "void");
  return G_MENU_MODEL (menu);
}

static GtkWidget *
make_menu_button (CgChildList *self, const CgRecord *record)
{
  GtkWidget *button = gtk_menu_button_new ();
  g_autoptr (GMenuModel) menu = make_menu (self, record);

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  cg_tip_set (button, _ ("Steps"));
  gtk_widget_set_sensitive (button, cg_office_get_read_only (self->office) == NULL);
  return button;
}

static void
name_row (CgChildList *self, GtkWidget *row, const CgRecord *record)
{
  g_autofree char *text = cg_record_display (record, self->kind->text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static GtkWidget *
make_row (CgChildList *self, const CgRecord *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_text (self, record));
  gtk_box_append (GTK_BOX (words), make_words (self, record));
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), make_menu_button (self, record));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "child-row");
  name_row (self, row, record);
  return row;
}

/* ---- told as a thread ---- */

static char *
short_date (const CgRecord *record, int field)
{
  CgDate date;

  return cg_date_parse_iso (cg_record_text (record, field), &date)
             ? cg_date_format_short (date, cg_clock_today ())
             : cg_record_display (record, field);
}

static void
append_entry (CgChildList *self, const CgRecord *record)
{
  const int *small = self->kind->small;
  g_autofree char *date = short_date (record, small[0]);
  g_autofree char *who = cg_record_display (record, small[1]);
  g_autofree char *value = cg_record_display (record, small[2]);
  g_autofree char *percent = *value != '\0' ? g_strconcat (value, "%", NULL) : NULL;
  g_autofree char *text = cg_record_display (record, self->kind->text);
  CgThreadEntry entry = { .dot = CG_THREAD_UNIT,
                          .date = date,
                          .who = who,
                          .value = percent,
                          .text = text,
                          .menu = make_menu_button (self, record) };

  cg_thread_append (self->thread, &entry);
}

static void
show_thread (CgChildList *self)
{
  cg_thread_clear (self->thread);
  for (guint i = 0; i < self->records->len; i++)
    append_entry (self, g_ptr_array_index (self->records, i));
}

/* ---- reading ---- */

static void
show_chosen (CgChildList *self)
{
  for (guint i = 0; i < self->records->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->records, i)) == self->chosen)
      {
        gtk_list_box_select_row (self->rows, gtk_list_box_get_row_at_index (self->rows, (int) i));
        return;
      }

  gtk_list_box_unselect_all (self->rows);
}

static void
show_rows (CgChildList *self)
{
  gint64 chosen = self->chosen;
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < self->records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (self->records, i);
      GtkWidget *child = self->kind->columns != NULL
                             ? cg_child_row_new (self->kind, record, self->words_data)
                             : make_row (self, record);

      if (cg_quote_drop_is_target (self->kind->entity))
        cg_quote_drop_set (child, record, NULL);
      gtk_list_box_append (self->rows, child);
    }
  self->chosen = chosen;
  if (chosen != 0)
    show_chosen (self);
  gtk_widget_set_visible (GTK_WIDGET (self->rows), self->records->len > 0);
}

static char *
count_words (CgChildList *self)
{
  guint n = self->records->len;

  if (n == 0)
    return self->kind->add != NULL ? g_strdup (C_ ("children", "none yet")) : NULL;

  return self->kind->count != NULL ? self->kind->count (self->records)
                                   : g_strdup_printf (ngettext ("%u item", "%u items", n), n);
}

/* The link adds one where that is possible now. */
static gboolean
can_add (CgChildList *self)
{
  g_autoptr (GPtrArray) steps = NULL;

  if (self->kind->add == NULL || cg_office_get_read_only (self->office) != NULL)
    return FALSE;
  if (self->kind->step == NULL || self->parent == NULL)
    return self->kind->step == NULL;

  steps = cg_steps_possible (self->parent);
  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((const CgAction *) g_ptr_array_index (steps, i))->id, self->kind->step))
      return TRUE;

  return FALSE;
}

static void
show (CgChildList *self)
{
  gboolean addable = can_add (self);
  g_autofree char *count = count_words (self);

  if (self->thread != NULL)
    show_thread (self);
  else
    show_rows (self);
  cg_section_set_count (self->section, count);
  cg_section_set_link (self->section,
                       addable ? g_dpgettext2 (NULL, "children", self->kind->add) : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->parent != NULL &&
                                                 (self->records->len > 0 || self->keep || addable));
}

static gboolean
are_shown (CgChildList *self, GPtrArray *records)
{
  if (records->len == 0 || records->len != self->records->len)
    return FALSE;

  for (guint i = 0; i < records->len; i++)
    if (!cg_record_equal (g_ptr_array_index (records, i), g_ptr_array_index (self->records, i)))
      return FALSE;

  return TRUE;
}

/* What is shown already stays as it is: a menu that is open on a row would close. */
static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgChildList) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (records == NULL)
    return;
  if (records->len > 0 && self->parent != NULL &&
      cg_record_integer (g_ptr_array_index (records, 0), self->kind->parent_field) !=
          cg_record_get_id (self->parent))
    return;
  if (are_shown (self, records))
    return;

  g_clear_pointer (&self->records, g_ptr_array_unref);
  self->records = g_steal_pointer (&records);
  show (self);
  g_signal_emit (self, signals[SIGNAL_LISTED], 0, self->records->len);
}

static void
read_rows (CgChildList *self)
{
  g_autoptr (CgQuery) query = NULL;

  if (self->parent == NULL)
    {
      g_ptr_array_set_size (self->records, 0);
      show (self);
      return;
    }

  query = cg_query_new (self->kind->entity);
  cg_query_filter_integer (query, self->kind->parent_field, CG_FILTER_EQUAL,
                           cg_record_get_id (self->parent));
  if (self->kind->sort >= 0)
    cg_query_add_sort (query, self->kind->sort, self->kind->newest_first);
  cg_query_add_sort (query, -1, self->kind->newest_first);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, read_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgChildList *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == self->kind->entity;
  if (concerned && self->parent != NULL)
    read_rows (self);
}

static void
add_cb (CgChildList *self)
{
  g_autofree char *name = cg_record_title (self->parent);
  gboolean handled = FALSE;

  g_signal_emit (self, signals[SIGNAL_ADD], 0, (int) self->kind->entity, &handled);
  if (handled)
    return;
  if (self->kind->step != NULL)
    {
      cg_steps_run (GTK_WIDGET (self), self->office, self->kind->step, self->parent);
      return;
    }

  cg_steps_add (GTK_WIDGET (self), self->office, self->kind->entity,
                cg_record_kind_get (self->kind->entity)->items, self->kind->parent_field,
                cg_record_get_id (self->parent), name);
}

/* Nothing to tell when a row is selected because it was so before. */
static void
row_selected_cb (CgChildList *self, GtkListBoxRow *row)
{
  CgRecord *record;

  if (!self->selectable || row == NULL)
    return;

  record = g_ptr_array_index (self->records, (guint) gtk_list_box_row_get_index (row));
  if (self->chosen == cg_record_get_id (record))
    return;

  self->chosen = cg_record_get_id (record);
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0, record);
}

static void
row_activated_cb (CgChildList *self, GtkListBoxRow *row)
{
  CgRecord *record = g_ptr_array_index (self->records, (guint) gtk_list_box_row_get_index (row));

  if (self->selectable)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, record);
  else
    cg_steps_edit (GTK_WIDGET (self), self->office, cg_record_kind_get (self->kind->entity)->items,
                   record);
}

/* ---- the widget ---- */

static void
cg_child_list_dispose (GObject *object)
{
  CgChildList *self = CG_CHILD_LIST (object);

  g_clear_pointer (&self->parent, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_child_list_parent_class)->dispose (object);
}

static void
cg_child_list_finalize (GObject *object)
{
  g_clear_pointer (&CG_CHILD_LIST (object)->records, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_child_list_parent_class)->finalize (object);
}

static void
cg_child_list_class_init (CgChildListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_child_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_child_list_finalize;
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[SIGNAL_LISTED] = g_signal_new ("listed", CG_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_ADD] =
      g_signal_new ("add", CG_TYPE_CHILD_LIST, G_SIGNAL_RUN_LAST, 0,
                    g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_INT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "child.step", "(xs)", step_action);
}

static void
cg_child_list_init (CgChildList *self)
{
  self->records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
}

static GtkWidget *
build_rows (CgChildList *self)
{
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "box");
  g_signal_connect_object (self->rows, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->rows);
}

static GtkWidget *
build_thread (CgChildList *self)
{
  self->thread = CG_THREAD (cg_thread_new ());
  return GTK_WIDGET (self->thread);
}

GtkWidget *
cg_child_list_new (CgOffice *office, const CgChildKind *kind)
{
  CgChildList *self = g_object_new (CG_TYPE_CHILD_LIST, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *title = g_dpgettext2 (NULL, "children", kind->title);

  self->office = g_object_ref (office);
  self->kind = kind;
  self->section = CG_SECTION (cg_section_new (title));
  g_signal_connect_object (self->section, "activated", G_CALLBACK (add_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), kind->thread ? build_thread (self) : build_rows (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show (self);
  return GTK_WIDGET (self);
}

void
cg_child_list_set_parent (CgChildList *self, CgRecord *parent)
{
  gboolean same;

  g_return_if_fail (CG_IS_CHILD_LIST (self));

  same = parent != NULL && self->parent != NULL &&
         cg_record_get_id (parent) == cg_record_get_id (self->parent);
  if (parent != NULL)
    cg_record_ref (parent);
  g_clear_pointer (&self->parent, cg_record_unref);
  self->parent = parent;
  if (!same)
    read_rows (self);
  else if (self->kind->step != NULL)
    show (self);
}

void
cg_child_list_set_selectable (CgChildList *self)
{
  g_return_if_fail (CG_IS_CHILD_LIST (self));
  g_return_if_fail (self->rows != NULL);

  self->selectable = TRUE;
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_SINGLE);
}

void
cg_child_list_select (CgChildList *self, gint64 id)
{
  g_return_if_fail (CG_IS_CHILD_LIST (self));
  g_return_if_fail (self->rows != NULL);

  self->chosen = id;
  show_chosen (self);
}

void
cg_child_list_step (CgChildList *self, int steps)
{
  GtkListBoxRow *row;
  int position;
  guint n;

  g_return_if_fail (CG_IS_CHILD_LIST (self));

  position = cg_child_list_get_position (self, &n);
  row = position >= 0 && position + steps >= 0
            ? gtk_list_box_get_row_at_index (self->rows, position + steps)
            : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->rows, row);
}

int
cg_child_list_get_position (CgChildList *self, guint *n)
{
  g_return_val_if_fail (CG_IS_CHILD_LIST (self), -1);

  *n = self->records->len;
  for (guint i = 0; i < self->records->len; i++)
    if (cg_record_get_id (g_ptr_array_index (self->records, i)) == self->chosen)
      return (int) i;

  return -1;
}

void
cg_child_list_set_words_data (CgChildList *self, gpointer data)
{
  g_return_if_fail (CG_IS_CHILD_LIST (self));

  self->words_data = data;
  show (self);
}

void
cg_child_list_set_keep (CgChildList *self, gboolean keep)
{
  g_return_if_fail (CG_IS_CHILD_LIST (self));

  self->keep = keep;
  show (self);
}
