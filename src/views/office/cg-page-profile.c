/* cg-page-profile.c: the office's numbers of the page, kept up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-profile.h"

#include "cg-notice-facts.h"

struct _CgPageProfile
{
  GObject parent_instance;

  CgOffice *office; /* not owned: the office owns this */
  CgNoticeProfile *profile;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (CgPageProfile, cg_page_profile, G_TYPE_OBJECT)

static CgNoticeProfile *
make_profile (const GPtrArray *records)
{
  g_autoptr (GHashTable) settings = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (settings, (char *) cg_record_text (record, CG_SETTING_NAME),
                           (char *) cg_record_text (record, CG_SETTING_VALUE));
    }

  return cg_notice_profile_new_of_office (settings);
}

static void
settings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPageProfile) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);
  g_autoptr (CgNoticeProfile) profile = records != NULL ? make_profile (records) : NULL;

  if (profile == NULL || cg_notice_profile_equal (profile, self->profile))
    return;

  cg_notice_profile_unref (self->profile);
  self->profile = g_steal_pointer (&profile);
  g_signal_emit (self, changed_signal, 0);
}

static void
office_changed_cb (CgPageProfile *self, GArray *changes)
{
  g_autoptr (CgQuery) query = NULL;
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_SETTING;
  if (!concerned)
    return;

  query = cg_query_new (CG_ENTITY_SETTING);
  cg_store_select_async (cg_office_get_store (self->office), query, NULL, settings_cb,
                         g_object_ref (self));
}

CgNoticeProfile *
cg_page_profile_get (CgPageProfile *self)
{
  g_return_val_if_fail (CG_IS_PAGE_PROFILE (self), NULL);

  return self->profile;
}

static void
cg_page_profile_finalize (GObject *object)
{
  g_clear_pointer (&CG_PAGE_PROFILE (object)->profile, cg_notice_profile_unref);

  G_OBJECT_CLASS (cg_page_profile_parent_class)->finalize (object);
}

static void
cg_page_profile_class_init (CgPageProfileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_page_profile_finalize;
  changed_signal = g_signal_new ("changed", CG_TYPE_PAGE_PROFILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
cg_page_profile_init (CgPageProfile *self)
{
}

CgPageProfile *
cg_page_profile_new (CgOffice *office)
{
  CgPageProfile *self = g_object_new (CG_TYPE_PAGE_PROFILE, NULL);
  g_autoptr (GHashTable) settings =
      cg_store_settings (cg_office_get_store (office), CG_NOTICE_PROFILE_SETTINGS, NULL);

  self->office = office;
  self->profile = cg_notice_profile_new_of_office (settings);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}
