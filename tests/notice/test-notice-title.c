/* test-notice-title.c: titles broken by sense and shape.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-title.h"

#include <string.h>

#define CAPACITY 20.1

static void
test_short (void)
{
  g_autofree char *broken = cg_notice_title_break ("关于县水务局党组开展以案促改的通知", CAPACITY);
  g_autofree char *empty = cg_notice_title_break ("", CAPACITY);
  g_autofree char *own = cg_notice_title_break ("关于双河镇\n以案促改的通知", CAPACITY);

  g_assert_cmpstr (broken, ==, "关于县水务局党组开展以案促改的通知");
  g_assert_cmpstr (empty, ==, "");
  g_assert_cmpstr (own, ==, "关于双河镇\n以案促改的通知");
}

static void
test_sense (void)
{
  static const char *const broken[] = {
    "中共某县纪律检查委员会\n关于双河镇党委开展以案促改的通知",
    "中共某县纪律检查委员会关于双河镇党委\n履行全面从严治党主体责任不力问题\n开展以案促改的通知",
    "关于印发《某县问责案件以案促改工作办法》\n的通知",
  };

  for (gsize i = 0; i < 2; i++)
    {
      g_auto (GStrv) lines = g_strsplit (broken[i], "\n", -1);
      g_autofree char *whole = g_strjoinv ("", lines);
      g_autofree char *again = cg_notice_title_break (whole, CAPACITY);

      g_assert_cmpstr (again, ==, broken[i]);
    }
}

static char *
random_title (guint length)
{
  static const char *const pieces[] = { "关于",   "开展",     "以案促改", "的",   "通知", "某县",
                                        "水务局", "党组",     "整改",     "问题", "《",   "》",
                                        "2026",   "主体责任", "不力",     "、",   "县",   "和" };
  GString *title = g_string_new (NULL);

  while (g_utf8_strlen (title->str, -1) < (glong) length)
    g_string_append (title, pieces[g_test_rand_int_range (0, (int) G_N_ELEMENTS (pieces))]);

  return g_string_free (title, FALSE);
}

/* Nothing lost, no line too long unless it cannot be broken, none beginning with a closing mark. */
static void
test_random (void)
{
  for (int i = 0; i < 300; i++)
    {
      g_autofree char *title = random_title ((guint) g_test_rand_int_range (5, 300));
      g_autofree char *broken = cg_notice_title_break (title, CAPACITY);
      g_auto (GStrv) lines = g_strsplit (broken, "\n", -1);
      g_autofree char *whole = g_strjoinv ("", lines);

      g_assert_cmpstr (whole, ==, title);
      for (int k = 0; lines[k] != NULL; k++)
        {
          g_assert_cmpint (g_utf8_strlen (lines[k], -1), >, 0);
          if (k > 0 && strstr (title, "》》") == NULL && strstr (title, "、、") == NULL &&
              strstr (title, "、》") == NULL && strstr (title, "》、") == NULL)
            g_assert_null (g_utf8_strchr ("、》", -1, g_utf8_get_char (lines[k])));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/notice/title/short", test_short);
  g_test_add_func ("/notice/title/sense", test_sense);
  g_test_add_func ("/notice/title/random", test_random);

  return g_test_run ();
}
