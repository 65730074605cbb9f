/* cg-bits.h: a set of kinds of record, or of what depends on them: more than 64 of each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CG_N_BITS 128

__extension__ typedef unsigned __int128 CgBits;

/**
 * cg_bit:
 * @i: below %CG_N_BITS
 *
 * Returns: the set of @i alone.
 */
static inline CgBits
cg_bit (gsize i)
{
  return (CgBits) 1 << i;
}

G_END_DECLS
