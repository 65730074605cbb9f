/* record-page.c: prints what cugai-pdf says of a page, for tests/pdf/data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * record-page FILE PAGE [TOP BOTTOM]: page from 1; of it the characters whose middle is between
 * TOP and BOTTOM points from its top edge.
 */
#include "config.h"

#include <stdlib.h>

#include "page-record.h"
#include "test-pdf.h"

static gboolean
is_between (CgPageText *text, guint i, double top, double bottom)
{
  CgPageBox box = cg_page_text_get_box (text, i);

  return box.y1 + box.y2 >= 2 * top && box.y1 + box.y2 < 2 * bottom;
}

/* The part of the page as a text of its own. */
static CgPageText *
cut (CgPageText *text, double top, double bottom)
{
  g_autoptr (GString) part = g_string_new (NULL);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (float));

  for (guint i = 0; i < cg_page_text_get_n_characters (text); i++)
    if (is_between (text, i, top, bottom))
      {
        g_autofree char *character = cg_page_text_slice (text, i, i + 1);
        CgPageBox box = cg_page_text_get_box (text, i);
        const float numbers[] = { (float) box.x1, (float) box.y1, (float) box.x2, (float) box.y2 };

        g_string_append (part, character);
        g_array_append_vals (boxes, numbers, G_N_ELEMENTS (numbers));
      }

  return cg_page_text_new (part->str, (const float *) (gpointer) boxes->data, boxes->len / 4);
}

int
main (int argc, char **argv)
{
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (CgPageText) text = NULL;
  g_autoptr (CgPageText) part = NULL;
  g_autofree char *name = NULL;
  guint page;

  if (argc != 3 && argc != 5)
    {
      g_printerr ("usage: record-page FILE PAGE [TOP BOTTOM]\n");
      return EXIT_FAILURE;
    }

  page = (guint) atoi (argv[2]);
  document = test_pdf_open_good (argv[1]);
  text = test_pdf_text (document, page - 1, NULL);
  part = cut (text, argc == 5 ? atof (argv[3]) : 0, argc == 5 ? atof (argv[4]) : 1e6);
  name = g_path_get_basename (argv[1]);
  page_record_print (part, name, page);
  return EXIT_SUCCESS;
}
