/* random-filter.c: filters, periods and texts by chance.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "random-filter.h"

char *
random_period (GRand *random)
{
  static const char *const units[] = { "@day",  "@week", "@month",   "@quarter",
                                       "@year", "@days", "@workdays" };
  const char *unit = units[g_rand_int_range (random, 0, G_N_ELEMENTS (units))];
  CgDate a = RANDOM_TODAY + (CgDate) g_rand_int_range (random, -800, 800);
  CgDate b = a + (CgDate) g_rand_int_range (random, 0, 500);
  g_autofree char *first = cg_date_to_iso (a);
  g_autofree char *last = cg_date_to_iso (b);
  int year, month;

  switch (g_rand_int_range (random, 0, 5))
    {
    case 0:
      return g_strdup (first);
    case 1:
      return a < b ? g_strdup_printf ("%s/%s", first, last) : g_strdup (first);
    case 2:
      cg_date_get_ymd (a, &year, &month, NULL);
      return g_strdup_printf ("%04d-%02d-01/%04d-%02d-%02d", year, month, year, month,
                              cg_date_days_in_month (year, month));
    case 3:
      return g_str_has_suffix (unit, "days") ? g_strdup_printf ("%s+3", unit) : g_strdup (unit);
    default:
      return g_strdup_printf (
          "%s%+d", unit, (g_rand_boolean (random) ? 1 : -1) * g_rand_int_range (random, 1, 400));
    }
}

char *
random_text (GRand *random)
{
  static const char *const parts[] = { "河道", "\"", "=",  "空", "非空", " ",  "、", "!",
                                       "≥",    "a",  "，", "^",  "“",    "50", "-",  "本周" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (int n = g_rand_int_range (random, 1, 5); n > 0; n--)
    g_string_append (text, parts[g_rand_int_range (random, 0, G_N_ELEMENTS (parts))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
random_choice (GRand *random, CgChoicesId choices)
{
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  return g_strdup (all[g_rand_int_range (random, 0, (gint32) n)].id);
}

/* Two of them, the last one first. */
static char *
two_choices (CgChoicesId choices)
{
  gsize n;
  const CgChoice *all = cg_choices_get (choices, &n);

  return g_strconcat (all[n - 1].id, CG_FILTER_SEPARATOR, all[0].id, NULL);
}

static void
random_value (GRand *random, const CgField *field, CgFilter *filter)
{
  gint64 number = g_rand_int_range (random, 0, 100);
  g_autofree char *text = NULL;

  if (filter->operation == CG_FILTER_IS_NULL || filter->operation == CG_FILTER_NOT_NULL)
    return;
  if (filter->operation == CG_FILTER_BETWEEN)
    text = g_strdup_printf ("%d/%d", (int) number - 50, (int) number);
  else if (field->type == CG_FIELD_DATE)
    text = random_period (random);
  else if (field->type == CG_FIELD_CHOICE &&
           (filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN))
    text = two_choices (field->of);
  else if (field->type == CG_FIELD_CHOICE)
    text = random_choice (random, field->of);
  else if (cg_field_is_text (field) || filter->operation == CG_FILTER_CONTAINS ||
           filter->operation == CG_FILTER_NOT_CONTAINS)
    text = random_text (random);
  else if (filter->operation == CG_FILTER_IN || filter->operation == CG_FILTER_NOT_IN)
    text = g_strdup ("1");

  if (text != NULL)
    cg_value_set_text (&filter->value, text);
  else
    cg_value_set_integer (&filter->value,
                          field->type == CG_FIELD_BOOLEAN ? number % 2 : number + 1);
}

void
random_filter (GRand *random, CgEntity entity, CgFilter *filter)
{
  int field = g_rand_int_range (random, 0, (gint32) cg_entity_get (entity)->n_fields);
  const CgField *description = cg_field_get (entity, field);
  guint operators = cg_filter_operators (entity, field);

  *filter = (CgFilter){ field, 0, CG_VALUE_INIT, 0, NULL };
  do
    filter->operation = (CgFilterOperator) g_rand_int_range (random, 0, CG_N_FILTER_OPERATORS);
  while (!(operators & 1u << filter->operation));

  if (filter->operation == CG_FILTER_CHANGED)
    {
      g_autofree char *from = random_choice (random, description->of);
      g_autofree char *to = random_choice (random, description->of);
      g_autofree char *period = random_period (random);

      cg_filter_init_changed (filter, field, g_rand_boolean (random) ? from : NULL,
                              g_rand_boolean (random) ? to : NULL,
                              g_rand_boolean (random) ? period : NULL);
      return;
    }
  random_value (random, description, filter);
}
