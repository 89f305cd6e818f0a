-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What the program could hold of records when it had to pass over some that a newer provider sent; empty: it passed over none.
-- A program that can hold something else fetches everything anew.
ALTER TABLE replica_state ADD COLUMN passed_over_by TEXT NOT NULL DEFAULT '';
