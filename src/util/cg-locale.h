/* cg-locale.h: language of the program's messages, for all three executables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_locale_init:
 *
 * Sets the locale and binds the message catalogue. Where the environment names
 * no language at all (C or POSIX without LANGUAGE) the messages are Chinese:
 * the program serves Chinese offices, and a bare login must not turn it English.
 * Call once, first thing in main(), before any other thread exists.
 */
void cg_locale_init (void);

G_END_DECLS
