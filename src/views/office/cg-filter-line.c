/* cg-filter-line.c: one condition of the filter builder: field, operator, value.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-line.h"

#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-filter-value.h"
#include "cg-tip.h"

struct _CgFilterLine
{
  GtkWidget parent_instance;

  CgEntity entity;
  GtkWidget *joint;     /* and, or */
  GtkWidget *fields;    /* the record itself, then all fields */
  GtkWidget *operators; /* a menu for the field */
  GArray *operations;   /* of CgFilterOperator, line by line */
  GtkWidget *value;
};

G_DEFINE_FINAL_TYPE (CgFilterLine, cg_filter_line, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- operators ---- */

/* In the order of the menu; a field has those of cg_filter_operators(). */
static const struct
{
  CgFilterOperator operation;
  const char *texts;   /* of texts and names */
  const char *numbers; /* (nullable) */
  const char *dates;   /* (nullable) */
} all_operators[] = {
  { CG_FILTER_CONTAINS, NC_ ("operator", "contains"), NULL, NULL },
  { CG_FILTER_NOT_CONTAINS, NC_ ("operator", "does not contain"), NULL, NULL },
  { CG_FILTER_STARTS_WITH, NC_ ("operator", "begins with"), NULL, NULL },
  { CG_FILTER_IN, NC_ ("operator", "is any of"), NULL, NULL },
  { CG_FILTER_NOT_IN, NC_ ("operator", "is none of"), NULL, NULL },
  { CG_FILTER_EQUAL, NC_ ("operator", "is"), "=", NC_ ("operator", "in") },
  { CG_FILTER_NOT_EQUAL, NC_ ("operator", "is not"), "≠", NC_ ("operator", "not in") },
  { CG_FILTER_AT_LEAST, NULL, "≥", NC_ ("operator", "not before") },
  { CG_FILTER_AT_MOST, NULL, "≤", NC_ ("operator", "not after") },
  { CG_FILTER_GREATER, NULL, ">", NC_ ("operator", "after") },
  { CG_FILTER_LESS, NULL, "<", NC_ ("operator", "before") },
  { CG_FILTER_BETWEEN, NULL, NC_ ("operator", "between"), NULL },
  { CG_FILTER_CHANGED, NC_ ("operator", "was changed"), NULL, NULL },
  { CG_FILTER_IS_NULL, NC_ ("operator", "is empty"), NC_ ("operator", "is empty"),
    NC_ ("operator", "is empty") },
  { CG_FILTER_NOT_NULL, NC_ ("operator", "is not empty"), NC_ ("operator", "is not empty"),
    NC_ ("operator", "is not empty") },
  { CG_FILTER_STALE, NC_ ("operator", "nothing written for days"), NULL, NULL },
};

/* Where several may be picked, one is one of several. */
static gboolean
is_picked (CgEntity entity, int field)
{
  CgFieldType type = field == CG_FILTER_RECORD ? CG_FIELD_TEXT : cg_field_get (entity, field)->type;

  return type == CG_FIELD_CHOICE || type == CG_FIELD_REFERENCE;
}

static const char *
words_of (CgEntity entity, int field, guint i)
{
  CgFilterOperator operation = all_operators[i].operation;
  CgFieldType type = field == CG_FILTER_RECORD ? CG_FIELD_TEXT : cg_field_get (entity, field)->type;
  const char *words = type == CG_FIELD_INTEGER ? all_operators[i].numbers
                      : type == CG_FIELD_DATE  ? all_operators[i].dates
                                               : all_operators[i].texts;

  if (!(cg_filter_operators (entity, field) & (1u << operation)))
    return NULL;
  if (is_picked (entity, field) &&
      (operation == CG_FILTER_EQUAL || operation == CG_FILTER_NOT_EQUAL))
    return NULL;
  if (!is_picked (entity, field) && (operation == CG_FILTER_IN || operation == CG_FILTER_NOT_IN))
    return NULL;

  return words;
}

static int
get_field (CgFilterLine *self)
{
  return (int) gtk_drop_down_get_selected (GTK_DROP_DOWN (self->fields)) - 1;
}

static CgFilterOperator
get_operation (CgFilterLine *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->operators));

  return g_array_index (self->operations, CgFilterOperator,
                        selected < self->operations->len ? selected : 0);
}

/* ---- changes ---- */

static void
changed_cb (CgFilterLine *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
operator_cb (CgFilterLine *self)
{
  cg_filter_value_ask (CG_FILTER_VALUE (self->value), get_field (self), get_operation (self));
  changed_cb (self);
}

static void
list_operators (CgFilterLine *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_array_set_size (self->operations, 0);
  for (guint i = 0; i < G_N_ELEMENTS (all_operators); i++)
    {
      const char *words = words_of (self->entity, get_field (self), i);

      if (words == NULL)
        continue;
      gtk_string_list_append (labels, g_dpgettext2 (NULL, "operator", words));
      g_array_append_val (self->operations, all_operators[i].operation);
    }
  g_signal_handlers_block_by_func (self->operators, operator_cb, self);
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->operators), G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->operators), 0);
  g_signal_handlers_unblock_by_func (self->operators, operator_cb, self);
}

static void
field_cb (CgFilterLine *self)
{
  list_operators (self);
  operator_cb (self);
}

