/* cg-sanction.h: which sanctions are for organisations and which for cadres.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_sanction_type_of:
 * @kind: id of a sanction
 *
 * 条例 第八条 (domain.md 2.3): 检查, 通报 and 改组 are for organisations, all others for cadres.
 *
 * Returns: (transfer none): id of the type of party that the sanction is for. Any thread.
 */
const char *cg_sanction_type_of (const char *kind);

/**
 * cg_sanction_fits:
 * @kind: id of a sanction
 * @type: id of a type of party
 *
 * Returns: whether a party of this type can be given the sanction. Any thread.
 */
gboolean cg_sanction_fits (const char *kind, const char *type);

/**
 * cg_sanction_label:
 * @kind: id of a sanction
 *
 * Returns: (transfer none): what it is called where the party stands beside it: "通报", where
 *   the choice's own label says for which type ("通报（党组织）"). Main thread.
 */
const char *cg_sanction_label (const char *kind);

G_END_DECLS
