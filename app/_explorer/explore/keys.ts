// The keys of the explorer: one table that the picture obeys and the sheet of keys shows. May import: nothing.
// Invariants: a single character works only while the picture has the focus (WCAG 2.1.4); no key of the browser is taken.
export type Command =
  | 'upstream'
  | 'downstream'
  | 'previous'
  | 'next'
  | 'zoomIn'
  | 'zoomOut'
  | 'fit'
  | 'approach'
  | 'unselect'
  | 'undo'
  | 'redo'
  | 'lanes'
  | 'force'
  | 'map'
  | 'stop'
  | 'keys'
  | 'palette';

type Binding = {
  readonly command: Command;
  /** Values of `KeyboardEvent.key`, the first one shown. */
  readonly keys: readonly string[];
  readonly withControl?: boolean;
  readonly withShift?: boolean;
  /** Works wherever the focus is; all others only in the picture. */
  readonly isEverywhere?: boolean;
};

export const BINDINGS: readonly Binding[] = [
  { command: 'upstream', keys: ['ArrowLeft'] },
  { command: 'downstream', keys: ['ArrowRight'] },
  { command: 'previous', keys: ['ArrowUp'] },
  { command: 'next', keys: ['ArrowDown'] },
  { command: 'approach', keys: ['Enter'] },
  { command: 'unselect', keys: ['Escape'], isEverywhere: true },
  { command: 'zoomIn', keys: ['+', '='] },
  { command: 'zoomOut', keys: ['-'] },
  { command: 'fit', keys: ['0'] },
  { command: 'lanes', keys: ['1'] },
  { command: 'force', keys: ['2'] },
  { command: 'map', keys: ['3'] },
  { command: 'stop', keys: ['x'] },
  { command: 'undo', keys: ['z'], withControl: true, isEverywhere: true },
  { command: 'redo', keys: ['z'], withControl: true, withShift: true, isEverywhere: true },
  { command: 'palette', keys: ['k'], withControl: true, withShift: true, isEverywhere: true },
  { command: 'keys', keys: ['?'] },
];

type Pressed = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
};

/** The command of a key; `isInPicture` tells where the focus is. */
export function findCommand(pressed: Pressed, isInPicture: boolean): Command | undefined {
  if (pressed.altKey) return undefined;
  const withControl = pressed.ctrlKey || pressed.metaKey;
  const key = withControl ? pressed.key.toLowerCase() : pressed.key;
  return BINDINGS.find(
    (binding) =>
      binding.keys.includes(key) &&
      (binding.withControl ?? false) === withControl &&
      // Shift is part of how some characters are typed; with Control it tells commands apart.
      (!withControl || (binding.withShift ?? false) === pressed.shiftKey) &&
      (isInPicture || binding.isEverywhere === true),
  )?.command;
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** As a sheet of keys writes it: `Ctrl + Shift + Z`. */
export function formatKeys({ keys, withControl, withShift }: Binding): string {
  const [first = ''] = keys;
  const key = SYMBOLS[first] ?? (first.length === 1 ? first.toUpperCase() : first);
  return [withControl === true ? 'Ctrl' : '', withShift === true ? 'Shift' : '', key]
    .filter((part) => part !== '')
    .join(' + ');
}
