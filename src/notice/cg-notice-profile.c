/* cg-notice-profile.c: the numbers and faces that a document is laid out by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-profile.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-page-settings.h"

#define POINTS_PER_MM (72.0 / 25.4)

struct _CgNoticeProfile
{
  gatomicrefcount references;
  double values[CG_N_MEASURES];
  char *faces[CG_N_NOTICE_FACES];
  GPtrArray *ignored; /* of char*: why values of the office were not taken */
};

G_DEFINE_BOXED_TYPE (CgNoticeProfile,
                     cg_notice_profile,
                     cg_notice_profile_ref,
                     cg_notice_profile_unref)

/*
 * The wanted face first, with the names it is known by; then what stands in for it.
 * FandolSong's bold face claims the weight of the regular one, so that 小标宋 is
 * represented by Noto Serif Bold, which is near to it.
 */
static const char *const families[CG_N_NOTICE_FACES] = {
  [CG_NOTICE_FACE_TITLE] = "方正小标宋简体=FZXiaoBiaoSong-B05S=FZXiaoBiaoSong-B05=方正小标宋_GBK,"
                           "华文中宋=STZhongsong,*Noto Serif CJK SC,*Source Han Serif SC,"
                           "*Noto Serif SC,FandolSong,宋体=SimSun",
  [CG_NOTICE_FACE_FANG] = "仿宋_GB2312=FangSong_GB2312,方正仿宋_GB2312=方正仿宋_GBK,仿宋=FangSong,"
                          "华文仿宋=STFangsong,FandolFang=FandolFang R,Noto Serif CJK SC",
  [CG_NOTICE_FACE_KAI] = "楷体_GB2312=KaiTi_GB2312,方正楷体_GB2312=方正楷体_GBK,楷体=KaiTi,"
                         "华文楷体=STKaiti,FandolKai,AR PL UKai CN,Noto Serif CJK SC",
  [CG_NOTICE_FACE_HEI] = "黑体=SimHei,方正黑体_GBK,华文黑体=STHeiti,FandolHei,Noto Sans CJK SC",
  [CG_NOTICE_FACE_SONG] = "宋体=SimSun,方正书宋_GBK,华文宋体=STSong,FandolSong,Noto Serif CJK SC",
};

static const char *const roles[CG_N_NOTICE_FACES] = {
  [CG_NOTICE_FACE_TITLE] = "title", [CG_NOTICE_FACE_FANG] = "fang", [CG_NOTICE_FACE_KAI] = "kai",
  [CG_NOTICE_FACE_HEI] = "hei",     [CG_NOTICE_FACE_SONG] = "song",
};

CgNoticeProfile *
cg_notice_profile_new (const char *id)
{
  gboolean grid = g_strcmp0 (id, "all-grid") == 0;
  CgNoticeProfile *profile;

  if (!grid && g_strcmp0 (id, "default") != 0)
    return NULL;

  profile = g_new0 (CgNoticeProfile, 1);
  g_atomic_ref_count_init (&profile->references);
  for (int i = 0; i < CG_N_MEASURES; i++)
    profile->values[i] = cg_notice_measure_info (i)->value;
  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    profile->faces[i] = g_strdup (families[i]);
  profile->values[CG_MEASURE_ALL_GRID] = grid;
  profile->ignored = g_ptr_array_new_with_free_func (g_free);

  return profile;
}

CgNoticeProfile *
cg_notice_profile_ref (CgNoticeProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  g_atomic_ref_count_inc (&profile->references);
  return profile;
}

void
cg_notice_profile_unref (CgNoticeProfile *profile)
{
  g_return_if_fail (profile != NULL);

  if (!g_atomic_ref_count_dec (&profile->references))
    return;

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    g_free (profile->faces[i]);
  g_ptr_array_unref (profile->ignored);
  g_free (profile);
}

double
cg_notice_profile_get (const CgNoticeProfile *profile, CgNoticeMeasure measure)
{
  g_return_val_if_fail (profile != NULL, 0);
  g_return_val_if_fail (measure < CG_N_MEASURES, 0);

  return profile->values[measure];
}

double
cg_notice_profile_get_points (const CgNoticeProfile *profile, CgNoticeMeasure measure)
{
  double value = cg_notice_profile_get (profile, measure);

  return cg_notice_measure_info (measure)->unit == CG_MEASURE_IN_MM ? value * POINTS_PER_MM : value;
}

gboolean
cg_notice_profile_set (CgNoticeProfile *profile,
                       CgNoticeMeasure measure,
                       double value,
                       GError **error)
{
  g_return_val_if_fail (profile != NULL, FALSE);

  if (!cg_notice_measure_check (measure, value, error))
    return FALSE;

  profile->values[measure] = value;
  return TRUE;
}

