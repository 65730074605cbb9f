/* cg-ctl-bench-office.c: notices to PDF, side by side with LibreOffice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-office.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cg-ctl-bench-notice.h"
#include "cg-ctl-measure.h"
#include "cg-files.h"

#define LENGTH 640

/* The same page, faces, sizes and distance of the lines. */
/* clang-format off */
static const char head[] =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " office:version=\"1.2\" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n"
    "<office:styles>\n"
    "<style:default-style style:family=\"paragraph\">"
    "<style:paragraph-properties fo:line-height=\"29.6pt\"/>"
    "<style:text-properties style:font-family-asian=\"FandolFang R\" fo:font-family=\"FandolFang R\""
    " style:font-size-asian=\"16pt\" fo:font-size=\"16pt\"/>"
    "</style:default-style>\n"
    "</office:styles>\n"
    "<office:automatic-styles>\n"
    "<style:style style:name=\"mark\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:text-align=\"center\" fo:line-height=\"50pt\"/>"
    "<style:text-properties style:font-family-asian=\"Noto Serif CJK SC\""
    " style:font-weight-asian=\"bold\" style:font-size-asian=\"33pt\" fo:color=\"#e61209\"/>"
    "</style:style>\n"
    "<style:style style:name=\"title\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:text-align=\"center\" fo:line-height=\"35pt\"/>"
    "<style:text-properties style:font-family-asian=\"Noto Serif CJK SC\""
    " style:font-weight-asian=\"bold\" style:font-size-asian=\"22pt\"/>"
    "</style:style>\n"
    "<style:style style:name=\"number\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:text-align=\"center\"/></style:style>\n"
    "<style:style style:name=\"end\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:text-align=\"end\"/></style:style>\n"
    "<style:style style:name=\"text\" style:family=\"paragraph\">"
    "<style:paragraph-properties fo:text-align=\"justify\" fo:text-indent=\"11.1mm\"/></style:style>\n"
    "<style:page-layout style:name=\"a4\"><style:page-layout-properties fo:page-width=\"210mm\""
    " fo:page-height=\"297mm\" fo:margin-top=\"37mm\" fo:margin-bottom=\"35mm\""
    " fo:margin-left=\"28mm\" fo:margin-right=\"26mm\"/></style:page-layout>\n"
    "</office:automatic-styles>\n"
    "<office:master-styles><style:master-page style:name=\"Standard\""
    " style:page-layout-name=\"a4\"/></office:master-styles>\n"
    "<office:body><office:text>\n";
/* clang-format on */

static const char tail[] = "</office:text></office:body></office:document>\n";

typedef struct
{
  CgCtl *ctl;
  gint64 actor;
  guint count;
  CgNoticeProfile *profile;
  GPtrArray *texts;
  char *folder;
} Bench;