static void
remove_cb (CgFilterLine *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

/* ---- public ---- */

void
cg_filter_line_set_field (CgFilterLine *self, int field)
{
  g_return_if_fail (CG_IS_FILTER_LINE (self));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->fields), (guint) (field + 1));
}

static CgFilterOperator
shown_operation (CgFilterLine *self, const CgFilter *filter)
{
  if (is_picked (self->entity, filter->field) && filter->operation == CG_FILTER_EQUAL)
    return CG_FILTER_IN;
  if (is_picked (self->entity, filter->field) && filter->operation == CG_FILTER_NOT_EQUAL)
    return CG_FILTER_NOT_IN;

  return filter->operation;
}

void
cg_filter_line_show (CgFilterLine *self, const CgFilter *filter)
{
  CgFilterOperator operation;

  g_return_if_fail (CG_IS_FILTER_LINE (self));

  cg_filter_line_set_field (self, filter->field);
  operation = shown_operation (self, filter);
  for (guint i = 0; i < self->operations->len; i++)
    if (g_array_index (self->operations, CgFilterOperator, i) == operation)
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->operators), i);
  cg_filter_value_show (CG_FILTER_VALUE (self->value), filter);
}

gboolean
cg_filter_line_read (CgFilterLine *self, CgFilter *filter)
{
  g_return_val_if_fail (CG_IS_FILTER_LINE (self), FALSE);

  return cg_filter_value_read (CG_FILTER_VALUE (self->value), filter);
}

gboolean
cg_filter_line_is_empty (CgFilterLine *self)
{
  g_return_val_if_fail (CG_IS_FILTER_LINE (self), TRUE);

  return cg_filter_value_is_empty (CG_FILTER_VALUE (self->value));
}

void
cg_filter_line_set_first (CgFilterLine *self, gboolean first)
{
  g_return_if_fail (CG_IS_FILTER_LINE (self));

  /* Its place stays, so that fields stand below one another. */
  gtk_widget_set_sensitive (self->joint, !first);
  gtk_widget_set_opacity (self->joint, first ? 0 : 1);
}

void
cg_filter_line_set_or (CgFilterLine *self, gboolean or)
{
  g_return_if_fail (CG_IS_FILTER_LINE (self));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->joint), or ? 1 : 0);
}

gboolean
cg_filter_line_get_or (CgFilterLine *self)
{
  g_return_val_if_fail (CG_IS_FILTER_LINE (self), FALSE);

  return gtk_widget_get_sensitive (self->joint) &&
         gtk_drop_down_get_selected (GTK_DROP_DOWN (self->joint)) == 1;
}

/* ---- the widget ---- */

static void
cg_filter_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_filter_line_parent_class)->dispose (object);
}

static void
cg_filter_line_finalize (GObject *object)
{
  g_array_unref (CG_FILTER_LINE (object)->operations);

  G_OBJECT_CLASS (cg_filter_line_parent_class)->finalize (object);
}

static void
cg_filter_line_class_init (CgFilterLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_filter_line_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_filter_line_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_FILTER_LINE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CG_TYPE_FILTER_LINE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
cg_filter_line_init (CgFilterLine *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->operations = g_array_new (FALSE, FALSE, sizeof (CgFilterOperator));
}

/* A menu that finds its lines by what is typed. */
static GtkWidget *
make_fields (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  GtkStringList *labels = gtk_string_list_new (NULL);
  GtkWidget *menu;

  /* Translators: in a list of fields: the record as a whole, for how long nothing was written. */
  gtk_string_list_append (labels, C_ ("filter", "Any update"));
  for (guint i = 0; i < info->n_fields; i++)
    gtk_string_list_append (labels, cg_field_label (entity, (int) i));
  menu = cg_drop_down_new (labels);
  gtk_drop_down_set_expression (
      GTK_DROP_DOWN (menu), gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));
  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (menu), TRUE);
  gtk_widget_set_size_request (menu, 150, -1);
  return menu;
}

GtkWidget *
cg_filter_line_new (CgEntity entity, CgPickSource *source)
{
  CgFilterLine *self = g_object_new (CG_TYPE_FILTER_LINE, NULL);
  const char *joints[] = { C_ ("filter", "and"), C_ ("filter", "or"), NULL };
  GtkWidget *remove = gtk_button_new_from_icon_name ("list-remove-symbolic");

  self->entity = entity;
  self->joint = cg_drop_down_new (gtk_string_list_new (joints));
  self->fields = make_fields (entity);
  self->operators = cg_drop_down_new (gtk_string_list_new (NULL));
  gtk_widget_set_size_request (self->operators, 96, -1);
  self->value = cg_filter_value_new (entity, source);
  gtk_widget_set_hexpand (self->value, TRUE);
  gtk_button_set_has_frame (GTK_BUTTON (remove), FALSE);
  cg_tip_set (remove, C_ ("filter", "Remove this condition"));
  gtk_widget_set_parent (self->joint, GTK_WIDGET (self));
  gtk_widget_set_parent (self->fields, GTK_WIDGET (self));
  gtk_widget_set_parent (self->operators, GTK_WIDGET (self));
  gtk_widget_set_parent (self->value, GTK_WIDGET (self));
  gtk_widget_set_parent (remove, GTK_WIDGET (self));

  g_signal_connect_object (self->joint, "notify::selected", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fields, "notify::selected", G_CALLBACK (field_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->operators, "notify::selected", G_CALLBACK (operator_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->value, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  field_cb (self);
  return GTK_WIDGET (self);
}
