import { describe, expect, it } from 'vitest';
import { BINDINGS, findCommand, formatKeys } from '../../../../app/_explorer/explore/keys';

const press = (key: string, more: Partial<Parameters<typeof findCommand>[0]> = {}) => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...more,
});

describe('keys', () => {
  it.each([
    ['ArrowLeft', 'upstream'],
    ['ArrowRight', 'downstream'],
    ['+', 'zoomIn'],
    ['=', 'zoomIn'],
    ['0', 'fit'],
    ['?', 'keys'],
    ['3', 'map'],
  ] as const)('%s in the picture: %s', (key, command) => {
    expect(findCommand(press(key), true)).toBe(command);
  });

  it('a single character does nothing outside the picture', () => {
    const typed = BINDINGS.flatMap(({ keys }) => keys).filter((key) => key.length === 1);
    expect(typed.map((key) => findCommand(press(key), false))).toEqual(typed.map(() => undefined));
  });

  it('undo and redo work everywhere, with Control or Command', () => {
    expect(findCommand(press('z', { ctrlKey: true }), false)).toBe('undo');
    expect(findCommand(press('Z', { metaKey: true, shiftKey: true }), false)).toBe('redo');
    expect(findCommand(press('z', { ctrlKey: true, altKey: true }), true)).toBeUndefined();
  });

  it('no key of the browser is taken', () => {
    for (const key of ['0', '+', '-', 'ArrowLeft'])
      expect(findCommand(press(key, { ctrlKey: true }), true)).toBeUndefined();
    expect(findCommand(press('k', { ctrlKey: true }), true)).toBeUndefined();
  });

  it('every command has one row in the sheet, and no two the same keys', () => {
    expect(new Set(BINDINGS.map(({ command }) => command)).size).toBe(BINDINGS.length);
    expect(new Set(BINDINGS.map(formatKeys)).size).toBe(BINDINGS.length);
    expect(BINDINGS.map(formatKeys)).toContain('Ctrl + Shift + Z');
  });
});
