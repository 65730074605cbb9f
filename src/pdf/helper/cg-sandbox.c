/* cg-sandbox.c: how cugai-pdf locks itself in before it sees a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sandbox.h"

#include <errno.h>
#include <fontconfig/fontconfig.h>
#include <gio/gio.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include "cg-landlock.h"
#include "cg-seccomp.h"

#define MEBIBYTE ((rlim_t) 1024 * 1024)

typedef struct
{
  int resource;
  rlim_t limit;
} Limit;

/* A page of 32 Mpx takes 128 MB and a scanned A3 at 600 dpi 210 MB decoded; the processor time is
 * that of a whole day's reading, a hung page is ended by the program long before. Files are only
 * those in memory: pixels, and a new PDF of up to 1 GiB; a book has 200 of them open, each twice
 * where they are joined. */
static const Limit limits[] = {
#ifndef CG_UNDER_SANITIZER
  { RLIMIT_AS, 1536 * MEBIBYTE },
#endif
  { RLIMIT_CPU, 1800 },           { RLIMIT_FSIZE, 1025 * MEBIBYTE },
  { RLIMIT_NOFILE, 500 },         { RLIMIT_CORE, 0 },
};

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", what,
               g_strerror (errno));
  return FALSE;
}

static gboolean
set_limits (GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      struct rlimit now;

      if (getrlimit (limits[i].resource, &now) != 0)
        return fail (error, "getrlimit");

      now.rlim_max = MIN (now.rlim_max, limits[i].limit);
      now.rlim_cur = now.rlim_max;
      if (setrlimit (limits[i].resource, &now) != 0)
        return fail (error, "setrlimit");
    }

  return TRUE;
}

gboolean
cg_sandbox_enter (const char *const *readable, GError **error)
{
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
    return fail (error, "no-new-privileges");

  return set_limits (error) && cg_landlock_enter (readable, error) && cg_seccomp_enter (error);
}

/* A font folder that is the whole disk or home would open the store to the helper. */
static void
add_folder (GPtrArray *paths, const char *path)
{
  g_autofree char *folder = g_canonicalize_filename (path, "/");
  g_autofree char *home = g_canonicalize_filename (g_get_home_dir (), "/");

  if (!g_str_equal (folder, "/") && !g_str_equal (folder, home))
    g_ptr_array_add (paths, g_steal_pointer (&folder));
}

static void
add_all (GPtrArray *paths, FcStrList *list)
{
  const FcChar8 *path;

  while ((path = FcStrListNext (list)) != NULL)
    add_folder (paths, (const char *) path);

  FcStrListDone (list);
}

static void
add_fonts (GPtrArray *paths)
{
  FcConfig *config = FcInitLoadConfig ();

  if (config == NULL)
    return;

  add_all (paths, FcConfigGetFontDirs (config));
  add_all (paths, FcConfigGetCacheDirs (config));
  add_all (paths, FcConfigGetConfigFiles (config));
  FcConfigDestroy (config);
}

char **
cg_sandbox_readable (void)
{
  static const char *const always[] = {
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/etc/fonts",
    "/usr/share/fontconfig",
    "/usr/share/poppler",
    "/usr/lib",
    "/usr/local/lib",
    "/lib",
    "/lib64",
    "/etc/ld.so.cache",
  };
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (always); i++)
    g_ptr_array_add (paths, g_strdup (always[i]));

  add_fonts (paths);
  g_ptr_array_add (paths, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}
