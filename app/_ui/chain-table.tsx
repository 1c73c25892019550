'use client';

import { type ReactNode, useState } from 'react';
import { toPath } from '#graph/model/ids';
import type { CityChain } from '#graph/wire/city';
import type { Ref } from '#graph/wire/ref';
import type { Locale } from '../_i18n/define-messages';
import { toSpokenName } from '../_i18n/names';
import { chainsMessages } from '../_i18n/pages';
import { toWord } from '../_i18n/vocabulary';
import own from './chain-table.module.css';
import styles from './data-table.module.css';
import { FirmCount } from './firm-count';
import { StateRow } from './state-counts';
import { ThingLink } from './thing-link';

/** Chains of one industry, or of two that share them. */
export type ChainGroup = { readonly industries: readonly Ref[]; readonly chains: readonly CityChain[] };

const SORTS = ['gaps', 'unknown', 'firms', 'districts'] as const;
type Sort = (typeof SORTS)[number];

const MEASURE: Readonly<Record<Sort, (chain: CityChain) => number>> = {
  gaps: ({ states }) => states.weak + states.absent,
  unknown: ({ states }) => states.unknown,
  firms: ({ enterprises }) => enterprises,
  districts: ({ districts }) => districts,
};

/** Chains by industry, or all in one order of the reader's choice, most first. */
export function ChainTable({ groups, locale }: { readonly groups: readonly ChainGroup[]; readonly locale: Locale }) {
  const m = chainsMessages[locale];
  const [sort, setSort] = useState<Sort>();
  const chains = groups.flatMap((group) => group.chains);
  const head = (key: Sort, title: string): ReactNode => (
    <SortHead
      title={title}
      isOn={sort === key}
      label={sort === key ? m.byIndustry : m.sortBy(title)}
      onSort={() => setSort(sort === key ? undefined : key)}
    />
  );
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{m.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.chain}</th>
          <th scope="col" title={m.marks}>
            {m.states}
          </th>
          {head('gaps', m.gaps)}
          {head('unknown', m.unknown)}
          {head('firms', m.firms)}
          {head('districts', m.districts)}
          <th scope="col">{m.basisColumn}</th>
        </tr>
      </thead>
      {sort === undefined ? (
        groups.map((group) => <GroupBody key={group.chains[0]?.id} group={group} locale={locale} />)
      ) : (
        <tbody>
          {sortChains(chains, MEASURE[sort]).map((chain) => (
            <ChainRow key={chain.id} chain={chain} locale={locale} />
          ))}
        </tbody>
      )}
    </table>
  );
}

/** Most first; of equals the one that stood first. */
function sortChains(chains: readonly CityChain[], measure: (chain: CityChain) => number): readonly CityChain[] {
  return [...chains].sort((a, b) => measure(b) - measure(a));
}

type HeadProps = {
  readonly title: string;
  readonly label: string;
  readonly isOn: boolean;
  readonly onSort: () => void;
};

function SortHead({ title, label, isOn, onSort }: HeadProps) {
  return (
    <th scope="col" className={styles['number']} aria-sort={isOn ? 'descending' : 'none'}>
      <button type="button" className={own['sort']} title={label} onClick={onSort}>
        {title}
        <span aria-hidden="true">{isOn ? '▼' : '▽'}</span>
      </button>
    </th>
  );
}

function GroupBody({ group, locale }: { readonly group: ChainGroup; readonly locale: Locale }) {
  return (
    <tbody>
      {group.industries.length === 0 ? undefined : (
        <tr className={styles['group']}>
          <th scope="rowgroup" colSpan={7}>
            <span className={own['industries']}>
              {group.industries.map((industry) => {
                const { text, lang } = toSpokenName(industry, locale);
                return (
                  <a key={industry.id} href={toPath(industry.id)} lang={lang}>
                    {text}
                  </a>
                );
              })}
            </span>
          </th>
        </tr>
      )}
      {group.chains.map((chain) => (
        <ChainRow key={chain.id} chain={chain} locale={locale} />
      ))}
    </tbody>
  );
}

function ChainRow({ chain, locale }: { readonly chain: CityChain; readonly locale: Locale }) {
  const m = chainsMessages[locale];
  const { states, enterprises, operating, districts, basis } = chain;
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        <ThingLink thing={chain} locale={locale} />
      </th>
      <td className={own['states']}>
        <StateRow states={states} locale={locale} />
      </td>
      <td className={styles['number']} data-title={m.gaps}>
        <b>{states.weak + states.absent}</b>
        {` / ${chain.segments}`}
      </td>
      <td className={styles['number']} data-title={m.unknown}>
        {states.unknown}
      </td>
      <td className={styles['number']} data-title={m.firms}>
        <FirmCount count={enterprises} locale={locale} />
        {enterprises === operating || enterprises === 0 ? undefined : (
          <small className={own['operating']}>{`${m.operating} ${operating}`}</small>
        )}
      </td>
      <td className={styles['number']} data-title={m.districts}>
        {districts}
      </td>
      <td data-title={m.basisColumn}>{toWord('basis', basis, locale)}</td>
    </tr>
  );
}
