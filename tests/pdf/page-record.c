/* page-record.c: what cugai-pdf said of a page of somebody else's file, kept as a small file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "page-record.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>

/* ---- writing ---- */

static long
tenths (double points)
{
  return lround (points * 10);
}

/* Whether the character stands beside the one before it, at the same height. */
static gboolean
goes_on (CgPageText *text, guint i)
{
  CgPageBox before = cg_page_text_get_box (text, i - 1);
  CgPageBox box = cg_page_text_get_box (text, i);

  return tenths (before.x2) == tenths (box.x1) && tenths (before.y1) == tenths (box.y1) &&
         tenths (before.y2) == tenths (box.y2);
}

static void
print_number (double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  printf ("%s", g_ascii_formatd (number, sizeof number, "%.10g", (double) tenths (points) / 10));
}

static void
print_run (CgPageText *text, guint start, guint end)
{
  g_autofree char *words = cg_page_text_slice (text, start, end);
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), words);
  g_autofree char *quoted = json_to_string (node, FALSE);
  CgPageBox box = cg_page_text_get_box (text, start);

  printf ("  [%s, ", quoted);
  print_number (box.y1);
  printf (", ");
  print_number (box.y2);
  printf (", [");
  print_number (box.x1);
  for (guint i = start; i < end; i++)
    {
      printf (",");
      print_number (cg_page_text_get_box (text, i).x2);
    }
  printf ("]]");
}

void
page_record_print (CgPageText *text, const char *file, guint page)
{
  guint start = 0, end = cg_page_text_get_n_characters (text);

  printf ("{\n \"file\": \"%s\", \"page\": %u,\n \"runs\": [\n", file, page);
  while (start < end)
    {
      guint stop = start + 1;

      while (stop < end && goes_on (text, stop))
        stop++;
      print_run (text, start, stop);
      printf (stop < end ? ",\n" : "\n");
      start = stop;
    }
  printf (" ]\n}\n");
}

/* ---- reading ---- */

static void
read_run (JsonArray *run, GString *text, GArray *boxes)
{
  const char *words = json_array_get_string_element (run, 0);
  JsonArray *edges = json_array_get_array_element (run, 3);
  guint n = (guint) g_utf8_strlen (words, -1);

  g_assert_cmpuint (json_array_get_length (edges), ==, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const float box[] = { (float) json_array_get_double_element (edges, i),
                            (float) json_array_get_double_element (run, 1),
                            (float) json_array_get_double_element (edges, i + 1),
                            (float) json_array_get_double_element (run, 2) };

      g_array_append_vals (boxes, box, G_N_ELEMENTS (box));
    }
  g_string_append (text, words);
}

CgPageText *
page_record_read (const char *name)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CG_SOURCE_DIR"), "tests", "pdf", "data", name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) boxes = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GError) error = NULL;
  JsonArray *runs;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  runs =
      json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "runs");
  for (guint i = 0; i < json_array_get_length (runs); i++)
    read_run (json_array_get_array_element (runs, i), text, boxes);

  return cg_page_text_new (text->str, (const float *) (gpointer) boxes->data, boxes->len / 4);
}
