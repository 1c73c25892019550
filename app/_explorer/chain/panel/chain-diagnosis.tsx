import { toPath, toRest } from '#graph/model/ids';
import type { ChainView } from '#graph/wire/chain';
import type { ChainDiagnosisView } from '#graph/wire/diagnosis';
import type { Locale } from '../../../_i18n/define-messages';
import { diagnosisMessages } from '../../../_i18n/diagnosis';
import { toName, toSpokenName } from '../../../_i18n/names';
import { toWord } from '../../../_i18n/vocabulary';
import { CompletenessRing } from '../../../_ui/completeness-ring';
import { StateShape } from '../../../_ui/state-mark';
import { WhyLink } from '../../../_ui/why/why-link';
import { ViewLink } from '../../view/view-address';
import styles from './detail.module.css';
import { DetailSection } from './detail-section';

type Props = { readonly view: ChainView; readonly locale: Locale };

/** How complete the chain is, where it is weakest, on which chains it depends. */
export function ChainDiagnosis({ view, locale }: Props) {
  const m = diagnosisMessages[locale];
  const { diagnosis } = view;
  if (diagnosis === undefined) return undefined;
  const { completeness, weakestPath, dependence } = diagnosis;
  return (
    <>
      <DetailSection title={m.title}>
        <CompletenessRing completeness={completeness} locale={locale} />
        <p className={styles['text']}>{m.note}</p>
        <p>
          <a href={`/gaps?chain=${toRest(view.id)}`}>{m.allGaps}</a>{' '}
          <WhyLink of="completeness" chain={view.id} about={toName(view, locale)} locale={locale} />
        </p>
      </DetailSection>
      {weakestPath === undefined ? undefined : <Weakest path={weakestPath} locale={locale} />}
      {dependence.length === 0 ? undefined : <Dependence dependence={dependence} locale={locale} />}
    </>
  );
}

type WeakestProps = { readonly path: NonNullable<ChainDiagnosisView['weakestPath']>; readonly locale: Locale };

function Weakest({ path: { segments, weak, absent, unknown }, locale }: WeakestProps) {
  const m = diagnosisMessages[locale];
  const rest = unknown === 0 ? '' : m.weakestUnknown(unknown);
  return (
    <DetailSection title={m.weakestTitle} note={`${m.weakest(segments.length, weak, absent)}${rest}`}>
      <ol className={styles['ties']}>
        {segments.map((segment) => {
          const { text, lang } = toSpokenName(segment, locale);
          return (
            <li key={segment.id}>
              <span>
                {segment.status === undefined ? undefined : (
                  <>
                    <StateShape status={segment.status} size={14} />
                    <span className="visually-hidden">{toWord('state', segment.status, locale)}</span>
                  </>
                )}
              </span>
              <span className={styles['end']}>
                <ViewLink className={styles['ink']} change={{ select: segment.id }} lang={lang}>
                  {text}
                </ViewLink>
              </span>
            </li>
          );
        })}
      </ol>
    </DetailSection>
  );
}

function Dependence({
  dependence,
  locale,
}: {
  readonly dependence: ChainDiagnosisView['dependence'];
  readonly locale: Locale;
}) {
  const m = diagnosisMessages[locale];
  return (
    <DetailSection title={m.dependenceTitle}>
      <ul className={styles['rows']}>
        {dependence.map(({ id, nameZh, nameEn, required, weak, absent, unknown }) => (
          <li key={id} className={styles['run']}>
            <a href={toPath(id)}>{toName({ nameZh, nameEn }, locale)}</a>{' '}
            <small>{`${m.dependence(required)} · ${m.dependenceGaps(weak, absent, unknown)}`}</small>
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
