/* cg-notice-punctuation.c: where a line of Chinese may break (避头尾), private to the layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-punctuation.h"

static const char no_begin[] = "，。、；：？！．）〕］｝》〉」』】〗”’…‥·・～％‰℃°′″"
                               "!%),.:;?]}";
static const char no_end[] = "（〔［｛《〈「『【〖“‘￥＄№([{$";

/* Closing marks whose right half is blank in fonts for Chinese as it is written in China. */
static const char squeeze[] = "，。、；：？！．）〕］｝》〉」』】〗”’";
static const char pair[] = "—…‥";
static const char joint[] = "-/_@:=&";

static gboolean
among (const char *set, gunichar character)
{
  return character != 0 && g_utf8_strchr (set, -1, character) != NULL;
}

static CgNoticeTraits
compute_traits (gunichar character)
{
  CgNoticeTraits traits = 0;
  gboolean wide = g_unichar_iswide_cjk (character);

  if (among (no_begin, character))
    traits |= CG_NOTICE_NO_BEGIN;
  if (among (no_end, character))
    traits |= CG_NOTICE_NO_END;
  if (among (squeeze, character))
    traits |= CG_NOTICE_SQUEEZE;
  if (among (pair, character))
    traits |= CG_NOTICE_PAIR;
  if (among (joint, character))
    traits |= CG_NOTICE_JOINT;

  if (character == ' ' || character == '\t')
    traits |= CG_NOTICE_BLANK;
  else if (!wide)
    traits |= CG_NOTICE_WORD;
  if (!wide && g_unichar_isalpha (character))
    traits |= CG_NOTICE_LETTER;

  return traits;
}

CgNoticeTraits
cg_notice_traits (gunichar character)
{
  static guint8 latin[128];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (gunichar c = 0; c < G_N_ELEMENTS (latin); c++)
        latin[c] = compute_traits (c);
      g_once_init_leave (&once, 1);
    }

  if (character < G_N_ELEMENTS (latin))
    return latin[character];
  if (character >= 0x4E00 && character <= 0x9FFF)
    return 0;

  return compute_traits (character);
}

gboolean
cg_notice_may_break (gunichar before, gunichar after)
{
  CgNoticeTraits left = cg_notice_traits (before), right = cg_notice_traits (after);

  if ((left & CG_NOTICE_NO_END) || (right & (CG_NOTICE_NO_BEGIN | CG_NOTICE_BLANK)))
    return FALSE;
  if ((left & CG_NOTICE_WORD) && (right & CG_NOTICE_WORD))
    return FALSE;

  return !(before == after && (left & CG_NOTICE_PAIR));
}

gboolean
cg_notice_extends (gunichar character)
{
  return g_unichar_ismark (character) || (character >= 0xFE00 && character <= 0xFE0F) ||
         (character >= 0xE0100 && character <= 0xE01EF);
}

gboolean
cg_notice_glues (gunichar character)
{
  return character == 0x2060;
}

gboolean
cg_notice_is_invisible (gunichar character)
{
  if (character == '\t')
    return FALSE;

  return g_unichar_type (character) == G_UNICODE_CONTROL ||
         g_unichar_type (character) == G_UNICODE_FORMAT || character == 0x2028 ||
         character == 0x2029;
}
