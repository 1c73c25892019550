import { Fragment } from 'react';
import type { SearchHitView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { listMessages } from '../../_i18n/lists';
import { toName } from '../../_i18n/names';
import { sectorMessages } from '../../_i18n/sector';
import { toWord } from '../../_i18n/vocabulary';
import { KindMark } from '../kind-mark';
import { MixedText } from '../mixed-text';
import { StateMark } from '../state-mark';
import { VerdictMark } from '../verdict-mark';
import styles from './hit-line.module.css';
import { toReason } from './hit-reason';

type Props = {
  readonly hit: SearchHitView;
  readonly query: string;
  readonly locale: Locale;
  /** With verdict, role and number of firms, where there is room. */
  readonly isFull?: boolean;
};

/** A hit in one or two lines: kind, name with what matched, state of a segment, where it belongs, why it matched. */
export function HitLine({ hit, query, locale, isFull = false }: Props) {
  const context = locale === 'en' ? (hit.contextEn ?? hit.contextZh) : hit.contextZh;
  const reason = toReason(hit, locale);
  return (
    <span className={styles['hit']}>
      <KindMark kind={hit.kind} />
      <span className={styles['name']}>
        <HitName hit={hit} query={query} locale={locale} />
        {hit.status === undefined ? undefined : <StateMark status={hit.status} locale={locale} size={13} />}
        {isFull && hit.verdict !== undefined ? (
          <VerdictMark verdict={hit.verdict} locale={locale} size={16} />
        ) : undefined}
      </span>
      <span className={styles['rest']}>
        <MixedText locale={locale}>
          {[toWord('kind', hit.kind, locale), context, ...(isFull ? toFacts(hit, locale) : []), reason]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </MixedText>
      </span>
    </span>
  );
}

/** In Chinese the name; in English the English name first, then the Chinese one, which is what the marks refer to. */
function HitName({ hit, query, locale }: Omit<Props, 'isFull'>) {
  const zh = (
    <span lang={locale === 'en' ? 'zh-CN' : undefined}>
      <Marked text={hit.nameZh} ranges={hit.matched.ranges} />
    </span>
  );
  if (locale === 'zh' || hit.nameEn === undefined) return <b>{zh}</b>;
  return (
    <>
      <b>
        <Marked text={hit.nameEn} ranges={findWords(hit.nameEn, query)} />
      </b>
      <small className={styles['other']}>{zh}</small>
    </>
  );
}

type Ranges = readonly (readonly [number, number])[];

function Marked({ text, ranges }: { readonly text: string; readonly ranges: Ranges }) {
  const ends = ranges.map(([, to]) => to);
  return (
    <>
      {ranges.map(([from, to], index) => (
        <Fragment key={from}>
          {text.slice(ends[index - 1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(ends.at(-1) ?? 0)}
    </>
  );
}

/** Where the words of the query begin a word of an English name, in reading order. */
function findWords(name: string, query: string): Ranges {
  const low = name.toLowerCase();
  const found = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word): [number, number][] => {
      const at = low.indexOf(word);
      return at < 0 || low.length !== name.length ? [] : [[at, at + word.length]];
    })
    .sort(([a], [b]) => a - b);
  return found.filter(([from], index) => from >= (found[index - 1]?.[1] ?? 0));
}

/** What is known of it at a glance, beside where it belongs. */
function toFacts(
  { role, firms, districts, usedIn, kind }: SearchHitView,
  locale: Locale,
): readonly (string | undefined)[] {
  const m = sectorMessages[locale];
  return [
    role === undefined ? undefined : toWord('role', role, locale),
    kind === 'segment' && districts !== undefined && districts.length > 0
      ? m.madeIn(districts.map((place) => toName(place, locale)).join(listMessages[locale].separator))
      : undefined,
    usedIn === undefined
      ? undefined
      : m.usedIn(usedIn.map((place) => toName(place, locale)).join(listMessages[locale].separator)),
    firms === undefined ? undefined : m.operating(firms),
  ];
}
