// A team drops its own template into the repository: New Postmortem, checks and quick fixes follow it, an older report
// is put into its form, and a template is made of a report.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { copySamples } from '../host/vscode.mjs';
import { eventually, openWorkbench } from './workbench.mjs';

const TEAM_TEMPLATE = `---
id: harbour
name: Harbour incident review
---
# Incident review: [Title]

- **Date:** [YYYY-MM-DD]
- **Severity:** [Major/Minor]
- **Facilitator:** [Name]

## What happened
<!-- Two or three sentences that everybody in the company understands. -->

[What customers saw]

## Timeline (UTC)

| Time | What | Who |
|------|------|-----|
| [HH:MM] | [Event] | [Role] |

## Why it happened
<!-- role: rootCause -->

[The causes]

## Follow-up

| Action | Owner | Priority | Due |
|--------|-------|----------|-----|
| [Action] | [Owner] | [High/Low] | [YYYY-MM-DD] |
`;

const REPORT = `---
template: harbour
---
# Incident review: Cranes stopped

- **Date:** 2025-09-02
- **Severity:** Huge
- **Facilitator:** Mina

## What happened

All cranes stopped for ten minutes.

## Timeline (UTC)

| Time | What | Who |
|------|------|-----|
| 09:00 | Cranes stop | Operator |
| 09:10 | Cranes run again | Operator |

## Follow-up

| Action | Owner | Priority | Due |
|--------|-------|----------|-----|
| Replace the switch | Mina | High | 2025-09-09 |
`;

describe('a template of the team', () => {
  let workbench;
  before(async () => {
    const folder = copySamples();
    const templates = path.join(folder, '.postmortem/templates');
    fs.mkdirSync(templates, { recursive: true });
    fs.writeFileSync(path.join(templates, 'harbour.md'), TEAM_TEMPLATE);
    fs.writeFileSync(path.join(folder, '2025-09-02-cranes.md'), REPORT);
    workbench = await openWorkbench(folder, {
      'postmortem.author': 'Kim Minsu',
      'workbench.colorTheme': 'Default Light Modern',
      '[markdown]': { 'editor.wordWrap': 'off' },
      'editor.minimap.enabled': false,
    });
  });
  after(() => workbench.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await workbench.screenshot(`failed: ${this.currentTest.title}`);
  });

  const shows = check =>
    eventually(async () => {
      const lines = await workbench.visibleLines();
      assert.ok(check(lines), lines.join('\n'));
    });

  it('is offered first by New Postmortem, which follows it', async () => {
    await workbench.runCommand('Postmortem: New Postmortem');
    await workbench.answer('Gate was stuck');
    await workbench.quickInputEntry('Harbour incident review').waitFor();
    await workbench.screenshot('templates-to-choose');
    await workbench.pick('Harbour incident review');
    await workbench.pick('Minor');
    await shows(lines => lines.includes('# Incident review: Gate was stuck'));
    await shows(lines => lines.some(line => /Severity:\*\* Minor$/.test(line)));
    await workbench.screenshot('new-from-own-template');
    await workbench.page.keyboard.press('Escape');
  });

  it('is the schema of its reports, with quick fixes', async () => {
    await workbench.openFile('2025-09-02-cranes.md');
    const problems = (await workbench.problems('header/value')).join('\n');
    assert.match(problems, /Unexpected “Huge” in the field “Severity”, expected one of Major, Minor/);
    await workbench.openFile('2025-09-02-cranes.md');
    await workbench.goTo(14);
    await workbench.quickFix('Insert the section “Why it happened”');
    await shows(lines => lines.includes('## Why it happened'));
    await workbench.screenshot('own-template-checked');
  });

  it('gives its form to a report of another template, and back', async () => {
    await workbench.openFile('2025-10-14-qwen-oom.md');
    await workbench.runCommand('Postmortem: Convert to Template…');
    await workbench.pick('Harbour incident review');
    await shows(lines => lines.some(line => line.startsWith('- **Severity:**')));
    await workbench.goTo(1);
    await workbench.screenshot('converted-to-own-template');
    await workbench.page.keyboard.press('Control+KeyZ');
    await shows(lines => lines.some(line => line.includes('Incident ID')));
  });

  it('is made of a report', async () => {
    await workbench.openFile('2025-09-02-cranes.md');
    await workbench.runCommand('Postmortem: Create Template from This Document');
    await workbench.answer('Cranes');
    await shows(lines => lines.some(line => line.includes('[YYYY-MM-DD]')));
    await shows(lines => !lines.some(line => line.includes('All cranes stopped')));
    await workbench.screenshot('created-template');
  });
});
