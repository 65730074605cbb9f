/* cg-print-settings.h: how something is printed, remembered from one time to the next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPrintSides:
 * @CG_PRINT_ONE_SIDE: one page a sheet
 * @CG_PRINT_LONG_EDGE: both sides, turned like a book
 * @CG_PRINT_SHORT_EDGE: both sides, turned like a calendar
 *
 * On which sides of the paper.
 */
typedef enum
{
  CG_PRINT_ONE_SIDE,
  CG_PRINT_LONG_EDGE,
  CG_PRINT_SHORT_EDGE,
} CgPrintSides;

/**
 * CgPrintSettings:
 * @printer: name of the printer, "" for the file or if none was chosen yet
 * @copies: at least 1
 * @collate: whole sets one after the other
 * @sides: on which sides
 * @a3: the sheets are A3, else A4; not remembered
 * @ranges: pages as cg_page_ranges_normalize() writes them, "" for all; not remembered
 *
 * How something is printed.
 */
typedef struct
{
  char *printer;
  guint copies;
  gboolean collate;
  CgPrintSides sides;
  gboolean a3;
  char *ranges;
} CgPrintSettings;

/**
 * cg_print_settings_new:
 *
 * Returns: (transfer full): one copy of all pages, collated, on both sides turned at the
 *   long edge, as a document of the standard is printed (GB/T 9704-2012, 6.2)
 */
CgPrintSettings *cg_print_settings_new (void);

/**
 * cg_print_settings_free:
 * @settings: (transfer full): settings
 */
void cg_print_settings_free (CgPrintSettings *settings);

/**
 * cg_print_settings_load:
 * @path: a key file
 *
 * Returns: (transfer full): the settings kept there; what is missing or damaged is as
 *   cg_print_settings_new() says. Blocks on the disk. Any thread.
 */
CgPrintSettings *cg_print_settings_load (const char *path);

/**
 * cg_print_settings_save:
 * @settings: settings
 * @path: a key file
 * @error: return location
 *
 * Remembers printer and sides; the number of copies is another one each time. Blocks on
 * the disk. Any thread.
 *
 * Returns: %TRUE if they are on the disk; errors of cg_files_write_atomic()
 */
gboolean cg_print_settings_save (const CgPrintSettings *settings, const char *path, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPrintSettings, cg_print_settings_free)

G_END_DECLS
