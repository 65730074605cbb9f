/* cg-sanction-kinds.c: the sanctions to choose from, by what the party is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sanction-kinds.h"

#include "cg-picker.h"
#include "cg-sanction.h"

CgPickArray *
cg_sanction_kinds_new (const char *type)
{
  CgPickArray *source = cg_pick_array_new ();
  gsize n;
  const CgChoice *kinds = cg_choices_get (CG_CHOICES_SANCTION, &n);

  for (gsize i = 0; i < n; i++)
    if (cg_sanction_fits (kinds[i].id, type))
      cg_pick_array_add (
          source, cg_pick_item_new ((gint64) i + 1, cg_sanction_label (kinds[i].id), NULL, 0));

  return source;
}

static void
party_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgForm) form = data;
  g_autoptr (GPtrArray) parties = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  CgFieldRow *row = cg_form_get_row (form, "kind");
  g_autoptr (CgPickArray) kinds = NULL;

  if (parties == NULL || parties->len == 0 || row == NULL)
    return;

  kinds =
      cg_sanction_kinds_new (cg_record_text (g_ptr_array_index (parties, 0), CG_ACCOUNTABLE_TYPE));
  cg_pick_field_set_source (CG_PICK_FIELD (cg_field_row_get_editor (row)), CG_PICK_SOURCE (kinds),
                            0);
}

void
cg_sanction_kinds_offer (CgOffice *office, gint64 party, CgForm *form)
{
  cg_store_fetch_async (cg_office_get_store (office), CG_ENTITY_ACCOUNTABLE, &party, 1, NULL,
                        party_cb, g_object_ref (form));
}
