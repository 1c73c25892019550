// Names of the explorer's commands. May import: words. Invariant: a command without a name in both languages does not compile.
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { exploreSheetMessages } from '../../_i18n/explore-sheets';
import { exploreStressMessages } from '../../_i18n/explore-stress';
import type { Command } from './keys';

export function toCommandWord(command: Command, locale: Locale): string {
  const m = exploreMessages[locale];
  const sm = exploreSheetMessages[locale];
  const words: Readonly<Record<Command, string>> = {
    upstream: sm.commandUpstream,
    downstream: sm.commandDownstream,
    previous: sm.commandPrevious,
    next: sm.commandNext,
    zoomIn: m.zoomIn,
    zoomOut: m.zoomOut,
    fit: m.fit,
    approach: sm.commandApproach,
    unselect: m.stepUnselect,
    undo: m.undo,
    redo: m.redo,
    lanes: m.readingLanes,
    force: m.readingForce,
    map: m.readingMap,
    stop: exploreStressMessages[locale].title,
    keys: sm.keys,
    palette: sm.palette,
  };
  return words[command];
}

/** Pinyin and initials of the commands that are found by typing. */
export const COMMAND_PINYIN: Partial<Readonly<Record<Command, string>>> = {
  zoomIn: 'fangda fd',
  zoomOut: 'suoxiao sx',
  fit: 'kanquantu kqt',
  unselect: 'quxiaoxuanzhong qxxz',
  undo: 'chexiao cx',
  redo: 'chongzuo cz',
  lanes: 'yongdao yd',
  force: 'guanxi gx',
  map: 'ditu dt',
  stop: 'tingdiao tingchan tuiyan td tc',
  keys: 'kuaijiejian kjj',
};
