/* test-office-switch.c: what an office may loosen, and how far.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-switch.h"

/* Every word of a setting means something that the switch offers, and what it offers is found
 * again. */
static void
test_words (void)
{
  static const char *const words[] = { "off", "hint", "must", "on", "", "no such", "MUST" };

  for (CgOfficeSwitch which = 0; which < CG_N_OFFICE_SWITCHES; which++)
    {
      guint offered = 0;

      for (guint i = 0; i < G_N_ELEMENTS (words); i++)
        g_assert_true (cg_office_switch_offers (which, cg_office_switch_parse (which, words[i])));
      for (int asked = 0; asked < CG_N_ASKED; asked++)
        if (cg_office_switch_offers (which, asked))
          {
            const char *value = cg_office_switch_value (which, asked);

            g_assert_cmpint (cg_office_switch_parse (which, value), ==, asked);
            offered++;
          }
      g_assert_cmpuint (offered, >=, 2);
      g_assert_cmpint (cg_office_switch_parse (which, "no such"), ==,
                       cg_office_switch_parse (which, ""));
    }
}

/* What the domain does not let go, and what it leaves to the office (1.8, 1.10, 3.9). */
static void
test_bounds (void)
{
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_EVIDENCE, "off"), ==, CG_ASKED_HINT);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_SECOND_PERSON, "off"), ==, CG_ASKED_HINT);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_MEASURE, "off"), ==, CG_ASKED_OFF);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_MEASURE, ""), ==, CG_ASKED_MUST);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_ORGAN, "must"), ==, CG_ASKED_HINT);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_COMMITTEE, ""), ==, CG_ASKED_OFF);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_FACES, "must"), ==, CG_ASKED_MUST);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_CHECK, ""), ==, CG_ASKED_OFF);
  g_assert_cmpint (cg_office_switch_parse (CG_SWITCH_CHECK, "on"), ==, CG_ASKED_MUST);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-switch/words", test_words);
  g_test_add_func ("/office-switch/bounds", test_bounds);
  return g_test_run ();
}
