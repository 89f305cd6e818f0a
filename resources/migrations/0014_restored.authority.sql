-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A store that was put back goes on with versions that nobody was ever told of: those from after the backup are known to
-- desktops, as of records that are gone, and would be taken for these. `after_version` is the last one of the backup, and
-- `version` the last one that is left out.
CREATE TABLE restored_feed (
    account_id TEXT NOT NULL,
    after_version BIGINT NOT NULL,
    version BIGINT NOT NULL,
    PRIMARY KEY (account_id, after_version)
);
