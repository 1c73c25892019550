import type { SegmentCard } from '#graph/wire/chain';
import { chainMessages } from '../../../_i18n/chain';
import type { Locale } from '../../../_i18n/define-messages';
import type { ChainIndex, Tie } from '../chain-index';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';
import { toStateCounts } from './state-counts-text';
import { TieRow } from './tie-row';

type Props = { readonly index: ChainIndex; readonly card: SegmentCard; readonly locale: Locale };

/** Who supplies the segment and whom it supplies, in this chain and in others. */
export function SupplySections({ index, card, locale }: Props) {
  const m = chainMessages[locale];
  const props = { index, locale };
  return (
    <>
      <Ties title={m.suppliersTitle} none={m.noSuppliers} ties={index.suppliers.get(card.id) ?? []} {...props} />
      <Ties title={m.usersTitle} none={m.noUsers} ties={index.users.get(card.id) ?? []} {...props} />
    </>
  );
}

type TiesProps = {
  readonly title: string;
  readonly none: string;
  readonly ties: readonly Tie[];
  readonly index: ChainIndex;
  readonly locale: Locale;
};

function Ties({ title, none, ties, index, locale }: TiesProps) {
  const states = ties.flatMap(({ other }) => other.status ?? []);
  return (
    <DetailSection
      title={`${title} ${ties.length}`}
      note={ties.length === 0 ? undefined : toStateCounts(states, locale)}
    >
      {ties.length === 0 ? <p className={styles['text']}>{none}</p> : undefined}
      <ul className={styles['ties']}>
        {ties.map((tie) => (
          <TieRow key={tie.link.id} tie={tie} card={index.cards.get(tie.other.id)} locale={locale} />
        ))}
      </ul>
    </DetailSection>
  );
}
