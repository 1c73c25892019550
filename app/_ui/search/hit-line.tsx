import { Fragment } from 'react';
import type { SearchHitView } from '#graph/wire/search';
import type { Locale } from '../../_i18n/define-messages';
import { searchMessages } from '../../_i18n/search';
import { toWord } from '../../_i18n/vocabulary';
import { KindMark } from '../kind-mark';
import { MixedText } from '../mixed-text';
import { StateMark } from '../state-mark';
import styles from './hit-line.module.css';

type Props = { readonly hit: SearchHitView; readonly query: string; readonly locale: Locale };

/** A hit in one or two lines: kind, name with what matched, state of a segment, where it belongs, why it matched. */
export function HitLine({ hit, query, locale }: Props) {
  const context = locale === 'en' ? (hit.contextEn ?? hit.contextZh) : hit.contextZh;
  const reason = toReason(hit, locale);
  return (
    <span className={styles['hit']}>
      <KindMark kind={hit.kind} />
      <span className={styles['name']}>
        <HitName hit={hit} query={query} locale={locale} />
        {hit.status === undefined ? undefined : <StateMark status={hit.status} locale={locale} size={13} />}
      </span>
      <span className={styles['rest']}>
        <MixedText locale={locale}>
          {[toWord('kind', hit.kind, locale), context, reason].filter((part) => part !== undefined).join(' · ')}
        </MixedText>
      </span>
    </span>
  );
}

/** In Chinese the name; in English the English name first, then the Chinese one, which is what the marks refer to. */
function HitName({ hit, query, locale }: Props) {
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

/** Why a hit is one; nothing where the marks in the name say it already. */
function toReason({ matched: { field, text } }: SearchHitView, locale: Locale): string | undefined {
  const m = searchMessages[locale];
  const how = {
    name: undefined,
    alias: text === undefined ? undefined : m.byAlias(text),
    code: text === undefined ? undefined : m.byCode(text),
    pinyin: m.byPinyin,
    initials: m.byInitials,
    english: m.byEnglish,
    context: m.byContext,
  }[field];
  const isNamed = field === 'alias' || field === 'code' || text === undefined;
  return how === undefined || isNamed ? how : m.of(how, text);
}
