import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ExportMenu } from '../../../../../app/_explorer/explore/export/export-menu';
import type { ExportView } from '../../../../../app/_explorer/explore/export/export-view';
import { arrangeInRow, askSmall, buildSmallExport } from '../../../../graph/scene/explore/export/small-export';

const { atlas, kept, state, lines, tones, legend } = askSmall();
const colours = { tones, legend, mixOf: () => [] };
const arrangement = arrangeInRow(buildSmallExport());
const view = { atlas, kept, state, lines, colours, arrangement };
const buttonsOf = (html: string) => [...html.matchAll(/<button[^>]*>(.*?)<\/button>/g)].map(String);

describe('the export menu', () => {
  it('offers every format with a word on what is in it', () => {
    const html = renderToStaticMarkup(<ExportMenu view={view} locale="zh" />);
    const buttons = buttonsOf(html);
    for (const name of [
      'PNG',
      '复制图片',
      'SVG',
      'PDF',
      'Excel',
      'CSV：条目',
      'CSV：关系',
      'GEXF',
      'GraphML',
      'JSON-LD',
    ]) {
      expect(buttons.filter((button) => button.includes(`<b>${name}`)).length, name).toBe(1);
    }
    for (const button of buttons) expect(button).toMatch(/<span>.+<\/span>/);
    expect(html).toContain('role="status"');
  });

  it('says that the picture is not ready, and still gives the data', () => {
    const html = renderToStaticMarkup(<ExportMenu view={{ ...view, arrangement: undefined }} locale="en" />);
    const ready = buttonsOf(html).filter((button) => button.includes('aria-disabled="false"'));
    expect(ready.length).toBe(6);
    expect(html).toContain('The picture is not ready yet.');
  });

  it('lets one choose the window only where there is one', () => {
    const withWindow = { ...view, readWindow: () => undefined };
    expect(renderToStaticMarkup(<ExportMenu view={withWindow} locale="zh" />)).toContain('屏幕所见');
    expect(renderToStaticMarkup(<ExportMenu view={view} locale="zh" />)).not.toContain('屏幕所见');
  });

  it('begins with the window when the camera was moved, otherwise with the whole picture', () => {
    const chosen = (camera: ExportView['state']['camera']) => {
      const own = { ...view, state: { ...state, camera }, readWindow: () => undefined };
      const html = renderToStaticMarkup(<ExportMenu view={own} locale="zh" />);
      return [...html.matchAll(/<option value="(window|whole)" selected="">/g)].map((match) => match[1]);
    };
    expect(chosen(undefined)).toEqual(['whole']);
    expect(chosen({ x: 1, y: 2, ratio: 0.5 })).toEqual(['window']);
  });
});
