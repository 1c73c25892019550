import type { Atlas } from '#graph/scene/explore/atlas';
import type { ExploreNode } from '#graph/wire/explore';
import type { SourceRef } from '#graph/wire/ref';
import type { Locale } from '../../_i18n/define-messages';
import { exploreMessages } from '../../_i18n/explore';
import { toName } from '../../_i18n/names';
import { findWord, toWord } from '../../_i18n/vocabulary';
import { MixedText } from '../../_ui/mixed-text';
import { SourceLine } from '../../_ui/source-line';
import styles from './explore-panel.module.css';

type Props = { readonly node: ExploreNode; readonly atlas: Atlas; readonly locale: Locale };

/** What is known of a thing, how sure that is, of which year, and who says so. */
export function NodeFacts({ node, atlas, locale }: Props) {
  const m = exploreMessages[locale];
  const facts = listFacts({ node, atlas, locale });
  const sources = listSources(node, atlas);
  return (
    <section className={styles['facts']}>
      <dl>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              <MixedText locale={locale}>{value}</MixedText>
            </dd>
          </div>
        ))}
      </dl>
      {sources.length === 0 ? undefined : (
        <details>
          <summary>
            {toWord('kind', 'source', locale)} {sources.length}
          </summary>
          <ul>
            {sources.map((source) => (
              <li key={source.id}>
                <SourceLine source={source} locale={locale} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {sources.length === 0 ? <p className={styles['none']}>{m.pathNoSource}</p> : undefined}
    </section>
  );
}

function listFacts({ node, atlas, locale }: Props): readonly (readonly [term: string, value: string])[] {
  const m = exploreMessages[locale];
  const districts = (atlas.edgesAt.get(node.id) ?? []).flatMap(({ type, from, to }) => {
    const district = type === 'LOCATED_IN' && from === node.id ? atlas.nodes.get(to) : undefined;
    return district === undefined ? [] : [toName(district, locale)];
  });
  const rows: readonly (readonly [string, string | undefined])[] = [
    [toWord('fact', 'stage', locale), node.stage && findWord('stage', node.stage, locale)],
    [m.evidence, node.evidence && findWord('evidence', node.evidence, locale)],
    [toWord('fact', 'basis', locale), node.basis && findWord('basis', node.basis, locale)],
    [toWord('fact', 'confidence', locale), node.confidence && findWord('confidence', node.confidence, locale)],
    [toWord('fact', 'asOf', locale), node.asOf === undefined ? undefined : String(node.asOf)],
    [
      toWord('fact', 'enterpriseKind', locale),
      node.enterpriseKind && findWord('enterprise', node.enterpriseKind, locale),
    ],
    [toWord('fact', 'enterpriseRole', locale), node.role && findWord('role', node.role, locale)],
    [toWord('fact', 'tags', locale), node.tags?.join(m.separator)],
    [toWord('kind', 'district', locale), [...new Set(districts)].join(m.separator)],
  ];
  return rows.flatMap(([term, value]) => (value === undefined || value === '' ? [] : [[term, value] as const]));
}

function listSources(node: ExploreNode, atlas: Atlas): readonly SourceRef[] {
  return node.sourceIds.flatMap((id) => atlas.sources.get(id) ?? []);
}
