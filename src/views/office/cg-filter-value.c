/* cg-filter-value.c: what a condition of the filter builder compares with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-value.h"

#include <glib/gi18n.h>

#include "cg-chips.h"
#include "cg-clock.h"
#include "cg-drop-down.h"
#include "cg-filter-text.h"
#include "cg-filter-ticks.h"
#include "cg-relative-date.h"
#include "cg-tip.h"

/* Days without news that are asked for at first. */
#define USUAL_DAYS 30
#define MOST_DAYS 9999

typedef enum
{
  ASK_NOTHING,
  ASK_TEXT,    /* an entry; numbers and dates are read as under a heading */
  ASK_TICKS,   /* choices, yes or no */
  ASK_RECORDS, /* chips */
  ASK_CHANGE,  /* from, to, when */
  ASK_DAYS,
} Kind;

struct _CgFilterValue
{
  AdwBin parent_instance;

  CgEntity entity;
  CgPickSource *source;
  int field;
  CgFilterOperator operation;
  Kind kind;
  GtkWidget *entry; /* ASK_TEXT, ASK_CHANGE: the period */
  GtkWidget *ticks;
  GtkWidget *chips;
  GtkWidget *from;
  GtkWidget *to;
  GtkWidget *days;
};

G_DEFINE_FINAL_TYPE (CgFilterValue, cg_filter_value, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgFieldType
type_of (CgFilterValue *self)
{
  return cg_field_get (self->entity, self->field)->type;
}

static Kind
kind_of (CgFilterValue *self)
{
  if (self->operation == CG_FILTER_IS_NULL || self->operation == CG_FILTER_NOT_NULL)
    return ASK_NOTHING;
  if (self->operation == CG_FILTER_STALE)
    return ASK_DAYS;
  if (self->operation == CG_FILTER_CHANGED)
    return ASK_CHANGE;
  if (type_of (self) == CG_FIELD_CHOICE || type_of (self) == CG_FIELD_BOOLEAN)
    return ASK_TICKS;

  return type_of (self) == CG_FIELD_REFERENCE &&
                 (self->operation == CG_FILTER_IN || self->operation == CG_FILTER_NOT_IN)
             ? ASK_RECORDS
             : ASK_TEXT;
}

static void
changed_cb (CgFilterValue *self)
{
  if (self->entry != NULL)
    gtk_widget_remove_css_class (self->entry, "error");
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- editors ---- */

static void
watch (CgFilterValue *self, GtkWidget *widget, const char *signal)
{
  g_signal_connect_object (widget, signal, G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
period_cb (GtkWidget *line, CgFilterValue *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (line, GTK_TYPE_POPOVER);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), gtk_button_get_label (GTK_BUTTON (line)));
  gtk_popover_popdown (GTK_POPOVER (popover));
}

/* The usual periods, for those who do not know the words. */
static GtkWidget *
make_periods (CgFilterValue *self)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_flow_box_new ();
  gsize n;
  const char *const *periods = cg_relative_date_list (&n);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (box), 3);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), 3);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *words = cg_relative_date_words (periods[i]);
      GtkWidget *line = gtk_button_new_with_label (words);

      gtk_button_set_has_frame (GTK_BUTTON (line), FALSE);
      g_signal_connect_object (line, "clicked", G_CALLBACK (period_cb), self, 0);
      gtk_flow_box_append (GTK_FLOW_BOX (box), line);
    }
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), popover);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  cg_tip_set (button, C_ ("filter", "Usual periods"));
  return button;
}

static GtkWidget *
make_entry (CgFilterValue *self, gboolean period, const char *hint)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), hint);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 12);
  gtk_widget_set_hexpand (self->entry, TRUE);
  gtk_widget_add_css_class (self->entry, "field");
  gtk_entry_set_activates_default (GTK_ENTRY (self->entry), TRUE);
  watch (self, self->entry, "changed");
  gtk_box_append (GTK_BOX (box), self->entry);
  if (period)
    gtk_box_append (GTK_BOX (box), make_periods (self));
  return box;
}

