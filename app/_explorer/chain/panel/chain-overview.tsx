import { toPath } from '#graph/model/ids';
import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toName, toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { SourceLine } from '../../../_ui/source-line';
import { StateShape } from '../../../_ui/state-mark';
import { ZhText } from '../../../_ui/zh-text';
import { ViewLink } from '../../view/view-address';
import { toBasisHelp } from '../chain-head';
import { type ChainIndex, listFindings } from '../chain-index';
import { ChainDiagnosis } from './chain-diagnosis';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';
import { FindingRows } from './finding-rows';

type Props = { readonly index: ChainIndex; readonly locale: Locale };

/** Nothing is selected: the chain itself, its gaps first. */
export function ChainOverview({ index, locale }: Props) {
  const m = chainMessages[locale];
  const { view } = index;
  const { text, lang } = toSpokenName(view, locale);
  const findings = listFindings(view, view.id);
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['kicker']}>{m.chainKicker}</p>
        <h2 lang={lang}>{text}</h2>
        {view.summaryZh === undefined ? undefined : (
          <p className={styles['summary']}>
            <ZhText locale={locale}>{view.summaryZh}</ZhText>
          </p>
        )}
        <p className={styles['hint']}>{m.selectHint}</p>
      </header>
      <ChainDiagnosis view={view} locale={locale} />
      <Gaps index={index} locale={locale} />
      <Deployed index={index} locale={locale} />
      {findings.length === 0 ? undefined : (
        <DetailSection title={m.findingsTitle} note={m.findingsOfChain(findings.length)}>
          <FindingRows findings={findings} locale={locale} />
        </DetailSection>
      )}
      <Industries index={index} locale={locale} />
      <DetailSection title={m.basisTitle} note={toWord('basis', view.basis, locale)}>
        <p className={styles['text']}>
          {`${toBasisHelp(view, locale)} ${m.confidence} ${toWord('confidence', view.confidence, locale)}`}
        </p>
        <ul className={styles['rows']}>
          {view.sources.map((source) => (
            <li key={source.id}>
              <SourceLine source={source} locale={locale} />
            </li>
          ))}
        </ul>
      </DetailSection>
    </>
  );
}

const GAP_ORDER = ['absent', 'weak', 'unknown'] as const;

/** Segments that are absent, weak or not verified, in that order; each is one step away. */
function Gaps({ index: { view }, locale }: Props) {
  const m = chainMessages[locale];
  const gaps = GAP_ORDER.flatMap((status) => view.segments.filter((card) => card.state.status === status));
  return (
    <DetailSection
      title={`${m.incompleteTitle} ${gaps.length}`}
      note={gaps.length === 0 ? undefined : m.incompleteHelp}
    >
      {gaps.length === 0 ? <p className={styles['text']}>{m.incompleteNone}</p> : undefined}
      <ul className={styles['ties']}>
        {gaps.map((card) => (
          <GapRow key={card.id} card={card} locale={locale} />
        ))}
      </ul>
    </DetailSection>
  );
}

function GapRow({ card, locale }: { readonly card: SegmentCard; readonly locale: Locale }) {
  const m = chainMessages[locale];
  const { text, lang } = toSpokenName(card, locale);
  return (
    <li>
      <span>
        <StateShape status={card.state.status} size={14} />
        <span className="visually-hidden">{toWord('state', card.state.status, locale)}</span>
      </span>
      <span className={styles['end']}>
        <ViewLink className={styles['ink']} change={{ select: card.id }} lang={lang}>
          {text}
        </ViewLink>
      </span>
      <span className={styles['words']} title={m.usersHereHelp}>
        {m.usersHere(card.usersHere)}
      </span>
    </li>
  );
}

function Industries({ index: { view }, locale }: Props) {
  const m = chainMessages[locale];
  return (
    <DetailSection title={m.industriesTitle}>
      {view.industries.length === 0 ? <p className={styles['text']}>{m.noIndustry}</p> : undefined}
      <ul className={styles['run']}>
        {view.industries.map((industry) => (
          <li key={industry.id}>
            <a className={styles['ink']} href={toPath(industry.id)}>
              {toName(industry, locale)}
            </a>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}

function Deployed({ index: { view }, locale }: Props) {
  const m = chainMessages[locale];
  return (
    <DetailSection title={m.deployedTitle} note={m.deployedHelp}>
      {view.districts.length === 0 ? <p className={styles['text']}>{m.deployedNone}</p> : undefined}
      <ul className={styles['run']}>
        {view.districts.map((district) => (
          <li key={district.id}>
            <a className={styles['ink']} href={toPath(district.id)}>
              {toName(district, locale)}
            </a>
            <small>{[toWord('deployment', district.role, locale), district.asOf].join(' ').trim()}</small>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
