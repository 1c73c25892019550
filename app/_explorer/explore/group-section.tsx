import { useState } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Atlas, NeighbourGroup } from '#graph/scene/explore/atlas';
import { OPEN_STEP, type Opening, toGroupKey } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toSpokenName } from '../../_i18n/names';
import { toRelationWord } from '../../_i18n/relation-words';
import { toWord } from '../../_i18n/vocabulary';
import { StateShape } from '../../_ui/state-mark';
import { ExploreLink, useExploreAddress } from './explore-address';
import styles from './explore-panel.module.css';

type Props = { readonly group: NeighbourGroup; readonly atlas: Atlas; readonly locale: Locale };

/** One relation of the selected thing: how many there are, the first by name, and buttons to draw or take back their lines. */
export function GroupSection({ group, atlas, locale }: Props) {
  const { members } = group;
  const title = toRelationWord(group.type, group.direction, locale);
  return (
    <section className={styles['group']}>
      <h4>
        {title} <b>{members.length}</b>
        <small>{toWord('kind', group.kind, locale)}</small>
      </h4>
      <Members members={members} atlas={atlas} locale={locale} />
      <OpenButtons group={group} title={title} locale={locale} />
    </section>
  );
}

/** Names listed before the reader asks for more. */
const FEW = 5;

function Members({ members, atlas, locale }: Omit<Props, 'group'> & { readonly members: readonly NodeId[] }) {
  const m = exploreMessages[locale];
  const [shown, setShown] = useState(FEW);
  const rest = members.length - shown;
  return (
    <ul>
      {members.slice(0, shown).map((id) => (
        <li key={id}>
          <MemberLink id={id} atlas={atlas} locale={locale} />
        </li>
      ))}
      {rest > 0 ? (
        <li>
          <button type="button" className={styles['plain']} onClick={() => setShown(shown + OPEN_STEP)}>
            {m.more(rest)}
          </button>
        </li>
      ) : undefined}
    </ul>
  );
}

function MemberLink({ id, atlas, locale }: { readonly id: NodeId; readonly atlas: Atlas; readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const node = atlas.nodes.get(id);
  if (node === undefined) return undefined;
  const name = toSpokenName(node, locale);
  return (
    <ExploreLink change={{ select: id, camera: undefined }} step={m.stepSelect(name.text)} lang={name.lang}>
      {node.status === undefined ? undefined : <StateShape status={node.status} size={13} />}
      {locale === 'zh' ? (node.shortZh ?? name.text) : name.text}
    </ExploreLink>
  );
}

type ButtonsProps = { readonly group: NeighbourGroup; readonly title: string; readonly locale: Locale };

/** Counts before anything is drawn; twenty at a time; back again. */
function OpenButtons({ group, title, locale }: ButtonsProps) {
  const m = exploreMessages[locale];
  const { open } = useExploreAddress().state;
  const key = toGroupKey(group);
  const total = group.members.length;
  const shown = Math.min(open.find((opening) => toGroupKey(opening) === key)?.shown ?? 0, total);
  const next = Math.min(OPEN_STEP, total - shown);
  const others = open.filter((opening) => toGroupKey(opening) !== key);
  const { members: _, ...own } = group;
  const opened: Opening = { ...own, shown: shown + next };
  return (
    <p className={styles['actions']}>
      {next > 0 ? (
        <ExploreLink change={{ open: [...others, opened] }} step={m.stepOpen(title)}>
          {shown === 0 ? m.expand(next) : m.expandMore(next, shown, total)}
        </ExploreLink>
      ) : (
        <span>{m.allShown(total)}</span>
      )}
      {shown > 0 ? (
        <ExploreLink change={{ open: others }} step={m.stepClose(title)}>
          {m.collapse}
        </ExploreLink>
      ) : undefined}
    </p>
  );
}
