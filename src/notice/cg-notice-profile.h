/* cg-notice-profile.h: the numbers and faces that a document is laid out by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "cg-notice-measure.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgNoticeFaceRole:
 *
 * The faces a document is set in (domain 3.6).
 */
typedef enum
{
  CG_NOTICE_FACE_TITLE, /* 小标宋 */
  CG_NOTICE_FACE_FANG,  /* 仿宋 */
  CG_NOTICE_FACE_KAI,   /* 楷体 */
  CG_NOTICE_FACE_HEI,   /* 黑体 */
  CG_NOTICE_FACE_SONG,  /* 宋体 */
  CG_N_NOTICE_FACES
} CgNoticeFaceRole;

/**
 * CgNoticeProfile:
 *
 * A set of values for the measures and lists of faces: a counted boxed value.
 * It may be changed on one thread and then read on others.
 */
typedef struct _CgNoticeProfile CgNoticeProfile;

#define CG_TYPE_NOTICE_PROFILE (cg_notice_profile_get_type ())
GType cg_notice_profile_get_type (void);

/**
 * cg_notice_profile_new:
 * @id: `default` (domain 3.8; “空二行” is two of the standard's lines) or `all-grid`
 *   (everything stands on lines of the grid)
 *
 * Returns: (transfer full) (nullable): that profile, %NULL if there is none
 */
CgNoticeProfile *cg_notice_profile_new (const char *id);

/**
 * cg_notice_profile_new_of_office:
 * @settings: (element-type utf8 utf8) (nullable): the office's settings whose names begin with
 *   %CG_NOTICE_PROFILE_SETTINGS, as name → value: `profile.base` (which shipped profile it
 *   begins with), `profile.mark-top`, `profile.face.title`; what is missing or empty is as it
 *   ships
 *
 * A value that cannot be taken is left as it ships; see cg_notice_profile_get_ignored(). Any
 * thread.
 *
 * Returns: (transfer full): the office's profile
 */
CgNoticeProfile *cg_notice_profile_new_of_office (GHashTable *settings);

/**
 * cg_notice_profile_new_of_notice:
 * @notice: a record of the entity `notice`
 *
 * Returns: (transfer full) (nullable): the numbers that it was signed with; %NULL before that.
 *   Any thread.
 */
CgNoticeProfile *cg_notice_profile_new_of_notice (const CgRecord *notice);

/**
 * cg_notice_profile_get_ignored:
 *
 * Returns: (transfer none) (element-type utf8): why values of the office were not taken, a
 *   sentence each; mostly none
 */
const GPtrArray *cg_notice_profile_get_ignored (const CgNoticeProfile *profile);

/**
 * cg_notice_measure_setting:
 *
 * Returns: (transfer full): the name of the setting with the office's value. Any thread.
 */
char *cg_notice_measure_setting (CgNoticeMeasure measure);

/**
 * cg_notice_face_setting:
 *
 * Returns: (transfer full): the name of the setting with the office's faces. Any thread.
 */
char *cg_notice_face_setting (CgNoticeFaceRole role);

/**
 * cg_notice_faces_tidy:
 * @typed: families, with commas or 、 between them
 *
 * Returns: (transfer full): a list as cg_notice_profile_set_faces() takes it. Any thread.
 */
char *cg_notice_faces_tidy (const char *typed);

/**
 * cg_notice_profile_ref:
 * @profile: a profile
 *
 * Returns: (transfer full): @profile
 */
CgNoticeProfile *cg_notice_profile_ref (CgNoticeProfile *profile);

/**
 * cg_notice_profile_equal:
 *
 * Returns: whether @a and @b have the same numbers and faces, and ignore the same
 */
gboolean cg_notice_profile_equal (const CgNoticeProfile *a, const CgNoticeProfile *b);

/**
 * cg_notice_profile_unref:
 * @profile: (transfer full): a profile
 */
void cg_notice_profile_unref (CgNoticeProfile *profile);

/**
 * cg_notice_profile_get:
 * @profile: a profile
 * @measure: which number
 *
 * Returns: its value in its own unit
 */
double cg_notice_profile_get (const CgNoticeProfile *profile, CgNoticeMeasure measure);

/**
 * cg_notice_profile_get_points:
 * @profile: a profile
 * @measure: a number in millimetres or points
 *
 * Returns: its value in points
 */
double cg_notice_profile_get_points (const CgNoticeProfile *profile, CgNoticeMeasure measure);

/**
 * cg_notice_profile_set:
 * @profile: a profile
 * @measure: which number
 * @value: the new value in its own unit
 * @error: return location
 *
 * Returns: %TRUE if the value was taken; an error as of cg_notice_measure_check() leaves the old
 * one
 */
gboolean cg_notice_profile_set (CgNoticeProfile *profile,
                                CgNoticeMeasure measure,
                                double value,
                                GError **error);

/**
 * cg_notice_profile_set_faces:
 * @profile: a profile
 * @role: which face
 * @families: families separated by commas, the wanted one first
 */
void
cg_notice_profile_set_faces (CgNoticeProfile *profile, CgNoticeFaceRole role, const char *families);

/**
 * cg_notice_profile_get_faces:
 * @profile: a profile
 * @role: which face
 *
 * Returns: (transfer none): families separated by commas, the wanted one first;
 *   names of one family are joined by "="; "*" before a family asks for its bold
 *   face
 */
const char *cg_notice_profile_get_faces (const CgNoticeProfile *profile, CgNoticeFaceRole role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeProfile, cg_notice_profile_unref)

G_END_DECLS
