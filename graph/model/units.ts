// Units of figures in English. The dataset measures in Chinese units (亿元, 万辆); an English sentence converts them.
// May import: nothing. Invariant: a conversion moves the decimal point only; a unit without an English word stays as it is.

/** English unit of a Chinese one, and how many places the decimal point moves to the right. */
const ENGLISH_UNITS: Readonly<Record<string, readonly [unit: string, places: number]>> = {
  亿元: ['billion yuan', -1],
  万亿元: ['trillion yuan', 0],
  '万元/人': ['thousand yuan per person', 1],
  百分点: ['percentage points', 0],
  家: ['firms', 0],
  辆: ['vehicles', 0],
  万辆: ['thousand vehicles', 1],
  亿台: ['million units', 2],
  万台: ['thousand units', 1],
  条: ['lines', 0],
  座: ['sites', 0],
  个: ['', 0],
  万吨: ['thousand tonnes', 1],
  万人: ['thousand people', 1],
  万平方米: ['thousand m²', 1],
};

/** `toEnglishFigure(3145, '亿元')` → `{ amount: '314.5', unit: 'billion yuan' }`. */
export function toEnglishFigure(value: number, unit: string): { readonly amount: string; readonly unit: string } {
  const [english, places] = ENGLISH_UNITS[unit] ?? [unit, 0];
  return { amount: String(Number((value * 10 ** places).toPrecision(12))), unit: english };
}

/** A figure as one says it: `3145 亿元`, `7.7%`, `41`. */
export function joinFigure({ amount, unit }: { readonly amount: string; readonly unit: string }): string {
  return /^[%‰]/.test(unit) ? `${amount}${unit}` : `${amount} ${unit}`.trim();
}
