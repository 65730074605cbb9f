/* cg-effects-typical.c: nothing that leads back to a case is submitted or approved as typical,
 * and its text and what stands for its names stay from then on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-effect.h"
#include "cg-typical-read.h"
#include "cg-typical-scan.h"

/* The text follows the case as long as nobody wrote one: what is decided on is kept. */
static void
keep_body (CgEffect *effect, const CgTypicalText *text)
{
  g_autofree char *body = cg_typical_body (text);

  if (cg_record_is_null (text->typical, CG_TYPICAL_BODY))
    cg_edit_set_text (effect->edit, CG_ENTITY_TYPICAL, cg_record_get_id (text->typical),
                      CG_TYPICAL_BODY, body);
}

gboolean
cg_effect_check_typical (CgEffect *effect, GError **error)
{
  g_autoptr (CgTypicalText) text =
      cg_typical_text_read (effect->connection, cg_record_get_id (effect->record), error);

  if (text == NULL || !cg_typical_check (text, NULL, error))
    return FALSE;

  cg_typical_text_fill_edit (text, effect->edit);
  keep_body (effect, text);
  return TRUE;
}
