// One cell → its typed value, and every fault of the cell.
// May import: columns, issue, parse-scalar. Invariant: a blank cell never becomes 0, false or ''.
import { type Column, MAX_CELL_LENGTH } from './columns';
import { toExcerpt, words } from './issue';
import { type Cell, type CellFault, parseScalar, tooLong } from './parse-scalar';

/** Marks that people write instead of `;`. Free text may hold a comma or a stroke, ids and closed words may not. */
const OTHER_SEPARATORS = { open: /[；、，|]/g, closed: /[；、，,|/\s]+/g };

/** Parses the text of one cell by its column. `value` is undefined for a blank or faulty scalar. */
export function parseCell(column: Column, text: string): Cell {
  const bare = text.trim();
  if (bare === '') return parseBlank(column, text);
  const cell = column.list ? parseList(column, bare) : parseScalar(column, bare);
  return bare === text ? cell : { value: cell.value, faults: [padded(text, bare), ...cell.faults] };
}

function parseBlank(column: Column, text: string): Cell {
  const value = column.list ? [] : undefined;
  if (column.required) {
    const message = words('必填，却是空的', 'is required but blank');
    const fix =
      column.references === undefined
        ? words('补上；不知道就删去这一行', 'fill it in, or remove the row')
        : words(`补上一个已有的 id（${column.references}）`, `give an id that exists (${column.references})`);
    return { value, faults: [{ code: 'blank-cell', value: text, message, fix }] };
  }
  if (text === '') return { value, faults: [] };
  const message = words('只有空格', 'holds only spaces');
  return {
    value,
    faults: [{ code: 'padded-cell', value: text, message, fix: words('清空这一格', 'clear the cell') }],
  };
}

function padded(value: string, bare: string): CellFault {
  const message = words('前后有空格', 'has spaces around it');
  return { code: 'padded-cell', value, message, fix: write(bare) };
}

function write(text: string) {
  const shown = toExcerpt(text);
  return words(`改为“${shown}”`, `write "${shown}"`);
}

function parseList(column: Column, text: string): Cell {
  if (text.length > MAX_CELL_LENGTH) return { value: [], faults: [tooLong(text, MAX_CELL_LENGTH)] };
  const isClosed = column.references !== undefined || column.values !== undefined;
  const pattern = isClosed ? OTHER_SEPARATORS.closed : OTHER_SEPARATORS.open;
  const separated = isClosed
    ? text.replaceAll(/\s*;\s*/g, ';').replaceAll(pattern, ';')
    : text.replaceAll(pattern, ';');
  const items = separated.split(';').map((item) => item.trim());
  const named = [...new Set(items.filter((item) => item !== ''))];
  const cells = named.map((item) => parseScalar(column, item));
  return {
    value: cells.flatMap((cell) => cell.value ?? []),
    faults: [...checkList(text, items, named), ...cells.flatMap((cell) => cell.faults)],
  };
}

function checkList(value: string, items: readonly string[], named: readonly string[]): readonly CellFault[] {
  const faults: CellFault[] = [];
  const fix = write(named.join(';'));
  if (items.join(';') !== value || items.includes('')) {
    const message =
      value.replaceAll(/\s*;\s*/g, ';') === items.join(';')
        ? words('列表里有空项或空格', 'the list has a blank item or spaces')
        : words('列表要用英文分号“;”分隔', 'list items are separated by ";"');
    faults.push({ code: 'list-separator', value, message, fix });
  }
  const repeated = items.find((item, index) => item !== '' && items.indexOf(item) !== index);
  if (repeated !== undefined) {
    const shown = toExcerpt(repeated);
    const message = words(`“${shown}”重复`, `"${shown}" stands twice`);
    faults.push({ code: 'duplicate-item', value, message, fix });
  }
  return faults;
}
