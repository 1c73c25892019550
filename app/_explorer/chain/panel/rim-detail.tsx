import { toPath } from '#graph/model/ids';
import type { Rim, SupplyLink } from '#graph/wire/chain';
import type { Ref } from '#graph/wire/ref';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import { toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { StateShape } from '../../../_ui/state-mark';
import { ViewLink } from '../../view/view-address';
import type { ChainIndex, RimPair } from '../chain-index';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';
import { toStateCounts } from './state-counts-text';

type Props = { readonly index: ChainIndex; readonly rims: RimPair; readonly locale: Locale };

/** Another chain at the rim: every supply between it and this chain. */
export function RimDetail({ index, rims, locale }: Props) {
  const m = chainMessages[locale];
  const rim = rims.in ?? rims.out;
  if (rim === undefined) return undefined;
  const { text, lang } = toSpokenName(rim, locale);
  return (
    <>
      <header className={styles['head']}>
        <p className={styles['kicker']}>{m.rimKicker}</p>
        <h2 lang={lang}>{text}</h2>
        <p className={styles['summary']}>{m.rimSummary}</p>
      </header>
      {rims.in === undefined ? undefined : (
        <RimLinks title={m.rimIn(rims.in.links.length)} rim={rims.in} side="in" index={index} locale={locale} />
      )}
      {rims.out === undefined ? undefined : (
        <RimLinks title={m.rimOut(rims.out.links.length)} rim={rims.out} side="out" index={index} locale={locale} />
      )}
    </>
  );
}

type LinksProps = {
  readonly title: string;
  readonly rim: Rim;
  readonly side: 'in' | 'out';
  readonly index: ChainIndex;
  readonly locale: Locale;
};

function RimLinks({ title, rim, side, index, locale }: LinksProps) {
  const m = chainMessages[locale];
  const states = rim.segments.flatMap(({ status }) => status ?? []);
  const note = `${m.rimStates} ${toStateCounts(states, locale)}`;
  return (
    <DetailSection title={title} note={note}>
      <ul className={styles['rows']}>
        {rim.links.map((link) => {
          const away = rim.segments.find(({ id }) => id === (side === 'in' ? link.from : link.to));
          const here = index.cards.get(side === 'in' ? link.to : link.from);
          if (away === undefined || here === undefined) return undefined;
          return <RimLink key={link.id} {...{ link, away, here, side, rim, locale }} />;
        })}
      </ul>
    </DetailSection>
  );
}

type LinkProps = {
  readonly link: SupplyLink;
  readonly away: Ref;
  readonly here: Ref;
  readonly side: 'in' | 'out';
  readonly rim: Ref;
  readonly locale: Locale;
};

function RimLink({ link, away, here, side, rim, locale }: LinkProps) {
  const m = chainMessages[locale];
  const awaySpoken = toSpokenName(away, locale);
  const hereSpoken = toSpokenName(here, locale);
  const awayLink = (
    <a className={styles['ink']} href={`${toPath(rim.id)}?select=${away.id}`} lang={awaySpoken.lang}>
      <Mark thing={away} locale={locale} />
      {awaySpoken.text}
    </a>
  );
  const hereLink = (
    <ViewLink className={styles['ink']} change={{ select: here.id }} lang={hereSpoken.lang}>
      <Mark thing={here} locale={locale} />
      {hereSpoken.text}
    </ViewLink>
  );
  return (
    <li className={styles['pair']} title={link.summaryZh}>
      {side === 'in' ? awayLink : hereLink}
      <span className={styles['arrow']}>
        <span aria-hidden="true">{'→'}</span>
        <span className="visually-hidden">{m.supplies}</span>
      </span>
      {side === 'in' ? hereLink : awayLink}
      <span className={styles['words']}>
        {[toWord('necessity', link.necessity, locale), ...(link.alternative ? [m.anyOne] : [])].join(' · ')}
      </span>
    </li>
  );
}

function Mark({ thing, locale }: { readonly thing: Ref; readonly locale: Locale }) {
  if (thing.status === undefined) return undefined;
  return (
    <>
      <StateShape status={thing.status} size={14} />
      <span className="visually-hidden">{toWord('state', thing.status, locale)}</span>
    </>
  );
}
