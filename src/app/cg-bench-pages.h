/* cg-bench-pages.h: reading a PDF: jumps, next pages, half screens at 800 % (`--bench pages`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-bench.h"
#include "cg-pdf-reader.h"

G_BEGIN_DECLS

/**
 * cg_bench_pages_run:
 * @reader: with an open document
 * @done: called once, when all is printed
 * @user_data: for @done
 *
 * Main thread.
 */
void cg_bench_pages_run (CgPdfReader *reader, CgBenchDone done, gpointer user_data);

G_END_DECLS
