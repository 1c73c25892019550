// A workbook's parts (Office Open XML, ECMA-376): the names of its files and what stands in them.
// May import: tables. Invariants: a number is a number, a link is a link, and every text is text, never a formula; the head row stays in sight.
import type { Cell, Table } from './table';
import { escapeXml, toElement, XML_HEAD } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
/** Longest text of a cell, most links of a sheet and longest address that Excel opens. */
const MOST_TEXT = 32_767;
const MOST_LINKS = 65_530;
const MOST_ADDRESS = 2_079;
const MOST_WIDTH = 60;

/** Styles by their place in `styles.xml`. */
const STYLE = { plain: 0, head: 1, link: 2 } as const;

/** Parts by name, ready to be zipped. `at` is the moment of writing, ISO 8601. */
export function toXlsxParts(tables: readonly Table[], { title, at }: { title: string; at: string }) {
  const parts = new Map<string, string>([
    ['[Content_Types].xml', toContentTypes(tables.length)],
    ['_rels/.rels', PACKAGE_LINKS],
    ['docProps/core.xml', toProperties(title, at)],
    ['xl/workbook.xml', toWorkbook(tables)],
    ['xl/_rels/workbook.xml.rels', toWorkbookLinks(tables.length)],
    ['xl/styles.xml', STYLES],
  ]);
  tables.forEach((table, place) => {
    const links = listLinks(table);
    parts.set(`xl/worksheets/sheet${place + 1}.xml`, toSheet(table, links));
    if (links.length > 0) parts.set(`xl/worksheets/_rels/sheet${place + 1}.xml.rels`, toSheetLinks(links));
  });
  return parts;
}

type Link = { readonly cell: string; readonly href: string };

function toSheet({ heads, rows }: Table, links: readonly Link[]): string {
  const end = `${toColumn(heads.length - 1)}${rows.length + 1}`;
  const view = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = heads.map((head, at) => toWidth([head, ...rows.map((row) => row[at])]));
  const columns = widths.map((width, at) => toElement('col', { min: at + 1, max: at + 1, width, customWidth: 1 }));
  const written = [toRow(heads, 1, STYLE.head), ...rows.map((cells, at) => toRow(cells, at + 2))];
  const anchors = links.map(({ cell }, at) => toElement('hyperlink', { ref: cell, 'r:id': `rId${at + 1}` }));
  const parts = [
    toElement('dimension', { ref: `A1:${end}` }),
    toElement('sheetViews', {}, toElement('sheetView', { workbookViewId: 0 }, view)),
    toElement('cols', {}, columns.join('')),
    toElement('sheetData', {}, written.join('')),
    toElement('autoFilter', { ref: `A1:${end}` }),
    anchors.length === 0 ? '' : toElement('hyperlinks', {}, anchors.join('')),
  ];
  return XML_HEAD + toElement('worksheet', { xmlns: MAIN, 'xmlns:r': RELATIONS }, parts.join(''));
}

function toRow(cells: readonly Cell[], number: number, style: number = STYLE.plain): string {
  let written = '';
  cells.forEach((cell, at) => {
    written += toCell(cell, `${toColumn(at)}${number}`, style);
  });
  return `<row r="${number}">${written}</row>`;
}

/** Written by hand: a large view has a million of them. */
function toCell(cell: Cell, ref: string, style: number): string {
  if (cell === undefined || cell === '') return '';
  const isLink = typeof cell === 'object';
  const own = isLink ? STYLE.link : style;
  const look = own === STYLE.plain ? '' : ` s="${own}"`;
  if (typeof cell === 'number') return `<c r="${ref}"${look}><v>${cell}</v></c>`;
  const text = escapeXml((isLink ? cell.text : cell).slice(0, MOST_TEXT));
  return `<c r="${ref}"${look} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Addresses as Excel takes them: a malformed or longer one would make it repair the file, so that one stays text. */
function listLinks({ rows }: Table): readonly Link[] {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, at) => {
      if (typeof cell !== 'object' || !URL.canParse(cell.href)) return [];
      const { href } = new URL(cell.href);
      return href.length > MOST_ADDRESS ? [] : [{ cell: `${toColumn(at)}${row + 2}`, href }];
    }),
  );
  return links.slice(0, MOST_LINKS);
}

/** `A`, `Z`, `AA`. */
export function toColumn(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : toColumn(Math.floor(place / 26) - 1) + letter;
}

/** In characters of Latin width; a Chinese one takes two. */
function toWidth(cells: readonly Cell[]): number {
  let widest = 6;
  for (const cell of cells) {
    const text = typeof cell === 'object' ? cell.text : String(cell ?? '');
    // Even in Chinese it is no wider than what was seen.
    if (2 + 2.1 * text.length <= widest) continue;
    let width = 2;
    for (const character of text) width += character > '\u2E7F' ? 2.1 : 1.1;
    widest = Math.max(widest, width);
    if (widest >= MOST_WIDTH) return MOST_WIDTH;
  }
  return Math.round(widest * 10) / 10;
}

function toWorkbook(tables: readonly Table[]): string {
  const sheets = tables.map(({ name }, at) =>
    // Excel takes 31 characters and none of these.
    toElement('sheet', {
      name: name.replace(/[\\/?*[\]:]/g, '-').slice(0, 31),
      sheetId: at + 1,
      'r:id': `rId${at + 1}`,
    }),
  );
  const inner = toElement('sheets', {}, sheets.join(''));
  return XML_HEAD + toElement('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONS }, inner);
}

function toLinks(links: readonly { readonly type: string; readonly target: string; readonly isOutside?: boolean }[]) {
  const written = links.map(({ type, target, isOutside }, at) =>
    toElement('Relationship', {
      Id: `rId${at + 1}`,
      Type: type,
      Target: target,
      TargetMode: isOutside === true ? 'External' : undefined,
    }),
  );
  return XML_HEAD + toElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, written.join(''));
}

function toWorkbookLinks(count: number): string {
  const sheets = Array.from({ length: count }, (_, at) => ({
    type: `${RELATIONS}/worksheet`,
    target: `worksheets/sheet${at + 1}.xml`,
  }));
  return toLinks([...sheets, { type: `${RELATIONS}/styles`, target: 'styles.xml' }]);
}

function toSheetLinks(links: readonly Link[]): string {
  return toLinks(links.map(({ href }) => ({ type: `${RELATIONS}/hyperlink`, target: href, isOutside: true })));
}

const PACKAGE_LINKS = toLinks([
  { type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' },
  { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
]);

function toContentTypes(count: number): string {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) => toElement('Override', { PartName: name, ContentType: type });
  const inner = [
    toElement('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    toElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', `${office}.sheet.main+xml`),
    part('/xl/styles.xml', `${office}.styles+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: count }, (_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, `${office}.worksheet+xml`)),
  ];
  return XML_HEAD + toElement('Types', { xmlns: `${PACKAGE}/content-types` }, inner.join(''));
}

function toProperties(title: string, at: string): string {
  const names = {
    'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  };
  const moment = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const inner = [
    toElement('dc:title', {}, escapeXml(title)),
    toElement('dc:creator', {}, 'ChainAtlas'),
    toElement('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, moment),
  ];
  return XML_HEAD + toElement('cp:coreProperties', names, inner.join(''));
}

/** Plain, head (bold on grey) and link, in the order of `STYLE`. */
const STYLES = `${XML_HEAD}<styleSheet xmlns="${MAIN}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><u/><sz val="11"/><color rgb="FF17518F"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE9EEF3"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/><xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
