/* cg-splice.c: the difference between two arrays of ids, as one replacement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-splice.h"

CgSplice
cg_splice_find (const CgIds *before, const CgIds *after)
{
  const gint64 *a = cg_ids_data (before);
  const gint64 *b = cg_ids_data (after);
  gsize n_a = cg_ids_length (before);
  gsize n_b = cg_ids_length (after);
  gsize prefix = 0;

  while (prefix < n_a && prefix < n_b && a[prefix] == b[prefix])
    prefix++;
  while (n_a > prefix && n_b > prefix && a[n_a - 1] == b[n_b - 1])
    {
      n_a--;
      n_b--;
    }

  return (CgSplice){ (guint) prefix, (guint) (n_a - prefix), (guint) (n_b - prefix) };
}