static GtkWidget *
make_ticks (CgFilterValue *self)
{
  self->ticks = cg_tick_menu_new (self->entity, self->field, FALSE);
  gtk_widget_add_css_class (cg_tick_menu_get_button (CG_TICK_MENU (self->ticks)), "gfilt-choice");
  watch (self, self->ticks, "changed");
  return self->ticks;
}

static GtkWidget *
make_chips (CgFilterValue *self)
{
  self->chips = cg_chips_new (cg_field_get (self->entity, self->field)->of);
  cg_pick_field_set_source (CG_PICK_FIELD (self->chips), self->source, 0);
  watch (self, self->chips, "added");
  watch (self, self->chips, "removed");
  return self->chips;
}

/* Any, then all choices. */
static GtkWidget *
make_choices (CgFilterValue *self)
{
  CgChoicesId choices = cg_field_get (self->entity, self->field)->of;
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *menu;
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  gtk_string_list_append (labels, C_ ("filter", "any"));
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (labels, cg_choices_label (choices, all[i].id));
  menu = cg_drop_down_new (labels);
  watch (self, menu, "notify::selected");
  return menu;
}

static GtkWidget *
make_change (CgFilterValue *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  self->from = make_choices (self);
  self->to = make_choices (self);
  gtk_box_append (GTK_BOX (box), self->from);
  gtk_box_append (GTK_BOX (box), gtk_label_new ("→"));
  gtk_box_append (GTK_BOX (box), self->to);
  gtk_box_append (GTK_BOX (box), make_entry (self, TRUE, C_ ("filter", "ever")));
  return box;
}

static GtkWidget *
make_days (CgFilterValue *self)
{
  self->days = gtk_spin_button_new_with_range (1, MOST_DAYS, 1);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), USUAL_DAYS);
  watch (self, self->days, "value-changed");
  return self->days;
}

static GtkWidget *
make_editor (CgFilterValue *self)
{
  switch (self->kind)
    {
    case ASK_TEXT:
      return make_entry (self, type_of (self) == CG_FIELD_DATE,
                         cg_filter_example (self->entity, self->field));
    case ASK_TICKS:
      return make_ticks (self);
    case ASK_RECORDS:
      return make_chips (self);
    case ASK_CHANGE:
      return make_change (self);
    case ASK_DAYS:
      return make_days (self);
    case ASK_NOTHING:
    default:
      return NULL;
    }
}

void
cg_filter_value_ask (CgFilterValue *self, int field, CgFilterOperator operation)
{
  g_return_if_fail (CG_IS_FILTER_VALUE (self));

  self->field = field;
  self->operation = operation;
  self->kind = kind_of (self);
  self->entry = self->ticks = self->chips = self->from = self->to = self->days = NULL;
  adw_bin_set_child (ADW_BIN (self), make_editor (self));
}

/* ---- showing ---- */

