import type { Atlas } from '#graph/scene/explore/atlas';
import type { Kept } from '#graph/scene/explore/filters';
import { EXPLORE_RELATIONS } from '#graph/wire/explore';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toWord } from '../../_i18n/vocabulary';
import { ExploreLink, useExploreAddress } from './explore-address';
import { toLineWord } from './explore-words';
import type { Arranged } from './picture/use-arrangement';
import styles from './shown-lines.module.css';

type Props = {
  readonly atlas: Atlas;
  readonly kept: Kept;
  /** Says what the reading has no place for, and where its borders come from. */
  readonly arranged: Arranged | undefined;
  /** Supplies of the lanes that wait until what they join is pointed at or selected. */
  readonly held: number;
  readonly locale: Locale;
};

/** One chain has room for every name; of several some may be cut until one comes closer. */
const ALL_NAMED = 1;
const COUNTED = ['chain', 'segment', 'enterprise', 'district', 'program'] as const;

/** Under the picture: what is drawn, what is not, how many, and how to get it. */
export function ShownLines({ atlas, kept, arranged, held, locale }: Props) {
  const m = exploreMessages[locale];
  const { reading, scope } = useExploreAddress().state;
  const placeless = arranged?.arrangement.placeless.length ?? 0;
  const attribution = arranged?.request.boundaries?.attribution ?? '';
  const shown = COUNTED.map((kind) => [kind, countKind(atlas, kept, kind)] as const);
  const hidden = COUNTED.map((kind) => [kind, kept.hidden[kind]] as const).filter(([, count]) => count > 0);
  const toText = (counts: readonly (readonly [(typeof COUNTED)[number], number])[]) =>
    counts.map(([kind, count]) => `${toWord('kind', kind, locale)} ${count}`).join(m.separator);
  const { truncated } = atlas.view;
  const isWhole = placeless === 0 && held === 0 && truncated === null;
  return (
    <div className={styles['lines']}>
      <p>
        <b>{m.shown}</b> {toText(shown)}
        {reading === 'map' ? <span>{m.flowLines}</span> : undefined}
        {reading === 'map' && attribution !== '' ? (
          <span title={attribution}>
            {m.borders} <a href="/map/NOTICE.txt">{m.bordersNotice}</a>
          </span>
        ) : undefined}
        {reading === 'lanes' && scope.length > ALL_NAMED ? <span>{m.namesOnZoom}</span> : undefined}
        {kept.context.size === 0 ? undefined : <span>{m.context(kept.context.size)}</span>}
      </p>
      <p>
        <b>{m.hidden}</b> {hidden.length > 0 ? m.hiddenByFilter(toText(hidden)) : isWhole ? m.hiddenNothing : undefined}
        {placeless === 0 ? undefined : <span>{m.placeless(placeless)}</span>}
        {held === 0 ? undefined : <span>{scope.length === 0 ? m.heldBetween(held) : m.heldBeside(held)}</span>}
        {truncated === null ? undefined : <span>{m.truncated(truncated.shown, truncated.total)}</span>}
      </p>
      <LineSwitches atlas={atlas} locale={locale} />
    </div>
  );
}

function countKind(atlas: Atlas, kept: Kept, kind: (typeof COUNTED)[number]): number {
  let count = 0;
  for (const id of kept.ids) if (atlas.nodes.get(id)?.kind === kind && !kept.context.has(id)) count += 1;
  return count;
}

/** Relation types that can be drawn for all at once. */
function LineSwitches({ atlas, locale }: Omit<Props, 'kept' | 'arranged' | 'held'>) {
  const m = exploreMessages[locale];
  const { lines } = useExploreAddress().state;
  const totals = new Map<string, number>();
  for (const { type } of atlas.view.edges) totals.set(type, (totals.get(type) ?? 0) + 1);
  return (
    <nav className={styles['switches']} aria-label={m.lines}>
      <b>{m.lines}</b>
      {EXPLORE_RELATIONS.filter((type) => type !== 'IN_CHAIN' && (totals.get(type) ?? 0) > 0).map((type) => {
        const isOn = lines.includes(type);
        const word = toLineWord(type, locale);
        return (
          <ExploreLink
            key={type}
            change={{ lines: isOn ? lines.filter((item) => item !== type) : [...lines, type] }}
            step={m.stepLines(word)}
            aria-current={isOn ? 'true' : undefined}
          >
            {word} {totals.get(type)}
          </ExploreLink>
        );
      })}
    </nav>
  );
}
