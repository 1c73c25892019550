import { Fragment, type ReactNode } from 'react';
import { toPath, toRest } from '#graph/model/ids';
import type { ChainView } from '#graph/wire/chain';
import { chainMessages } from '../../_i18n/chain';
import type { Locale } from '../../_i18n/define-messages';
import { frameMessages } from '../../_i18n/frame';
import { toSentence, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { Chip } from '../../_ui/chip';
import { ReportLinks } from '../../_ui/report-links';
import { SeenInExplorer } from '../../_ui/seen-in-explorer';
import { ViewLink } from '../view/view-address';
import styles from './chain-head.module.css';
import { listFirmDistricts } from './chain-index';

/** Where the chain stands among the others, how it came on the list, and the answer of the page. */
type Props = { readonly view: ChainView; readonly locale: Locale; readonly children?: ReactNode };

export function ChainHead({ view, locale, children }: Props) {
  return (
    <header className={styles['head']}>
      <div className={styles['line']}>
        <Trail view={view} locale={locale} />
        <Facts view={view} locale={locale}>
          {children}
        </Facts>
      </div>
      <h1>{toSentence(view.headline, locale)}</h1>
    </header>
  );
}

function Trail({ view, locale }: { readonly view: ChainView; readonly locale: Locale }) {
  const m = chainMessages[locale];
  return (
    <nav className={styles['trail']} aria-label={frameMessages[locale].breadcrumb}>
      {view.industries.length === 0 ? <span>{m.noIndustry}</span> : undefined}
      <span>
        {view.industries.map((industry, at) => {
          const { text, lang } = toSpokenName(industry, locale);
          return (
            <Fragment key={industry.id}>
              {at === 0 ? undefined : m.separator}
              <a href={toPath(industry.id)} lang={lang}>
                {text}
              </a>
            </Fragment>
          );
        })}
      </span>
      <span aria-hidden="true">{'›'}</span>
      <a href="/chains">{m.keyChains}</a>
    </nav>
  );
}

function Facts({ view, locale, children }: Props) {
  const m = chainMessages[locale];
  const districts = listFirmDistricts(view).length;
  return (
    <div className={styles['facts']}>
      <span title={toBasisHelp(view, locale)}>
        <Chip>{toWord('basis', view.basis, locale)}</Chip>
      </span>
      {view.enterprises === 0 ? (
        <span>{m.noFirms}</span>
      ) : (
        <>
          <a href={`/enterprises?chain=${toRest(view.id)}`}>{m.firms(view.enterprises)}</a>
          <ViewLink change={{ lens: 'districts', camera: undefined }}>{m.districts(districts)}</ViewLink>
        </>
      )}
      <SeenInExplorer id={view.id} locale={locale} />
      <ReportLinks id={view.id} locale={locale} />
      {children}
    </div>
  );
}

/** Why the chain is on the list, in one sentence. */
export function toBasisHelp({ basis }: Pick<ChainView, 'basis'>, locale: Locale): string {
  const m = chainMessages[locale];
  return { named: m.basisNamed, plan: m.basisPlan, inferred: m.basisInferred }[basis];
}
