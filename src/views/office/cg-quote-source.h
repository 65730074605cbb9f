/* cg-quote-source.h: what has something to quote, and records on which it is dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgQuoteSource:
 *
 * An open document of which text or a part of a page is selected. Main thread.
 */
#define CG_TYPE_QUOTE_SOURCE (cg_quote_source_get_type ())
G_DECLARE_INTERFACE (CgQuoteSource, cg_quote_source, CG, QUOTE_SOURCE, GObject)

struct _CgQuoteSourceInterface
{
  GTypeInterface parent_interface;

  gboolean (*cite) (CgQuoteSource *self, CgRecord *target, const char *deviation);
};

/**
 * cg_quote_source_cite:
 * @target: a problem, a measure, an item of evidence or required evidence
 * @deviation: (nullable): id of the deviation that what is selected shows
 *
 * Writes what is selected down as a citation of @target.
 *
 * Returns: whether anything was selected.
 */
gboolean cg_quote_source_cite (CgQuoteSource *self, CgRecord *target, const char *deviation);

/**
 * cg_quote_drop_set:
 * @widget: shows @target
 * @target: (nullable): what is cited where something is dropped; %NULL: nothing any more
 * @deviation: (nullable): id of the deviation that @widget shows of it
 *
 * What is dragged from a document can be dropped on @widget, until this is called again.
 */
void cg_quote_drop_set (GtkWidget *widget, CgRecord *target, const char *deviation);

/**
 * cg_quote_drop_is_target:
 *
 * Returns: whether a document can be cited for records of @entity.
 */
gboolean cg_quote_drop_is_target (CgEntity entity);

G_END_DECLS