void
cg_notice_profile_set_faces (CgNoticeProfile *profile, CgNoticeFaceRole role, const char *list)
{
  g_return_if_fail (profile != NULL);
  g_return_if_fail (role < CG_N_NOTICE_FACES);

  g_free (profile->faces[role]);
  profile->faces[role] = g_strdup (list);
}

const char *
cg_notice_profile_get_faces (const CgNoticeProfile *profile, CgNoticeFaceRole role)
{
  g_return_val_if_fail (profile != NULL, "");
  g_return_val_if_fail (role < CG_N_NOTICE_FACES, "");

  return profile->faces[role];
}

static gboolean
same_lines (const GPtrArray *a, const GPtrArray *b)
{
  for (guint i = 0; i < a->len && i < b->len; i++)
    if (strcmp (g_ptr_array_index (a, i), g_ptr_array_index (b, i)) != 0)
      return FALSE;

  return a->len == b->len;
}

gboolean
cg_notice_profile_equal (const CgNoticeProfile *a, const CgNoticeProfile *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    if (strcmp (a->faces[i], b->faces[i]) != 0)
      return FALSE;

  return memcmp (a->values, b->values, sizeof a->values) == 0 &&
         same_lines (a->ignored, b->ignored);
}

/* ---- the office's own values ---- */

static const char *
find_setting (GHashTable *settings, const char *name)
{
  g_autofree char *key = g_strconcat (CG_NOTICE_PROFILE_SETTINGS, name, NULL);
  const char *value = settings != NULL ? g_hash_table_lookup (settings, key) : NULL;

  return value != NULL ? value : "";
}

static CgNoticeProfile *
begin_with_base (GHashTable *settings)
{
  const char *id = find_setting (settings, "base");
  CgNoticeProfile *profile = cg_notice_profile_new (*id != '\0' ? id : "default");
  GError *error = NULL;

  if (profile != NULL)
    return profile;

  profile = cg_notice_profile_new ("default");
  cg_fault_set (&error, CG_FAULT_BAD_CHOICE, _ ("Profile"), id, "default, all-grid");
  g_ptr_array_add (profile->ignored, g_strdup (error->message));
  g_error_free (error);
  return profile;
}

static void
take_measure (CgNoticeProfile *profile, CgNoticeMeasure measure, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!cg_notice_measure_parse (measure, text, &profile->values[measure], &error))
    g_ptr_array_add (profile->ignored, g_strdup (error->message));
}

char *
cg_notice_faces_tidy (const char *typed)
{
  g_auto (GStrv) names = g_regex_split_simple ("[,，、;；\\n]", typed, 0, 0);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (*g_strstrip (names[i]) != '\0')
      g_string_append_printf (list, "%s%s", list->len > 0 ? "," : "", names[i]);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

/* What ships stands behind the office's own faces, for characters that those lack. */
static void
take_faces (CgNoticeProfile *profile, CgNoticeFaceRole role, const char *text)
{
  g_autofree char *own = cg_notice_faces_tidy (text);
  g_autofree char *list = g_strconcat (own, ",", families[role], NULL);

  if (*own != '\0')
    cg_notice_profile_set_faces (profile, role, list);
}

CgNoticeProfile *
cg_notice_profile_new_of_office (GHashTable *settings)
{
  CgNoticeProfile *profile = begin_with_base (settings);

  for (int i = 0; i < CG_N_MEASURES; i++)
    {
      const char *text = find_setting (settings, cg_notice_measure_info (i)->id);

      /* That one is what the base says. */
      if (*text != '\0' && i != CG_MEASURE_ALL_GRID)
        take_measure (profile, i, text);
    }
  for (int i = 0; i < CG_N_NOTICE_FACES; i++)
    {
      g_autofree char *name = cg_notice_face_setting (i);

      take_faces (profile, i, find_setting (settings, name + strlen (CG_NOTICE_PROFILE_SETTINGS)));
    }

  return profile;
}

CgNoticeProfile *
cg_notice_profile_new_of_notice (const CgRecord *notice)
{
  g_autoptr (GHashTable) settings = cg_page_settings_of_notice (notice);

  return settings != NULL ? cg_notice_profile_new_of_office (settings) : NULL;
}

const GPtrArray *
cg_notice_profile_get_ignored (const CgNoticeProfile *profile)
{
  g_return_val_if_fail (profile != NULL, NULL);

  return profile->ignored;
}

char *
cg_notice_measure_setting (CgNoticeMeasure measure)
{
  return g_strconcat (CG_NOTICE_PROFILE_SETTINGS, cg_notice_measure_info (measure)->id, NULL);
}

char *
cg_notice_face_setting (CgNoticeFaceRole role)
{
  return g_strconcat (CG_NOTICE_PROFILE_SETTINGS, "face.", roles[role], NULL);
}
