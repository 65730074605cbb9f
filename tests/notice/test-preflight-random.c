/* test-preflight-random.c: clean documents raise nothing, and every range lies in its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "preflight-paper.h"

#include "notice-fixture.h"

static char *
random_words (void)
{
  g_autofree char *text = notice_fixture_random_body (1, 60, FALSE);
  GString *words = g_string_new (NULL);

  /* Marks of the fixture's random text follow no rule: what is left is Chinese and digits. */
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c))
        g_string_append_unichar (words, c);
    }

  return g_string_free (words, FALSE);
}

/* Headings in order, sentences with pairs and stops where they belong. */
static char *
clean_body (void)
{
  static const char *const heads[] = { "一、", "二、", "三、", "四、", "五、", "六、" };
  GString *body = g_string_new (NULL);

  for (int i = 0; i < g_test_rand_int_range (1, 7); i++)
    {
      g_autofree char *first = random_words ();
      g_autofree char *second = random_words ();

      g_string_append_printf (
          body, "%s%s\n（一）%s。%s，“%s”。\n（二）依据《%s》，%s（%s）；%d件。\n", heads[i], first,
          first, second, first, second, first, second, g_test_rand_int_range (1, 90));
    }

  return g_string_free (body, FALSE);
}

static char *
clean_table (void)
{
  GString *table = g_string_new (NULL);
  int columns = g_test_rand_int_range (2, 6), rows = g_test_rand_int_range (2, 40);

  for (int row = 0; row < rows; row++)
    for (int column = 1; column <= columns; column++)
      {
        g_autofree char *words = random_words ();
        g_autofree char *cell = g_utf8_substring (words, 0, 1);

        g_string_append_printf (table, "%s%s", row > 0 && column % 3 == 0 ? words : cell,
                                column < columns ? "\t" : "\n");
      }

  return g_string_free (table, FALSE);
}

/* Up to two attachments, of text or a table, that one perhaps across the sheet. */
static void
add_clean_attachments (CgNoticeDocument *document)
{
  for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
    {
      gboolean table = g_test_rand_bit () != 0;
      g_autofree char *body = table ? clean_table () : clean_body ();

      cg_notice_document_add_attachment (document, "整改台账（样表）", body,
                                         table && g_test_rand_bit () != 0);
    }
}

static void
assert_clean (const Paper *paper)
{
  g_autoptr (GPtrArray) findings = paper_check (paper);

  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->id != CG_FINDING_PAGE_CARRIED && finding->id != CG_FINDING_TABLE_SMALL)
        g_error ("%s: %s, page %u at %g, %g, %g x %g mm\n%s", cg_finding_id (finding->id),
                 finding->sentence, finding->page, finding->x, finding->y, finding->width,
                 finding->height,
                 cg_notice_document_get_text (paper->document, CG_NOTICE_FIELD_BODY));
    }
}

/* A clean generated document raises nothing, unless 7.3.5.5 made a page end early or a table is
 * wide. */
static void
test_clean (void)
{
  static const CgNoticeForm forms[] = { CG_NOTICE_FORM_RED_HEAD, CG_NOTICE_FORM_UPWARD,
                                        CG_NOTICE_FORM_LETTER, CG_NOTICE_FORM_MINUTES };

  for (guint round = 0; round < 45; round++)
    {
      CgNoticeForm form = forms[round % G_N_ELEMENTS (forms)];
      g_autofree char *body = clean_body ();
      g_autofree char *title = random_words ();
      g_autofree char *whole =
          g_strconcat ("关于", title, form == CG_NOTICE_FORM_UPWARD ? "的报告" : "的通知", NULL);
      Paper paper;

      paper_init (&paper, form);
      paper_set_text (&paper, CG_NOTICE_FIELD_TITLE, whole);
      paper_set_text (&paper, CG_NOTICE_FIELD_BODY, body);
      paper_set_text (&paper, CG_NOTICE_FIELD_HEAD_SIGNER,
                      form == CG_NOTICE_FORM_UPWARD ? "周某" : NULL);
      add_clean_attachments (paper.document);
      assert_clean (&paper);
      paper_clear (&paper);
    }
}

/* Whatever is written in whatever element, every range lies in its text. */
static void
test_ranges (void)
{
  static const char *const pieces[] = { "县", "《",   "》",     "“",  "\"",    ",",    "。", "：",
                                        ":",  "〔",   "[26]",   "第", "0",     "7号",  "\n", " ",
                                        "　", "一、", "（二）", "1.", "附件9", "\x01", "堃", "年",
                                        "月", "2026", "\xff",   "(",  ")",     "…" };
  static const CgNoticeField fields[] = {
    CG_NOTICE_FIELD_BODY,       CG_NOTICE_FIELD_TITLE,       CG_NOTICE_FIELD_RECIPIENTS,
    CG_NOTICE_FIELD_DOC_NUMBER, CG_NOTICE_FIELD_ATTACHMENTS, CG_NOTICE_FIELD_SIGNER,
    CG_NOTICE_FIELD_SECRECY,    CG_NOTICE_FIELD_NOTE,        CG_NOTICE_FIELD_CC,
    CG_NOTICE_FIELD_SIGN_DATE,
  };

  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
      g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
      g_autoptr (CgNoticeFacts) facts = cg_notice_facts_new ();
      Paper paper = { document, profile, NULL, facts };

      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (int n = g_test_rand_int_range (0, 12); n > 0; n--)
            g_string_append (text,
                             pieces[g_test_rand_int_range (0, (gint32) G_N_ELEMENTS (pieces))]);
          paper_set_text (&paper, fields[i], text->str);
        }
      g_ptr_array_unref (paper_check (&paper));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preflight/clean", test_clean);
  g_test_add_func ("/preflight/ranges", test_ranges);

  return g_test_run ();
}
