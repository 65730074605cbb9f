/* cg-setting-writer.h: changes of the office's settings, written one after the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTING_WRITER (cg_setting_writer_get_type ())
G_DECLARE_FINAL_TYPE (CgSettingWriter, cg_setting_writer, CG, SETTING_WRITER, GObject)

/**
 * CgSettingWriter:
 *
 * A setting is made by its first change and found by the next: so each change waits until the
 * settings have been read anew after the one before. Whoever made the writer may let go of it at
 * any time: what waits is written nevertheless, and the program does not end before. Main thread.
 *
 * Signals: `read ()` the settings are known and nothing waits to be written, also after a change
 * that changed nothing; `unread (GError *error)` they could not be read: what waits is written
 * after the next reading, which any change of the office or of a setting begins; `written (const
 * char *name, GError *error)` a change was written, or why it was not; the name is %NULL for
 * several settings. With nobody connected the office tells by `failed` what went wrong.
 */

/**
 * cg_setting_writer_new:
 *
 * Returns: (transfer full): a writer without settings, which cg_setting_writer_read() gives it;
 *   from then on they are read whenever they change.
 */
CgSettingWriter *cg_setting_writer_new (CgOffice *office);

/**
 * cg_setting_writer_read:
 *
 * Reads the settings anew: now, or after what is being written.
 */
void cg_setting_writer_read (CgSettingWriter *self);

/**
 * cg_setting_writer_get_text:
 *
 * Returns: (transfer none): the setting's value as last read, "" when it is not set.
 */
const char *cg_setting_writer_get_text (CgSettingWriter *self, const char *name);

/**
 * cg_setting_writer_write:
 * @text: (nullable): the new value, %NULL takes it away
 *
 * Queues an edit of the setting; where the value is the one stored by then, nothing is written.
 */
void cg_setting_writer_write (CgSettingWriter *self, const char *name, const char *text);

/**
 * cg_setting_writer_clear:
 * @names: (array zero-terminated=1): names of settings
 *
 * Queues one edit that takes away the values of those that are set by then.
 */
void cg_setting_writer_clear (CgSettingWriter *self, const char *const *names);

G_END_DECLS
