-- SPDX-FileCopyrightText: 2026 Área Cliente contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- From when on every reply has its entry in the audit chain: in a store that is older than the chains the replies before do
-- not, and a chain that is gone as a whole no longer says when it began.
INSERT INTO authority_setting (name, content)
    SELECT 'audit_since', CAST(COALESCE((SELECT MIN(at) FROM audit_entry), (SELECT MAX(settled_at) + 1 FROM command_reply), 0) AS TEXT);
