// The view as plain tables: what is in it, what joins it, what it rests on, and what it is.
// May import: wire, scene. Invariants: pure, so the same view and moment give the same tables; nothing outside the view is in them.
import { type ExportAsked, type ExportContent, listContent } from './export-content';
import { buildRelationTable, buildSourceTable } from './relation-table';
import type { Table } from './table';
import { buildThingTable } from './thing-table';
import { buildViewTable, toPlace, toViewSentence } from './view-facts';

export type ExportData = {
  readonly asked: ExportAsked;
  readonly content: ExportContent;
  /** One sentence: what is looked at and how much of it is in the picture. */
  readonly title: string;
  /** Start of every file's name: `链图_新型显示_泳道_2026-11-25`. */
  readonly fileName: string;
  /** Things, relations, sources, view. */
  readonly tables: readonly [things: Table, relations: Table, sources: Table, view: Table];
};

export function buildExportData(asked: ExportAsked): ExportData {
  const content = listContent(asked);
  return {
    asked,
    content,
    title: toViewSentence(asked),
    fileName: toFileName(asked),
    tables: [
      buildThingTable(asked, content),
      buildRelationTable(asked, content),
      buildSourceTable(asked, content),
      buildViewTable(asked),
    ],
  };
}

/** Longest name of a place in a file's name; together with the rest it stays below what file systems take. */
const MOST_PLACE = 40;

function toFileName(asked: ExportAsked): string {
  const { words, state, at } = asked;
  const place = toPlace(asked).slice(0, MOST_PLACE);
  const parts = [words.texts.product, place, words.reading(state.reading), at.slice(0, 10)];
  return parts.map((part) => part.replace(/[\p{Cc}\\/:*?"<>|\s_]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '')).join('_');
}
