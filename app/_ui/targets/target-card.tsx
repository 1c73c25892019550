import type { TargetCard } from '#graph/wire/targets';
import type { Locale } from '../../_i18n/define-messages';
import { toSentence } from '../../_i18n/names';
import { targetsMessages } from '../../_i18n/targets';
import { toWord } from '../../_i18n/vocabulary';
import { MixedText } from '../mixed-text';
import { SourceLine } from '../source-line';
import { ThingLink } from '../thing-link';
import styles from './targets.module.css';

/** A firm to talk to: who it is, where, and one to three reasons, each with its sources. */
export function TargetCardItem({ card, locale }: { readonly card: TargetCard; readonly locale: Locale }) {
  const m = targetsMessages[locale];
  const place = locale === 'zh' ? card.districtZh : card.districtEn;
  const facts = [toWord('role', card.role, locale), toWord('enterprise', card.enterpriseKind, locale), place];
  return (
    <li>
      <p className={styles['name']}>
        <ThingLink thing={card} locale={locale} />
        <small>{facts.filter((fact) => fact !== undefined).join(' · ')}</small>
      </p>
      <ul className={styles['evidence']}>
        {card.evidence.map(({ sentence, sources }) => (
          <li key={sentence.zh}>
            <MixedText locale={locale}>{toSentence(sentence, locale)}</MixedText>
            {sources.length === 0 ? (
              <small className={styles['general']}>{m.general}</small>
            ) : (
              sources.map((source) => <SourceLine key={source.id} source={source} locale={locale} />)
            )}
          </li>
        ))}
      </ul>
      {card.reasons > card.evidence.length ? (
        <small className={styles['general']}>{m.moreReasons(card.reasons - card.evidence.length)}</small>
      ) : undefined}
    </li>
  );
}
