/* cg-notice-organ.h: in whose name an office issues a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_notice_organ:
 * @office: the office's full name
 * @organ: (nullable): `discipline` or `supervision`, as `template.organ`
 *
 * Commission and supervision commission are one office with two names (domain 1.10): of
 * 中共某县纪律检查委员会 the other is 某县监察委员会. A name of another make stays as it is, and
 * the preflight says that it may be the wrong one. Pure; any thread.
 *
 * Returns: (transfer full): the name that the document is signed with
 */
char *cg_notice_organ (const char *office, const char *organ);

G_END_DECLS