static void
show_entry (CgFilterValue *self, const CgFilter *filter)
{
  g_autofree char *text = NULL;

  if (filter->value.type == CG_VALUE_INTEGER)
    text = g_strdup_printf ("%" G_GINT64_FORMAT, filter->value.integer);
  else if (filter->operation == CG_FILTER_BETWEEN)
    text = g_strdelimit (g_strdup (filter->value.text), "/", '-');
  else if (type_of (self) == CG_FIELD_DATE && filter->value.type == CG_VALUE_TEXT)
    text = cg_relative_date_words (filter->value.text);
  else
    text = g_strdup (filter->value.text != NULL ? filter->value.text : "");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
show_ticks (CgFilterValue *self, const CgFilter *filter)
{
  g_autoptr (GArray) filters = cg_filters_new ();
  CgFilter copy;

  cg_filter_copy (&copy, filter);
  copy.any = 0;
  g_array_append_val (filters, copy);
  cg_filter_ticks_show (CG_TICK_MENU (self->ticks), filters,
                        filter->operation == CG_FILTER_NOT_IN ||
                            filter->operation == CG_FILTER_NOT_EQUAL);
}

static void
show_records (CgFilterValue *self, const CgFilter *filter)
{
  g_auto (GStrv) names =
      g_strsplit (filter->label != NULL ? filter->label : "", C_ ("filter", ", "), -1);
  g_auto (GStrv) ids = filter->value.type == CG_VALUE_TEXT
                           ? g_strsplit (filter->value.text, CG_FILTER_SEPARATOR, -1)
                           : NULL;

  cg_chips_clear (CG_CHIPS (self->chips));
  if (filter->value.type == CG_VALUE_INTEGER)
    cg_chips_add (CG_CHIPS (self->chips), filter->value.integer,
                  filter->label != NULL ? filter->label : "?", FALSE);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    cg_chips_add (CG_CHIPS (self->chips), g_ascii_strtoll (ids[i], NULL, 10),
                  i < g_strv_length (names) ? names[i] : "?", FALSE);
}

static void
show_change (CgFilterValue *self, const CgFilter *filter)
{
  CgChoicesId choices = cg_field_get (self->entity, self->field)->of;
  g_auto (GStrv) parts = cg_filter_split_changed (filter);
  g_autofree char *period = NULL;

  if (parts == NULL)
    return;

  period = *parts[2] != '\0' ? cg_relative_date_words (parts[2]) : g_strdup ("");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->from),
                              (guint) (cg_choices_index (choices, parts[0]) + 1));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->to),
                              (guint) (cg_choices_index (choices, parts[1]) + 1));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), period);
}

void
cg_filter_value_show (CgFilterValue *self, const CgFilter *filter)
{
  g_return_if_fail (CG_IS_FILTER_VALUE (self));

  if (self->kind == ASK_TEXT)
    show_entry (self, filter);
  else if (self->kind == ASK_TICKS)
    show_ticks (self, filter);
  else if (self->kind == ASK_RECORDS)
    show_records (self, filter);
  else if (self->kind == ASK_CHANGE)
    show_change (self, filter);
  else if (self->kind == ASK_DAYS)
    gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->days), (double) filter->value.integer);
}

/* ---- reading ---- */

/* Texts stand as they are; numbers and dates mean what they mean under a heading. */
static gboolean
read_entry (CgFilterValue *self, CgFilter *filter)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GArray) filters = NULL;
  CgFilter *found;

  if (type_of (self) != CG_FIELD_DATE && type_of (self) != CG_FIELD_INTEGER)
    {
      cg_value_set_text (&filter->value, *text != '\0' ? text : NULL);
      return *text != '\0';
    }

  filters = cg_filters_new ();
  if (!cg_filter_text_parse (self->entity, self->field, text, cg_clock_today (), filters, NULL) ||
      filters->len != 1)
    return FALSE;
  found = &g_array_index (filters, CgFilter, 0);
  if (found->operation !=
      (self->operation == CG_FILTER_BETWEEN ? CG_FILTER_BETWEEN : CG_FILTER_EQUAL))
    return FALSE;

  cg_value_copy (&filter->value, &found->value);
  return TRUE;
}

static gboolean
read_ticks (CgFilterValue *self, CgFilter *filter)
{
  gboolean none_of = self->operation == CG_FILTER_NOT_IN || self->operation == CG_FILTER_NOT_EQUAL;
  g_autoptr (GArray) filters =
      cg_filter_ticks_read (CG_TICK_MENU (self->ticks), self->entity, self->field, none_of);

  if (filters->len != 1)
    return FALSE;

  cg_filter_copy (filter, &g_array_index (filters, CgFilter, 0));
  return TRUE;
}

