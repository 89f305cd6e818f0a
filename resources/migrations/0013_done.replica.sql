-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of an accepted command: the version it was done at, which its target has until the feed brings it; the base of 0005 is then
-- what it was when the command was sent. NULL: not accepted yet, or by an older program, which kept that version as the base:
-- such a command cannot be sent again as the one that it was.
ALTER TABLE outbox ADD COLUMN done_version BIGINT;
