/* test-dossier-name.c: names of files that leave with a case are taken by any system.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-case-dossier.h"

static void
test_names (void)
{
  static const struct
  {
    guint number;
    const char *name;
    const char *file;
  } names[] = {
    { 1, "问责决定书.pdf", "01-问责决定书.pdf" },
    { 2, "a/b\\c:d*?\"<>|.pdf", "02-a_b_c_d______.pdf" },
    { 3, "..", "03-" },
    { 12, "  签到表 .xlsx. ", "12-签到表 .xlsx" },
    { 123, "某纪改〔2026〕3号.pdf", "123-某纪改〔2026〕3号.pdf" },
    { 4, "照片\u202egpj.exe", "04-照片_gpj.exe" },
    { 5, "\n\t\x7f.pdf", "05-___.pdf" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *file = cg_dossier_file_name (names[i].number, names[i].name);

      g_assert_cmpstr (file, ==, names[i].file);
    }
}

static char *
random_name (void)
{
  GString *name = g_string_new (NULL);
  int n = g_test_rand_int_range (0, 400);

  for (int i = 0; i < n; i++)
    if (g_test_rand_bit ())
      g_string_append (name, "制");
    else
      g_string_append_c (name, (char) g_test_rand_int_range (1, 256));
  if (g_test_rand_bit ())
    g_string_append (name, ".pdf");
  return g_string_free (name, FALSE);
}

/* Whatever a file was called: its name is text, not too long, has nothing that leads elsewhere,
 * and keeps its ending. */
static void
test_any_name (void)
{
  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *name = random_name ();
      g_autofree char *file = cg_dossier_file_name (7, name);

      g_assert_true (g_utf8_validate (file, -1, NULL));
      g_assert_cmpuint (strlen (file), <=, 255);
      g_assert_true (g_str_has_prefix (file, "07-"));
      g_assert_null (strpbrk (file, "/\\:*?\"<>|\n\r\t"));
      if (g_str_has_suffix (name, "制.pdf"))
        g_assert_true (g_str_has_suffix (file, ".pdf"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dossier-name/names", test_names);
  g_test_add_func ("/dossier-name/any", test_any_name);
  return g_test_run ();
}
