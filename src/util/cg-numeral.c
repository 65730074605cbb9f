/* cg-numeral.c: Chinese numerals as digits, and the other way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-numeral.h"

/* 0 to 9, 10 for 十, -1 for anything else. */
static int
numeral (gunichar c)
{
  static const gunichar numerals[] = { 0x3007, 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94,
                                       0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341 };

  if (c == 0x96f6 || c == 0x25cb) /* 零, and a circle that is typed for 〇 */
    return 0;
  if (c == 0x4e24) /* 两 */
    return 2;
  for (int i = 0; i < (int) G_N_ELEMENTS (numerals); i++)
    if (numerals[i] == c)
      return i;

  return -1;
}

/* One numeral as digits: 十五, 二十, 二十五, or a single digit. Returns its end. */
static const char *
append_numeral (GString *converted, const char *p)
{
  int first = numeral (g_utf8_get_char (p));
  int tens = first == 10 ? 1 : first;
  int units;

  p = g_utf8_next_char (p);
  if (first != 10 && numeral (g_utf8_get_char (p)) != 10)
    {
      g_string_append_printf (converted, "%d", first);
      return p;
    }

  if (first != 10)
    p = g_utf8_next_char (p);
  units = numeral (g_utf8_get_char (p));
  if (units < 0 || units == 10)
    {
      g_string_append_printf (converted, "%d", tens * 10);
      return p;
    }
  g_string_append_printf (converted, "%d", tens * 10 + units);

  return g_utf8_next_char (p);
}

char *
cg_numeral_to_digits (const char *text)
{
  g_autoptr (GString) converted = g_string_new (NULL);
  const char *p = text;

  g_return_val_if_fail (text != NULL, NULL);

  while (*p != '\0')
    {
      if (numeral (g_utf8_get_char (p)) >= 0)
        {
          p = append_numeral (converted, p);
          continue;
        }
      g_string_append_unichar (converted, g_utf8_get_char (p));
      p = g_utf8_next_char (p);
    }

  return g_string_free (g_steal_pointer (&converted), FALSE);
}

char *
cg_numeral_to_chinese (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

  if (number == 0 || number > 99)
    return g_strdup_printf ("%u", number);

  return g_strconcat (number >= 20 ? digits[number / 10] : "", number >= 10 ? "十" : "",
                      digits[number % 10], NULL);
}
