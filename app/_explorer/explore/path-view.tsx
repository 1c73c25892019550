import { useMemo } from 'react';
import type { NodeId } from '#graph/model/ids';
import type { Atlas } from '#graph/scene/explore/atlas';
import { findPaths, type Hop } from '#graph/scene/explore/paths';
import type { PathEnds } from '#graph/wire/explore-state';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { pathsMessages } from '../../_i18n/paths';
import { toRelationWord } from '../../_i18n/relation-words';
import { MixedText } from '../../_ui/mixed-text';
import { SourceLine } from '../../_ui/source-line';
import { ExploreLink, useExploreAddress } from './explore-address';
import styles from './explore-panel.module.css';

type Props = { readonly atlas: Atlas; readonly path: PathEnds; readonly locale: Locale };

/** Ways listed; the others are counted. */
export const MOST_PATHS = 12;

/** How two things are connected: every shortest way, each step with what says so. While one end is missing it waits for the other. */
export function PathView({ atlas, path, locale }: Props) {
  const m = exploreMessages[locale];
  const { select } = useExploreAddress().state;
  const from = atlas.nodes.get(path.from);
  const to = atlas.nodes.get(path.to);
  if (from === undefined || to === undefined) return undefined;
  const [fromName, toNameText] = [toName(from, locale), toName(to, locale)];
  const isWaiting = path.from === path.to;
  const other = select === undefined || select === path.from ? undefined : atlas.nodes.get(select);
  return (
    <section className={styles['path']}>
      <h2>
        <MixedText locale={locale}>
          {isWaiting ? m.pathFromName(fromName) : m.pathTitle(fromName, toNameText)}
        </MixedText>
      </h2>
      {isWaiting && other === undefined ? <p className={styles['none']}>{m.pathWaiting}</p> : undefined}
      {isWaiting && other !== undefined ? (
        <p className={styles['actions']}>
          <ExploreLink change={{ path: { from: path.from, to: other.id } }} step={m.stepPath}>
            <MixedText locale={locale}>{m.pathTo(toName(other, locale))}</MixedText>
          </ExploreLink>
        </p>
      ) : undefined}
      {isWaiting ? undefined : <Ways atlas={atlas} path={path} locale={locale} />}
      <p className={styles['actions']}>
        {isWaiting ? undefined : <a href={`/paths?${new URLSearchParams(path)}`}>{pathsMessages[locale].page}</a>}
        <ExploreLink change={{ path: undefined }} step={m.pathClear}>
          {m.pathClear}
        </ExploreLink>
      </p>
    </section>
  );
}

function Ways({ atlas, path, locale }: Props) {
  const m = exploreMessages[locale];
  const found = useMemo(() => findPaths(atlas, path, { most: MOST_PATHS }), [atlas, path]);
  if (found === undefined) return <p className={styles['none']}>{m.pathNone}</p>;
  const { paths, total, length } = found;
  return (
    <>
      <p className={styles['none']}>
        {m.pathCount(length, total)}
        {paths.length < total ? ` · ${m.pathShown(paths.length, total)}` : ''}
      </p>
      <ol>
        {paths.map(({ things, hops }) => (
          <li key={things.join(' ')}>
            <ol>
              {hops.map((hop) => (
                <li key={`${hop.from} ${hop.to}`}>
                  <HopLine hop={hop} atlas={atlas} locale={locale} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </>
  );
}

function HopLine({ hop, atlas, locale }: { readonly hop: Hop; readonly atlas: Atlas; readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const sources = [...new Set(hop.edges.flatMap(({ sourceIds }) => sourceIds ?? []))].flatMap(
    (id) => atlas.sources.get(id) ?? [],
  );
  const words = hop.edges.map(({ type, from, whatZh }) => {
    const word = toRelationWord(type, from === hop.from ? 'out' : 'in', locale);
    return whatZh === undefined ? word : `${word}（${whatZh}）`;
  });
  return (
    <>
      <NodeName id={hop.from} atlas={atlas} locale={locale} />{' '}
      <small>
        <MixedText locale={locale}>{words.join(m.separator)}</MixedText>
      </small>{' '}
      <NodeName id={hop.to} atlas={atlas} locale={locale} />
      {sources.length === 0 ? <small>{` · ${m.pathNoSource}`}</small> : undefined}
      {sources.map((source) => (
        <SourceLine key={source.id} source={source} locale={locale} />
      ))}
    </>
  );
}

function NodeName({ id, atlas, locale }: { readonly id: NodeId; readonly atlas: Atlas; readonly locale: Locale }) {
  const m = exploreMessages[locale];
  const node = atlas.nodes.get(id);
  if (node === undefined) return undefined;
  const name = toName(node, locale);
  return (
    <ExploreLink change={{ select: id, camera: undefined }} step={m.stepSelect(name)}>
      <MixedText locale={locale}>{locale === 'zh' ? (node.shortZh ?? name) : name}</MixedText>
    </ExploreLink>
  );
}
