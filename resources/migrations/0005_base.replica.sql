-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The version of its target that a command was given at, as the authority counts; 0: none. Of an accepted command: the
-- version it was done at, which its target has until the feed brings it.
ALTER TABLE outbox ADD COLUMN base BIGINT NOT NULL DEFAULT 0;
