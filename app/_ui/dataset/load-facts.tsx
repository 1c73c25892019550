import type { DatasetView } from '#graph/wire/dataset';
import { datasetMessages } from '../../_i18n/dataset';
import type { Locale } from '../../_i18n/define-messages';
import factStyles from '../fact-list.module.css';
import { Panel } from '../panel';

/** Which data are served: name, version, digest, when they were loaded and into what. */
export function LoadFacts({ view, locale }: { readonly view: DatasetView; readonly locale: Locale }) {
  const m = datasetMessages[locale];
  const facts: readonly (readonly [string, string])[] = [
    [m.name, view.name],
    [m.version, view.version],
    [m.loadedAt, view.loadedAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')],
    [m.engine, view.engine === 'embedded' ? m.engineEmbedded : m.engineNeo4j],
    [m.digest, view.digest],
  ];
  return (
    <Panel title={m.load}>
      <dl className={factStyles['list']}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
