import type { ReactNode } from 'react';
import type { CityView } from '#graph/wire/city';
import type { DistrictView } from '#graph/wire/district';
import type { Locale } from '../../_i18n/define-messages';
import { districtsMessages } from '../../_i18n/districts';
import { toName, toSentence } from '../../_i18n/names';
import { questionMessages } from '../../_i18n/questions';
import { FactList } from '../fact-list';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Panel } from '../panel';
import { RelationGroups } from '../relation-groups';
import { ReportLinks } from '../report-links';
import { SeenInExplorer } from '../seen-in-explorer';
import { SourceList } from '../source-list';
import { placeGroups } from '../thing-layout';
import { toHere, toTrail } from '../thing-trail';
import { TileMap } from '../tile-map';
import { WhatIfLink } from '../what-if-link';
import styles from './district-page.module.css';
import { FigurePanel } from './figure-panel';
import { FittingGapsPanel } from './fitting-gaps-panel';
import { OtherPlaces } from './other-places';
import { PeerPanel } from './peer-panel';
import { PlanPanel } from './plan-panel';
import { toRank } from './rank';
import { StructurePanel } from './structure-panel';
import { WorkTable } from './work-table';

type Props = {
  readonly view: DistrictView;
  readonly city: CityView;
  /** Puts it on the shortlist. */
  readonly pin: ReactNode;
  readonly locale: Locale;
};

/** One district: who works in which chain and stage, plan against actual, figures, where it lies. */
export function DistrictPage({ view, city, pin, locale }: Props) {
  const m = districtsMessages[locale];
  const groups = view.groups.filter(({ type }) => type !== 'MEASURES');
  const { main, side } = placeGroups({ ...view, groups });
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].district}
        title={toSentence(view.headline, locale)}
        trail={toTrail(view, locale)}
        here={toHere(view, locale)}
        locale={locale}
      >
        <p>
          {toRankLine(view, city, locale)} <SeenInExplorer id={view.id} locale={locale} />{' '}
          <WhatIfLink id={view.id} locale={locale} />
        </p>
        <p className={styles['ways']}>
          <ReportLinks id={view.id} locale={locale} />
        </p>
        {pin}
      </PageHead>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Panel title={m.work(toName(view, locale))} note={toWorkNote(view, locale)}>
            <WorkTable chains={view.chains} locale={locale} />
          </Panel>
          <StructurePanel id={view.id} structure={view.profile.structure} locale={locale} />
          <FittingGapsPanel view={view} locale={locale} />
          <PlanPanel chains={view.chains} plan={view.profile.plan} locale={locale} />
          <PeerPanel id={view.id} profile={view.profile} locale={locale} />
          <RelationGroups view={view} groups={main} locale={locale} />
        </div>
        <div className={styles['side']}>
          <FigurePanel figures={view.figures} subject={view.id} locale={locale} />
          <Panel title={m.map}>
            <TileMap districts={city.districts} current={view.id} locale={locale} />
          </Panel>
          <OtherPlaces view={view} city={city} locale={locale} />
          <RelationGroups view={view} groups={side} locale={locale} />
          <FactList facts={view.facts} kind={view.kind} locale={locale} />
          <SourceList sources={view.sources} locale={locale} />
        </div>
      </div>
    </article>
  );
}

function toRankLine({ id, enterprises, operating }: DistrictView, { districts }: CityView, locale: Locale): string {
  const m = districtsMessages[locale];
  if (enterprises === 0) return m.noFirms;
  const rank = toRank(districts, id);
  return rank === undefined ? m.zoneLine(enterprises, operating) : m.rankLine(enterprises, operating, rank);
}

function toWorkNote({ chains, firmsTruncated }: DistrictView, locale: Locale): string {
  const m = districtsMessages[locale];
  return firmsTruncated === null ? m.workCount(chains.length) : m.workCut(firmsTruncated.shown, firmsTruncated.total);
}
