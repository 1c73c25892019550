import { toPath } from '#graph/model/ids';
import type { VerifyView } from '#graph/wire/opportunity';
import type { Locale } from '../../_i18n/define-messages';
import { toName, toSentence } from '../../_i18n/names';
import { opportunitiesMessages } from '../../_i18n/opportunities';
import { questionMessages } from '../../_i18n/questions';
import { toWord } from '../../_i18n/vocabulary';
import { type Column, DataTable } from '../data-table';
import pageStyles from '../page.module.css';
import { PageHead } from '../page-head';
import { Pager } from '../pager';
import { ThingLink } from '../thing-link';
import { WhyLink } from '../why/why-link';
import { ZhText } from '../zh-text';
import styles from './opportunities.module.css';
import { PresetLinks } from './preset-links';

type Item = VerifyView['items'][number];
type Props = { readonly view: VerifyView; readonly params: URLSearchParams; readonly locale: Locale };

const OUTCOMES = ['present', 'weak', 'absent'] as const;

/** What to verify first: the unknowns by how often settling them would change the first ten. */
export function VerifyPage({ view, params, locale }: Props) {
  const m = opportunitiesMessages[locale];
  const columns: readonly Column<Item>[] = [
    { key: 'segment', as: 'name', title: m.segment, cell: (item) => <Segment item={item} locale={locale} /> },
    {
      key: 'changes',
      as: 'number',
      title: m.changes,
      cell: (item) => (
        <>
          <b>{m.changesOf(item.changes)}</b>{' '}
          <WhyLink
            of="verification"
            segment={item.id}
            preset={view.preset}
            about={toName(item, locale)}
            locale={locale}
          />
        </>
      ),
    },
    {
      key: 'outcomes',
      as: 'text',
      title: m.outcomes,
      cell: ({ byOutcome }) =>
        OUTCOMES.map((outcome) => m.outcome(toWord('state', outcome, locale), byOutcome[outcome])).join(' · '),
    },
    {
      key: 'users',
      as: 'number',
      title: m.usersHere,
      cell: (item) => (
        <>
          {item.usersHere} <WhyLink of="demand" segment={item.id} about={toName(item, locale)} locale={locale} />
        </>
      ),
    },
    {
      key: 'summary',
      as: 'text',
      title: m.summary,
      cell: ({ summaryZh }) => <ZhText locale={locale}>{summaryZh}</ZhText>,
    },
  ];
  return (
    <article className={pageStyles['page']}>
      <PageHead
        question={questionMessages[locale].verify}
        title={toSentence(view.headline, locale)}
        trail={[]}
        locale={locale}
      >
        <PresetLinks path="/verify" preset={view.preset} params={params} locale={locale} />
        <p>
          <a href={`/opportunities?preset=${view.preset}`}>{m.backLink}</a>
        </p>
      </PageHead>
      <p className={pageStyles['note']}>{m.verifyMethod(view.trials)}</p>
      <DataTable caption={m.verifyHere} columns={columns} items={view.items} locale={locale} />
      <Pager
        path="/verify"
        params={params}
        shown={view.items.length}
        total={view.total}
        nextCursor={view.nextCursor}
        locale={locale}
      />
    </article>
  );
}

function Segment({ item, locale }: { readonly item: Item; readonly locale: Locale }) {
  const { id, kind, nameZh, nameEn, status, chain } = item;
  return (
    <>
      <ThingLink thing={{ id, kind, nameZh, nameEn, status }} locale={locale} />
      <small className={styles['under']}>
        <a href={toPath(chain.id)}>{toName(chain, locale)}</a>
      </small>
    </>
  );
}
