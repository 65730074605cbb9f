/* cg-main.c: entry point of cugai, the window program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <malloc.h>

#include "cg-application.h"
#include "cg-locale.h"
#include "cg-pdf-document.h"

/* Bytes: a window of 2560 × 1600. */
#define LARGEST_KEPT (16 * 1024 * 1024)

/* Without a GPU software GL draws a full page four times slower than cairo; and loading it, only
 * to leave it alone, takes a tenth of the start. */
static void
choose_renderer (void)
{
  if (g_getenv ("GSK_RENDERER") == NULL && !g_file_test ("/dev/dri/renderD128", G_FILE_TEST_EXISTS))
    g_setenv ("GSK_RENDERER", "cairo", TRUE);

  if (g_strcmp0 (g_getenv ("GSK_RENDERER"), "cairo") == 0)
    g_setenv ("GDK_DEBUG", "gl-disable", FALSE);
}

/* Sorting a million records leaves as many freed pieces behind. The C library keeps them as they
 * are and joins all of them at once, a tenth of a second in which no other thread, nor the one
 * that draws, can free what was read there; so they are joined one by one. */
static void
join_pieces_at_once (void)
{
#ifdef M_MXFAST
  mallopt (M_MXFAST, 0);
#endif
}

/* A frame is drawn into memory of its own, as much as the window has pixels. The C library would
 * give that back after each frame, and the kernel clear every page of it for the next one: so
 * what a large window takes is kept. */
static void
keep_frames (void)
{
#ifdef M_MMAP_THRESHOLD
  mallopt (M_MMAP_THRESHOLD, LARGEST_KEPT);
  mallopt (M_TRIM_THRESHOLD, LARGEST_KEPT);
#endif
}

static void
choose_memory (void)
{
  join_pieces_at_once ();
  keep_frames ();
}

/* The process that reads the document starts while this one still loads its toolkit. */
static void
prestart_reader (int argc, char *argv[])
{
  for (int i = 1; i < argc; i++)
    if (g_str_has_prefix (argv[i], "--document"))
      {
        cg_pdf_prestart ();
        return;
      }
}

int
main (int argc, char *argv[])
{
  g_autoptr (CgApplication) application = NULL;
  int status;

  choose_memory ();
  prestart_reader (argc, argv);
  cg_locale_init ();
  gtk_disable_setlocale ();
  choose_renderer ();

  application = cg_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  return status != 0 ? status : cg_application_get_exit_code (application);
}
