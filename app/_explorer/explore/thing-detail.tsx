import type { NodeId } from '#graph/model/ids';
import { toPath } from '#graph/model/ids';
import { type Atlas, listGroups } from '#graph/scene/explore/atlas';
import type { ExploreNode } from '#graph/wire/explore';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { StateMark } from '../../_ui/state-mark';
import { ExploreLink, useExploreAddress } from './explore-address';
import styles from './explore-panel.module.css';
import { GroupSection } from './group-section';
import { NodeFacts } from './node-facts';
import { StopLinks } from './stress/stop-links';

type Props = { readonly id: NodeId; readonly atlas: Atlas; readonly locale: Locale };

/** The selected thing: what it is, how sure that is, and what it is joined to, counted before any of it is drawn. */
export function ThingDetail({ id, atlas, locale }: Props) {
  const m = exploreMessages[locale];
  const node = atlas.nodes.get(id);
  if (node === undefined) return undefined;
  const groups = listGroups(atlas, id);
  return (
    <article className={styles['thing']}>
      <DetailHead node={node} locale={locale} />
      <ScopeLinks node={node} locale={locale} />
      <NodeFacts node={node} atlas={atlas} locale={locale} />
      <section className={styles['groups']}>
        <h3>{m.neighbours}</h3>
        {groups.length === 0 ? <p className={styles['none']}>{m.noNeighbours}</p> : undefined}
        {node.kind === 'segment' && !groups.some(({ kind }) => kind === 'enterprise') ? (
          <p className={styles['none']}>{m.membersNone}</p>
        ) : undefined}
        {groups.map((group) => (
          <GroupSection
            key={`${group.type} ${group.direction} ${group.kind}`}
            group={group}
            atlas={atlas}
            locale={locale}
          />
        ))}
      </section>
    </article>
  );
}

function DetailHead({ node, locale }: { readonly node: ExploreNode; readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const name = toSpokenName(node, locale);
  return (
    <header className={styles['head']}>
      <p className={styles['kicker']}>
        {toWord('kind', node.kind, locale)}
        <ExploreLink change={{ select: undefined }} step={m.stepUnselect} className={styles['close']}>
          {m.close}
        </ExploreLink>
      </p>
      <h2 lang={name.lang}>{name.text}</h2>
      {node.status === undefined ? undefined : <StateMark status={node.status} locale={locale} />}
      <p className={styles['actions']}>
        <a href={toPath(node.id)}>{m.open}</a>
        <PathStart node={node} locale={locale} />
        <StopLinks node={node} locale={locale} />
      </p>
    </header>
  );
}

/** The first end of a path is kept in the address; selecting another thing then offers to join the two. */
function PathStart({ node, locale }: { readonly node: ExploreNode; readonly locale: Locale }) {
  const m = exploreMessages[locale];
  return (
    <ExploreLink change={{ path: { from: node.id, to: node.id } }} step={m.pathFrom}>
      {m.pathFrom}
    </ExploreLink>
  );
}

/** Of a chain: alone, beside the others in the picture, or out of it. */
function ScopeLinks({ node, locale }: { readonly node: ExploreNode; readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const { scope } = useExploreAddress().state;
  if (node.kind !== 'chain') return undefined;
  const name = toSpokenName(node, locale).text;
  const isIn = scope.includes(node.id);
  return (
    <p className={styles['actions']}>
      {scope.length === 1 && isIn ? undefined : (
        <ExploreLink change={{ scope: [node.id], camera: undefined }} step={m.stepScope(name)}>
          {m.scopeOnly}
        </ExploreLink>
      )}
      {scope.length === 0 ? undefined : (
        <ExploreLink
          change={{ scope: isIn ? scope.filter((id) => id !== node.id) : [...scope, node.id], camera: undefined }}
          step={m.stepScope(name)}
        >
          {isIn ? m.scopeRemove : m.scopeAdd}
        </ExploreLink>
      )}
      {scope.length === 0 ? undefined : (
        <ExploreLink change={{ scope: [], camera: undefined }} step={m.stepScope(m.city)}>
          {m.scopeAll}
        </ExploreLink>
      )}
    </p>
  );
}
