import { toRest } from '#graph/model/ids';
import type { ThingView } from '#graph/wire/thing';
import type { Locale } from '../_i18n/define-messages';
import { thingMessages } from '../_i18n/thing';
import { OutsideLink } from './outside-link';
import { ReportLinks } from './report-links';
import { toChainPath } from './search/hit-address';
import { SeenInExplorer } from './seen-in-explorer';
import styles from './thing-actions.module.css';
import { WhatIfLink } from './what-if-link';

/** Where the page of a thing leads beside its neighbours: into the picture of its chain and the explorer, a source to its original page. */
export function ThingActions({ view, locale }: { readonly view: ThingView; readonly locale: Locale }) {
  const m = thingMessages[locale];
  if (view.kind === 'segment') {
    return (
      <p className={styles['actions']}>
        <a className={styles['main']} href={`${toChainPath(view.id)}?${new URLSearchParams({ select: view.id })}`}>
          {m.drawn}
        </a>
        <a href={`/targets?segment=${toRest(view.id)}`}>{m.targets}</a>
        <SeenInExplorer id={view.id} locale={locale} />
        <WhatIfLink id={view.id} locale={locale} />
        <ReportLinks id={view.id} locale={locale} />
      </p>
    );
  }
  const url = view.facts.find(({ key }) => key === 'url')?.value;
  if (view.kind !== 'source' || typeof url !== 'string') {
    return (
      <p className={styles['actions']}>
        <SeenInExplorer id={view.id} locale={locale} />
        <WhatIfLink id={view.id} locale={locale} />
        <ReportLinks id={view.id} locale={locale} />
      </p>
    );
  }
  return (
    <p className={styles['actions']}>
      <span>{m.openSource}</span>
      <OutsideLink url={url} label={`${m.openSource}: ${view.nameZh}`} locale={locale} />
    </p>
  );
}
