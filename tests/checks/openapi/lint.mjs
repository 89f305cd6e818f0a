// SPDX-FileCopyrightText: 2026 Área Cliente contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// node lint.mjs MODULES DESCRIPTION: Redocly's linter with its recommended rules, warnings counted as errors.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const [modules, description] = process.argv.slice(2).map((path) => resolve(path));
const { createConfig, lint, formatProblems, getTotals } = createRequire(modules + '/')('@redocly/openapi-core');

const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
        // DELETE /v1/sessions/{id} and POST /v1/sessions/refresh: no id is "refresh".
        'no-ambiguous-paths': 'off',
    },
});
const problems = await lint({ ref: description, config });
const totals = getTotals(problems);
formatProblems(problems, { format: 'codeframe', totals, version: '1', cwd: process.cwd() });
console.log(`${totals.errors} errors, ${totals.warnings} warnings`);
process.exit(totals.errors + totals.warnings > 0 ? 1 : 0);
