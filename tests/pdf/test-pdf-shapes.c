/* test-pdf-shapes.c: a term is found where its letters are drawn, however the page is set.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * On each page the term is drawn in red among black words. The places found hold all that is red
 * and next to nothing of what is black.
 */
#include "config.h"

#include <string.h>

#include "cg-page-find.h"
#include "test-pdf.h"

#define TERM "整改台账"
#define SCALE 2
/* Strokes may touch the next letter's box: a hundredth. */
#define STRAY 0.01

/* In UCS-2, as the font's coding takes it. */
#define FIRST_HALF "<65746539>"
#define SECOND_HALF "<53F08D26>"
#define WHOLE "<6574653953F08D26>"
#define WORDS "<67D053BF7EAA59D4>"
#define RED "1 0 0 rg "
#define BLACK "0 g "
#define AT(x, y) "1 0 0 1 " x " " y " Tm "

#define ACROSS "UniGB-UCS2-H"
#define DOWN "UniGB-UCS2-V"

#define BROKEN                                                                                     \
  AT ("30", "340")                                                                                 \
  WORDS " Tj " WORDS " Tj " RED FIRST_HALF " Tj " AT ("30", "312") SECOND_HALF " Tj " BLACK WORDS  \
                                                                               " Tj " WORDS " Tj "

typedef struct
{
  const char *name;
  const char *coding;
  const char *page; /* further entries of the page */
  const char *text; /* between BT and ET */
} Shape;

static const Shape shapes[] = {
  { "in-line", ACROSS, "", AT ("30", "300") WORDS " Tj " RED WHOLE " Tj " BLACK WORDS " Tj" },
  { "broken-over-lines", ACROSS, "", BROKEN },
  { "spaced-out", ACROSS, "",
    "10 Tc " AT ("30", "300") RED WHOLE " Tj 0 Tc " BLACK AT ("30", "260") WORDS " Tj" },
  { "in-columns", ACROSS, "",
    "12 0 0 12 0 0 Tm /F 1 Tf 12 0 0 12 30 340 Tm " WORDS " Tj " WORDS
    " Tj 12 0 0 12 30 324 Tm " WORDS " Tj <67D053BF> Tj " RED FIRST_HALF
    " Tj 12 0 0 12 30 308 Tm " SECOND_HALF " Tj " BLACK WORDS " Tj 12 0 0 12 30 292 Tm " WORDS
    " Tj " WORDS " Tj 12 0 0 12 170 340 Tm " WORDS " Tj " WORDS " Tj 12 0 0 12 170 324 Tm " WORDS
    " Tj " WORDS " Tj 12 0 0 12 170 308 Tm " WORDS " Tj " WORDS " Tj 12 0 0 12 170 292 Tm " WORDS
    " Tj " WORDS " Tj" },
  { "down", DOWN, "", AT ("200", "380") WORDS " Tj " RED WHOLE " Tj " BLACK WORDS " Tj" },
  { "down-turned-90", DOWN, "/Rotate 90",
    AT ("200", "380") WORDS " Tj " RED WHOLE " Tj " BLACK WORDS " Tj" },
  { "down-turned-180", DOWN, "/Rotate 180",
    AT ("200", "380") WORDS " Tj " RED WHOLE " Tj " BLACK WORDS " Tj" },
  { "down-broken", DOWN, "",
    AT ("200", "380") WORDS " Tj " WORDS " Tj " RED FIRST_HALF " Tj " AT ("160", "380") SECOND_HALF
    " Tj " BLACK WORDS " Tj " WORDS " Tj" },
  { "page-turned-90", ACROSS, "/Rotate 90", BROKEN },
  { "page-turned-180", ACROSS, "/Rotate 180", BROKEN },
  { "page-turned-270", ACROSS, "/Rotate 270", BROKEN },
  { "text-turned", ACROSS, "",
    "0 1 -1 0 150 60 Tm " WORDS " Tj " RED WHOLE " Tj " BLACK WORDS " Tj" },
  { "cropped", ACROSS, "/CropBox [20 200 280 380]", BROKEN },
};

static char *
make (const Shape *shape)
{
  g_autofree char *name = g_strconcat (shape->name, ".pdf", NULL);
  g_autofree char *content = g_strdup_printf ("BT /F 24 Tf 0 g %s ET", shape->text);
  g_autofree char *stream = g_strdup_printf (
      "<< /Length %" G_GSIZE_FORMAT " >>\nstream\n%s\nendstream", strlen (content), content);
  g_autofree char *page =
      g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Contents 4 0 R"
                       " /Resources << /Font << /F 5 0 R >> >> %s >>",
                       shape->page);
  g_autofree char *font =
      g_strdup_printf ("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /%s"
                       " /DescendantFonts [6 0 R] >>",
                       shape->coding);
  const char *objects[] = {
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page,
    stream,
    font,
    "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
    " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>",
    "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
    " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    NULL,
  };

  return test_pdf_assemble (name, objects, "");
}

