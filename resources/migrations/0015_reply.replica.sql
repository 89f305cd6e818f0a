-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of an accepted command: the version of its reply, whatever the customer had seen by then (see 0013). Another one, where the
-- command had to be sent again, tells that it was done anew. NULL: not accepted yet, or by an older program.
ALTER TABLE outbox ADD COLUMN reply_version BIGINT;
