/* cg-effects-typical.c: nothing that leads back to a case is submitted or approved as typical,
 * and what stands for its names stays from then on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect.h"
#include "cg-typical-read.h"
#include "cg-typical-scan.h"

gboolean
cg_effect_check_typical (CgEffect *effect, GError **error)
{
  g_autoptr (CgTypicalText) text =
      cg_typical_text_read (effect->connection, cg_record_get_id (effect->record), error);

  if (text == NULL || !cg_typical_check (text, NULL, error))
    return FALSE;

  cg_typical_text_fill_edit (text, effect->edit);
  return TRUE;
}
