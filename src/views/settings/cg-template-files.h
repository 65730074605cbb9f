/* cg-template-files.h: templates handed to other offices and taken from them, and copied here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgTemplateAdded:
 * @object: what was given with the call, still alive
 * @id: the new template; 0 if there is none
 * @error: (nullable): why there is none; %NULL with 0 when nothing was chosen
 */
typedef void (*CgTemplateAdded) (gpointer object, gint64 id, const GError *error);

/**
 * cg_template_import:
 * @path: a file that a person chose
 * @object: a GObject kept alive until @added was called
 * @added: called at the end
 *
 * Reads the file on another thread and adds what it says as one edit. Main thread.
 */
void
cg_template_import (CgOffice *office, const char *path, gpointer object, CgTemplateAdded added);

/**
 * cg_template_ask_import:
 * @origin: (type GtkWidget): a widget of the window it concerns, kept alive as @object
 *
 * cg_template_import() of a file that is asked for.
 */
void cg_template_ask_import (GtkWidget *origin, CgOffice *office, CgTemplateAdded added);

/**
 * cg_template_copy:
 * @record: a template
 *
 * Adds another one that says the same, under a name of its own; in use or not as the first.
 */
void
cg_template_copy (CgOffice *office, const CgRecord *record, gpointer object, CgTemplateAdded added);

/**
 * cg_template_ask_export:
 * @origin: a widget of the window it concerns
 * @record: a template
 *
 * Asks for a place and writes the file on another thread; a failure is told by the office.
 */
void cg_template_ask_export (GtkWidget *origin, CgOffice *office, const CgRecord *record);

G_END_DECLS
