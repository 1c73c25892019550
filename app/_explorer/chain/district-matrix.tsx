import { Fragment } from 'react';
import { type NodeId, toPath } from '#graph/model/ids';
import { type SegmentStatus, stageSchema } from '#graph/model/vocabulary';
import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../_i18n/chain';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSpokenName } from '../../_i18n/names';
import { toWord } from '../../_i18n/vocabulary';
import { Chip } from '../../_ui/chip';
import { ScrollBox } from '../../_ui/scroll-box';
import { StateShape } from '../../_ui/state-mark';
import { ViewLink } from '../view/view-address';
import { type ChainIndex, listStage } from './chain-index';
import styles from './district-matrix.module.css';
import { buildDistrictRows, type DistrictRow } from './district-rows';

type Props = {
  readonly index: ChainIndex;
  readonly selected: NodeId | undefined;
  readonly states: readonly SegmentStatus[];
  readonly locale: Locale;
};

/** Who of the chain sits where: districts by segments, beside what texts place there. */
export function DistrictMatrix({ index, selected, states, locale }: Props) {
  const m = chainMessages[locale];
  const { view } = index;
  const rows = buildDistrictRows(view);
  const segments = stageSchema.options
    .flatMap((stage) => listStage(view, stage))
    .filter((card) => states.length === 0 || states.includes(card.state.status));
  const working = rows.filter(({ firms }) => firms > 0).length;
  const both = rows.filter(({ firms, roles }) => firms > 0 && roles.length > 0).length;
  return (
    <section className={styles['part']} aria-labelledby="district-matrix-title">
      <h2 id="district-matrix-title">
        {m.districtsHeadline(rows.filter(({ roles }) => roles.length > 0).length, working, both)}
      </h2>
      <p className={styles['note']}>{m.districtNote}</p>
      <ScrollBox label={m.districtCaption(toName(view, locale))}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{m.districtCaption(toName(view, locale))}</caption>
          <Head segments={segments} selected={selected} locale={locale} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.district.id} row={row} segments={segments} selected={selected} locale={locale} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.length === 0 ? <p>{m.deployedNone}</p> : undefined}
    </section>
  );
}

type HeadProps = Pick<Props, 'selected' | 'locale'> & { readonly segments: readonly SegmentCard[] };

function Head({ segments, selected, locale }: HeadProps) {
  const m = chainMessages[locale];
  const stages = stageSchema.options
    .map((stage) => ({ stage, count: segments.filter((card) => card.stage === stage).length }))
    .filter(({ count }) => count > 0);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className={styles['district']}>
          {m.columnDistrict}
        </th>
        <th scope="col" rowSpan={2}>
          {m.columnRole}
        </th>
        <th scope="col" rowSpan={2} className={styles['number']}>
          {m.columnTotal}
        </th>
        {stages.map(({ stage, count }) => (
          <th key={stage} scope="colgroup" colSpan={count} className={styles['stage']}>
            {toWord('stage', stage, locale)}
          </th>
        ))}
      </tr>
      <tr>
        {segments.map((card) => (
          <SegmentHead key={card.id} card={card} isSelected={card.id === selected} locale={locale} />
        ))}
      </tr>
    </thead>
  );
}

type SegmentHeadProps = { readonly card: SegmentCard; readonly isSelected: boolean; readonly locale: Locale };

function SegmentHead({ card, isSelected, locale }: SegmentHeadProps) {
  const { text, lang } = toSpokenName(card, locale);
  return (
    <th scope="col" className={styles['segment']} data-selected={isSelected ? '' : undefined}>
      <ViewLink
        change={{ select: card.id }}
        aria-current={isSelected ? 'true' : undefined}
        title={`${text} · ${toWord('state', card.state.status, locale)}`}
      >
        <StateShape status={card.state.status} size={14} />
        <span className="visually-hidden">{toWord('state', card.state.status, locale)}</span>
        <span className={styles['upright']} lang={lang}>
          {text}
        </span>
      </ViewLink>
    </th>
  );
}

type RowProps = Pick<Props, 'selected' | 'locale'> & {
  readonly row: DistrictRow;
  readonly segments: readonly SegmentCard[];
};

function Row({ row, segments, selected, locale }: RowProps) {
  const m = chainMessages[locale];
  const { district, roles, firms, cells } = row;
  return (
    <tr>
      <th scope="row" className={styles['district']}>
        <a href={toPath(district.id)}>{toName(district, locale)}</a>
      </th>
      <td className={styles['role']}>
        {roles.length === 0 ? <span className={styles['none']}>{m.noDeployment}</span> : undefined}
        {roles.map(({ role, asOf }) => (
          <Fragment key={`${role}${asOf}`}>
            <Chip tone={role === 'mentioned' ? 'dashed' : 'district'}>{toWord('deployment', role, locale)}</Chip>
            <small>{asOf}</small>
          </Fragment>
        ))}
      </td>
      <td className={styles['number']}>{firms === 0 ? <Missing locale={locale} /> : <b>{firms}</b>}</td>
      {segments.map((card) => {
        const names = cells.get(card.id);
        return (
          <td key={card.id} className={styles['cell']} data-selected={card.id === selected ? '' : undefined}>
            {names === undefined ? (
              <Missing locale={locale} />
            ) : (
              <b title={names.join(m.separator)} className={styles['filled']}>
                {names.length}
              </b>
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Missing({ locale }: { readonly locale: Locale }) {
  return (
    <span className={styles['none']}>
      <span aria-hidden="true">{'—'}</span>
      <span className="visually-hidden">{chainMessages[locale].missing}</span>
    </span>
  );
}