static gboolean
is_within (GArray *boxes, double x, double y)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const CgPageBox *box = &g_array_index (boxes, CgPageBox, i);

      if (x >= box->x1 - 1 && x <= box->x2 + 1 && y >= box->y1 - 1 && y <= box->y2 + 1)
        return TRUE;
    }

  return FALSE;
}

typedef struct
{
  guint all;
  guint within;
} Ink;

static void
count (CgPdfPixels *pixels, GArray *boxes, Ink *red, Ink *black)
{
  const guint8 *data = g_bytes_get_data (cg_pdf_pixels_get_bytes (pixels), NULL);

  for (int y = 0; y < cg_pdf_pixels_get_height (pixels); y++)
    for (int x = 0; x < cg_pdf_pixels_get_width (pixels); x++)
      {
        const guint8 *p = data + (gsize) y * (gsize) cg_pdf_pixels_get_stride (pixels) + 4 * x;
        Ink *ink = p[2] > 200 ? red : black;

        if (p[0] > 100)
          continue;
        ink->all++;
        ink->within += is_within (boxes, (x + 0.5) / SCALE, (y + 0.5) / SCALE);
      }
}

/* The boxes of all places where the term is found; it must be found once. */
static GArray *
find_term (CgPageText *text)
{
  g_autoptr (GArray) hits = cg_find_in_page (cg_page_text_get_text (text), TERM, 0);
  const CgPageRange *hit;

  g_test_message ("%s", cg_page_text_get_text (text));
  g_assert_cmpuint (hits->len, ==, 1);
  hit = &g_array_index (hits, CgPageRange, 0);
  return cg_page_text_rectangles (text, hit->start, hit->end);
}

static void
assert_found (CgPdfDocument *document)
{
  const CgPdfSize *size = cg_pdf_document_get_page_sizes (document);
  CgPdfRegion region = { 0, 0, (int) (size->width * SCALE), (int) (size->height * SCALE) };
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text = test_pdf_text (document, 0, &error);
  g_autoptr (CgPdfPixels) pixels = test_pdf_render (document, 0, SCALE, &region, &error);
  g_autoptr (GArray) boxes = NULL;
  Ink red = { 0 }, black = { 0 };

  g_assert_no_error (error);
  boxes = find_term (text);
  count (pixels, boxes, &red, &black);
  g_test_message ("red %u of %u, black %u of %u", red.within, red.all, black.within, black.all);
  g_assert_cmpuint (red.all, >, 100);
  g_assert_cmpuint (black.all, >, 100);
  g_assert_cmpuint (red.all - red.within, <=, (guint) (STRAY * red.all));
  g_assert_cmpuint (black.within, <=, (guint) (STRAY * black.all));
}

static void
test_shape (gconstpointer data)
{
  g_autofree char *path = make (data);
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);

  assert_found (document);
}

static void
run_qpdf (const char *const *command)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
}

/* As what locks PDFs today does: AES, 256 bits; the password in Chinese. */
static void
test_locked (void)
{
  g_autofree char *open = make (&shapes[1]);
  g_autofree char *locked = g_build_filename (test_pdf_folder (), "locked.pdf", NULL);
  const char *command[] = { "qpdf", "--encrypt", "审查卷宗", "owner", "256",
                            "--",   open,        locked,     NULL };
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  run_qpdf (command);
  document = test_pdf_open (locked, "审查卷宗", &error);
  g_assert_no_error (error);
  assert_found (document);
}

/* All offsets of the table are wrong. */
static void
test_damaged (void)
{
  g_autofree char *path = make (&shapes[1]);
  g_autofree char *content = NULL;
  g_autofree char *damaged = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  gsize length;
  char *table;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  table = g_strrstr_len (content, (gssize) length, "xref\n0 ");
  g_assert_nonnull (table);
  for (char *p = table + strlen ("xref\n0 "); *p != 't'; p++)
    if (*p == '0')
      *p = '7';
  damaged = test_pdf_write ("damaged.pdf", content, (gssize) length);
  document = test_pdf_open_good (damaged);
  assert_found (document);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      g_autofree char *name = g_strconcat ("/pdf/shapes/", shapes[i].name, NULL);

      g_test_add_data_func (name, &shapes[i], test_shape);
    }
  g_test_add_func ("/pdf/shapes/locked", test_locked);
  g_test_add_func ("/pdf/shapes/damaged", test_damaged);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
