/* test-numeral.c: Chinese numerals as digits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-numeral.h"

static const char *const digits[] = { "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

static void
assert_converted (const char *text, const char *expected)
{
  g_autofree char *converted = cg_numeral_to_digits (text);

  g_assert_cmpstr (converted, ==, expected);
}

static void
test_up_to_99 (void)
{
  for (int value = 0; value < 100; value++)
    {
      int tens = value / 10, units = value % 10;
      g_autofree char *spoken =
          g_strconcat (tens > 1 ? digits[tens] : "", tens > 0 ? "十" : "",
                       units > 0 || tens == 0 ? digits[units] : "", "日", NULL);
      g_autofree char *expected = g_strdup_printf ("%d日", value);

      assert_converted (spoken, expected);
    }
}

static void
test_texts (void)
{
  assert_converted ("", "");
  assert_converted ("二〇二六年三月十五日", "2026年3月15日");
  assert_converted ("二○二六", "2026");
  assert_converted ("一九九八年十二月三十一日", "1998年12月31日");
  assert_converted ("一十五", "15");
  assert_converted ("十", "10");
  assert_converted ("十十", "1010");
  assert_converted ("两周", "2周");
  assert_converted ("第三条 a 2", "第3条 a 2");
}

/* Written and read again, a number is itself. */
static void
test_to_chinese (void)
{
  for (guint number = 0; number < 120; number++)
    {
      g_autofree char *chinese = cg_numeral_to_chinese (number);
      g_autofree char *expected = g_strdup_printf ("%u", number);

      assert_converted (chinese, expected);
    }
  for (guint i = 0; i < 3; i++)
    {
      static const char *const words[] = { "十", "十一", "二十" };
      static const guint numbers[] = { 10, 11, 20 };
      g_autofree char *chinese = cg_numeral_to_chinese (numbers[i]);

      g_assert_cmpstr (chinese, ==, words[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/numeral/up-to-99", test_up_to_99);
  g_test_add_func ("/numeral/texts", test_texts);
  g_test_add_func ("/numeral/to-chinese", test_to_chinese);

  return g_test_run ();
}
