import { type NodeId, toPath } from '#graph/model/ids';
import type { DistrictChain } from '#graph/wire/district';
import type { Locale } from '../../_i18n/define-messages';
import { districtsMessages } from '../../_i18n/districts';
import { toName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { Chip } from '../chip';
import { FirmCount } from '../firm-count';
import { ThingLink } from '../thing-link';
import styles from './work-table.module.css';

type Firm = DistrictChain['stages'][number]['firms'][number];

/** Chains of the district against the three stages, in each cell the firms. */
export function WorkTable({ chains, locale }: { readonly chains: readonly DistrictChain[]; readonly locale: Locale }) {
  const m = districtsMessages[locale];
  if (chains.length === 0) return <p>{m.workNone}</p>;
  return (
    <>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{m.chain}</th>
            <th scope="col">{m.role}</th>
            {chains[0]?.stages.map(({ stage }) => (
              <th key={stage} scope="col">
                {toWord('stage', stage, locale)}
              </th>
            ))}
            <th scope="col" className={styles['number']}>
              {m.count}
            </th>
          </tr>
        </thead>
        <tbody>
          {chains.map((chain) => (
            <Row key={chain.id} chain={chain} locale={locale} />
          ))}
        </tbody>
      </table>
      <p className={styles['note']}>
        <LeaderMark />
        {`${m.leader} · ${m.workNote}`}
      </p>
    </>
  );
}

function Row({ chain, locale }: { readonly chain: DistrictChain; readonly locale: Locale }) {
  const m = districtsMessages[locale];
  return (
    <tr>
      <th scope="row">
        <ThingLink thing={chain} locale={locale} />
      </th>
      <td>
        {chain.role === undefined ? (
          <span className={styles['none']}>{m.noRole}</span>
        ) : (
          <span className={styles['role']}>
            <Chip tone={chain.role === 'lead' || chain.role === 'featured' ? 'district' : 'plain'}>
              {toWord('deployment', chain.role, locale)}
            </Chip>
            <small>{chain.asOf}</small>
          </span>
        )}
      </td>
      {chain.stages.map(({ stage, firms }) => (
        <td
          key={stage}
          data-title={toWord('stage', stage, locale)}
          className={firms.length === 0 ? styles['empty'] : ''}
        >
          {firms.length === 0 ? <span aria-hidden="true">{'—'}</span> : <Firms firms={firms} locale={locale} />}
        </td>
      ))}
      <td className={styles['number']} data-title={m.count}>
        <FirmCount count={chain.enterprises} locale={locale} />
      </td>
    </tr>
  );
}

/** Each firm once, with every segment it works in here. */
function Firms({ firms, locale }: { readonly firms: readonly Firm[]; readonly locale: Locale }) {
  const m = districtsMessages[locale];
  const byId = new Map<NodeId, Firm[]>();
  for (const firm of firms) byId.set(firm.id, [...(byId.get(firm.id) ?? []), firm]);
  return (
    <ul className={styles['firms']}>
      {[...byId.values()].map((activities) => {
        const [firm] = activities;
        if (firm === undefined) return undefined;
        const isOperating = activities.some(({ operation }) => operation === 'operating');
        const doing = activities.map(({ segment, activityZh }) => m.doing(toName(segment, locale), activityZh));
        const isChinese = locale === 'en' && firm.nameEn === undefined;
        return (
          <li key={firm.id}>
            {firm.role === 'chain-leader' ? <LeaderMark label={m.leader} /> : undefined}
            <a href={toPath(firm.id)} title={doing.join('\n')} lang={isChinese ? 'zh-CN' : undefined}>
              {locale === 'zh' ? firm.shortName : toName(firm, locale)}
            </a>
            {isOperating ? undefined : <Chip tone="dashed">{toWord('operation', firm.operation, locale)}</Chip>}
          </li>
        );
      })}
    </ul>
  );
}

function LeaderMark({ label }: { readonly label?: string }) {
  return (
    <span className={styles['leader']}>
      <i aria-hidden="true" />
      {label === undefined ? undefined : <span className="visually-hidden">{label}</span>}
    </span>
  );
}
