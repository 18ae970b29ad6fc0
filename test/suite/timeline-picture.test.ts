import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, eventually, openSample, sampleUri, samples } from './support.ts';

describe('The picture of a timeline', () => {
  const file = sampleUri('2025-10-14-qwen-oom.timeline.svg');
  afterEach(closeEditors);
  after(() => vscode.workspace.fs.delete(file).then(undefined, () => undefined));

  /** The commands need the server's word that the document is a postmortem. */
  async function openPostmortem(): Promise<vscode.TextEditor> {
    const editor = await openSample(samples.finished);
    await vscode.commands.executeCommand('postmortem.openPreview');
    await eventually(() =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .find(({ label }) => label.includes('Qwen LLM Out-of-Memory')),
    );
    return editor;
  }

  it('is copied as SVG and as Mermaid', async () => {
    await openPostmortem();
    await vscode.commands.executeCommand('postmortem.timeline.copySvg');
    assert.match(await vscode.env.clipboard.readText(), /^<svg xmlns=[^]*<\/svg>\n$/);
    await vscode.commands.executeCommand('postmortem.timeline.copyMermaid');
    assert.match(await vscode.env.clipboard.readText(), /^```mermaid\ngantt\n[^]*\n```\n$/);
  });

  it('is written beside the document and shown below the timeline, once', async () => {
    const { document } = await openPostmortem();
    const before = document.getText();
    await vscode.commands.executeCommand('postmortem.timeline.insertPicture');
    const link = '![Timeline of Qwen LLM Out-of-Memory](2025-10-14-qwen-oom.timeline.svg)';
    const row = '| 11:15 | Postmortem initiated | Documentation started |';
    assert.ok(document.getText().includes(`${row}\n\n${link}\n\n---`));
    const svg = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(svg, /^<svg [^]*Time to detect/);
    await vscode.commands.executeCommand('postmortem.timeline.insertPicture');
    assert.equal(document.getText().split(link).length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('stands in the Markdown preview where the setting says so', async () => {
    const { document } = await openPostmortem();
    const render = () => vscode.commands.executeCommand<string>('markdown.api.render', document);
    const settings = vscode.workspace.getConfiguration('postmortem.timeline');
    assert.doesNotMatch(await render(), /postmortem-timeline/);
    await settings.update('inMarkdownPreview', true, vscode.ConfigurationTarget.Workspace);
    try {
      const html = await eventually(async () => {
        const text = await render();
        return text.includes('postmortem-timeline') ? text : undefined;
      });
      assert.match(html, /<div class="postmortem-timeline">[^]*<\/div>\s*<h2[^>]*>2\. Timeline/);
    } finally {
      await settings.update('inMarkdownPreview', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