static void
bench_clear (Bench *self)
{
  g_clear_pointer (&self->profile, cg_notice_profile_unref);
  g_clear_pointer (&self->texts, g_ptr_array_unref);
  if (self->folder != NULL)
    cg_files_remove_tree (self->folder, NULL);
  g_clear_pointer (&self->folder, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bench, bench_clear)

/* ---- the other program's files ---- */

static void
add_paragraph (GString *file, const char *style, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append_printf (file, "<text:p text:style-name=\"%s\">%s</text:p>\n", style, escaped);
}

/* What our notice says too. */
static char *
make_file (const char *text)
{
  g_autoptr (GString) file = g_string_new (head);
  g_auto (GStrv) paragraphs = g_strsplit (text, "\n", -1);

  add_paragraph (file, "mark", "中共某县纪律检查委员会文件");
  add_paragraph (file, "number", "某纪改〔2026〕12号");
  add_paragraph (file, "title", "关于县水务局党组开展以案促改的通知");
  add_paragraph (file, "number", "");
  for (guint i = 0; paragraphs[i] != NULL; i++)
    add_paragraph (file, "text", paragraphs[i]);
  add_paragraph (file, "end", "中共某县纪律检查委员会");
  add_paragraph (file, "end", "2026年3月16日");
  g_string_append (file, tail);
  return g_string_free (g_steal_pointer (&file), FALSE);
}

static char *
file_name (guint number, const char *ending)
{
  return g_strdup_printf ("%u.%s", number, ending);
}

static gboolean
write_files (Bench *self, GError **error)
{
  for (guint i = 0; i < self->count; i++)
    {
      g_autofree char *name = file_name (i, "fodt");
      g_autofree char *path = g_build_filename (self->folder, name, NULL);
      g_autofree char *file = make_file (self->texts->pdata[i]);

      if (!g_file_set_contents (path, file, -1, error))
        return FALSE;
    }

  return TRUE;
}

/* LibreOffice's own program: the one in front of it, which is needed for a new profile, hands on
 * no more than 255 words. */
static char *
find_program (const char *front)
{
  g_autofree char *real = realpath (front, NULL);
  g_autofree char *folder = real != NULL ? g_path_get_dirname (real) : NULL;
  g_autofree char *program = folder != NULL ? g_build_filename (folder, "soffice.bin", NULL) : NULL;

  return program != NULL && g_file_test (program, G_FILE_TEST_IS_EXECUTABLE)
             ? g_steal_pointer (&program)
             : NULL;
}

/* One run over the first @count files, with a profile of its own. */
static gboolean
convert (Bench *self, const char *program, guint count, GError **error)
{
  static const char *const words[] = { "--headless", "--convert-to", "pdf", "--outdir", "office" };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GPtrArray) command = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *home = g_build_filename (self->folder, "profile", NULL);
  g_autofree char *uri = g_filename_to_uri (home, NULL, NULL);

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_ptr_array_add (command, g_strdup (program));
  g_ptr_array_add (command, g_strconcat ("-env:UserInstallation=", uri, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_ptr_array_add (command, g_strdup (words[i]));
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (command, file_name (i, "fodt"));
  g_ptr_array_add (command, NULL);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) command->pdata, error);
  return process != NULL && g_subprocess_wait_check (process, NULL, error);
}

/* It succeeds without a word where it can read none of the files. */
static gboolean
has_converted (Bench *self)
{
  g_autofree char *name = file_name (self->count - 1, "pdf");
  g_autofree char *path = g_build_filename (self->folder, "office", name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* ---- both ---- */

static gboolean
prepare (Bench *self, CgCtl *ctl, guint count, GError **error)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  if (!cg_ctl_open_to_write (ctl, &self->actor, error))
    return FALSE;

  self->ctl = ctl;
  self->count = count;
  self->profile = cg_notice_profile_new ("default");
  self->texts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < count; i++)
    g_ptr_array_add (self->texts, cg_bench_notice_text (rand, LENGTH));
  self->folder = g_build_filename (cg_store_get_folder (ctl->store), "drafts", "bench", NULL);
  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    return write_files (self, error);

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

/* The other program's first file is not timed: it makes its profile then. */
static gboolean
measure (Bench *self, const char *front, const char *what, CgCtlMeasures *to, GError **error)
{
  g_autofree char *program = find_program (front);
  gint64 clock, ours, theirs;

  if (!convert (self, front, 1, error))
    return FALSE;
  clock = g_get_monotonic_time ();
  if (!convert (self, program != NULL ? program : front, self->count, error))
    return FALSE;
  theirs = cg_ctl_since (&clock);
  if (!cg_bench_notice_write_all (self->ctl->store, self->actor, self->profile, self->texts,
                                  self->folder, error))
    return FALSE;
  ours = cg_ctl_since (&clock);

  if (has_converted (self))
    cg_ctl_measures_add_times (to, what, &ours, &theirs, 1);
  else
    cg_ctl_measures_add_missing (to, what, "soffice has no writer");
  return TRUE;
}

gboolean
cg_ctl_bench_office (CgCtl *ctl, guint count, GError **error)
{
  g_auto (CgCtlMeasures) measures = { NULL };
  g_auto (Bench) self = { NULL };
  g_autofree char *front = g_find_program_in_path ("soffice");
  g_autofree char *what =
      g_strdup_printf ("office: %u of two pages to PDF (bar 0.25, beside LibreOffice)", count);

  cg_ctl_measures_init (&measures);
  if (front == NULL)
    cg_ctl_measures_add_missing (&measures, what, "no soffice");
  else if (!prepare (&self, ctl, count, error) || !measure (&self, front, what, &measures, error))
    return FALSE;

  cg_ctl_measures_print (&measures, ctl->options->json);
  return TRUE;
}
