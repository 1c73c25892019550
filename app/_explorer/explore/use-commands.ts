// What the keys, the palette and the buttons do. May import: scene, words, react.
// Invariants: every command is one function, whoever asks for it; what changes the view is a step with a name.
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import type { PictureWindow } from '#graph/scene/explore/export/draw-picture';
import { type Step, walk } from '#graph/scene/explore/walk';
import { isStoppable } from '#graph/wire/edit-token';
import type { ExploreState, Reading } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { readState, useExploreAddress } from './explore-address';
import { toReadingWord } from './explore-words';
import { type Command, findCommand } from './keys';
import { toStopChange } from './stress/stop-links';

/** What the picture offers to whoever moves it. */
export type PictureControls = {
  readonly zoomBy: (factor: number) => void;
  readonly showWhole: () => void;
  readonly approach: (id: NodeId) => void;
  /** What the screen shows of the picture. */
  readonly readWindow: () => PictureWindow | undefined;
};
export type Sheet = 'keys' | 'palette' | 'views' | 'export';
export type Commands = {
  readonly run: (command: Command) => void;
  readonly sheet: Sheet | undefined;
  readonly setSheet: (sheet: Sheet | undefined) => void;
  readonly controls: RefObject<PictureControls | undefined>;
};

const ZOOM = 1.5;
const WALKS: Partial<Readonly<Record<Command, Step>>> = {
  upstream: 'upstream',
  downstream: 'downstream',
  previous: 'previous',
  next: 'next',
};
const READINGS: Partial<Readonly<Record<Command, Reading>>> = { lanes: 'lanes', force: 'force', map: 'map' };

export function useCommands(atlas: Atlas, ids: ReadonlySet<NodeId>, locale: Locale): Commands {
  const m = exploreMessages[locale];
  const { go, turn } = useExploreAddress();
  const [sheet, setSheet] = useState<Sheet>();
  const controls = useRef<PictureControls>(undefined);
  const select = (id: NodeId | undefined) => {
    const node = id === undefined ? undefined : atlas.nodes.get(id);
    if (node !== undefined) go({ select: node.id }, m.stepSelect(toName(node, locale)));
  };
  const stop = (state: ExploreState) => {
    const node = state.select === undefined ? undefined : atlas.nodes.get(state.select);
    if (node === undefined || !isStoppable(node.id)) return;
    const { change, step } = toStopChange(node, state, locale);
    go(change, step);
  };
  const run = (command: Command) => {
    const step = WALKS[command];
    const reading = READINGS[command];
    if (step !== undefined) select(walkFrom(atlas, ids, { from: readState().select, step }));
    else if (reading !== undefined) go({ reading, camera: undefined }, m.stepReading(toReadingWord(reading, locale)));
    else if (command === 'undo') turn(-1);
    else if (command === 'redo') turn(1);
    else if (command === 'unselect') go({ select: undefined }, m.stepUnselect);
    else if (command === 'stop') stop(readState());
    else if (command === 'keys' || command === 'palette') setSheet(command);
    else movePicture(controls.current, command, readState().select);
  };
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const command = findCommand(event, false);
      if (command === undefined) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
  return { run: useCallback((command) => latest.current(command), []), sheet, setSheet, controls };
}

function movePicture(controls: PictureControls | undefined, command: Command, select: NodeId | undefined): void {
  if (command === 'zoomIn') controls?.zoomBy(ZOOM);
  else if (command === 'zoomOut') controls?.zoomBy(1 / ZOOM);
  else if (command === 'fit') controls?.showWhole();
  else if (command === 'approach' && select !== undefined) controls?.approach(select);
}

/** The next thing; where nothing is selected yet, the first chain. */
function walkFrom(
  atlas: Atlas,
  ids: ReadonlySet<NodeId>,
  { from, step }: { readonly from: NodeId | undefined; readonly step: Step },
): NodeId | undefined {
  if (from === undefined) return [...ids].find((id) => atlas.nodes.get(id)?.kind === 'chain');
  return walk(atlas, ids, { from, step });
}

/** Keys belong to a field while someone types in it, and to an open dialog. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, dialog') !== null;
}
