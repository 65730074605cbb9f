/* cg-filter-ticks.c: the lines ticked in a menu of words, as conditions and back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-ticks.h"

static void
add (GArray *filters, int field, CgFilterOperator operation, CgValue value, guint any)
{
  CgFilter filter = { field, operation, value, any, NULL };

  g_array_append_val (filters, filter);
}

static void
add_booleans (GArray *filters, int field, GPtrArray *ids, gboolean none_of, guint any)
{
  for (guint i = 0; i < ids->len; i++)
    add (filters, field, none_of ? CG_FILTER_NOT_EQUAL : CG_FILTER_EQUAL,
         (CgValue){ CG_VALUE_INTEGER, *(const char *) ids->pdata[i] == '1', NULL }, any);
}

static void
add_choices (GArray *filters, int field, GPtrArray *ids, gboolean none_of, guint any)
{
  CgFilterOperator one = none_of ? CG_FILTER_NOT_EQUAL : CG_FILTER_EQUAL;
  CgFilterOperator several = none_of ? CG_FILTER_NOT_IN : CG_FILTER_IN;
  CgFilterOperator operation = ids->len > 1 ? several : one;

  g_ptr_array_add (ids, NULL);
  add (filters, field, operation,
       (CgValue){ CG_VALUE_TEXT, 0, g_strjoinv (CG_FILTER_SEPARATOR, (char **) ids->pdata) }, any);
}

GArray *
cg_filter_ticks_read (CgTickMenu *menu, CgEntity entity, int field, gboolean none_of)
{
  g_autoptr (GPtrArray) ids = cg_tick_menu_get_ticked (menu);
  gboolean boolean = cg_field_get (entity, field)->type == CG_FIELD_BOOLEAN;
  GArray *filters = cg_filters_new ();
  guint position;
  gboolean nothing =
      g_ptr_array_find_with_equal_func (ids, CG_TICK_NOTHING, g_str_equal, &position);
  guint any;

  if (nothing)
    g_ptr_array_remove_index (ids, position);
  /* Of values one must hold; what has none of them, and is not null, is both. */
  any = !none_of && ((nothing && ids->len > 0) || (boolean && ids->len > 1));
  if (boolean)
    add_booleans (filters, field, ids, none_of, any);
  else if (ids->len > 0)
    add_choices (filters, field, ids, none_of, any);
  if (nothing)
    add (filters, field, none_of ? CG_FILTER_NOT_NULL : CG_FILTER_IS_NULL, (CgValue) CG_VALUE_INIT,
         any);
  return filters;
}

/* The ids that the condition ticks are added; whether lines can say it. */
static gboolean
add_ids (GPtrArray *ids, const CgFilter *filter, gboolean none_of)
{
  CgFilterOperator equal = none_of ? CG_FILTER_NOT_EQUAL : CG_FILTER_EQUAL;
  CgFilterOperator in = none_of ? CG_FILTER_NOT_IN : CG_FILTER_IN;
  CgFilterOperator null = none_of ? CG_FILTER_NOT_NULL : CG_FILTER_IS_NULL;
  g_auto (GStrv) texts = NULL;

  if (filter->operation == null)
    {
      g_ptr_array_add (ids, g_strdup (CG_TICK_NOTHING));
      return TRUE;
    }
  if (filter->operation == equal && filter->value.type == CG_VALUE_INTEGER)
    {
      g_ptr_array_add (ids, g_strdup (filter->value.integer != 0 ? "1" : "0"));
      return TRUE;
    }
  if ((filter->operation != equal && filter->operation != in) ||
      filter->value.type != CG_VALUE_TEXT)
    return FALSE;

  texts = g_strsplit (filter->value.text, CG_FILTER_SEPARATOR, -1);
  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (ids, g_strdup (texts[i]));
  return TRUE;
}

gboolean
cg_filter_ticks_show (CgTickMenu *menu, const GArray *filters, gboolean none_of)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  gboolean good = TRUE;
  guint any = filters->len > 0 ? g_array_index (filters, CgFilter, 0).any : 0;

  for (guint i = 0; i < filters->len; i++)
    {
      const CgFilter *filter = &g_array_index (filters, CgFilter, i);

      good = good && filter->any == any && add_ids (ids, filter, none_of);
    }
  /* Two conditions that must both hold are no ticks, of which one must. */
  good = good && (filters->len <= 1 || none_of == (any == 0));
  g_ptr_array_add (ids, NULL);
  cg_tick_menu_set_ticked (menu, good ? (const char *const *) ids->pdata : NULL);
  return good;
}