static gboolean
read_records (CgFilterValue *self, CgFilter *filter)
{
  GArray *values = cg_chips_get_values (CG_CHIPS (self->chips));
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < values->len; i++)
    {
      const CgChipValue *value = &g_array_index (values, CgChipValue, i);

      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? CG_FILTER_SEPARATOR : "",
                              value->id);
      g_string_append_printf (names, "%s%s", i > 0 ? C_ ("filter", ", ") : "", value->name);
    }
  if (values->len == 0)
    return FALSE;

  filter->label = g_strdup (names->str);
  if (values->len > 1)
    cg_value_set_text (&filter->value, ids->str);
  else
    {
      filter->operation = self->operation == CG_FILTER_IN ? CG_FILTER_EQUAL : CG_FILTER_NOT_EQUAL;
      cg_value_set_integer (&filter->value, g_array_index (values, CgChipValue, 0).id);
    }
  return TRUE;
}

static const char *
chosen (CgFilterValue *self, GtkWidget *menu)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (menu));
  gsize n;
  const CgChoice *all = cg_choices_get (cg_field_get (self->entity, self->field)->of, &n);

  return selected > 0 && selected <= n ? all[selected - 1].id : NULL;
}

static gboolean
read_change (CgFilterValue *self, CgFilter *filter)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *period = cg_relative_date_parse (typed, cg_clock_today ());

  if (*typed != '\0' && period == NULL)
    return FALSE;

  cg_filter_init_changed (filter, self->field, chosen (self, self->from), chosen (self, self->to),
                          period);
  return TRUE;
}

static gboolean
read_value (CgFilterValue *self, CgFilter *filter)
{
  switch (self->kind)
    {
    case ASK_TEXT:
      return read_entry (self, filter);
    case ASK_TICKS:
      return read_ticks (self, filter);
    case ASK_RECORDS:
      return read_records (self, filter);
    case ASK_CHANGE:
      return read_change (self, filter);
    case ASK_DAYS:
      cg_value_set_integer (&filter->value,
                            gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->days)));
      return TRUE;
    case ASK_NOTHING:
    default:
      return TRUE;
    }
}

gboolean
cg_filter_value_is_empty (CgFilterValue *self)
{
  g_autoptr (GPtrArray) ticked = NULL;

  g_return_val_if_fail (CG_IS_FILTER_VALUE (self), TRUE);

  if (self->kind == ASK_TEXT)
    return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';
  if (self->kind == ASK_RECORDS)
    return cg_chips_get_values (CG_CHIPS (self->chips))->len == 0;
  if (self->kind != ASK_TICKS)
    return FALSE;

  ticked = cg_tick_menu_get_ticked (CG_TICK_MENU (self->ticks));
  return ticked->len == 0;
}

gboolean
cg_filter_value_read (CgFilterValue *self, CgFilter *filter)
{
  gboolean good;

  g_return_val_if_fail (CG_IS_FILTER_VALUE (self), FALSE);

  *filter = (CgFilter){ self->field, self->operation, CG_VALUE_INIT, 0, NULL };
  good = read_value (self, filter) && cg_filter_check (self->entity, filter, NULL);
  if (!good)
    cg_filter_clear (filter);
  if (self->entry != NULL && !good && !cg_filter_value_is_empty (self))
    gtk_widget_add_css_class (self->entry, "error");
  return good;
}

/* ---- the widget ---- */

static void
cg_filter_value_dispose (GObject *object)
{
  g_clear_object (&CG_FILTER_VALUE (object)->source);

  G_OBJECT_CLASS (cg_filter_value_parent_class)->dispose (object);
}

static void
cg_filter_value_class_init (CgFilterValueClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_filter_value_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_FILTER_VALUE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_filter_value_init (CgFilterValue *self)
{
}

GtkWidget *
cg_filter_value_new (CgEntity entity, CgPickSource *source)
{
  CgFilterValue *self = g_object_new (CG_TYPE_FILTER_VALUE, NULL);

  self->entity = entity;
  self->source = g_object_ref (source);
  return GTK_WIDGET (self);
}
